import type { QuoteBill } from '../../../shared/quote.ts';
import type { RoundingLaw } from '../../rules/money/rounding.ts';
import { decimalPlaces } from '../number-text.ts';
import type { DocumentRow } from '../quote-document.ts';
import {
  checked,
  constant,
  difference,
  quoteCell,
  quotient,
  remainingShare,
  rounded,
  type SheetPrefixes,
} from './formula-parts.ts';
import type { QuoteLetters } from './quote-sheet-columns.ts';
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
  const { letters } = prefixes;
  const payable = quoteCell(letters, 'payable', plan, line.payable);
  const taxed: Expression = {
    kind: 'plus',
    left: constant('1'),
    right: quoteCell(letters, 'taxRate', plan, line.taxRate),
  };
  const withoutTax = quoteCell(letters, 'withoutTax', plan, line.withoutTax);
  return {
    list: checked(listFormula(row, plan, prefixes, law), line.list),
    payable: checked(payableFormula(row, plan, prefixes, law), line.payable),
    netUnitPrice: netFormula(row, plan, letters),
    // Without tax is rounded half-up under either law (domain Q-TAX-1).
    withoutTax: checked(rounded(quotient(payable, taxed)), line.withoutTax),
    tax: checked(rounded(difference(payable, withoutTax)), line.tax),
  };
}

function listFormula(row: DocumentRow, plan: LinePlan, prefixes: SheetPrefixes, law: RoundingLaw): Expression {
  if (plan.bills !== undefined) return billSum(row, plan, 'F', '', (bill) => bill.list);
  return rounded(purchase(row, plan, prefixes.letters, prefixes.quote), law);
}

function payableFormula(row: DocumentRow, plan: LinePlan, prefixes: SheetPrefixes, law: RoundingLaw): Expression {
  if (plan.bills !== undefined) return billSum(row, plan, 'H', prefixes.basis, (bill) => bill.payable);
  switch (row.discount.kind) {
    case 'none':
    case 'rate':
      return rounded(
        purchase(row, plan, prefixes.letters, '', remainingShare(row.discount, plan, prefixes.letters)),
        law,
      );
    case 'amount': {
      const taken = quoteCell(prefixes.letters, 'discount', plan, row.discount.amount);
      return rounded(difference(rounded(purchase(row, plan, prefixes.letters, ''), law), taken));
    }
  }
}

function netFormula(row: DocumentRow, plan: LinePlan, letters: QuoteLetters): Expression | undefined {
  const net = row.netUnitPrice;
  if (net === undefined) return undefined;
  const price = quoteCell(letters, 'unitPrice', plan, row.line.unitPrice.amount);
  switch (row.discount.kind) {
    case 'none':
    case 'rate': {
      const left = remainingShare(row.discount, plan, letters);
      const places = Math.max(2, decimalPlaces(net.amount));
      return checked(rounded({ kind: 'product', factors: [price, ...left] }, 'half-up', places), net.amount);
    }
    case 'amount': {
      const payable = quoteCell(letters, 'payable', plan, row.line.payable);
      const pieces: Expression = { kind: 'product', factors: piecesCells(row, plan, letters, '') };
      return checked(rounded(quotient(payable, pieces)), net.amount);
    }
  }
}

/** Price × quantity × term, and what else is multiplied. */
function purchase(
  row: DocumentRow,
  plan: LinePlan,
  letters: QuoteLetters,
  prefix: string,
  extra: readonly Expression[] = [],
): Expression {
  const price = quoteCell(letters, 'unitPrice', plan, row.line.unitPrice.amount, prefix);
  return { kind: 'product', factors: [price, ...piecesCells(row, plan, letters, prefix), ...extra] };
}

function piecesCells(row: DocumentRow, plan: LinePlan, letters: QuoteLetters, prefix: string): Expression[] {
  const { quantity, term } = row.line;
  const pieces = quoteCell(letters, 'quantity', plan, quantity, prefix);
  if (term === undefined) return [pieces];
  const count = String(term.count);
  // A term without its column is no secret: the formula names it.
  return [pieces, letters.term === undefined ? constant(count) : quoteCell(letters, 'term', plan, count, prefix)];
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
