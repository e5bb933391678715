import type { Instant } from '../calendar/instant.ts';
import type { Exact, Fen } from '../money/amount.ts';

/** One amount that falls due, exact, before any discount and rounding. */
export interface Charge {
  /** When it is deducted. */
  readonly due: Instant;
  /** What it is for: a date `2023-03-18`, a month `2023-04` or a day `2023-04-04`. */
  readonly for: string;
  /** Unit-days or minutes billed, where the charge is for use. */
  readonly units?: number;
  /** Minutes taken off before because they were free. */
  readonly freeUnits?: number;
  /** Days of the month that the monthly price is divided by. */
  readonly days?: number;
  readonly amount: Exact;
}

/** A charge with its printed amounts; the discount is list − payable. */
export interface Bill extends Charge {
  readonly list: Fen;
  readonly payable: Fen;
}
