import type { DocumentRow, QuoteDocument } from './quote-document.ts';

/** The rows that the totals count, in print order. */
export function countedRows({ sections }: Pick<QuoteDocument, 'sections'>): DocumentRow[] {
  return sections.flatMap((section) => section.rows);
}

/** All rows in print order: those of the table, then those beside the total. */
export function allRows(document: Pick<QuoteDocument, 'sections' | 'outside'>): DocumentRow[] {
  return [...countedRows(document), ...document.outside.flatMap((group) => group.rows)];
}
