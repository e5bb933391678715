import { dayOf, formatDay } from '../calendar/instant.ts';
import { type Exact, times, whole } from '../money/amount.ts';
import type { OnceLine } from '../scenario/scenario.ts';
import type { Charge } from './charge.ts';

/** Something bought once is billed at its purchase (domain §2, M-BILL-1): unit price × quantity, no term. */
export function chargeOnce(line: OnceLine, price: Exact): Charge[] {
  return [{ due: line.start, for: formatDay(dayOf(line.start)), amount: times(price, whole(line.quantity)) }];
}
