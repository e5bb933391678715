import { type Exact, type Fen, fen, minusFen } from './amount.ts';
import { divideWhole } from './rounding.ts';

/** An amount that includes tax, split in two that add up to it. */
export interface TaxSplit {
  readonly withoutTax: Fen;
  readonly tax: Fen;
}

/**
 * Splits a tax-inclusive amount (domain Q-TAX-1): without tax = payable ÷ (1 + rate), rounded to
 * 0.01 half-up whatever the scenario's rounding law; the tax is what remains.
 * @param rate e.g. 6/100
 */
export function splitTax(payable: Fen, rate: Exact): TaxSplit {
  const { numerator, denominator } = rate;
  const withoutTax = fen(divideWhole(payable * denominator, denominator + numerator, 'half-up'));
  return { withoutTax, tax: minusFen(payable, withoutTax) };
}
