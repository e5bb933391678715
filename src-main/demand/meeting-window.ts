import { addDays, addMonths, type Day, dayOf, formatDay, type Instant, startOfDay } from '../rules/calendar/instant.ts';

/** The span that recurring events are expanded in, half-open. */
export interface MeetingWindow {
  readonly from: Instant;
  readonly to: Instant;
}

/** Longest window, in days. */
export const MOST_WINDOW_DAYS = 400;
const MONTHS_PER_YEAR = 12;

/**
 * The window where none is named (rule F-CAL): a year from the first start; all of it where the starts span more
 * than a year but no more than a window may; else the year that ends with the last start.
 * @param starts first starts of all events; at least one
 */
export function windowOf(starts: readonly Instant[]): MeetingWindow {
  let [first, last] = [Infinity, -Infinity];
  for (const start of starts) [first, last] = [Math.min(first, start), Math.max(last, start)];
  const begin = dayOf(first as Instant);
  const end = addDays(dayOf(last as Instant), 1);
  const year = addMonths(begin, MONTHS_PER_YEAR);
  if (end <= year) return daysFrom(begin, year);
  return end - begin <= MOST_WINDOW_DAYS ? daysFrom(begin, end) : daysFrom(addMonths(end, -MONTHS_PER_YEAR), end);
}

function daysFrom(begin: Day, end: Day): MeetingWindow {
  return { from: startOfDay(begin), to: startOfDay(end) };
}

/** The window's first day and the day after its last, for findings. */
export function windowText({ from, to }: MeetingWindow): { from: string; to: string } {
  return { from: formatDay(dayOf(from)), to: formatDay(dayOf(to)) };
}
