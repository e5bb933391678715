import type { Horizon } from '../scenario/scenario.ts';
import { addDays, addMonths, type Day, dayOf, firstOfMonth, instant } from './instant.ts';

/** Days from `from` up to but not including `to`. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** A calendar month, or the part of it that is counted. */
export interface MonthSpan extends DaySpan {
  readonly month: Day;
  /** Days of the whole month. */
  readonly days: number;
}

/** The days that a half-open horizon touches: what is in use on a day is charged that day (domain C-OD-1). */
export function daysOfHorizon(horizon: Horizon): DaySpan {
  return { from: dayOf(horizon.from), to: addDays(dayOf(instant(horizon.to - 1)), 1) };
}

/** The calendar months of a span of days, the first and the last cut to the span. */
export function monthsOf(span: DaySpan): MonthSpan[] {
  const months: MonthSpan[] = [];
  for (let month = firstOfMonth(span.from); month < span.to; month = addMonths(month, 1)) {
    const next = addMonths(month, 1);
    const from = Math.max(month, span.from) as Day;
    const to = Math.min(next, span.to) as Day;
    months.push({ month, days: next - month, from, to });
  }
  return months;
}
