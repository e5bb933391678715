import { type CalendarComponent, propertiesOf, propertyOf, valueOf } from './calendar-component.ts';
import { readCalendarTime } from './calendar-time.ts';
import { expandRecurrence, type StepBudget } from './expand-recurrence.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';
import { namedZone, type ZoneOffset } from './time-zone.ts';

/** A change of the clock: from this wall-clock time on, the clock is so far ahead of UTC. */
interface Change {
  readonly wall: number;
  readonly offset: number;
}

/** Wall-clock seconds between which zones are needed. */
export interface ZoneSpan {
  readonly from: number;
  readonly to: number;
}

const YEAR = 366 * 86_400;

/**
 * The zones of a calendar: by their name where it is a known one, else as the file defines them.
 */
export function calendarZones(
  calendar: CalendarComponent,
  ruleOf: (component: CalendarComponent) => string | undefined,
  span: ZoneSpan,
  budget: StepBudget,
): (name: string) => ZoneOffset | undefined {
  const defined = new Map<string, ZoneOffset | undefined>();
  return (name) => {
    if (!defined.has(name)) {
      const component = calendar.components.find((each) => each.name === 'vtimezone' && valueOf(each, 'tzid') === name);
      defined.set(name, namedZone(name) ?? (component && zoneOfDefinition(component, ruleOf, span, budget)));
    }
    return defined.get(name);
  };
}

function zoneOfDefinition(
  component: CalendarComponent,
  ruleOf: (component: CalendarComponent) => string | undefined,
  span: ZoneSpan,
  budget: StepBudget,
): ZoneOffset | undefined {
  const changes = component.components.flatMap((part) => changesOf(part, ruleOf(part), span, budget));
  changes.sort((a, b) => a.wall - b.wall);
  const [first] = changes;
  if (first === undefined) return undefined;
  return (wall) => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.wall ?? 0) <= wall) low = middle + 1;
      else high = middle;
    }
    return (changes[low - 1] ?? first).offset;
  };
}

function changesOf(
  part: CalendarComponent,
  ruleText: string | undefined,
  { from, to }: ZoneSpan,
  budget: StepBudget,
): Change[] {
  const start = propertyOf(part, 'dtstart');
  const time = start?.values[0] === undefined ? undefined : readZoneTime(start.values[0]);
  const offset = offsetOf(valueOf(part, 'tzoffsetto'));
  if (time === undefined || offset === undefined) return [];
  const dates = propertiesOf(part, 'rdate').flatMap(({ values }) =>
    values.flatMap((value) => readZoneTime(value) ?? []),
  );
  const walls = [time, ...dates];
  const rule = ruleText === undefined ? undefined : readRecurrenceRule(ruleText);
  if (rule !== undefined && 'frequency' in rule) {
    const until = rule.until === undefined ? undefined : readZoneTime(rule.until);
    walls.push(...expandRecurrence(rule, time, { from: from - 2 * YEAR, to: to + YEAR, until }, budget));
  }
  return walls.map((wall) => ({ wall, offset }));
}

/** Definitions begin in 1601 or 1970; what is earlier than 1970 is as good as its first day. */
function readZoneTime(text: string): number | undefined {
  const time = readCalendarTime(text.replace(/^1[0-8]\d\d|^19[0-6]\d/, '1970'), { parameters: {} }, () => undefined);
  return time === undefined || 'unknownZone' in time ? undefined : time.wall;
}

/** Reads `+0800`, `-03:30`, `+053000` as seconds. */
function offsetOf(text: string | undefined): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}
