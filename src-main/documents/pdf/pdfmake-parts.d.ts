/** The parts of pdfmake that a tagged PDF is put together from; the package types its front door only. */
declare module 'pdfmake/js' {
  /** What a module of pdfmake exports: a class as `default`, which some loaders unwrap. */
  export type CommonJs<Class> = Class | { readonly default: Class };

  /** A piece of marked content on a page. */
  export interface StructureContent {
    readonly refs: readonly { readonly mcid: number }[];
  }

  /** An element of the structure tree; `S` is its type, `A` its attributes. */
  export interface StructureElement {
    readonly dictionary: { readonly data: { readonly S: string; A?: Readonly<Record<string, unknown>> } };
    add(child: StructureElement | StructureContent): this;
  }

  /** A PDF that is being written, read as a stream once it is ended. */
  export interface PdfDocument extends NodeJS.ReadableStream {
    readonly page: { readonly height: number };
    struct(type: string, options?: { readonly alt?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this;
    markStructureContent(type: string): StructureContent;
    endMarkedContent(): this;
    end(): void;
  }

  /** Makes an empty one. */
  export type PdfDocumentClass = new (
    fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualFiles: null,
    mayRead: (path: string) => boolean,
  ) => PdfDocument;

  /** A node of the content once it is laid out: shorthands are spelled out, in place. */
  export interface LaidNode {
    readonly text?: unknown;
    readonly stack?: readonly LaidNode[];
    readonly columns?: readonly LaidNode[];
    readonly table?: { readonly headerRows?: number; readonly body: readonly (readonly LaidNode[])[] };
    readonly continuesTable?: boolean;
    readonly image?: string;
    readonly alt?: string;
    readonly headlineLevel?: number;
    readonly colSpan?: number;
    /** True for the places that a cell to the left spans. */
    readonly _span?: boolean;
    /** Where it stands; copies of the node share it. */
    readonly positions?: readonly unknown[];
  }

  /** A printed line; copies of it share the list of its parts. */
  export interface LaidLine {
    readonly inlines: readonly { readonly text: string }[];
  }

  /** A page with what is drawn on it. */
  export interface LaidPage {
    readonly items: readonly unknown[];
  }

  export class LayoutBuilder {
    constructor(
      size: { readonly width: number; readonly height: number },
      margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
      svgMeasure: null,
    );
    layoutDocument(
      content: unknown,
      document: PdfDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (current: number, count: number) => unknown,
      footer: (current: number, count: number) => unknown,
      watermark: undefined,
      pageBreakBefore: (node: never) => boolean,
    ): LaidPage[];
    buildNextLine(node: LaidNode): LaidLine | null;
    processImage(node: LaidNode): void;
  }

  /** A picture with its place from the top left corner of the page, and its size, in points. */
  export interface LaidImage extends LaidNode {
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
  }

  export class Renderer {
    readonly pdfDocument: PdfDocument;
    constructor(document: PdfDocument);
    renderPages(pages: readonly LaidPage[]): void;
    renderLine(line: LaidLine, x: number, y: number): void;
    renderVector(vector: unknown): void;
    renderImage(image: LaidImage): void;
  }
}

declare module 'pdfmake/js/PDFDocument.js' {
  import type { CommonJs, PdfDocumentClass } from 'pdfmake/js';

  const library: CommonJs<PdfDocumentClass>;
  export = library;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { CommonJs, LayoutBuilder } from 'pdfmake/js';

  const library: CommonJs<typeof LayoutBuilder>;
  export = library;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { CommonJs, Renderer } from 'pdfmake/js';

  const library: CommonJs<typeof Renderer>;
  export = library;
}
