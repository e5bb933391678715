import type { RoundingLaw } from '../../rules/money/rounding.ts';
import type { DocumentRow, RowDiscount } from '../quote-document.ts';
import { comesTo, type Expression } from './spreadsheet-expression.ts';

/** How the sheets are called inside a formula, e.g. `'报价'!`. */
export interface SheetPrefixes {
  readonly quote: string;
  readonly basis: string;
}

/** A cell and the number that stands in it. */
export function cell(address: string, decimal: string): Expression {
  return { kind: 'cell', address, decimal };
}

/** A number written into the formula. */
export function constant(decimal: string): Expression {
  return { kind: 'constant', decimal };
}

/** left − right */
export function difference(left: Expression, right: Expression): Expression {
  return { kind: 'difference', left, right };
}

/** left ÷ right */
export function quotient(left: Expression, right: Expression): Expression {
  return { kind: 'quotient', left, right };
}

/** Rounded to 0.01 by the law, or to other places. */
export function rounded(value: Expression, law: RoundingLaw = 'half-up', places = 2): Expression {
  return { kind: 'round', value, law, places };
}

/** The unit price of a line, which stands on the quote sheet. */
export function priceCell(row: DocumentRow, quoteRow: number, prefix: string): Expression {
  return cell(`${prefix}H${String(quoteRow)}`, row.line.unitPrice.amount);
}

/**
 * 1 − the discount rate of a line, which stands on the quote sheet. Where there is no discount the cell
 * is blank and counts as zero; a rate that is typed there takes effect.
 */
export function oneMinusRate(
  discount: Exclude<RowDiscount, { kind: 'amount' }>,
  quoteRow: number,
  prefix: string,
): Expression {
  const rate = discount.kind === 'rate' ? discount.rate : '0';
  return difference(constant('1'), cell(`${prefix}I${String(quoteRow)}`, rate));
}

/** The formula, or undefined where a spreadsheet would not come to the expected amount. */
export function checked(expression: Expression | undefined, expected: string): Expression | undefined {
  return expression !== undefined && comesTo(expression, expected) ? expression : undefined;
}
