import type { QuoteBill } from '../../../shared/quote.ts';
import type { RoundingLaw } from '../../rules/money/rounding.ts';
import { decimalPlaces } from '../number-text.ts';
import type { DocumentRow } from '../quote-document.ts';
import {
  cell,
  checked,
  constant,
  difference,
  oneMinusRate,
  priceCell,
  quotient,
  rounded,
  type SheetPrefixes,
} from './formula-parts.ts';
import type { Expression } from './spreadsheet-expression.ts';
import type { LinePlan } from './workbook-plan.ts';

/**
 * The formulas of one line. Each is undefined where a spreadsheet would not come to the engine's fen
 * (a tie that binary numbers cannot hold, a discount it cannot know): the cell then holds the value.
 */
export interface LineFormulas {
  /** Stands on the basis sheet; the others on the quote sheet. */
  readonly list: Expression | undefined;
  readonly payable: Expression | undefined;
  readonly netUnitPrice: Expression | undefined;
  readonly withoutTax: Expression | undefined;
  readonly tax: Expression | undefined;
}

/** Formulas of a line's cells. */
export function lineFormulas(
  row: DocumentRow,
  plan: LinePlan,
  prefixes: SheetPrefixes,
  law: RoundingLaw,
): LineFormulas {
  const { line } = row;
  const at = (column: string, decimal: string): Expression => cell(`${column}${String(plan.quoteRow)}`, decimal);
  const payable = at('N', line.payable);
  const taxed: Expression = { kind: 'plus', left: constant('1'), right: at('L', line.taxRate) };
  return {
    list: checked(listFormula(row, plan, prefixes, law), line.list),
    payable: checked(payableFormula(row, plan, prefixes, law), line.payable),
    netUnitPrice: netFormula(row, plan),
    // Without tax is rounded half-up under either law (domain Q-TAX-1).
    withoutTax: checked(rounded(quotient(payable, taxed)), line.withoutTax),
    tax: checked(rounded(difference(payable, at('K', line.withoutTax))), line.tax),
  };
}

function listFormula(row: DocumentRow, plan: LinePlan, prefixes: SheetPrefixes, law: RoundingLaw): Expression {
  if (plan.bills !== undefined) return billSum(row, plan, 'F', '', (bill) => bill.list);
  return rounded(purchase(row, plan, prefixes.quote), law);
}

function payableFormula(row: DocumentRow, plan: LinePlan, prefixes: SheetPrefixes, law: RoundingLaw): Expression {
  if (plan.bills !== undefined) return billSum(row, plan, 'H', prefixes.basis, (bill) => bill.payable);
  switch (row.discount.kind) {
    case 'none':
    case 'rate':
      return rounded(purchase(row, plan, '', [oneMinusRate(row.discount, plan.quoteRow, '')]), law);
    case 'amount': {
      const taken = cell(`I${String(plan.quoteRow)}`, row.discount.amount);
      return rounded(difference(rounded(purchase(row, plan, ''), law), taken));
    }
  }
}

function netFormula(row: DocumentRow, plan: LinePlan): Expression | undefined {
  const net = row.netUnitPrice;
  if (net === undefined) return undefined;
  const price = priceCell(row, plan.quoteRow, '');
  switch (row.discount.kind) {
    case 'none':
    case 'rate': {
      const left = oneMinusRate(row.discount, plan.quoteRow, '');
      const places = Math.max(2, decimalPlaces(net.amount));
      return checked(rounded({ kind: 'product', factors: [price, left] }, 'half-up', places), net.amount);
    }
    case 'amount': {
      const payable = cell(`N${String(plan.quoteRow)}`, row.line.payable);
      return checked(rounded(quotient(payable, { kind: 'product', factors: piecesCells(row, plan, '') })), net.amount);
    }
  }
}

/** Price × quantity × term, and what else is multiplied. */
function purchase(row: DocumentRow, plan: LinePlan, prefix: string, extra: readonly Expression[] = []): Expression {
  return {
    kind: 'product',
    factors: [priceCell(row, plan.quoteRow, prefix), ...piecesCells(row, plan, prefix), ...extra],
  };
}

function piecesCells(row: DocumentRow, plan: LinePlan, prefix: string): Expression[] {
  const { quantity, term } = row.line;
  const quantityCell = cell(`${prefix}F${String(plan.quoteRow)}`, quantity);
  return term === undefined
    ? [quantityCell]
    : [quantityCell, cell(`${prefix}G${String(plan.quoteRow)}`, String(term.count))];
}

function billSum(
  row: DocumentRow,
  plan: LinePlan,
  column: string,
  prefix: string,
  amount: (bill: QuoteBill) => string,
): Expression {
  const { from, to } = plan.bills ?? { from: 0, to: 0 };
  const range = `${prefix}${column}${String(from)}:${column}${String(to)}`;
  // A sum of fen in binary carries dust after the fifteenth digit, so it is swept up.
  return rounded({ kind: 'sum', range, decimals: row.line.bills.map(amount) });
}
