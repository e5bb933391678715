import { allRows } from '../document-rows.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import { lineRows, type QuoteSheetPlan, quoteSheetPlan, rowCounts } from './quote-sheet-plan.ts';

/**
 * Which row of which sheet holds what. The sheets' formulas point at each other, so the places are
 * settled before the first cell is made; the tie-out finds the figures by the same plan.
 */
export interface WorkbookPlan {
  readonly quote: QuoteSheetPlan;
  readonly basis: BasisSheetPlan;
  /** Places of a line, by its row number in the document. */
  readonly lines: ReadonlyMap<number, LinePlan>;
}

/** Rows of the basis sheet. */
export interface BasisSheetPlan {
  readonly headerRow: number;
  readonly from: number;
  readonly to: number;
  readonly totalRow: number;
  readonly billsHeaderRow: number;
}

/** Rows of one line on the two sheets; bills only where the line has them. */
export interface LinePlan {
  readonly quoteRow: number;
  readonly basisRow: number;
  readonly bills?: { readonly from: number; readonly to: number };
}

/** Settles the rows of a document's workbook. */
export function workbookPlan(document: QuoteDocument): WorkbookPlan {
  const quote = quoteSheetPlan(document);
  const { counted, outside } = rowCounts(document);
  // Title, mark of illustrative prices where there is one, clock, header.
  const headerRow = document.banner === undefined ? 3 : 4;
  const from = headerRow + 1;
  const totalRow = from + counted;
  // Lines beside the total stand under it, below a heading.
  const last = outside === 0 ? totalRow : totalRow + 1 + outside;
  const basis = { headerRow, from, to: totalRow - 1, totalRow, billsHeaderRow: last + 3 };
  return { quote, basis, lines: linePlans(document, quote, basis, counted) };
}

function linePlans(
  document: QuoteDocument,
  quote: QuoteSheetPlan,
  basis: BasisSheetPlan,
  counted: number,
): Map<number, LinePlan> {
  const quoteRows = lineRows(document, quote);
  let billRow = basis.billsHeaderRow + 1;
  return new Map(
    allRows(document).map((row, index) => {
      const bills =
        hasBillRows(row) && document.parts.has('basis')
          ? { from: billRow, to: billRow + row.line.bills.length - 1 }
          : undefined;
      billRow = bills === undefined ? billRow : bills.to + 1;
      const basisRow = index < counted ? basis.from + index : basis.totalRow + 2 + index - counted;
      const quoteRow = quoteRows.get(row.sequence) ?? 0;
      return [row.sequence, { quoteRow, basisRow, ...(bills !== undefined && { bills }) }];
    }),
  );
}

/** Lines that are billed by use show each bill; a purchase is one bill and needs no list. */
export function hasBillRows(row: DocumentRow): boolean {
  return (row.line.mode === 'on-demand' || row.line.mode === 'usage') && row.line.bills.length > 0;
}

/** The places of a row of the document. @throws if the row is of another document */
export function linePlan(plan: WorkbookPlan, row: DocumentRow): LinePlan {
  const found = plan.lines.get(row.sequence);
  if (found === undefined) throw new RangeError(`The plan has no row ${String(row.sequence)}.`);
  return found;
}
