import { addDays, dayFromDate, formatDay, isRealDate } from '../rules/calendar/instant.ts';

/** Reads `YYYY-MM-DD`; undefined where that is no real date. */
function readDate(date: string): Parameters<typeof dayFromDate>[0] | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isRealDate({ year, month, day }) ? { year, month, day } : undefined;
}

/** Whether a text is a date that the calendar has. */
export function isCalendarDate(date: string): boolean {
  return readDate(date) !== undefined;
}

/** The date so many days later, `YYYY-MM-DD`. A text that is no date stays as it is: it is refused before it is printed. */
export function addDaysTo(date: string, days: number): string {
  const read = readDate(date);
  return read === undefined ? date : formatDay(addDays(dayFromDate(read), days));
}
