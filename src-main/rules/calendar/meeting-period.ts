import { addMonths, dayOf, endOfDay, type Instant } from './instant.ts';
import { type Term, termMonths } from './term-months.ts';

/** A billing period; both instants belong to the period as the vendor prints them. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * A meeting resource's billing period (domain M-PER-1, M-PER-2): from activation, to the second, to
 * 23:59:59 of the expiry date, which is the start's date plus the term, or the month's last day where
 * the month is too short. A renewal is a period that starts at the previous end (M-PER-3).
 */
export function meetingPeriod(start: Instant, term: Term): Period {
  return { start, end: endOfDay(addMonths(dayOf(start), termMonths(term))) };
}
