import { type Instant, instant } from '../calendar/instant.ts';
import type { Line } from '../scenario/scenario.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { meetsNeeds } from './growth-purchases.ts';
import type { Need } from './growth-target.ts';
import type { LinePhase } from './line-phases.ts';

/** What there is over a stretch of time, half-open, and whether it meets the needs. */
export interface GrowthStretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly has: Fleet;
  readonly meetsNeed: boolean;
}

/**
 * Old and new resources together, from the purchase to the end of the new term: a stretch ends where
 * anything begins or ends (domain M-GROW-1, M-GROW-2).
 * @param old what is in use of the scenario, at any time
 * @param lines what is bought at `from`
 */
export function growthStretches(
  old: readonly LinePhase[],
  lines: readonly Line[],
  needs: readonly Need[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): GrowthStretch[] {
  const bought = lines.map((line): LinePhase => {
    return { line, state: 'in-use', quantity: 'quantity' in line ? line.quantity : 0, from, to };
  });
  const phases = [...old, ...bought];
  const inside = phases.flatMap((phase) => [phase.from, phase.to ?? to]).filter((at) => at > from && at < to);
  const bounds = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index) => {
    const has = fleetOf(phases.filter((phase) => phase.from <= start && (phase.to === undefined || start < phase.to)));
    return { from: start, to: bounds[index + 1] ?? to, has, meetsNeed: meetsNeeds(needs, has) };
  });
}

/** The last second of a phase; undefined where it outlasts the new term. */
export function lastSecond({ to }: LinePhase, end: Instant): Instant | undefined {
  return to === undefined || to > end ? undefined : instant(to - 1);
}
