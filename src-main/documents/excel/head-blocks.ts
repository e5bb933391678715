import type { HeadEntry, QuoteDocument } from '../quote-document.ts';
import { columnLetter } from './column-letter.ts';
import { quoteSheetColumns } from './quote-sheet-columns.ts';

/** Fields of the head that stand under each other, and the columns that they take. */
export interface HeadBlock {
  readonly entries: readonly HeadEntry[];
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Columns that blocks beside each other need at least. */
const THREE_BLOCKS = 13;
const TWO_BLOCKS = 8;

/** The head in up to three blocks, as many as the columns of the sheet have room for. */
export function headBlocks(document: Pick<QuoteDocument, 'columns' | 'head'>): HeadBlock[] {
  const count = quoteSheetColumns(document).length;
  const of = (...groups: readonly HeadEntry['group'][]): HeadEntry[] =>
    groups.flatMap((group) => document.head.filter((entry) => entry.group === group));
  const share = (fifteenths: number): number => Math.round((count * fifteenths) / 15);
  const block = (entries: HeadEntry[], first: number, last: number): HeadBlock => ({
    entries,
    label: columnLetter(first),
    from: columnLetter(first + 1),
    to: columnLetter(last),
  });
  const paper = of('paper', 'terms');
  if (count < TWO_BLOCKS) return [block([...of('supplier', 'customer'), ...paper], 0, count - 1)];
  const right = block(paper, share(9), count - 1);
  const supplier = of('supplier');
  if (supplier.length === 0 || count < THREE_BLOCKS) {
    return [block(of('supplier', 'customer'), 0, share(8) - 1), right];
  }
  return [block(supplier, 0, share(4) - 1), block(of('customer'), share(4), share(9) - 1), right];
}

/** Rows that the head takes. */
export function headRowCount(document: Pick<QuoteDocument, 'columns' | 'head'>): number {
  return Math.max(...headBlocks(document).map(({ entries }) => entries.length));
}
