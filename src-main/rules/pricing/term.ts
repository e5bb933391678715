import { dayOf, formatDay } from '../calendar/instant.ts';
import { type Exact, times, whole } from '../money/amount.ts';
import type { TermLine } from '../scenario/scenario.ts';
import type { Charge } from './charge.ts';

/**
 * A purchase for a term is billed in full, at once, when it is paid (domain M-BILL-1):
 * unit price × quantity × term.
 */
export function chargeTerm(line: TermLine, price: Exact): Charge[] {
  const amount = times(price, times(whole(line.quantity), whole(line.term.count)));
  return [{ due: line.start, for: formatDay(dayOf(line.start)), amount }];
}
