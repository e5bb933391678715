import { allRows, countedRows } from '../document-rows.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import { headRowCount } from './head-blocks.ts';
import { quoteLetters } from './quote-sheet-columns.ts';

/** Rows of the quote sheet. */
export interface QuoteSheetPlan {
  readonly headRow: number;
  readonly headerRow: number;
  readonly sections: readonly SectionPlan[];
  /** First and last row of the table, subtotals included. */
  readonly tableFrom: number;
  readonly tableTo: number;
  readonly totalRow: number;
  /** One row per tax rate, in the order of the document. */
  readonly taxFrom: number;
  readonly listRow: number;
  readonly discountRow: number;
  /** Sums without tax and of tax, where the table has no columns of them. */
  readonly taxTotals?: { readonly withoutTaxRow: number; readonly taxRow: number };
  readonly payableRow: number;
  readonly wordsRow: number;
  /** First line of each group beside the total; its heading stands above it. */
  readonly outside: readonly number[];
  /** First payment; title and header stand above it. */
  readonly paymentsFrom: number;
}

/** Rows of one section: heading, lines, subtotal. */
export interface SectionPlan {
  readonly headingRow: number;
  readonly from: number;
  readonly to: number;
  readonly subtotalRow: number;
}

/** Settles the rows of the quote sheet from top to bottom. */
export function quoteSheetPlan(document: QuoteDocument): QuoteSheetPlan {
  const headRow = document.banner === undefined ? 2 : 3;
  const headerRow = headRow + headRowCount(document) + 1;
  const sections = sectionPlans(document, headerRow + 1);
  const totalRow = (sections.at(-1)?.subtotalRow ?? headerRow) + 1;
  const hasTax = quoteLetters(document).tax !== undefined;
  const listRow = totalRow + document.taxByRate.length + 1;
  const payableRow = listRow + (hasTax ? 2 : 4);
  const wordsRow = payableRow + 1;
  const outside = outsideRows(document, wordsRow + 2);
  return {
    headRow,
    headerRow,
    sections,
    tableFrom: headerRow + 1,
    tableTo: totalRow - 1,
    totalRow,
    taxFrom: totalRow + 1,
    listRow,
    discountRow: listRow + 1,
    ...(!hasTax && { taxTotals: { withoutTaxRow: listRow + 2, taxRow: listRow + 3 } }),
    payableRow,
    wordsRow,
    outside: outside.from,
    paymentsFrom: outside.next + 2,
  };
}

function sectionPlans(document: QuoteDocument, first: number): SectionPlan[] {
  let next = first;
  return document.sections.map((section) => {
    const headingRow = next;
    const to = headingRow + section.rows.length;
    next = to + 2;
    return { headingRow, from: headingRow + 1, to, subtotalRow: to + 1 };
  });
}

/** Each group has a heading above and a free row below. */
function outsideRows({ outside }: QuoteDocument, first: number): { from: number[]; next: number } {
  let next = first;
  const from = outside.map(({ rows }) => {
    const start = next + 1;
    next = start + rows.length + 1;
    return start;
  });
  return { from, next };
}

/** The row of each line on the quote sheet, by its number in the document. */
export function lineRows(document: QuoteDocument, plan: QuoteSheetPlan): Map<number, number> {
  const placed = (rows: readonly DocumentRow[], from: number): (readonly [number, number])[] =>
    rows.map((row, offset) => [row.sequence, from + offset] as const);
  return new Map([
    ...document.sections.flatMap(({ rows }, index) => placed(rows, plan.sections[index]?.from ?? 0)),
    ...document.outside.flatMap(({ rows }, index) => placed(rows, plan.outside[index] ?? 0)),
  ]);
}

/** How many rows the table counts, and how many stand beside it. */
export function rowCounts(document: QuoteDocument): { readonly counted: number; readonly outside: number } {
  const counted = countedRows(document).length;
  return { counted, outside: allRows(document).length - counted };
}
