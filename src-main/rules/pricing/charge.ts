import { type Day, formatDay, formatMonth, type Instant } from '../calendar/instant.ts';
import type { Exact, Fen } from '../money/amount.ts';

/** One amount that falls due, exact, before any discount and rounding. */
export interface Charge {
  /** When it is deducted. */
  readonly due: Instant;
  /** What it is for: a day, or the calendar month that begins with it. */
  readonly of: Day;
  readonly span: 'day' | 'month';
  /** Unit-days or minutes billed, where the charge is for use. */
  readonly units: number | undefined;
  /** Minutes taken off before because they were free. */
  readonly freeUnits: number | undefined;
  /** Days of the month that the monthly price is divided by. */
  readonly days: number | undefined;
  readonly amount: Exact;
}

/** A charge with its printed amounts; the discount is list − payable. */
export interface Bill extends Charge {
  readonly list: Fen;
  readonly payable: Fen;
}

/** A charge of what is bought at once, for the day of its purchase. */
export function purchaseCharge(due: Instant, of: Day, amount: Exact): Charge {
  return { due, of, span: 'day', units: undefined, freeUnits: undefined, days: undefined, amount };
}

/** A charge with what is asked for it; put together by name, since a copy by spreading takes several times as long. */
export function billOf(charge: Charge, list: Fen, payable: Fen): Bill {
  const { due, of, span, units, freeUnits, days, amount } = charge;
  return { due, of, span, units, freeUnits, days, amount, list, payable };
}

/** What a charge is for, as it is printed: a date `2023-03-18` or a month `2023-04`. */
export function chargedFor({ of, span }: Charge): string {
  return span === 'month' ? formatMonth(of) : formatDay(of);
}
