import { addDays, type Day, dateFromDay, dayFromDate, daysInMonth } from '../rules/calendar/instant.ts';
import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.ts';

const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + FIRST_WEEKDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/** The first day of the day's week. */
export function startOfWeek(day: Day, weekStart: number): Day {
  return addDays(day, -((weekdayOf(day) - weekStart + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

/** Whether a rule picks a day. */
export type DayTest = (day: Day) => boolean;

/**
 * What a day must be to be picked by the rule (RFC 5545 §3.3.10), inside the day, week, month or year that the rule goes
 * by; what the rule does not say it takes from `start`, the day of the first occurrence.
 */
export function dayTest(rule: RecurrenceRule, start: Day): DayTest {
  const tests = [...statedTests(rule), ...impliedTests(rule, start)];
  // Rules by the hour ask for the same day many times.
  let last: { day: Day; picked: boolean } | undefined;
  return (day) => {
    if (last?.day !== day) last = { day, picked: tests.every((test) => test(day)) };
    return last.picked;
  };
}

function statedTests(rule: RecurrenceRule): DayTest[] {
  const { months, weeks, yearDays, monthDays, weekdays, weekStart } = rule;
  const tests: DayTest[] = [];
  if (months.length > 0) tests.push((day) => months.includes(dateFromDay(day).month));
  if (weeks.length > 0) tests.push((day) => inWeeks(day, weeks, weekStart));
  if (yearDays.length > 0) tests.push((day) => fromBothEnds(yearDays, dayOfYear(day), daysInYear(day)));
  if (monthDays.length > 0) {
    tests.push((day) => {
      const { year, month, day: dayOfMonth } = dateFromDay(day);
      return fromBothEnds(monthDays, dayOfMonth, daysInMonth(year, month));
    });
  }
  if (weekdays.length > 0) tests.push((day) => weekdays.some((weekday) => isWeekday(day, weekday, rule)));
  return tests;
}

/** A rule that names no day takes it from the first occurrence. */
function impliedTests(rule: RecurrenceRule, start: Day): DayTest[] {
  const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule;
  if (frequency === 'DAILY' || frequency === 'HOURLY') return [];
  if (weekdays.length > 0 || monthDays.length > 0 || yearDays.length > 0) return [];
  if (frequency === 'WEEKLY' || weeks.length > 0) return [(day) => weekdayOf(day) === weekdayOf(start)];
  const first = dateFromDay(start);
  const sameDay: DayTest = (day) => dateFromDay(day).day === first.day;
  if (frequency === 'MONTHLY' || months.length > 0) return [sameDay];
  return [sameDay, (day) => dateFromDay(day).month === first.month];
}

function isWeekday(day: Day, { weekday, which }: RuleWeekday, { frequency, months }: RecurrenceRule): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (which === 0 || (frequency !== 'MONTHLY' && frequency !== 'YEARLY')) return true;
  const { year, month, day: dayOfMonth } = dateFromDay(day);
  const inMonth = frequency === 'MONTHLY' || months.length > 0;
  const [at, length] = inMonth ? [dayOfMonth, daysInMonth(year, month)] : [dayOfYear(day), daysInYear(day)];
  const nth = Math.ceil(at / DAYS_PER_WEEK);
  return which > 0 ? nth === which : Math.ceil((length - at + 1) / DAYS_PER_WEEK) === -which;
}

function inWeeks(day: Day, weeks: readonly number[], weekStart: number): boolean {
  // A week belongs to the year that has its fourth day.
  const year = dateFromDay(addDays(startOfWeek(day, weekStart), 3)).year;
  // A year's rule looks only at its own days; those of a week that belongs to another year come with that year.
  const first = startOfWeek(dayFromDate({ year, month: 1, day: 4 }), weekStart);
  const next = startOfWeek(dayFromDate({ year: year + 1, month: 1, day: 4 }), weekStart);
  const number = Math.floor((day - first) / DAYS_PER_WEEK) + 1;
  return fromBothEnds(weeks, number, (next - first) / DAYS_PER_WEEK);
}

function fromBothEnds(wanted: readonly number[], at: number, length: number): boolean {
  return wanted.includes(at) || wanted.includes(at - length - 1);
}

function dayOfYear(day: Day): number {
  return day - dayFromDate({ year: dateFromDay(day).year, month: 1, day: 1 }) + 1;
}

function daysInYear(day: Day): number {
  const { year } = dateFromDay(day);
  return dayFromDate({ year: year + 1, month: 1, day: 1 }) - dayFromDate({ year, month: 1, day: 1 });
}
