import { type Exact, minus, plus, ratio, whole } from '../money/amount.ts';
import { addDays, addMonths, dateFromDay, type Day, daysInMonth, firstOfMonth } from './instant.ts';

/** The day of the month that expiries are moved to: 1…28, or the month's last day. */
export type AlignDay = number | 'last';

/** The two readings of how the days are charged (domain M-REN-5). */
export type AlignRule = 'months-first' | 'calendar-months';

/** An aligned expiry date, and what it costs beyond the renewal's own term. */
export interface AlignedExpiry {
  readonly expiry: Day;
  /** In monthly prices, exact; may be below zero under `calendar-months`, where months are unlike. */
  readonly extraMonths: Exact;
}

/**
 * Unified expiry (domain M-REN-5): from the plain new expiry on to the first day of the month asked for.
 * `months-first` charges each day after the plain expiry at the monthly price ÷ the days of its own
 * month (2024-03-25 + 1 month, `last`: 5/30; day 1: 5/30 + 1/31). `calendar-months` counts all days after
 * the old expiry by calendar months (day 1: 6/31 + 1 + 1/31), of which the term's months are the term.
 * @param months calendar months of the renewal's term
 */
export function alignExpiry(old: Day, months: number, alignDay: AlignDay, rule: AlignRule): AlignedExpiry {
  const plain = addMonths(old, months);
  const expiry = firstAligned(plain, alignDay);
  switch (rule) {
    case 'months-first':
      return { expiry, extraMonths: monthsBetween(plain, expiry) };
    case 'calendar-months':
      return { expiry, extraMonths: minus(monthsBetween(old, expiry), whole(months)) };
  }
}

/** The first day from `day` on that is the day of the month asked for. */
function firstAligned(day: Day, alignDay: AlignDay): Day {
  const { year, month, day: date } = dateFromDay(day);
  const first = firstOfMonth(day);
  if (alignDay === 'last') return addDays(first, daysInMonth(year, month) - 1);
  return addDays(date <= alignDay ? first : addMonths(first, 1), alignDay - 1);
}

/** The days after `after` up to `until`, each as its part of its own calendar month. */
function monthsBetween(after: Day, until: Day): Exact {
  let sum = whole(0);
  // Counted apart, so that a term of many years does not become a fraction of many digits.
  let wholeMonths = 0;
  for (let month = firstOfMonth(addDays(after, 1)); month <= until; month = addMonths(month, 1)) {
    const next = addMonths(month, 1);
    const days = next - month;
    const counted = Math.min(until + 1, next) - Math.max(after + 1, month);
    if (counted === days) wholeMonths += 1;
    else sum = plus(sum, ratio(BigInt(counted), BigInt(days)));
  }
  return plus(sum, whole(wholeMonths));
}
