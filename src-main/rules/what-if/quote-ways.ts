import type { Discount as DiscountInput } from '../../../shared/scenario.ts';
import { formatFen, minusFen } from '../money/amount.ts';
import type { BudgetSearch, FoundWay } from './budget-search.ts';
import { discountOf, leastShare } from './least-share.ts';

/** The whole quote with a discount that makes it fit, in the place of the one it has: an amount, and the least share. */
export function quoteWays(search: BudgetSearch): FoundWay[] {
  if (search.within) return [];
  const { scenario, sheet, budget } = search;
  const kind = scenario.discount?.kind ?? 'business';
  sheet.setDiscount(0, undefined);
  const amount = formatFen(minusFen(search.payable(), budget));
  const rate = leastShare(search, (share) => {
    sheet.setDiscount(0, discountOf({ kind, rate: share }));
  });
  sheet.setDiscount(0, scenario.discount);
  const ways = [discountWay(search, 'quote-amount', { kind, amount })];
  return rate === undefined ? ways : [...ways, discountWay(search, 'quote-rate', { kind, rate })];
}

function discountWay({ scenario }: BudgetSearch, kind: 'quote-amount' | 'quote-rate', input: DiscountInput): FoundWay {
  const discount = discountOf(input);
  return {
    ...{ change: { kind, discount: input }, line: undefined, after: discount.text },
    before: scenario.discount?.by === discount.by ? scenario.discount.text : undefined,
    scenario: { ...scenario, discount },
  };
}
