import type { DemandSummary } from '../../shared/demand.ts';
import type { BreakEvenView, PlanView } from '../../shared/fleet-view.ts';
import type { PlanKind } from '../../shared/plan.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { PackedMeetings } from '../demand/packed-meetings.ts';
import { planKindWords } from '../planning/plan-kind-words.ts';
import { finding } from '../rules/findings/finding.ts';
import type { PackedAssignments } from '../workers/planning-task.ts';
import type { HeldFiles } from './held-files.ts';

/** Meetings that were read, held for the questions about them. */
export interface HeldDemand {
  readonly packed: PackedMeetings;
  readonly summary: DemandSummary;
}

/** A plan that was made, held with what it was made from. */
export interface HeldPlan {
  readonly demand: HeldDemand;
  readonly edition: 'flexus' | 'flagship';
  readonly per: 'month' | 'year';
  readonly books: readonly PriceBook[];
  readonly roomPerHost: boolean;
  readonly view: PlanView;
  readonly breakEven: BreakEvenView | null;
  readonly assignments: PackedAssignments;
}

/** An option of a plan that hosts every meeting. */
export type FeasibleView = Extract<PlanView['options'][number], { feasible: true }>;

/** The option of a kind; one that cannot host every meeting, or is not sold, is refused. */
export function feasibleOption({ view }: HeldPlan, kind: PlanKind): Reply<FeasibleView> {
  const option = view.options.find((each) => each.kind === kind);
  if (option?.feasible === true) return accept(option);
  const { zh, en } = planKindWords[kind];
  return refuse([finding('plan-option-not-feasible', { value: kind }, { kindZh: zh, kindEn: en })]);
}

/** A plan that is still held, by its token. */
export function heldPlan(plans: HeldFiles<HeldPlan>, token: string): Reply<HeldPlan> {
  const held = plans.look(token);
  return held === undefined ? refuse([finding('plan-not-held', {}, {})]) : accept(held);
}
