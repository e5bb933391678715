/**
 * Wall-clock time in UTC+8, fixed offset, no daylight saving (domain, introduction). An instant is
 * a whole number of seconds, a day a whole number of days, both counted on the UTC+8 wall clock, so
 * that the machine's time zone can have no part in any result.
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
const MS_PER_DAY = 86_400_000;

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
  const [, year, month, day, hour, minute, second, offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isRealDate(date)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const local = dayFromDate(date) * SECONDS_PER_DAY + Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return instant(local - offsetSeconds(offset ?? 'Z') + OFFSET_SECONDS);
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
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
  return `${new Date(at * 1_000).toISOString().slice(0, 19)}+08:00`;
}

/** Prints a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
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

/** The day of a calendar date; a month outside 1…12 runs on into the next or previous years. */
export function dayFromDate(date: CivilDate): Day {
  return (Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY) as Day;
}

/** The calendar date of a day. */
export function dateFromDay(day: Day): CivilDate {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days of the month; a month outside 1…12 runs on into the next or previous years. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
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
  const last = daysInMonth(year, month + count);
  return dayFromDate({ year, month: month + count, day: Math.min(dayOfMonth, last) });
}
