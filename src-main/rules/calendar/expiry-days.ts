import { addDays, dayOf, type Instant, instant, SECONDS_PER_DAY, startOfDay } from './instant.ts';

/** Warnings go out from this many days before the expiry date (domain M-EXP-1). */
const WARNING_DAYS = 7;
/** Time of day of auto-renewal attempts: 03:00 (domain M-REN-2). */
const ATTEMPT_SECONDS = 3 * 3_600;

/** The instant so many natural days later, at the same time of day (domain M-EXP-2). */
export function daysAfter(at: Instant, days: number): Instant {
  return instant(at + days * SECONDS_PER_DAY);
}

/** When the expiry warning goes out: 00:00:00 of the 7th day before the expiry date (domain M-EXP-1). */
export function expiryWarning(end: Instant): Instant {
  return startOfDay(addDays(dayOf(end), -WARNING_DAYS));
}

/**
 * The next auto-renewal attempt (domain M-REN-2): 03:00 on the lead day before the expiry date, then
 * each day, later than `after` and before the expiry. A lead that leaves no 03:00 before the expiry,
 * which only a period that ends at 00:00:00 can have, means the last one before it.
 * @returns undefined where no attempt is left before the expiry
 */
export function nextAttempt(end: Instant, leadDays: number, after: Instant): Instant | undefined {
  const onExpiryDate = startOfDay(dayOf(end)) + ATTEMPT_SECONDS;
  const last = onExpiryDate < end ? onExpiryDate : onExpiryDate - SECONDS_PER_DAY;
  const first = Math.min(last, onExpiryDate - leadDays * SECONDS_PER_DAY);
  const passed = Math.max(0, Math.floor((after - first) / SECONDS_PER_DAY) + 1);
  const attempt = first + passed * SECONDS_PER_DAY;
  return attempt <= last ? instant(attempt) : undefined;
}
