import type { Instant } from '../rules/calendar/instant.ts';
import type { CalendarEvent } from './calendar-events.ts';
import { readCalendarTime } from './calendar-time.ts';
import { expandRecurrence, type StepBudget } from './expand-recurrence.ts';
import type { MeetingWindow } from './meeting-window.ts';
import { MOST_MEETINGS } from './meetings-reading.ts';
import { MOST_OCCURRENCES, type RecurrenceRule } from './recurrence-rule.ts';
import { instantOf, wallOf } from './time-zone.ts';

/** One time that an event takes place. */
export interface Occurrence {
  readonly event: CalendarEvent;
  readonly start: Instant;
  /** The event takes place only once. */
  readonly single: boolean;
}

/** A recurrence asks for more than is expanded; the line is that of its event. */
export class TooManyOccurrences extends Error {
  readonly line: number;

  constructor(line: number) {
    super('Too many occurrences.');
    this.line = line;
  }
}

const DAY = 86_400;

/**
 * All times inside the window at which events take place: recurrences, extra dates, without excluded dates, with
 * changed occurrences in place of the planned ones.
 * @returns also how many events are nowhere inside the window
 * @throws TooManyOccurrences
 */
export function expandEvents(
  events: readonly CalendarEvent[],
  window: MeetingWindow,
  budget: StepBudget,
): { occurrences: Occurrence[]; outside: number } {
  const occurrences: Occurrence[] = [];
  let outside = 0;
  for (const { masters, changes } of seriesOf(events).values()) {
    for (const master of masters) {
      const found = occurrencesOf(master, changes, window, budget);
      if (found.length === 0 && master.leftOut === undefined) outside += 1;
      for (const occurrence of found) occurrences.push(occurrence);
      if (occurrences.length > MOST_MEETINGS) throw new TooManyOccurrences(master.line);
    }
    const own = changes.filter((change) => change.leftOut === undefined);
    for (const change of own) {
      const start = instantOf(change.start.wall, change.start.zone);
      if (inside(start, window)) occurrences.push({ event: change, start, single: false });
      else outside += 1;
    }
  }
  return { occurrences: occurrences.sort((a, b) => a.start - b.start || a.event.line - b.event.line), outside };
}

interface Series {
  masters: CalendarEvent[];
  readonly changes: CalendarEvent[];
}

/** Events of one uid: the newest plan, and the changed occurrences, the newest of each. */
function seriesOf(events: readonly CalendarEvent[]): ReadonlyMap<string, Series> {
  const all = new Map<string, Series>();
  for (const event of events) {
    const series = all.get(event.uid) ?? { masters: [], changes: [] };
    all.set(event.uid, series);
    if (event.replaces === undefined) {
      const [before] = series.masters;
      if (before === undefined || event.sequence >= before.sequence) series.masters = [event];
      continue;
    }
    const at = instantOf(event.replaces.wall, event.replaces.zone);
    const same = series.changes.findIndex(({ replaces }) => replaces && instantOf(replaces.wall, replaces.zone) === at);
    if (same < 0) series.changes.push(event);
    else if (event.sequence >= (series.changes[same]?.sequence ?? 0)) series.changes[same] = event;
  }
  return all;
}

function occurrencesOf(
  master: CalendarEvent,
  changes: readonly CalendarEvent[],
  window: MeetingWindow,
  budget: StepBudget,
): Occurrence[] {
  const replaced = new Set(changes.map(({ replaces }) => (replaces ? instantOf(replaces.wall, replaces.zone) : 0)));
  const later = changes.filter((change) => change.andLater).sort((a, b) => replacedAt(a) - replacedAt(b));
  const single = master.rules.length === 0 && master.extraDates.length === 0;
  const found: Occurrence[] = [];
  for (const planned of plannedStarts(master, window, budget)) {
    if (replaced.has(planned)) continue;
    const change = later.findLast((each) => replacedAt(each) <= planned);
    const event = change ?? master;
    const moved = change === undefined ? 0 : instantOf(change.start.wall, change.start.zone) - replacedAt(change);
    const start = (planned + moved) as Instant;
    if (event.leftOut === undefined && inside(start, window)) found.push({ event, start, single });
  }
  return found;
}

function replacedAt({ replaces, start }: CalendarEvent): Instant {
  return instantOf((replaces ?? start).wall, (replaces ?? start).zone);
}

/** Where the event is planned to begin, around the window, each instant once. */
function plannedStarts(master: CalendarEvent, window: MeetingWindow, budget: StepBudget): Iterable<Instant> {
  const { start, rules, extraDates, excludedDates } = master;
  const { zone } = start;
  const starts = new Set<Instant>();
  if (rules.length === 0) starts.add(instantOf(start.wall, zone));
  // Occurrences near the window's ends may be moved into it.
  const span = { from: wallOf(window.from, zone) - DAY, to: wallOf(window.to, zone) + DAY };
  for (const rule of rules) {
    let walls: number[];
    try {
      walls = expandRecurrence(rule, start.wall, { ...span, until: untilOf(rule, master) }, budget);
    } catch (error) {
      if (error instanceof RangeError) throw new TooManyOccurrences(master.line);
      throw error;
    }
    if (walls.length > MOST_OCCURRENCES) throw new TooManyOccurrences(master.line);
    for (const wall of walls) starts.add(instantOf(wall, zone));
  }
  for (const extra of extraDates) starts.add(instantOf(extra.wall, extra.zone));
  for (const excluded of excludedDates) {
    // A date without a time leaves out whatever begins on it.
    if (!excluded.isDate) starts.delete(instantOf(excluded.wall, excluded.zone));
    else {
      const day = Math.floor(excluded.wall / DAY);
      for (const each of [...starts]) if (Math.floor(wallOf(each, zone) / DAY) === day) starts.delete(each);
    }
  }
  return starts;
}

/** The last start that the rule allows, on the event's own wall clock. */
function untilOf({ until }: RecurrenceRule, { start }: CalendarEvent): number | undefined {
  if (until === undefined) return undefined;
  const time = readCalendarTime(until, { parameters: {} }, () => undefined);
  if (time === undefined || 'unknownZone' in time) return undefined;
  if (time.isDate) return time.wall + DAY - 1;
  return until.endsWith('Z') ? wallOf(instantOf(time.wall, time.zone), start.zone) : time.wall;
}

function inside(start: Instant, { from, to }: MeetingWindow): boolean {
  return start >= from && start < to;
}
