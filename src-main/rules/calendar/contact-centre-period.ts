import { addDays, addMonths, dayOf, type Instant, startOfDay } from './instant.ts';
import type { Period } from './meeting-period.ts';
import { type Term, termMonths } from './term-months.ts';

/**
 * A contact-centre resource's billing period (domain C-PER-1): from activation, to the second, to the
 * first 00:00:00 strictly after start + term; months too short clamp as in M-PER-2. Even a start at
 * 00:00:00 runs to the next midnight, so each renewal gains a day (C-PER-2), as in the vendor's example.
 */
export function contactCentrePeriod(start: Instant, term: Term): Period {
  return { start, end: startOfDay(addDays(addMonths(dayOf(start), termMonths(term)), 1)) };
}
