import {
  dayFromDate,
  type Instant,
  instant,
  isRealDate,
  parseInstant,
  SECONDS_PER_DAY,
} from '../rules/calendar/instant.ts';
import { type DateSystem, originDays } from '../tables/table.ts';

const pattern =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.0+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a time as people and programs write it in tables: `2026-01-05 09:00`, `2026/1/5 9:00:00`,
 * `2026年1月5日 9:00`, `2026-01-05T09:00:00+08:00`. Without an offset it is UTC+8 (rule F-MEET).
 * @returns undefined where it is no real time
 */
export function readTimeText(text: string): Instant | undefined {
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', offset = '+08:00'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const zone = offset.toUpperCase() === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return parseInstant(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`);
}

/** Reads a date of a workbook: days from its origin, on the UTC+8 wall clock, to the second. */
export function readTimeSerial(serial: number, system: DateSystem): Instant | undefined {
  const seconds = Math.floor((serial - originDays[system]) * SECONDS_PER_DAY + 0.5);
  const last = dayFromDate({ year: 9_000, month: 1, day: 1 }) * SECONDS_PER_DAY;
  return serial > originDays[system] && seconds < last ? instant(seconds) : undefined;
}

/** Reads `20260105T090000`-like parts, as calendars have them, as seconds on that clock. */
export function wallSeconds(parts: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}): number | undefined {
  const { hour, minute, second } = parts;
  if (!isRealDate(parts) || hour > 23 || minute > 59 || second > 60) return undefined;
  return dayFromDate(parts) * SECONDS_PER_DAY + hour * 3_600 + minute * 60 + Math.min(second, 59);
}
