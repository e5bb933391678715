import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** An element of the structure of one page, with the text that it holds itself. */
export interface TaggedElement {
  readonly page: number;
  readonly role: string;
  readonly text: string;
  readonly alt?: string;
  readonly children: readonly TaggedElement[];
}

/** A text that belongs to no element. */
export interface ArtifactText {
  readonly page: number;
  /** Where its baseline is, from the top of the page, in points. */
  readonly top: number;
  readonly text: string;
  /** Whether it is marked as an artifact; a text that is not marked at all is a mistake. */
  readonly isMarked: boolean;
}

/** What a screen reader is told of a PDF. */
export interface TaggedFile {
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  readonly language: unknown;
  /** What the document consists of, page after page. */
  readonly elements: readonly TaggedElement[];
  readonly artifacts: readonly ArtifactText[];
}

/** Reads the structure of a PDF, and what stands outside of it. */
export async function readTaggedFile(bytes: Uint8Array): Promise<TaggedFile> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  const file = await task.promise;
  const elements: TaggedElement[] = [];
  const artifacts: ArtifactText[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const texts = await textsOf(page, artifacts);
    const root = (await page.getStructTree()) as unknown as StructNode | null;
    for (const document of root?.children ?? []) elements.push(...(elementOf(document, number, texts)?.children ?? []));
  }
  const info = (await file.getMetadata()).info as { readonly Language?: unknown };
  // Both are maps, whatever their types say.
  const marks = (await file.getMarkInfo()) as unknown as ReadonlyMap<string, unknown> | null;
  const preferences = (await file.getViewerPreferences()) as unknown as ReadonlyMap<string, unknown> | null;
  await task.destroy();
  return {
    isMarked: marks?.get('Marked') === true,
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    language: info.Language,
    elements,
    artifacts,
  };
}

/** The element and all inside it, each before what it holds. */
export function withInner(element: TaggedElement): TaggedElement[] {
  return [element, ...element.children.flatMap(withInner)];
}

/** A node of the tree as it is read: an element, or a piece of marked content. */
interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

/** The tree of a page also has what stands on other pages; that is left out. An empty cell is part of its row. */
function elementOf(node: StructNode, page: number, texts: ReadonlyMap<string, string>): TaggedElement | undefined {
  const { role, alt, children = [] } = node;
  if (role === undefined || (!isCell(node) && !isOnPage(node))) return undefined;
  const text = children.map(({ type, id = '' }) => (type === 'content' ? (texts.get(id) ?? '') : '')).join('');
  const inner = children.flatMap((child) => elementOf(child, page, texts) ?? []);
  return { page, role, text: text.trim(), children: inner, ...(alt !== undefined && { alt }) };
}

function isCell({ role }: StructNode): boolean {
  return role === 'TD' || role === 'TH';
}

function isOnPage({ type, children = [] }: StructNode): boolean {
  return type === 'content' || children.some(isOnPage);
}

/** The text of each piece of marked content; what is in none goes to the artifacts. */
async function textsOf(page: PDFPageProxy, artifacts: ArtifactText[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const open: { readonly tag: string; readonly id?: string }[] = [];
  const [, , , height = 0] = page.view as readonly number[];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark.id !== undefined)?.id;
      const [, , , , , y = 0] = item.transform as readonly number[];
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str);
      else if (item.str.trim() !== '') {
        const isMarked = open.some(({ tag }) => tag === 'Artifact');
        artifacts.push({ page: page.pageNumber, top: height - y, text: item.str, isMarked });
      }
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      const { tag = '', id } = item as { readonly tag?: string; readonly id?: string | null };
      open.push({ tag, ...(typeof id === 'string' && { id }) });
    }
  }
  return texts;
}
