import type { Discount as DiscountInput } from '../../../shared/scenario.ts';
import { readDiscount } from '../findings/discount-findings.ts';
import { plainDecimal } from '../money/amount.ts';
import type { Discount } from '../scenario/scenario.ts';
import type { BudgetSearch } from './budget-search.ts';

/** Shares are tried in hundredths of a percent. */
const WHOLE = 10_000n;
const SHARE_DIGITS = 4;

/**
 * The least share, below the whole, that makes a quote fit once it is taken off.
 * @param set puts a rate into the sheet
 */
export function leastShare(search: BudgetSearch, set: (rate: string) => void): string | undefined {
  const kept = search.largest({
    ...{ least: 1n, most: WHOLE - 1n },
    set: (keeps) => {
      set(shareText(WHOLE - keeps));
    },
  });
  return kept === undefined ? undefined : shareText(WHOLE - kept);
}

function shareText(share: bigint): string {
  return plainDecimal(`0.${share.toString().padStart(SHARE_DIGITS, '0')}`);
}

/** A discount as it is read from a file. @throws RangeError if no rule would read it */
export function discountOf(input: DiscountInput): Discount {
  const { discount } = readDiscount(input, 'discount', undefined);
  if (discount === undefined) throw new RangeError('The discount is not one that a scenario can have.');
  return discount;
}
