import type { Finding } from '../../../shared/finding.ts';
import type { Discount as DiscountInput } from '../../../shared/scenario.ts';
import { compareExact, exact, minus, whole } from '../money/amount.ts';
import type { Discount } from '../scenario/scenario.ts';
import { finding } from './finding.ts';

/** A discount that has been read, or why it was not. */
export interface DiscountReading {
  readonly discount?: Discount;
  readonly findings: readonly Finding[];
}

/**
 * Reads a discount (domain Q-DISC-1): a rate with 0 ≤ r < 1, or an amount. That an amount is not over
 * the list price is checked when the list price is known.
 */
export function readDiscount(input: DiscountInput, place: string, line: string | undefined): DiscountReading {
  const { rate, amount, kind } = input;
  if (rate !== undefined && amount === undefined) {
    const value = exact(rate);
    if (compareExact(value, whole(1)) >= 0) {
      const at = { line, place: `${place}.rate`, value: rate };
      return { findings: [finding('discount-rate-out-of-range', at, { place: `${place}.rate`, value: rate })] };
    }
    return { discount: { kind, by: 'rate', value, keeps: minus(whole(1), value), text: rate, place }, findings: [] };
  }
  if (amount !== undefined && rate === undefined) {
    return { discount: { kind, by: 'amount', value: exact(amount), text: amount, place }, findings: [] };
  }
  return { findings: [finding('discount-unclear', { line, place }, { place })] };
}
