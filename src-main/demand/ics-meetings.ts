import ICAL from 'ical.js';

import type { Finding } from '../../shared/finding.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { formatInstant, type Instant } from '../rules/calendar/instant.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { finding } from '../rules/findings/finding.ts';
import { type CalendarComponent, readComponent } from './calendar-component.ts';
import { type CalendarEvent, type LeftOut, readCalendarEvent } from './calendar-events.ts';
import { type CalendarLines, scanCalendarLines } from './calendar-lines.ts';
import { calendarZones } from './defined-zone.ts';
import { expandEvents, type Occurrence, TooManyOccurrences } from './expand-events.ts';
import { StepBudget } from './expand-recurrence.ts';
import { type MeetingWindow, windowOf, windowText } from './meeting-window.ts';
import { RowFindings } from './row-findings.ts';
import { instantOf } from './time-zone.ts';

/** Steps that all recurrences of a calendar may take together. */
const MOST_STEPS = 5_000_000;
/** Years between which zones of a file are worked out. */
const ZONE_SPAN = { from: 0, to: 90 * 366 * 86_400 };

const leftOutWords: Readonly<Record<LeftOut, { reasonZh: string; reasonEn: string }>> = {
  cancelled: { reasonZh: '已取消', reasonEn: 'cancelled' },
  'all-day': { reasonZh: '全天日程', reasonEn: 'all day' },
  free: { reasonZh: '显示为空闲', reasonEn: 'shown as free' },
  'no-parties': { reasonZh: '没有参会人', reasonEn: 'without attendees' },
  'no-length': { reasonZh: '没有时长', reasonEn: 'without a length' },
  outside: { reasonZh: '不在规划窗口内', reasonEn: 'outside the planning window' },
};

/**
 * Reads a calendar as meetings (contract, Meetings; rule F-CAL).
 * @param window left out: see `windowOf`
 */
export function readIcsMeetings(
  text: string,
  window?: MeetingWindow,
): Reply<{ meetings: Meeting[]; findings: Finding[] }> {
  const lines = scanCalendarLines(text);
  if (lines.findings.length > 0) return refuse(lines.findings);
  const calendars = parse(text, lines);
  if (!calendars.ok) return calendars;
  const findings = new RowFindings();
  const budget = new StepBudget(MOST_STEPS);
  try {
    const events = calendars.value.flatMap((calendar) => eventsOf(calendar, findings, budget));
    if (!findings.none) return refuse(findings.all());
    const kept = events.filter((event) => event.leftOut === undefined);
    if (kept.length === 0) return refuse([...leftOutFindings(events, 0), finding('meetings-empty', {}, {})]);
    const chosen = window ?? windowOf(kept.map((event) => instantOf(event.start.wall, event.start.zone)));
    const { occurrences, outside } = expandEvents(events, chosen, budget);
    const notes = [finding('calendar-window', {}, windowText(chosen)), ...leftOutFindings(events, outside)];
    if (occurrences.length === 0) return refuse([...notes, finding('meetings-empty', {}, {})]);
    return accept({ meetings: meetingsOf(occurrences), findings: notes });
  } catch (error) {
    if (!(error instanceof TooManyOccurrences)) throw error;
    const values = {
      line: String(error.line),
      reasonZh: '重复次数超出上限',
      reasonEn: 'it asks for too many occurrences',
    };
    return refuse([finding('calendar-recurrence-refused', { place: `line ${values.line} · RRULE` }, values)]);
  }
}

/** A component with the line of its `BEGIN` and the rules in it. */
interface PlacedComponent {
  readonly component: CalendarComponent;
  readonly line: number;
}

interface ParsedCalendar {
  readonly calendar: CalendarComponent;
  readonly events: readonly PlacedComponent[];
  readonly lines: CalendarLines;
  readonly lineOf: ReadonlyMap<CalendarComponent, number>;
}

function parse(text: string, lines: CalendarLines): Reply<ParsedCalendar[]> {
  let jcal: unknown;
  try {
    jcal = ICAL.parse(text.trim());
  } catch (error) {
    return refuse([malformed(error)]);
  }
  const many = Array.isArray(jcal) && Array.isArray(jcal[0]) ? (jcal as unknown[]) : [jcal];
  const roots = many.flatMap((each) => readComponent(each) ?? []).filter(({ name }) => name === 'vcalendar');
  if (roots.length === 0) return refuse([malformed(new Error('no VCALENDAR'))]);
  // The parser keeps the order of the file, so the n-th component of a name is at the n-th BEGIN of it.
  const seen = new Map<string, number>();
  return accept(
    roots.map((calendar) => {
      const lineOf = new Map<CalendarComponent, number>();
      const visit = (component: CalendarComponent): void => {
        const index = seen.get(component.name) ?? 0;
        seen.set(component.name, index + 1);
        lineOf.set(component, lines.begins.get(component.name)?.[index] ?? 0);
        component.components.forEach(visit);
      };
      visit(calendar);
      const events = calendar.components.filter(({ name }) => name === 'vevent');
      const placed = events.map((component) => ({ component, line: lineOf.get(component) ?? 0 }));
      return { calendar, events: placed, lines, lineOf };
    }),
  );
}

function malformed(error: unknown): Finding {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 120) ?? '';
  const line = /\bline (\d+)/i.exec(reason)?.[1] ?? '1';
  const values = { line, reasonZh: `内容无法解析（${reason}）`, reasonEn: `it cannot be parsed (${reason})` };
  return finding('calendar-malformed', { place: `line ${line}`, value: reason }, values);
}

function eventsOf(parsed: ParsedCalendar, findings: RowFindings, budget: StepBudget): CalendarEvent[] {
  const rulesAt = (line: number): readonly string[] => parsed.lines.rules.get(line) ?? [];
  const ruleOf = (component: CalendarComponent): string | undefined => rulesAt(parsed.lineOf.get(component) ?? 0)[0];
  const zoneOf = calendarZones(parsed.calendar, ruleOf, ZONE_SPAN, budget);
  return parsed.events.flatMap(
    ({ component, line }) => readCalendarEvent(component, line, rulesAt(line), zoneOf, findings) ?? [],
  );
}

function leftOutFindings(events: readonly CalendarEvent[], outside: number): Finding[] {
  const counts = new Map<LeftOut, number>();
  for (const { leftOut } of events) {
    if (leftOut !== undefined) counts.set(leftOut, (counts.get(leftOut) ?? 0) + 1);
  }
  if (outside > 0) counts.set('outside', outside);
  return [...counts].map(([reason, count]) => {
    const values = { count: String(count), ...leftOutWords[reason] };
    return finding('calendar-left-out', { value: reason }, values);
  });
}

function meetingsOf(occurrences: readonly Occurrence[]): Meeting[] {
  const used = new Set<string>();
  return occurrences.map(({ event, start, single }) => {
    const base = single ? event.uid : `${event.uid}@${formatInstant(start).slice(0, 16)}`;
    let id = base.slice(0, 400);
    for (let copy = 2; used.has(id); copy += 1) id = `${base.slice(0, 400)}#${String(copy)}`;
    used.add(id);
    const { participants, terminals, host } = event.attendance;
    const end = (start + event.length) as Instant;
    return { id, start, end, participants, guests: 0, phones: 0, terminals, host, subject: event.subject };
  });
}
