import { daysOfHorizon, monthsOf } from '../calendar/horizon-days.ts';
import { addMonths, startOfDay } from '../calendar/instant.ts';
import { type Exact, ratio, times, whole } from '../money/amount.ts';
import type { Horizon, OnDemandLine, Options } from '../scenario/scenario.ts';
import type { Charge } from './charge.ts';
import { changesByDay, unitDays, unitsTouched } from './held-quantity.ts';

/** Section of the catalogue whose on-demand items are rent of numbers. */
export const NUMBER_SECTION = 'numbers';

/**
 * On-demand use inside the horizon, one charge a calendar month (domain C-OD-1): unit-days × monthly
 * price ÷ days of the month, deducted at 00:00:00 on the 1st of the next month (C-OD-4). Number rent may
 * be charged by whole months instead (option `numberRent`, C-OD-2b).
 */
export function chargeOnDemand(line: OnDemandLine, price: Exact, horizon: Horizon, options: Options): Charge[] {
  const changes = changesByDay(line.changes, horizon.to);
  const wholeMonths = line.item.section === NUMBER_SECTION && options.numberRent === 'full-month';
  return monthsOf(daysOfHorizon(horizon)).flatMap((span) => {
    const units = wholeMonths ? unitsTouched(changes, span) : unitDays(changes, span);
    if (units === 0) return [];
    const amount = times(price, wholeMonths ? whole(units) : ratio(BigInt(units), BigInt(span.days)));
    const due = startOfDay(addMonths(span.month, 1));
    const days = wholeMonths ? undefined : span.days;
    return [{ due, of: span.month, span: 'month', units, freeUnits: undefined, days, amount }];
  });
}
