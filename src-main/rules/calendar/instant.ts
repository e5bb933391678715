/**
 * Wall-clock time in UTC+8, fixed offset, no daylight saving (domain, introduction). An instant is
 * a whole number of seconds, a day a whole number of days, both counted on the UTC+8 wall clock, so
 * that the machine's time zone can have no part in any result. Days are turned into dates by plain
 * arithmetic and not by `Date`: it is several times faster, and `Date` reads the zone at its first use.
 */

declare const instantBrand: unique symbol;
declare const dayBrand: unique symbol;

/** Seconds on the UTC+8 wall clock since 1970-01-01 00:00:00 there. */
export type Instant = number & { readonly [instantBrand]: true };

/** Calendar days in UTC+8 since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true };

/** A calendar date; months count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Seconds of a day; no day is longer or shorter at a fixed offset. */
export const SECONDS_PER_DAY = 86_400;
const OFFSET_SECONDS = 8 * 3_600;
const YEARS_PER_CENTURY = 100;
/** Every month has so many days. */
export const SHORTEST_MONTH = 28;
/** Days of the Gregorian calendar's whole cycle. */
const DAYS_PER_400_YEARS = 146_097;
/** Days from the first of March of year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Years an input may name; leaves room for terms inside four-digit years. */
export const FIRST_YEAR = 1970;
/** The last year an input may name. */
export const LAST_YEAR = 9000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.0+)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads an ISO instant with seconds and an explicit offset (`2023-03-18T15:30:00+08:00`, also `Z`).
 * @returns undefined where the text has no offset, names no real time, has fractions of a second, or
 * lies outside the years 1970…9000
 */
export function parseInstant(text: string): Instant | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, offset = ''] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isRealDate(date)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const local = dayFromDate(date) * SECONDS_PER_DAY + Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return instant(local - offsetSeconds(offset) + OFFSET_SECONDS);
}

/** Seconds east of Greenwich; `Z` has no digits, and digits that are not there count as zero. */
function offsetSeconds(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 3_600 + Number(offset.slice(4, 6)) * 60;
  return offset.startsWith('-') ? -size : size;
}

/** Whether the date exists, in the years that inputs may name. */
export function isRealDate(date: CivilDate): boolean {
  return (
    date.year >= FIRST_YEAR &&
    date.year <= LAST_YEAR &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysInMonth(date.year, date.month)
  );
}

/** Prints an instant as `YYYY-MM-DDTHH:MM:SS+08:00`. */
export function formatInstant(at: Instant): string {
  const day = dayOf(at);
  const second = at - startOfDay(day);
  const minute = Math.floor(second / 60);
  const clock = `${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}:${padded(second % 60, 2)}`;
  return `${formatDay(day)}T${clock}+08:00`;
}

/** Prints a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateFromDay(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** Prints the month of a day as `YYYY-MM`. */
export function formatMonth(day: Day): string {
  return formatDay(day).slice(0, 7);
}

/** Marks seconds on the UTC+8 wall clock as an instant. */
export function instant(seconds: number): Instant {
  return seconds as Instant;
}

/** The day that an instant lies in. */
export function dayOf(at: Instant): Day {
  return Math.floor(at / SECONDS_PER_DAY) as Day;
}

/** 00:00:00 of the day. */
export function startOfDay(day: Day): Instant {
  return instant(day * SECONDS_PER_DAY);
}

/** 23:59:59 of the day. */
export function endOfDay(day: Day): Instant {
  return instant(day * SECONDS_PER_DAY + SECONDS_PER_DAY - 1);
}

/** The day `count` days later. */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/**
 * The day of a calendar date; a month outside 1…12 runs on into the next or previous years. Counted in
 * years that begin with March, so that the day of a leap year comes last: the calendar repeats every
 * 400 years of 146,097 days.
 */
export function dayFromDate(date: CivilDate): Day {
  const months = date.year * 12 + date.month - 3;
  const year = Math.floor(months / 12);
  const monthFromMarch = months - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / YEARS_PER_CENTURY) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1;
  return (year * 365 + leapDays + dayOfYear - DAYS_TO_1970) as Day;
}

/** The calendar date of a day. */
export function dateFromDay(day: Day): CivilDate {
  const fromMarch = day + DAYS_TO_1970;
  const era = Math.floor(fromMarch / DAYS_PER_400_YEARS);
  const dayOfEra = fromMarch - era * DAYS_PER_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / YEARS_PER_CENTURY));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Days of the month; a month outside 1…12 runs on into the next or previous years. */
export function daysInMonth(year: number, month: number): number {
  return dayFromDate({ year, month: month + 1, day: 1 }) - dayFromDate({ year, month, day: 1 });
}

/** The first day of the day's month. */
export function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - dateFromDay(day).day);
}

/**
 * The same day of the month `count` months on; where that month is too short, its last day
 * (domain M-PER-2: 2023-01-31 + 1 month → 2023-02-28).
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = dateFromDay(day);
  const later = { year, month: month + count, day: dayOfMonth };
  if (dayOfMonth <= SHORTEST_MONTH) return dayFromDate(later);
  return dayFromDate({ ...later, day: Math.min(dayOfMonth, daysInMonth(year, month + count)) });
}
