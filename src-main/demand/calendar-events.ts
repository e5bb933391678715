import type { Finding } from '../../shared/finding.ts';
import { finding } from '../rules/findings/finding.ts';
import { type Attendance, readAttendance } from './calendar-attendance.ts';
import {
  type CalendarComponent,
  type CalendarProperty,
  propertiesOf,
  propertyOf,
  valueOf,
} from './calendar-component.ts';
import { type CalendarTime, readCalendarTime, readDuration, type ZoneFinder } from './calendar-time.ts';
import { readRecurrenceRule, type RecurrenceRule } from './recurrence-rule.ts';
import type { RowFindings } from './row-findings.ts';
import { instantOf } from './time-zone.ts';

/** Why an event is no meeting to plan for. */
export type LeftOut = 'cancelled' | 'all-day' | 'free' | 'no-parties' | 'no-length' | 'outside';

/** One event of a calendar, or one changed occurrence of a recurring one. */
export interface CalendarEvent {
  readonly uid: string;
  readonly line: number;
  readonly start: CalendarTime;
  /** Seconds. */
  readonly length: number;
  readonly rules: readonly RecurrenceRule[];
  readonly extraDates: readonly CalendarTime[];
  readonly excludedDates: readonly CalendarTime[];
  /** The occurrence that this event stands in for. */
  readonly replaces?: CalendarTime;
  /** It changes all later occurrences too. */
  readonly andLater: boolean;
  readonly sequence: number;
  readonly attendance: Attendance;
  readonly subject?: string | undefined;
  readonly leftOut?: LeftOut | undefined;
}

/** Reads one VEVENT; what is wrong with it goes to the findings. */
export function readCalendarEvent(
  component: CalendarComponent,
  line: number,
  ruleTexts: readonly string[],
  zoneOf: ZoneFinder,
  findings: RowFindings,
): CalendarEvent | undefined {
  const reader = new EventReader(component, line, zoneOf, findings);
  const start = reader.time('dtstart');
  if (start === undefined) {
    reader.malformed('DTSTART');
    return undefined;
  }
  const replaces = reader.time('recurrence-id');
  const length = reader.length(start);
  const rules = ruleTexts.flatMap((text) => {
    const rule = readRecurrenceRule(text);
    return 'frequency' in rule ? [rule] : [];
  });
  const attendance = readAttendance(component);
  return {
    uid: valueOf(component, 'uid') ?? `line-${String(line)}`,
    line,
    start,
    length,
    rules,
    extraDates: reader.times('rdate'),
    excludedDates: reader.times('exdate'),
    ...(replaces !== undefined && { replaces }),
    andLater: propertyOf(component, 'recurrence-id')?.parameters['range']?.toUpperCase() === 'THISANDFUTURE',
    sequence: Number(valueOf(component, 'sequence') ?? 0) || 0,
    attendance,
    subject: valueOf(component, 'summary')?.slice(0, 500),
    leftOut: leftOutOf(component, start, length, attendance),
  };
}

function leftOutOf(
  component: CalendarComponent,
  start: CalendarTime,
  length: number,
  { participants, terminals }: Attendance,
): LeftOut | undefined {
  const says = (name: string, value: string): boolean => valueOf(component, name)?.trim().toUpperCase() === value;
  if (says('status', 'CANCELLED')) return 'cancelled';
  if (start.isDate) return 'all-day';
  if (says('transp', 'TRANSPARENT') || says('x-microsoft-cdo-busystatus', 'FREE')) return 'free';
  if (length <= 0) return 'no-length';
  return participants + terminals === 0 ? 'no-parties' : undefined;
}

class EventReader {
  readonly #component: CalendarComponent;
  readonly #line: number;
  readonly #zoneOf: ZoneFinder;
  readonly #findings: RowFindings;

  constructor(component: CalendarComponent, line: number, zoneOf: ZoneFinder, findings: RowFindings) {
    this.#component = component;
    this.#line = line;
    this.#zoneOf = zoneOf;
    this.#findings = findings;
  }

  time(name: string): CalendarTime | undefined {
    const property = propertyOf(this.#component, name);
    return property === undefined ? undefined : this.#read(property, property.values[0] ?? '');
  }

  times(name: string): CalendarTime[] {
    return propertiesOf(this.#component, name).flatMap((property) =>
      // A period is a start and an end or a length; the event's own length holds.
      property.values.flatMap((value) => this.#read(property, value.split('/')[0] ?? '') ?? []),
    );
  }

  length(start: CalendarTime): number {
    const duration = valueOf(this.#component, 'duration');
    if (duration !== undefined) {
      const seconds = readDuration(duration);
      if (seconds === undefined) this.malformed('DURATION');
      return seconds ?? 0;
    }
    const end = this.time('dtend');
    if (end === undefined) return 0;
    const seconds = instantOf(end.wall, end.zone) - instantOf(start.wall, start.zone);
    if (seconds < 0) this.malformed('DTEND');
    return seconds;
  }

  malformed(field: string): void {
    const values = {
      line: String(this.#line),
      reasonZh: `日程的 ${field} 缺失或有误`,
      reasonEn: `${field} of the event is missing or wrong`,
    };
    this.#add(() =>
      finding('calendar-malformed', { place: `line ${String(this.#line)} · ${field}`, value: field }, values),
    );
  }

  #read(property: CalendarProperty, text: string): CalendarTime | undefined {
    const time = readCalendarTime(text, property, this.#zoneOf);
    const field = property.name.toUpperCase();
    if (time === undefined) {
      this.malformed(field);
      return undefined;
    }
    if (!('unknownZone' in time)) return time;
    const zone = time.unknownZone.slice(0, 80);
    const at = { place: `line ${String(this.#line)} · ${field}`, value: zone };
    this.#add(() => finding('calendar-zone-unknown', at, { line: String(this.#line), zone }));
    return undefined;
  }

  #add(make: () => Finding): void {
    this.#findings.add(make);
  }
}
