import { addMonths, dayOf, endOfDay, type Instant, instant } from './instant.ts';

/** A one-time webinar lapses this many months after purchase (domain M-WEB-1). */
const LIFE_MONTHS = 12;
/** How long it is unlimited once activated: 72 hours (domain M-WEB-2). */
const ACTIVE_SECONDS = 72 * 3_600;

/** When a one-time webinar lapses that is not activated: 23:59:59 of the same date one year on (domain M-WEB-1). */
export function webinarLapse(purchase: Instant): Instant {
  return endOfDay(addMonths(dayOf(purchase), LIFE_MONTHS));
}

/** When an activated one-time webinar closes, to the second (domain M-WEB-2). */
export function webinarClose(activation: Instant): Instant {
  return instant(activation + ACTIVE_SECONDS);
}
