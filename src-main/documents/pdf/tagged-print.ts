import { Buffer } from 'node:buffer';

import type { Content } from 'pdfmake';
import type { Node, Style } from 'pdfmake/interfaces';
import type { CommonJs, LaidLine, LaidNode, LayoutBuilder, PdfDocumentClass, Renderer } from 'pdfmake/js';

import type { DocumentFont } from './document-font.ts';
import { packObjects } from './pack-objects.ts';
import { FONT_FAMILY, page } from './pdf-style.ts';
import { identityOf, taggedRenderer } from './tagged-renderer.ts';
import { tagStructure } from './tagged-structure.ts';

/** What is printed on the pages of a document. */
export interface TaggedPages {
  readonly language: 'zh-CN' | 'en';
  /** Entries of the file's properties, by their names in the PDF. */
  readonly info: Readonly<Record<string, string | Date>>;
  readonly style: Style;
  /** Stands above the first page, and is read before all else. */
  readonly opening: Content;
  /** Header of the pages that follow; as page furniture it is not read. */
  readonly header: () => Content;
  readonly footer: (current: number, count: number) => Content;
  readonly content: Content[];
  /** Is told of every node once the layout stands. */
  readonly onPlaced: (node: Node) => void;
}

/** Pages that are laid out and can be printed. */
export interface LaidPages {
  /** Draws them; the same content gives the same bytes. */
  readonly print: () => Promise<Uint8Array>;
}

/**
 * Lays out the pages of a tagged PDF: its structure tree says what is a heading, a paragraph, a table and its
 * cells, so that it can be read aloud and reflowed. Pages are laid out and drawn by pdfmake; its own printer
 * draws without tags, and has no place to put another renderer, so its parts are put together here.
 */
export async function layOutTagged(pages: TaggedPages, font: DocumentFont): Promise<LaidPages> {
  const { Document, Layout, Base } = await loadParts();
  const document = new Document(
    { [FONT_FAMILY]: { normal: font.regular, bold: font.bold } },
    {},
    {},
    {},
    {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: pages.language,
      autoFirstPage: false,
      info: pages.info,
      font: null,
    },
    null,
    (path) => path === font.regular || path === font.bold,
  );
  const { layout, nodeOf } = trackedLayout(Layout);
  const laid = layout.layoutDocument(
    pages.content,
    document,
    {},
    pages.style,
    undefined,
    (current) => (current === 1 ? pages.opening : pages.header()),
    pages.footer,
    undefined,
    (node: Node) => {
      pages.onPlaced(node);
      return false;
    },
  );
  return {
    print: async () => {
      // The layout wrote into the content: it has the shape of laid nodes now.
      const content = [pages.opening, ...pages.content] as unknown as readonly LaidNode[];
      const printed = new Set(nodeOf.values());
      const elements = tagStructure(document, content, (node) => printed.has(node));
      const Tagged = taggedRenderer(Base, (drawn) => {
        const node = nodeOf.get(identityOf(drawn));
        return node && elements.get(node);
      });
      new Tagged(document).renderPages(laid);
      return packObjects(await bytesOf(document));
    },
  };
}

interface Parts {
  readonly Document: PdfDocumentClass;
  readonly Layout: typeof LayoutBuilder;
  readonly Base: typeof Renderer;
}

/** Loaded when the first document is printed. */
async function loadParts(): Promise<Parts> {
  const [document, layout, renderer] = await Promise.all([
    import('pdfmake/js/PDFDocument.js'),
    import('pdfmake/js/LayoutBuilder.js'),
    import('pdfmake/js/Renderer.js'),
  ]);
  return { Document: classOf(document), Layout: classOf(layout), Base: classOf(renderer) };
}

/** They are CommonJS modules: what one exports is in `default`, or unwrapped already. */
function classOf<Class extends object>({ default: exported }: { readonly default: CommonJs<Class> }): Class {
  return 'default' in exported ? exported.default : exported;
}

/** Lays out as pdfmake does, and notes which node each printed line and picture comes from. */
function trackedLayout(Base: typeof LayoutBuilder): {
  readonly layout: LayoutBuilder;
  readonly nodeOf: ReadonlyMap<object, LaidNode>;
} {
  const nodeOf = new Map<object, LaidNode>();
  class TrackedLayout extends Base {
    override buildNextLine(node: LaidNode): LaidLine | null {
      const line = super.buildNextLine(node);
      if (line?.inlines.some(({ text }) => text.trim() !== '') === true) nodeOf.set(identityOf(line), node);
      return line;
    }

    override processImage(node: LaidNode): void {
      super.processImage(node);
      nodeOf.set(identityOf(node), node);
    }
  }
  const { left, top, right, bottom } = page;
  return { layout: new TrackedLayout(page, { left, top, right, bottom }, null), nodeOf };
}

async function bytesOf(document: NodeJS.ReadableStream & { end: () => void }): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
