import { dayOf } from '../calendar/instant.ts';
import { type Exact, timesWhole } from '../money/amount.ts';
import type { TermLine } from '../scenario/scenario.ts';
import { type Charge, purchaseCharge } from './charge.ts';

/**
 * A purchase for a term is billed in full, at once, when it is paid (domain M-BILL-1):
 * unit price × quantity × term.
 */
export function chargeTerm(line: TermLine, price: Exact): Charge[] {
  const amount = timesWhole(price, BigInt(line.quantity) * BigInt(line.term.count));
  return [purchaseCharge(line.start, dayOf(line.start), amount)];
}
