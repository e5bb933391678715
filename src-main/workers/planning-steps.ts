import { planKindWords } from '../planning/plan-kind-words.ts';
import type { DemandLevel } from '../planning/sensitivity.ts';
import { gapOf } from '../planning/plan-option.ts';
import { parseFen } from '../rules/money/amount.ts';
import { groupedAmount } from '../rules/money/grouped-amount.ts';
import type { PlanKind } from '../../shared/plan.ts';
import type { PlanningStep } from './planning-task.ts';

/** What long work on meetings says of itself while it goes on. */

/** Options of a plan, in the order in which they are solved; reading the meetings comes before. */
const optionOrder: readonly PlanKind[] = ['rooms', 'ports', 'mixed'];
const PLAN_STEPS = optionOrder.length + 1;

/** The meetings are being read. */
export const readingStep: PlanningStep = {
  done: 0,
  total: PLAN_STEPS,
  label: { zh: '读取会议数据', en: 'Reading the meetings' },
};

/** An option is being solved; where a fleet has been found, with its cost and how far it can be from the least. */
export function optionStep(kind: PlanKind, found?: { readonly cost: string; readonly bound: string }): PlanningStep {
  const { zh, en } = planKindWords[kind];
  const step = { done: 1 + optionOrder.indexOf(kind), total: PLAN_STEPS };
  if (found === undefined) return { ...step, label: { zh: `求解“${zh}”`, en: `Solving “${en}”` } };
  const [cost, bound] = [found.cost, found.bound].map(groupedAmount);
  const gap = `${(gapOf(parseFen(found.cost), parseFen(found.bound)) * 100).toFixed(2)}%`;
  return {
    ...step,
    label: {
      zh: `求解“${zh}”：目前 ${cost ?? ''} 元，下限 ${bound ?? ''} 元，差距 ${gap}`,
      en: `Solving “${en}”: CNY ${cost ?? ''} so far, lower bound ${bound ?? ''}, gap ${gap}`,
    },
  };
}

/** The fleet with one room or port less is being judged. */
export function oneLessStep(index: number, of: number): PlanningStep {
  const label = {
    zh: `逐项减一核对（${String(index + 1)}/${String(of)}）`,
    en: `One less of each (${String(index + 1)} of ${String(of)})`,
  };
  return { done: index, total: of, label };
}

/** A level of demand is being planned. */
export function levelStep(levels: readonly DemandLevel[], index: number): PlanningStep {
  const { zh = '', en = '' } = levels[index]?.label ?? {};
  return { done: index, total: levels.length, label: { zh: `重新规划：${zh}`, en: `Planning again: ${en}` } };
}
