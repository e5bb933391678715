import { addMonths, firstOfMonth, startOfDay } from '../calendar/instant.ts';
import { type Exact, timesWhole } from '../money/amount.ts';
import type { Charge } from './charge.ts';
import type { BilledUsage } from './free-minutes.ts';

/**
 * Usage by the minute: minutes × price, added up each day at 00:00:00 for the day before (domain
 * C-CALL-1). Planned minutes are one charge a calendar month, deducted on the 1st of the next, so that a
 * full month costs exactly minutes × price.
 */
export function chargeMinutes(usage: readonly BilledUsage[], price: Exact): Charge[] {
  return usage.map((count) => {
    const units = count.minutes - count.free;
    return {
      due: startOfDay(count.planned ? addMonths(firstOfMonth(count.from), 1) : count.to),
      of: count.from,
      span: count.planned ? 'month' : 'day',
      units,
      freeUnits: count.free,
      days: undefined,
      amount: timesWhole(price, BigInt(units)),
    };
  });
}
