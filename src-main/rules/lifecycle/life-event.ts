import type { TimelineKind } from '../../../shared/timeline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Period } from '../calendar/meeting-period.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import type { Fen } from '../money/amount.ts';
import type { Line } from '../scenario/scenario.ts';

/** Contents of a bundle: so many pieces of another resource (domain M-CAT-5). */
export interface Contents {
  readonly sku: string;
  readonly spec?: string | undefined;
  readonly quantity: number;
}

/** A bill that the balance did not cover when it fell due. */
export interface Debt {
  readonly line: Line;
  readonly for: string;
  readonly amount: Fen;
}

/** Why a purchase or renewal did not happen (domain M-ARR-1, M-REN-1). */
export type RefusalReason = 'balance' | 'arrears' | 'not-bought' | 'released';

/** One dated event, before it is printed; the fields are those of `seatwise.timeline/1`. */
export interface LifeEvent {
  readonly at: Instant;
  readonly kind: TimelineKind;
  /** Undefined for a top-up. */
  readonly line?: Line;
  readonly amount?: Fen;
  readonly period?: Period;
  readonly for?: string;
  readonly resource?: Contents;
  readonly reason?: RefusalReason;
  readonly paid?: false;
  readonly settled?: readonly Debt[];
  /** Balance and unpaid bills after a money event; undefined without an account. */
  readonly balance?: Fen | undefined;
  readonly debt?: Fen | undefined;
  readonly rules: readonly RuleId[];
}
