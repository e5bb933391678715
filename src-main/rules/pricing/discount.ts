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
  whole,
} from '../money/amount.ts';
import { type RoundingLaw, roundToFen } from '../money/rounding.ts';
import type { Discount } from '../scenario/scenario.ts';
import type { Bill, Charge } from './charge.ts';

/**
 * Rounds a line's charges to bills and takes its own discount off (domain Q-ROUND-1, Q-DISC-1): list
 * and payable are each rounded once from their exact values, so the discount is their difference. An
 * amount off a line of several bills is spread over them in proportion.
 */
export function billCharges(charges: readonly Charge[], discount: Discount | undefined, law: RoundingLaw): Bill[] {
  const listed = charges.map((charge) => ({ ...charge, list: roundToFen(charge.amount, law) }));
  if (discount === undefined) return listed.map((bill) => ({ ...bill, payable: bill.list }));
  if (discount.by === 'rate') {
    const share = minus(whole(1), discount.value);
    return listed.map((bill) => ({ ...bill, payable: roundToFen(times(bill.amount, share), law) }));
  }
  const [only] = listed;
  if (listed.length === 1 && only !== undefined) {
    return [{ ...only, payable: atLeastZero(roundToFen(minus(only.amount, discount.value), law)) }];
  }
  return takeOff(
    listed.map((bill) => ({ ...bill, payable: bill.list })),
    amountOff(sumFen(listed.map((bill) => bill.list)), discount, law),
  );
}

/** What a quote's or a many-billed line's discount takes off an amount that is printed already. */
export function amountOff(payable: Fen, discount: Discount, law: RoundingLaw): Fen {
  const before = exactOfFen(payable);
  const after: Exact =
    discount.by === 'rate' ? times(before, minus(whole(1), discount.value)) : minus(before, discount.value);
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
    bills.map((bill) => ({ key: bill.for, weight: bill.payable })),
  );
  return bills.map((bill, index) => ({ ...bill, payable: minusFen(bill.payable, shares[index] ?? fen(0n)) }));
}

function atLeastZero(amount: Fen): Fen {
  return amount < 0n ? fen(0n) : amount;
}
