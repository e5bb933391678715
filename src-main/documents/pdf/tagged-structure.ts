import type { LaidNode, PdfDocument, StructureElement } from 'pdfmake/js';

declare module 'pdfmake/interfaces' {
  /** What the structure tree needs to be told; titles have a `headlineLevel`: 1 that of the document, 2 of a part. */
  interface ContentBase {
    /** Says in words what a picture shows. A picture without is taken for an ornament. */
    readonly alt?: string;
    /** True for a table whose rows go on from the table before it; its header is repeated. */
    readonly continuesTable?: boolean;
  }
}

/** What the structure tree is made from, and what is known of it so far. */
interface Tags {
  readonly document: PdfDocument;
  readonly isPrinted: (node: LaidNode) => boolean;
  readonly elements: Map<LaidNode, StructureElement>;
  /** The table that the rows of a continuation belong to. */
  table?: StructureElement;
  hasTitle: boolean;
}

/**
 * Builds the structure tree of a document that is laid out: headings, paragraphs, tables with their rows and
 * cells, and pictures, in the order of the content, which is the order of reading.
 * @param isPrinted whether a text came to stand on a page
 * @returns the element that each text and picture belongs to
 */
export function tagStructure(
  document: PdfDocument,
  content: readonly LaidNode[],
  isPrinted: (node: LaidNode) => boolean,
): ReadonlyMap<LaidNode, StructureElement> {
  const tags: Tags = { document, isPrinted, elements: new Map(), hasTitle: false };
  const root = document.struct('Document');
  document.addStructure(root);
  for (const node of content) addBlock(node, root, tags);
  return tags.elements;
}

function addBlock(node: LaidNode, parent: StructureElement, tags: Tags): void {
  if (node.table !== undefined) {
    addTable(node, node.table, parent, tags);
  } else if (node.stack !== undefined) {
    for (const child of node.stack) addBlock(child, parent, tags);
  } else if (node.columns !== undefined) {
    if (node.columns.every(isPlainText)) addElement('P', node.columns, parent, tags);
    else for (const child of node.columns) addBlock(child, parent, tags);
  } else if (node.image !== undefined) {
    addFigure(node, parent, tags);
  } else if (node.text !== undefined) {
    addElement(textType(node, tags), [node], parent, tags);
  }
}

/** Texts beside each other, a label and its value, are one paragraph. */
function isPlainText(node: LaidNode): boolean {
  return node.text !== undefined && node.headlineLevel === undefined;
}

/** A document has one title: what would be the title of another one is a part in it. */
function textType({ headlineLevel }: LaidNode, tags: Tags): string {
  if (headlineLevel === undefined) return 'P';
  const level = tags.hasTitle ? Math.max(2, headlineLevel) : headlineLevel;
  tags.hasTitle ||= level === 1;
  return `H${String(level)}`;
}

function addElement(type: string, texts: readonly LaidNode[], parent: StructureElement, tags: Tags): void {
  const printed = texts.filter(tags.isPrinted);
  if (printed.length === 0) return;
  const element = tags.document.struct(type);
  parent.add(element);
  for (const text of printed) tags.elements.set(text, element);
}

function addFigure(node: LaidNode, parent: StructureElement, tags: Tags): void {
  if (node.alt === undefined) return;
  const element = tags.document.struct('Figure', { alt: node.alt });
  parent.add(element);
  tags.elements.set(node, element);
}

/** The title of a table, printed as its first row so that it stays with it, comes before the table. */
function addTable(
  node: LaidNode,
  { headerRows = 0, body }: NonNullable<LaidNode['table']>,
  parent: StructureElement,
  tags: Tags,
): void {
  const titles = body.filter((row, index) => index < headerRows && isTitle(row));
  for (const [cell] of titles) if (cell !== undefined) addBlock(cell, parent, tags);
  const continued = node.continuesTable === true ? tags.table : undefined;
  const table = continued ?? tags.document.struct('Table');
  if (continued === undefined) parent.add(table);
  tags.table = table;
  body.forEach((row, index) => {
    // Where a table goes on, its head is that of a page.
    if (titles.includes(row) || (continued !== undefined && index < headerRows)) return;
    addRow(row, index < headerRows, table, tags);
  });
}

function isTitle([first, ...rest]: readonly LaidNode[]): boolean {
  return first !== undefined && rest.every(({ _span }) => _span === true) && leaves(first).some(isHeading);
}

function isHeading({ headlineLevel }: LaidNode): boolean {
  return headlineLevel !== undefined;
}

/** Empty cells are there too, so that each cell can be told by its column. */
function addRow(row: readonly LaidNode[], isHead: boolean, table: StructureElement, tags: Tags): void {
  const element = tags.document.struct('TR');
  table.add(element);
  for (const cell of row) {
    if (cell._span === true) continue;
    const { colSpan = 1 } = cell;
    const part = tags.document.struct(isHead ? 'TH' : 'TD');
    const attributes = { ...(isHead && { Scope: 'Column' }), ...(colSpan > 1 && { ColSpan: colSpan }) };
    if (Object.keys(attributes).length > 0) part.dictionary.data.A = { O: 'Table', ...attributes };
    element.add(part);
    for (const leaf of leaves(cell)) tags.elements.set(leaf, part);
  }
}

/** Everything in a node that is drawn. */
function leaves(node: LaidNode): readonly LaidNode[] {
  const children = node.stack ?? node.columns;
  return children === undefined ? [node] : children.flatMap(leaves);
}
