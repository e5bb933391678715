import { dayOf } from '../calendar/instant.ts';
import { type Exact, timesWhole } from '../money/amount.ts';
import type { OnceLine } from '../scenario/scenario.ts';
import { type Charge, purchaseCharge } from './charge.ts';

/** Something bought once is billed at its purchase (domain §2, M-BILL-1): unit price × quantity, no term. */
export function chargeOnce(line: OnceLine, price: Exact): Charge[] {
  return [purchaseCharge(line.start, dayOf(line.start), timesWhole(price, BigInt(line.quantity)))];
}
