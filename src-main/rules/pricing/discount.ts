import { allocate } from '../money/allocate.ts';
import {
  compareExact,
  exactOfFen,
  type Exact,
  fen,
  type Fen,
  minus,
  minusFen,
  sumFen,
  times,
} from '../money/amount.ts';
import { type RoundingLaw, roundToFen } from '../money/rounding.ts';
import type { Discount } from '../scenario/scenario.ts';
import { type Bill, billOf, type Charge, chargedFor } from './charge.ts';

/**
 * Rounds a line's charges to bills and takes its own discount off (domain Q-ROUND-1, Q-DISC-1): list
 * and payable are each rounded once from their exact values, so the discount is their difference. An
 * amount off a line of several bills is spread over them in proportion.
 */
export function billCharges(charges: readonly Charge[], discount: Discount | undefined, law: RoundingLaw): Bill[] {
  if (discount?.by === 'rate') return charges.map((charge) => reducedBill(charge, discount.keeps, law));
  const listed = charges.map((charge) => listedBill(charge, law));
  if (discount === undefined) return listed;
  const [only] = listed;
  if (listed.length === 1 && only !== undefined) {
    return [billOf(only, only.list, atLeastZero(roundToFen(minus(only.amount, discount.value), law)))];
  }
  return takeOff(listed, amountOff(sumFen(listed.map((bill) => bill.list)), discount, law));
}

function listedBill(charge: Charge, law: RoundingLaw): Bill {
  const list = roundToFen(charge.amount, law);
  return billOf(charge, list, list);
}

function reducedBill(charge: Charge, keeps: Exact, law: RoundingLaw): Bill {
  return billOf(charge, roundToFen(charge.amount, law), roundToFen(times(charge.amount, keeps), law));
}

/** What a quote's or a many-billed line's discount takes off an amount that is printed already. */
export function amountOff(payable: Fen, discount: Discount, law: RoundingLaw): Fen {
  const before = exactOfFen(payable);
  const after: Exact = discount.by === 'rate' ? times(before, discount.keeps) : minus(before, discount.value);
  return minusFen(payable, atLeastZero(roundToFen(after, law)));
}

/** Whether an amount off is more than the amount it is taken from. */
export function isOver(discount: Discount, amount: Fen): boolean {
  return discount.by === 'amount' && compareExact(discount.value, exactOfFen(amount)) > 0;
}

/** Spreads an amount off over bills in proportion to what they ask. */
export function takeOff(bills: readonly Bill[], amount: Fen): Bill[] {
  const shares = allocate(
    amount,
    bills.map((bill) => ({ key: chargedFor(bill), weight: bill.payable })),
  );
  return bills.map((bill, index) => billOf(bill, bill.list, minusFen(bill.payable, shares[index] ?? fen(0n))));
}

function atLeastZero(amount: Fen): Fen {
  return amount < 0n ? fen(0n) : amount;
}
