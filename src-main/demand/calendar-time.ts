import { SECONDS_PER_DAY } from '../rules/calendar/instant.ts';
import type { CalendarProperty } from './calendar-component.ts';
import { wallSeconds } from './meeting-time.ts';
import { fixedOffset, ownZone, type ZoneOffset } from './time-zone.ts';

/** A time of a calendar: seconds on the wall clock of its zone. */
export interface CalendarTime {
  readonly wall: number;
  readonly zone: ZoneOffset;
  /** A whole day without a time. */
  readonly isDate: boolean;
}

/** Finds the zone of a TZID. */
export type ZoneFinder = (name: string) => ZoneOffset | undefined;

/** A zone that nobody knows. */
export interface UnknownZone {
  readonly unknownZone: string;
}

const pattern = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(Z)?)?$/i;

/** Reads a date or a time of a property; undefined where it is none. */
export function readCalendarTime(
  text: string,
  { parameters }: Pick<CalendarProperty, 'parameters'>,
  zoneOf: ZoneFinder,
): CalendarTime | UnknownZone | undefined {
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part || 0));
  const wall = wallSeconds({ year: year ?? 0, month: month ?? 0, day: day ?? 0, hour, minute, second });
  if (wall === undefined) return undefined;
  const isDate = match[4] === undefined;
  if (match[7] !== undefined) return { wall, zone: fixedOffset(0), isDate };
  const name = parameters['tzid'];
  const zone = name === undefined ? ownZone : zoneOf(name);
  return zone === undefined ? { unknownZone: name ?? '' } : { wall, zone, isDate };
}

/** Reads a duration such as `PT1H30M` or `P1W`, in seconds; undefined where it is none. */
export function readDuration(text: string): number | undefined {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0));
  return (weeks * 7 + days) * SECONDS_PER_DAY + hours * 3_600 + minutes * 60 + seconds;
}
