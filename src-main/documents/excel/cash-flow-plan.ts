import type { CashFlowPart } from '../cash-flow-part.ts';
import type { DocumentFrame } from '../document-frame.ts';

/** Rows of the cash-flow sheet, settled before its formulas are made. */
export interface CashFlowPlan {
  readonly headerRow: number;
  /** First row of months, and the last row of sums of a year. */
  readonly from: number;
  readonly to: number;
  readonly years: readonly { readonly from: number; readonly to: number; readonly subtotalRow: number }[];
  readonly totalRow: number;
  /** First row of what ends. */
  readonly cliffsFrom: number;
}

/** Rows between the total of the cash flow and the first row of what ends: a gap, a title, a note, a header. */
const CLIFF_HEAD_ROWS = 4;

/** Settles the rows: title, mark of illustrative prices where there is one, notes, header, years. */
export function cashFlowPlan(frame: DocumentFrame, part: CashFlowPart): CashFlowPlan {
  const headerRow = (frame.banner === undefined ? 1 : 2) + part.notes.length + 1;
  let next = headerRow + 1;
  const years = part.years.map(({ months }) => {
    const from = next;
    const subtotalRow = from + months.length;
    next = subtotalRow + 1;
    return { from, to: subtotalRow - 1, subtotalRow };
  });
  const totalRow = next;
  const lastRow = totalRow + (part.ofWhich === undefined ? 0 : 2);
  return {
    headerRow,
    from: headerRow + 1,
    to: totalRow - 1,
    years,
    totalRow,
    cliffsFrom: lastRow + CLIFF_HEAD_ROWS + 1,
  };
}
