import { tzOffset } from '@date-fns/tz';

import { instant, type Instant, SECONDS_PER_DAY } from '../rules/calendar/instant.ts';
import { windowsZones } from './windows-zones.ts';

/** Seconds that a zone's wall clock is ahead of UTC, by the wall clock's own time. */
export type ZoneOffset = (wall: number) => number;

/** The clock of the product: UTC+8 all year. */
const OWN_OFFSET = 8 * 3_600;

/** An instant of the product's clock from the wall clock of a zone. */
export function instantOf(wall: number, offset: ZoneOffset): Instant {
  return instant(wall - offset(wall) + OWN_OFFSET);
}

/** The wall clock of a zone at an instant of the product's clock. */
export function wallOf(at: Instant, offset: ZoneOffset): number {
  const utc = at - OWN_OFFSET;
  // The offset is looked up by the wall clock, which is near enough to what it will be.
  return utc + offset(utc + offset(utc));
}

/** A clock that is always the same time ahead of UTC. */
export function fixedOffset(seconds: number): ZoneOffset {
  return () => seconds;
}

/** Times without a zone, or with one that the file does not name, are the product's own (domain, introduction). */
export const ownZone = fixedOffset(OWN_OFFSET);

/**
 * The zone of a name that calendars use: of the zone database, of Windows, with a path before it, or with its
 * offset in it, such as `(UTC+08:00) Beijing`.
 * @returns undefined for a name that only the file itself could explain
 */
export function namedZone(name: string): ZoneOffset | undefined {
  const plain = name.trim().replaceAll(/^"|"$/g, '');
  if (/^(utc|gmt|z|etc\/utc)$/i.test(plain)) return fixedOffset(0);
  const known = windowsZones.get(plain) ?? /[A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+){1,2}$/.exec(plain)?.[0];
  if (known !== undefined && Number.isFinite(tzOffset(known, new Date(0)))) return databaseZone(known);
  const stated = /(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d{2})?/i.exec(plain);
  if (stated === null) return undefined;
  const [, sign, hours, minutes = '0'] = stated;
  const seconds = Number(hours) * 3_600 + Number(minutes) * 60;
  return fixedOffset(sign === '-' ? -seconds : seconds);
}

/** Looking a zone up is slow, and most days have one offset from end to end: those are kept. */
function databaseZone(name: string): ZoneOffset {
  const days = new Map<number, number | undefined>();
  const exactly = (wall: number): number => {
    const guess = offsetAt(name, wall);
    const better = offsetAt(name, wall - guess);
    // In the hour that a spring change leaves out both guesses fail; the time before the change holds.
    return offsetAt(name, wall - better) === better ? better : guess;
  };
  return (wall) => {
    const day = Math.floor(wall / SECONDS_PER_DAY);
    if (!days.has(day)) {
      const first = exactly(day * SECONDS_PER_DAY);
      days.set(day, first === exactly((day + 1) * SECONDS_PER_DAY) ? first : undefined);
    }
    return days.get(day) ?? exactly(wall);
  };
}

function offsetAt(name: string, utc: number): number {
  return tzOffset(name, new Date(utc * 1_000)) * 60;
}
