import { addDays, type Day, dateFromDay, dayFromDate, SECONDS_PER_DAY } from '../rules/calendar/instant.ts';
import { type DayTest, dayTest, startOfWeek } from './recurrence-days.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

const HOUR = 3_600;
const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

/** Steps that all recurrences of a file may take together; a rule that asks for more is refused. */
export class StepBudget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** @throws RangeError when there is nothing left */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new RangeError('The recurrences ask for too many steps.');
  }
}

/** Where occurrences are wanted: wall-clock seconds of the event's own zone, half-open, and its last one. */
export interface ExpansionSpan {
  readonly from: number;
  readonly to: number;
  /** UNTIL on the same clock, inclusive. */
  readonly until?: number | undefined;
}

/**
 * The occurrences of a rule whose first one is `start`, on the wall clock of its zone, inside the span. What
 * lies before the span is skipped without being walked through, unless the rule counts its occurrences.
 * @throws RangeError when the budget is spent
 */
export function expandRecurrence(
  rule: RecurrenceRule,
  start: number,
  span: ExpansionSpan,
  budget: StepBudget,
): number[] {
  const end = Math.min(span.to - 1, span.until ?? Infinity);
  const found: number[] = [];
  let counted = 0;
  const periodAt = periodsOf(rule, start);
  const picks = dayTest(rule, Math.floor(start / SECONDS_PER_DAY) as Day);
  const first = rule.count === undefined ? periodsBefore(rule, start, span.from) : 0;
  for (let index = first; ; index += 1) {
    const period = periodAt(index);
    if (period.begin > end) return found;
    budget.spend(1 + period.days.length);
    for (const at of occurrencesIn(period, rule, start, picks, budget)) {
      if (at < start) continue;
      if (at > end) return found;
      counted += 1;
      if (rule.count !== undefined && counted > rule.count) return found;
      if (at >= span.from) found.push(at);
    }
  }
}

/** One day, week, month, year or hour that a rule looks at. */
interface Period {
  /** Seconds; nothing in the period is earlier. */
  readonly begin: number;
  readonly days: readonly Day[];
  /** The hour, where the rule goes by the hour. */
  readonly hour?: number;
}

/** The n-th period of a rule, the first being that of its first occurrence. */
function periodsOf({ frequency, interval, weekStart }: RecurrenceRule, start: number): (index: number) => Period {
  const day = Math.floor(start / SECONDS_PER_DAY) as Day;
  const { year, month } = dateFromDay(day);
  switch (frequency) {
    case 'HOURLY': {
      const first = Math.floor(start / HOUR);
      return (index) => {
        const hours = first + index * interval;
        return { begin: hours * HOUR, days: [Math.floor(hours / HOURS_PER_DAY) as Day], hour: hours % HOURS_PER_DAY };
      };
    }
    case 'DAILY':
      return (index) => daysFrom(addDays(day, index * interval), 1);
    case 'WEEKLY': {
      const first = startOfWeek(day, weekStart);
      return (index) => daysFrom(addDays(first, index * interval * DAYS_PER_WEEK), DAYS_PER_WEEK);
    }
    case 'MONTHLY':
      return (index) => {
        const begin = dayFromDate({ year, month: month + index * interval, day: 1 });
        return daysFrom(begin, dayFromDate({ year, month: month + index * interval + 1, day: 1 }) - begin);
      };
    case 'YEARLY':
      return (index) => {
        const begin = dayFromDate({ year: year + index * interval, month: 1, day: 1 });
        return daysFrom(begin, dayFromDate({ year: year + index * interval + 1, month: 1, day: 1 }) - begin);
      };
  }
}

function daysFrom(begin: Day, count: number): Period {
  const days = Array.from({ length: count }, (_, index) => addDays(begin, index));
  return { begin: begin * SECONDS_PER_DAY, days };
}

/** Periods that end before the span, with one to spare. */
function periodsBefore(rule: RecurrenceRule, start: number, from: number): number {
  const days = (from - start) / SECONDS_PER_DAY;
  const lengths = { HOURLY: 1 / HOURS_PER_DAY, DAILY: 1, WEEKLY: DAYS_PER_WEEK, MONTHLY: 31, YEARLY: 366 };
  const { year, month } = dateFromDay(Math.floor(start / SECONDS_PER_DAY) as Day);
  const there = dateFromDay(Math.floor(from / SECONDS_PER_DAY) as Day);
  const months = (there.year - year) * MONTHS_PER_YEAR + there.month - month;
  const units =
    rule.frequency === 'MONTHLY'
      ? months
      : rule.frequency === 'YEARLY'
        ? there.year - year
        : days / lengths[rule.frequency];
  return Math.max(0, Math.floor(units / rule.interval) - 1);
}

function* occurrencesIn(
  period: Period,
  rule: RecurrenceRule,
  start: number,
  picks: DayTest,
  budget: StepBudget,
): Generator<number> {
  const days = period.days.filter(picks);
  if (days.length === 0) return;
  const times = timesOf(period, rule, start);
  budget.spend(days.length * times.length);
  const all = days.flatMap((day) => times.map((time) => day * SECONDS_PER_DAY + time));
  if (rule.positions.length === 0) yield* all;
  else yield* all.filter((_, index) => rule.positions.some((at) => at === index + 1 || at === index - all.length));
}

/** The times of a day that the rule names, in seconds and in order; what it does not name is that of the first occurrence. */
function timesOf({ hour }: Period, rule: RecurrenceRule, start: number): number[] {
  const time = ((start % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  const stated = rule.hours.length > 0 ? rule.hours : [Math.floor(time / HOUR)];
  const hours = hour === undefined ? stated : rule.hours.length === 0 || rule.hours.includes(hour) ? [hour] : [];
  const minutes = rule.minutes.length > 0 ? rule.minutes : [Math.floor((time % HOUR) / 60)];
  const seconds = rule.seconds.length > 0 ? rule.seconds : [time % 60];
  const times = hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => h * HOUR + m * 60 + s)));
  return times.sort((a, b) => a - b);
}
