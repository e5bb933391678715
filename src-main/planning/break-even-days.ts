import type { TermUnit } from '../../shared/catalogue.ts';
import { compareExact, type Exact, ratio, times, whole } from '../rules/money/amount.ts';
import { ceiling, inverse, toNumber } from './exact-figures.ts';

/** When a period costs no more than on-demand use. */
export interface BreakEven {
  /** Days that the price covers. */
  readonly of: number;
  /** From this many days of use on; null where on-demand stays cheaper throughout. */
  readonly days: number | null;
}

/** Months of a period, and its days: a half-year and a year count their share of 365 (rule S-EVEN-1). */
const spans: Readonly<Record<TermUnit, (daysInMonth: number) => { readonly months: number; readonly days: Exact }>> = {
  month: (daysInMonth) => ({ months: 1, days: whole(daysInMonth) }),
  'half-year': () => ({ months: 6, days: ratio(365n, 2n) }),
  year: () => ({ months: 12, days: whole(365) }),
};

/**
 * From how many days of use on a period costs no more than on-demand use (rule S-EVEN-1). A day on demand
 * costs the month price ÷ the days of the month (domain C-OD-1).
 * @param onDemandMonth price of a full month on demand
 * @param period price of the period
 * @param daysInMonth days of the month in question; only a period of a month asks for it
 */
export function breakEvenDays(onDemandMonth: Exact, period: Exact, per: TermUnit, daysInMonth = 30): BreakEven {
  const { months, days } = spans[per](daysInMonth);
  const of = toNumber(days);
  const throughout = times(onDemandMonth, whole(months));
  if (compareExact(throughout, period) < 0 || throughout.numerator === 0n) return { of, days: null };
  return { of, days: Number(ceiling(times(times(period, days), inverse(throughout)))) };
}
