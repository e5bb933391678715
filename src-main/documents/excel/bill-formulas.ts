import type { QuoteBill } from '../../../shared/quote.ts';
import { formatFen, minusFen, parseFen } from '../../rules/money/amount.ts';
import type { RoundingLaw } from '../../rules/money/rounding.ts';
import type { DocumentRow } from '../quote-document.ts';
import {
  cell,
  checked,
  difference,
  quoteCell,
  quotient,
  remainingShare,
  rounded,
  type SheetPrefixes,
} from './formula-parts.ts';
import type { Expression } from './spreadsheet-expression.ts';

/** The formulas of one bill; undefined where the cell holds the engine's value instead. */
export interface BillFormulas {
  readonly list: Expression | undefined;
  readonly discount: Expression | undefined;
  readonly payable: Expression | undefined;
}

/**
 * Formulas of a bill's row on the basis sheet: units in column E, days of the month in I, amounts in
 * F to H. Price and discount rate are those of the line, on the quote sheet, so that changing them
 * there moves every bill.
 */
export function billFormulas(
  row: DocumentRow,
  bill: QuoteBill,
  billRow: number,
  place: { readonly quoteRow: number },
  prefixes: SheetPrefixes,
  law: RoundingLaw,
): BillFormulas {
  const { letters, quote: prefix } = prefixes;
  const at = (column: string, decimal: string): Expression => cell(`${column}${String(billRow)}`, decimal);
  const use = (...extra: readonly Expression[]): Expression | undefined => {
    if (bill.units === undefined) return undefined;
    const factors = [
      quoteCell(letters, 'unitPrice', place, row.line.unitPrice.amount, prefix),
      at('E', bill.units),
      ...extra,
    ];
    const product: Expression = { kind: 'product', factors };
    return rounded(bill.days === undefined ? product : quotient(product, at('I', String(bill.days))), law);
  };
  const list = at('F', bill.list);
  const taken = billDiscount(bill);
  const takenByFormula = checked(rounded(difference(list, at('H', bill.payable))), taken);
  switch (row.discount.kind) {
    case 'none':
    case 'rate': {
      const left = remainingShare(row.discount, place, letters, prefix);
      return {
        list: checked(use(), bill.list),
        discount: takenByFormula,
        payable: checked(use(...left), bill.payable),
      };
    }
    case 'amount': {
      // The engine's share of the discount is the given number here, and the payable follows from it.
      const payable = rounded(difference(list, at('G', taken)));
      return { list: checked(use(), bill.list), discount: undefined, payable: checked(payable, bill.payable) };
    }
  }
}

/** What was taken off a bill: list − payable, as printed. */
export function billDiscount(bill: QuoteBill): string {
  return formatFen(minusFen(parseFen(bill.list), parseFen(bill.payable)));
}
