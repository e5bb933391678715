import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { countedRows } from '../document-rows.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import type { FigurePlace, LineFigure, SumFigure } from '../quote-figures.ts';
import { basisTableGeometry } from './basis-table.ts';
import { cashHeadings } from './cash-flow-table.ts';
import { cliffColumns } from './cliff-table.ts';
import type { DocumentFont } from './document-font.ts';
import { partTitles } from './part-titles.ts';
import { CELL_PADDING, page } from './pdf-style.ts';
import { lineText, type PrintedLine, printedLines, textBetween } from './printed-lines.ts';
import { printedCashFlow } from './printed-cash-flow.ts';
import { printedColumns, quoteTableGeometry } from './quote-columns.ts';
import { tableEdges } from './table-edges.ts';
import { paymentColumnWidths, paymentHeadings } from './terms-block.ts';
import { totalsGeometry } from './totals-block.ts';

/** Tables whose figures are read, told apart by their headings. */
type TableName = 'quote' | 'tax' | 'outside' | 'payments' | 'basis' | 'cash' | 'cliffs' | 'other';

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
  const amounts = (['withoutTax', 'tax', 'payable'] as const)
    .filter((key) => key === 'payable' || document.columns.has('tax'))
    .map((key): FigureColumn => [key, edges(key)]);
  putRows(figures, tables.quote, quoteRowPlaces(document), amounts);
  putRows(figures, tables.outside, linePlaces(outsideRows(document)), amounts);
  putPayments(figures, tables.payments, document);
  const [list, discount, basisPayable] = basis;
  const basisPlaces = [...linePlaces(countedRows(document)), 'total', ...linePlaces(outsideRows(document))];
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

/** The amounts of the payment plan, by the place of their column. */
function putPayments(figures: Map<FigurePlace, string>, lines: readonly PrintedLine[], document: QuoteDocument): void {
  const edges = tableEdges(paymentColumnWidths).at(-1);
  if (edges === undefined) return;
  const amounts = lines.map((line) => textBetween(line, edges)).filter((text) => amountPattern.test(text));
  if (amounts.length !== document.paymentPlan.length) return;
  document.paymentPlan.forEach(({ sequence }, index) => {
    put(figures, `payment ${sequence}`, amounts[index] ?? '');
  });
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

function outsideRows({ outside }: QuoteDocument): DocumentRow[] {
  return outside.flatMap((group) => group.rows);
}

function linePlaces(rows: readonly DocumentRow[]): string[] {
  return rows.map(({ sequence }) => `line ${String(sequence)}`);
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
  const { language } = document;
  const heading = (...labels: readonly DocumentLabel[]): string =>
    labels.map((label) => documentLabel(label, language).replaceAll(/\s/g, '')).join('');
  const quoteHeading = heading(...printedColumns(document).map((column) => column.label));
  const headings: readonly (readonly [TableName, string])[] = [
    ['quote', quoteHeading],
    ['tax', heading('taxRate', 'withoutTax', 'tax', 'payable')],
    ['payments', heading(...paymentHeadings)],
    ['basis', heading('sequence', 'item', 'formula', 'listAmount', 'discountAmount')],
    ['cash', heading(...cashHeadings)],
    ['cliffs', heading(...cliffColumns.map((column) => column.label))],
  ];
  const titles = partTitles.map((label) => heading(label));
  const groupTitles = document.outside.map(({ label }) => label.replaceAll(/\s/g, ''));
  const tables: Record<TableName, PrintedLine[]> = {
    quote: [],
    tax: [],
    outside: [],
    payments: [],
    basis: [],
    cash: [],
    cliffs: [],
    other: [],
  };
  // Lines beside the total stand in a table with the heading of the quote table, under a title of their own.
  let isOutside = false;
  let current: TableName = 'other';
  for (const line of lines) {
    const text = lineText(line);
    const isAtLeft = (line.runs[0]?.left ?? page.width) < page.left + CELL_PADDING;
    if (isAtLeft && groupTitles.includes(text)) isOutside = true;
    const begun = headings.find(([, start]) => text.startsWith(start))?.[0];
    if (begun !== undefined) current = begun === 'quote' && isOutside ? 'outside' : begun;
    else if (isAtLeft && titles.includes(text)) current = 'other';
    tables[current].push(line);
  }
  return tables;
}
