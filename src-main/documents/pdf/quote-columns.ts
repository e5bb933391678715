import type { OptionalColumn } from '../../../shared/optional-parts.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { allRows } from '../document-rows.ts';
import { groupDigits, percentText, withDecimals } from '../number-text.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import type { DocumentFont } from './document-font.ts';
import { CELL_PADDING, contentWidth, page, sizes } from './pdf-style.ts';

/** A column of the printed quote table. */
export interface QuoteColumn {
  readonly key: QuoteColumnKey;
  readonly label: DocumentLabel;
  readonly align: 'left' | 'center' | 'right';
  /** What a row shows; the first line of it, where it has two. */
  readonly text: (row: DocumentRow) => string;
}

/** Names of the columns, in order of print. */
export type QuoteColumnKey = Extract<
  DocumentLabel,
  | 'sequence'
  | 'item'
  | 'spec'
  | 'mode'
  | 'unit'
  | 'quantity'
  | 'term'
  | 'unitPrice'
  | 'discount'
  | 'netUnitPrice'
  | 'withoutTax'
  | 'taxRate'
  | 'tax'
  | 'payable'
  | 'remark'
>;

const column = (key: QuoteColumnKey, align: QuoteColumn['align'], text: QuoteColumn['text']): QuoteColumn => ({
  key,
  label: key,
  align,
  text,
});

/** All columns, as the quote sheet of the workbook has them. */
const quoteColumns: readonly QuoteColumn[] = [
  column('sequence', 'center', (row) => String(row.sequence)),
  column('item', 'left', (row) => row.name),
  column('spec', 'left', (row) => row.spec),
  column('mode', 'center', (row) => row.mode),
  column('unit', 'center', (row) => row.unit),
  column('quantity', 'right', (row) => groupDigits(row.line.quantity)),
  column('term', 'center', (row) => (row.term === '' ? '—' : row.term)),
  column('unitPrice', 'right', (row) => groupDigits(withDecimals(row.line.unitPrice.amount, 2))),
  column('discount', 'right', discountText),
  column('netUnitPrice', 'right', netText),
  column('withoutTax', 'right', (row) => groupDigits(row.line.withoutTax)),
  column('taxRate', 'right', (row) => percentText(row.line.taxRate)),
  column('tax', 'right', (row) => groupDigits(row.line.tax)),
  column('payable', 'right', (row) => groupDigits(row.line.payable)),
  column('remark', 'left', (row) => row.remark),
];

/** What a column is chosen by; the others are always there. */
const choices: Readonly<Partial<Record<QuoteColumnKey, OptionalColumn>>> = {
  spec: 'spec',
  mode: 'mode',
  unit: 'unit',
  term: 'term',
  unitPrice: 'unitPrice',
  discount: 'discount',
  netUnitPrice: 'netUnitPrice',
  withoutTax: 'tax',
  taxRate: 'tax',
  tax: 'tax',
  remark: 'remark',
};

/** The columns that a document prints. */
export function printedColumns({ columns }: Pick<QuoteDocument, 'columns'>): QuoteColumn[] {
  return quoteColumns.filter(({ key }) => {
    const choice = choices[key];
    return choice === undefined || columns.has(choice);
  });
}

/** Where the columns stand and how large their text is. */
export interface QuoteTableGeometry {
  readonly size: number;
  /** Widths of the cells' content, as the table wants them. */
  readonly widths: readonly number[];
  /** Left and right edges of a column's content on the page. */
  readonly edges: (key: QuoteColumnKey) => { readonly left: number; readonly right: number };
}

/** Space before a remark, which follows a column of amounts. */
export const REMARK_INDENT = 8;

/** Columns that may break their text: the least width in ems that they shrink to. */
const breakable: Readonly<Partial<Record<QuoteColumnKey, number>>> = { item: 11, spec: 5.5, remark: 8 };

/** Sizes of type that are tried until every number fits in one line. */
const triedSizes = [sizes.body, 7, 6.5, 6, 5.5, 5];

/**
 * Settles the column widths: every number, unit and mode gets what its longest text takes, so none is
 * ever broken; names, specs and remarks give way where there is not enough room. Room that is left
 * over goes to all columns alike.
 */
export function quoteTableGeometry(document: QuoteDocument, font: DocumentFont): QuoteTableGeometry {
  const { size, widths } = fittingWidths(document, font);
  return {
    size,
    widths,
    edges: (key) => {
      const index = printedColumns(document).findIndex((entry) => entry.key === key);
      const before = widths.slice(0, index).reduce((sum, width) => sum + width + 2 * CELL_PADDING, 0);
      const left = page.left + before + CELL_PADDING;
      return { left, right: left + (widths[index] ?? 0) };
    },
  };
}

function fittingWidths(document: QuoteDocument, font: DocumentFont): { size: number; widths: number[] } {
  const columns = printedColumns(document);
  for (const size of triedSizes) {
    const wanted = columns.map(({ key }) => widestText(key, document, font, size) + 0.5);
    const least = columns.map(({ key }, index) => Math.min(wanted[index] ?? 0, (breakable[key] ?? Infinity) * size));
    const room = contentWidth - 2 * CELL_PADDING * columns.length;
    // Amounts have at most 15 digits, so the smallest size always holds them.
    if (sum(least) <= room || size === triedSizes.at(-1)) return { size, widths: shareRoom(least, wanted, room) };
  }
  throw new RangeError('No size of type was tried.');
}

/** Gives the room beyond the least widths first to texts that would like more, then to all alike. */
function shareRoom(least: readonly number[], wanted: readonly number[], room: number): number[] {
  const spare = Math.max(0, room - sum(least));
  const wish = sum(wanted) - sum(least);
  const given = wish === 0 ? 0 : Math.min(1, spare / wish);
  const rest = (spare - given * wish) / (least.length - 1);
  // The narrow first column of numbers stays as it is.
  return least.map((width, index) => width + given * ((wanted[index] ?? width) - width) + (index === 0 ? 0 : rest));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function widestText(key: QuoteColumnKey, document: QuoteDocument, font: DocumentFont, size: number): number {
  const entry = quoteColumns.find((candidate) => candidate.key === key);
  const rows = allRows(document);
  const texts = entry === undefined ? [] : rows.map((row) => entry.text(row));
  const second = key === 'unitPrice' ? rows.map((row) => row.priceUnit) : [];
  const sums = sumsOf(key, document).map(groupDigits);
  const heading = documentLabel(key, document.language);
  const indent = key === 'remark' ? REMARK_INDENT : 0;
  return (
    indent +
    Math.max(
      ...[...texts, ...second].map((text) => font.width(text, size)),
      ...[...sums, heading].map((text) => font.width(text, size, true)),
    )
  );
}

function sumsOf(key: QuoteColumnKey, document: QuoteDocument): string[] {
  if (key !== 'withoutTax' && key !== 'tax' && key !== 'payable') return [];
  return [document.totals[key], ...document.sections.map((section) => section.subtotal[key])];
}

function discountText(row: DocumentRow): string {
  switch (row.discount.kind) {
    case 'none':
      return '';
    case 'rate':
      return `-${percentText(row.discount.rate)}`;
    case 'amount':
      return `${row.discount.amount === '0.00' ? '' : '-'}${groupDigits(row.discount.amount)}`;
  }
}

function netText(row: DocumentRow): string {
  const net = row.netUnitPrice;
  if (net === undefined) return '—';
  return `${net.exact ? '' : '≈'}${groupDigits(net.amount)}`;
}
