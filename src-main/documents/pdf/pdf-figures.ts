import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import type { FigurePlace, LineFigure, SumFigure } from '../quote-figures.ts';
import { basisTableGeometry } from './basis-table.ts';
import { cashHeadings } from './cash-flow-table.ts';
import { cliffColumns } from './cliff-table.ts';
import type { DocumentFont } from './document-font.ts';
import { CELL_PADDING, page } from './pdf-style.ts';
import { lineText, type PrintedLine, printedLines, textBetween } from './printed-lines.ts';
import { printedCashFlow } from './printed-cash-flow.ts';
import { quoteColumns, quoteTableGeometry } from './quote-columns.ts';
import { totalsGeometry } from './totals-block.ts';

/** Tables whose figures are read, told apart by their headings. */
type TableName = 'quote' | 'tax' | 'basis' | 'cash' | 'cliffs' | 'other';

const amountPattern = /^-?[\d,]+\.\d{2}$/;

/**
 * Reads the figures of a printed quote from its text, by the tables' headings and the places of their
 * columns. What cannot be read at its place gives no figure, and the tie-out then refuses the file.
 */
export async function pdfFigures(
  bytes: Uint8Array,
  document: QuoteDocument,
  font: DocumentFont,
): Promise<Map<FigurePlace, string>> {
  const lines = await printedLines(bytes);
  const tables = splitByTable(lines, document);
  const { edges } = quoteTableGeometry(document, font);
  const basis = basisTableGeometry(document, font).amounts;
  const figures = new Map<FigurePlace, string>();
  putRows(figures, tables.quote, quoteRowPlaces(document), [
    ['withoutTax', edges('withoutTax')],
    ['tax', edges('tax')],
    ['payable', edges('payable')],
  ]);
  const [list, discount, basisPayable] = basis;
  const basisPlaces = [...sequences(document).map((sequence) => `line ${String(sequence)}`), 'total'];
  if (list !== undefined && discount !== undefined && basisPayable !== undefined) {
    putRows(figures, tables.basis, basisPlaces, [
      ['list', list],
      ['discount', discount],
      ['payable', basisPayable],
    ]);
  }
  const [withoutTax, tax, payable] = totalsGeometry.taxAmounts;
  if (withoutTax !== undefined && tax !== undefined && payable !== undefined) {
    const places = document.taxByRate.map((_, index) => `rate ${String(index)}`);
    putRows(figures, tables.tax, places, [
      ['withoutTax', withoutTax],
      ['tax', tax],
      ['payable', payable],
    ]);
  }
  putTotals(figures, tables);
  if (document.cashFlow !== undefined) {
    for (const [place, read] of printedCashFlow(document, document.cashFlow, font, tables)) figures.set(place, read);
  }
  const all = lines.map(lineText).join('');
  if (all.includes(document.amountInWords)) figures.set('words', document.amountInWords);
  return figures;
}

type Edges = Parameters<typeof textBetween>[1];
type FigureColumn = readonly [LineFigure | SumFigure, Edges];

/** Rows that hold an amount in every column, in order, are the rows of the table. */
function putRows(
  figures: Map<FigurePlace, string>,
  lines: readonly PrintedLine[],
  places: readonly string[],
  columns: readonly FigureColumn[],
): void {
  const rows = lines
    .map((line) => columns.map(([, edges]) => textBetween(line, edges)))
    .filter((texts) => texts.every((text) => amountPattern.test(text)));
  // One row too many or too few would move all that follow: then none counts.
  if (rows.length !== places.length) return;
  rows.forEach((texts, index) => {
    columns.forEach(([figure], column) => {
      // The place is one of the table's own rows and columns, spelt as the figures spell it.
      put(figures, `${places[index] ?? ''} ${figure}` as FigurePlace, texts[column] ?? '');
    });
  });
}

/** Keeps what was read. A figure that is printed twice must read the same twice. */
function put(figures: Map<FigurePlace, string>, place: FigurePlace, printed: string): void {
  const amount = printed.replaceAll(',', '');
  const known = figures.get(place);
  figures.set(place, known === undefined || known === amount ? amount : `${known} / ${amount}`);
}

/** The sums at the right of the totals block, top to bottom. */
function putTotals(
  figures: Map<FigurePlace, string>,
  tables: Readonly<Record<TableName, readonly PrintedLine[]>>,
): void {
  const amounts = [...tables.quote, ...tables.tax]
    .map((line) => /(?:CNY)?(-?[\d,]+\.\d{2})$/.exec(textBetween(line, totalsGeometry.totals))?.[1])
    .filter((amount) => amount !== undefined);
  const order = ['list', 'discount', 'withoutTax', 'tax', 'payable'] as const;
  order.forEach((figure, index) => {
    const amount = amounts.at(index - order.length);
    if (amount !== undefined) put(figures, `total ${figure}`, amount);
  });
}

function sequences(document: QuoteDocument): number[] {
  return document.sections.flatMap((section) => section.rows.map((row) => row.sequence));
}

function quoteRowPlaces(document: QuoteDocument): string[] {
  return [
    ...document.sections.flatMap((section, index) => [
      ...section.rows.map((row) => `line ${String(row.sequence)}`),
      ...(section.rows.length > 1 ? [`section ${String(index)}`] : []),
    ]),
    'total',
  ];
}

/** Deals the lines out to the tables: a heading begins its table, also where it is repeated on a new page. */
function splitByTable(lines: readonly PrintedLine[], document: QuoteDocument): Record<TableName, PrintedLine[]> {
  const heading = (...labels: readonly DocumentLabel[]): string =>
    labels.map((label) => documentLabel(label, document.language).replaceAll(/\s/g, '')).join('');
  const quoteHeading = heading(...quoteColumns.map((column) => column.label));
  const taxHeading = heading('taxRate', 'withoutTax', 'tax', 'payable');
  const basisHeading = heading('sequence', 'item', 'formula', 'listAmount', 'discountAmount');
  const cashHeading = heading(...cashHeadings);
  const cliffHeading = heading(...cliffColumns.map((column) => column.label));
  const titles = (
    ['basis', 'bills', 'sizings', 'cashFlow', 'cliffs', 'notes', 'assumptions', 'priceSources', 'ruleRegister'] as const
  ).map((label) => heading(label));
  const tables: Record<TableName, PrintedLine[]> = { quote: [], tax: [], basis: [], cash: [], cliffs: [], other: [] };
  let current: TableName = 'other';
  for (const line of lines) {
    const text = lineText(line);
    const isAtLeft = (line.runs[0]?.left ?? page.width) < page.left + CELL_PADDING;
    if (text.startsWith(quoteHeading)) current = 'quote';
    else if (text.startsWith(taxHeading)) current = 'tax';
    else if (text.startsWith(basisHeading)) current = 'basis';
    else if (text.startsWith(cashHeading)) current = 'cash';
    else if (text.startsWith(cliffHeading)) current = 'cliffs';
    else if (isAtLeft && titles.includes(text)) current = 'other';
    tables[current].push(line);
  }
  return tables;
}
