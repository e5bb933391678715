import type { Finding } from '../../shared/finding.ts';
import type { SeatSizing } from '../../shared/sizing.ts';
import type { SeatRule } from './sizing-rules.ts';
import type { Load, Staffing } from './staffing.ts';

/** One interval with its agents; a profile has 48 of them. */
export interface SizedInterval {
  readonly load: Load;
  readonly erlangs: number;
  readonly staffing: Staffing;
}

/** Everything that was found for a request, before it is told. */
export interface SizedSeats {
  readonly intervals: readonly SizedInterval[];
  /** The interval that the figures are of: the only one, or the one that asks for most agents. */
  readonly peak: SizedInterval;
  readonly positions: number;
  readonly meetsTarget: boolean;
  readonly seats: readonly SeatRule[];
  readonly ivr?: NonNullable<SeatSizing['ivr']>;
  readonly minutes: SeatSizing['minutes'];
  readonly breakEven?: NonNullable<SeatSizing['breakEven']>;
  readonly findings: readonly Finding[];
}
