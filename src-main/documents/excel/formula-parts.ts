import type { RoundingLaw } from '../../rules/money/rounding.ts';
import type { RowDiscount } from '../quote-document.ts';
import type { QuoteLetters, QuoteSheetKey } from './quote-sheet-columns.ts';
import { comesTo, type Expression } from './spreadsheet-expression.ts';

/** How other sheets are called inside a formula, e.g. `'报价'!`, and where their columns are. */
export interface SheetPrefixes {
  readonly quote: string;
  readonly basis: string;
  /** Letters of the columns that the quote sheet has. */
  readonly letters: QuoteLetters;
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

/** A cell in a line's row of the quote sheet, or none where the column was not chosen. */
export function quoteCell(
  letters: QuoteLetters,
  key: QuoteSheetKey,
  { quoteRow }: { readonly quoteRow: number },
  decimal: string,
  prefix = '',
): Expression {
  const letter = letters[key];
  return letter === undefined ? { kind: 'absent' } : cell(`${prefix}${letter}${String(quoteRow)}`, decimal);
}

/**
 * What a discount rate leaves of a price, as factors: 1 − the rate, which stands on the quote sheet. Where
 * there is no discount the cell is blank and counts as zero; a rate that is typed there takes effect. No
 * factor where there is neither discount nor column.
 */
export function remainingShare(
  discount: Exclude<RowDiscount, { kind: 'amount' }>,
  place: { readonly quoteRow: number },
  letters: QuoteLetters,
  prefix = '',
): Expression[] {
  if (discount.kind === 'none' && letters.discount === undefined) return [];
  const rate = discount.kind === 'rate' ? discount.rate : '0';
  return [difference(constant('1'), quoteCell(letters, 'discount', place, rate, prefix))];
}

/** The formula, or undefined where a spreadsheet would not come to the expected amount. */
export function checked(expression: Expression | undefined, expected: string): Expression | undefined {
  return expression !== undefined && comesTo(expression, expected) ? expression : undefined;
}
