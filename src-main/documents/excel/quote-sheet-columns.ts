import type { OptionalColumn } from '../../../shared/optional-parts.ts';
import type { DocumentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';

/** Names of the columns of the quote sheet. */
export type QuoteSheetKey = Extract<
  DocumentLabel,
  Exclude<OptionalColumn, 'tax'> | 'sequence' | 'item' | 'quantity' | 'withoutTax' | 'taxRate' | 'tax' | 'payable'
>;

/** A column of the quote sheet. */
export interface QuoteSheetColumn {
  readonly key: QuoteSheetKey;
  readonly letter: string;
  /** Least width in characters. */
  readonly width: number;
  /** Width up to which the column grows with its text; longer texts wrap. */
  readonly most?: number;
}

/** Letters of the columns that a sheet has. */
export type QuoteLetters = Readonly<Partial<Record<QuoteSheetKey, string>>>;

interface Offered extends Omit<QuoteSheetColumn, 'letter'> {
  /** What the column is chosen by; left out where it is always there. */
  readonly choice?: OptionalColumn;
}

const offered: readonly Offered[] = [
  { key: 'sequence', width: 9 },
  { key: 'item', width: 22, most: 44 },
  { key: 'spec', width: 11, most: 26, choice: 'spec' },
  { key: 'mode', width: 10, choice: 'mode' },
  { key: 'unit', width: 9, choice: 'unit' },
  { key: 'quantity', width: 10 },
  { key: 'term', width: 10, choice: 'term' },
  { key: 'unitPrice', width: 13, choice: 'unitPrice' },
  { key: 'discount', width: 11, choice: 'discount' },
  { key: 'netUnitPrice', width: 13, choice: 'netUnitPrice' },
  { key: 'withoutTax', width: 14, choice: 'tax' },
  { key: 'taxRate', width: 8, choice: 'tax' },
  { key: 'tax', width: 13, choice: 'tax' },
  { key: 'payable', width: 15 },
  { key: 'remark', width: 14, most: 36, choice: 'remark' },
];

/** The columns of a document's quote sheet, from left to right; those that were not chosen are not there at all. */
export function quoteSheetColumns({ columns }: Pick<QuoteDocument, 'columns'>): QuoteSheetColumn[] {
  return offered
    .filter(({ choice }) => choice === undefined || columns.has(choice))
    .map(({ choice: _, ...column }, index) => ({ ...column, letter: String.fromCharCode(65 + index) }));
}

/** Letters of the columns, for formulas. */
export function quoteLetters(document: Pick<QuoteDocument, 'columns'>): QuoteLetters {
  return Object.fromEntries(quoteSheetColumns(document).map(({ key, letter }) => [key, letter]));
}

/** Letter of the column of payable amounts, which is always there. */
export function payableLetter(letters: QuoteLetters): string {
  return letters.payable ?? '';
}
