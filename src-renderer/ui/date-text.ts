const DAY = 86_400_000;
/** Milliseconds that UTC+8 is ahead. */
const OFFSET = 8 * 3_600_000;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** True for a day that the calendar has. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Date and time in UTC+8 of an instant, which a file from elsewhere may give in another offset; else undefined. */
function wallClock(instant: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(instant);
  if (found === null) return undefined;
  if (found[2] === '+08:00') return found[1];
  const millis = Date.parse(instant);
  return Number.isNaN(millis)
    ? undefined
    : new Date(millis + OFFSET).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}

/** The calendar date of an instant in UTC+8, or the text as it stands where it is no instant. */
export function dateOf(instant: string): string {
  return wallClock(instant)?.slice(0, 'yyyy-mm-dd'.length) ?? instant;
}

/** Date and time in UTC+8 of an instant as people read it: `2023-03-18 15:30:00`. */
export function printInstant(instant: string): string {
  return wallClock(instant)?.replace('T', ' ') ?? instant;
}

/**
 * Reads a date with or without a time of day: `2023-3-18`, `2023/3/18 15:30`, `2023年3月18日`.
 * @param time time of day where none is typed, `HH:MM:SS`
 * @returns the instant in UTC+8, or undefined where no such day or time exists
 */
export function readInstant(text: string, time: string): string | undefined {
  const typed = text
    .trim()
    .replace('+08:00', '')
    .replaceAll(/[年月/.]/g, '-')
    .replace('日', ' ')
    .replace('T', ' ');
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/.exec(typed);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = Array.from(
    found.slice(1),
    (part: string | undefined) => Number(part ?? 0),
  );
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const clock = found[4] === undefined ? time : `${two(hour)}:${two(minute)}:${two(second)}`;
  return `${String(year)}-${two(month)}-${two(day)}T${clock}+08:00`;
}

/** Time of day of an instant in UTC+8, `HH:MM:SS`; midnight where it is no instant. */
export function timeOf(instant: string): string {
  return wallClock(instant)?.slice('yyyy-mm-ddT'.length) ?? '00:00:00';
}

/** The first instant of the month of an instant, some months later. */
export function monthStart(instant: string, monthsLater: number): string {
  const [year = 0, month = 1] = dateOf(instant).split('-').map(Number);
  const count = year * 12 + month - 1 + monthsLater;
  return `${String(Math.floor(count / 12))}-${two((count % 12) + 1)}-01T00:00:00+08:00`;
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.trunc((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
