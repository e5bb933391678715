import type { DemandSummary } from '../../shared/demand.ts';
import type { BreakEvenView, PlanView } from '../../shared/fleet-view.ts';
import type { Localized } from '../../shared/localized.ts';
import type { PlanKind } from '../../shared/plan.ts';
import type { FleetBasis } from '../../shared/sizing-basis.ts';
import { editionEntry } from '../rules/catalogue/catalogue.ts';
import { joinLabels, termUnitLabels } from '../rules/catalogue/catalogue-words.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';
import { groupedAmount } from '../rules/money/grouped-amount.ts';
import { basisFact, basisText, type FoundBasis } from './basis-facts.ts';
import { planKindWords } from './plan-kind-words.ts';

/** What a plan was made from and found. */
export interface PlannedDemand {
  readonly summary: DemandSummary;
  readonly view: PlanView;
  readonly breakEven: BreakEvenView | null;
}

type OptionView = PlanView['options'][number];

const reasons: Readonly<Record<'meeting-too-large' | 'price-missing', Localized>> = {
  'meeting-too-large': { zh: '不可行：有会议超出最大规格', en: 'Not feasible: a meeting is larger than any room' },
  'price-missing': { zh: '不可行：缺价', en: 'Not feasible: no price' },
};

const capacityRules: readonly RuleId[] = ['M-CAP-1', 'M-CAP-2', 'M-CAP-3', 'M-CAP-4', 'M-CAP-5'];

const ownRooms: Localized = { zh: '每位主持人单独配', en: 'Every host has rooms of their own' };

/** The basis of a fleet, for the scenario that it is added to. */
export function fleetBasis({ summary, view, breakEven }: PlannedDemand, chosen: PlanKind): FoundBasis {
  const { demand } = summary;
  const baseline = view.baselines.find(({ id }) => view.options.some((each) => savingOf(each)?.baseline === id));
  const rules = [...capacityRules, ...view.assumptions.map(({ id }) => id)];
  return {
    kind: 'fleet',
    asked: [
      ...basisFact('会议数据', 'Meetings from', summary.name),
      ...basisFact('时间跨度', 'Span', spanOf(summary)),
      ...basisFact('版本', 'Edition', editionEntry(view.edition).label),
      ...basisFact('计价', 'Priced by the', termUnitLabels[view.per]),
      ...(view.roomPerHost === true ? basisFact('云会议室', 'Rooms', ownRooms) : []),
    ],
    found: [
      ...basisFact('会议总数', 'Meetings', demand.meetings),
      ...basisFact('同时会议最多', 'Meetings at once', demand.peakMeetings),
      ...basisFact('同时方数最多', 'Parties at once', demand.peakParties),
      ...basisFact('同时硬件终端最多', 'Terminals at once', demand.peakTerminals),
      ...basisFact('最大会议方数', 'Largest meeting', demand.largest),
      ...basisFact('规模分布', 'By size', sizesOf(summary)),
    ],
    statement: basisText(statementOf(view, chosen)),
    rules: [...new Set([...rules, ...(summary.format === 'profile' ? ['P-PROFILE'] : [])])],
    fleet: {
      per: view.per,
      heat: summary.heat.map(({ weekday, hour, meetings, parties }) => [weekday, hour, meetings, parties]),
      options: view.options.map((option) => optionBasis(option, option.kind === chosen)),
      ...(baseline !== undefined && { baseline: { label: baseline.label, cost: baseline.cost } }),
      breakEven: breakEven?.from ?? [],
    },
  };
}

function savingOf(option: OptionView): { readonly baseline: string; readonly amount: string } | undefined {
  return option.feasible ? option.saving : undefined;
}

function optionBasis(option: OptionView, chosen: boolean): FleetBasis['options'][number] {
  const { kind } = option;
  if (!option.feasible) return { kind, chosen, summary: reasons[option.reason] };
  const { cost, lowerBound, gap, proven, saving } = option;
  const figures = { cost, lowerBound, gap, proven };
  const summary = basisText(boughtText(option));
  return { kind, chosen, summary, ...figures, ...(saving !== undefined && { saving: saving.amount }) };
}

function boughtText({ purchases }: Extract<OptionView, { feasible: true }>): Localized {
  return joinLabels(
    purchases.map(({ label, quantity }) => ({
      zh: `${label.zh} × ${String(quantity)}`,
      en: `${label.en} × ${String(quantity)}`,
    })),
  );
}

function spanOf({ demand: { from, to } }: DemandSummary): Localized | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  return { zh: `${first} 至 ${last}`, en: `${first} to ${last}` };
}

function sizesOf({ sizes }: DemandSummary): Localized {
  return joinLabels(
    sizes.map(({ size, meetings, peak }) => ({
      zh: `${size === null ? '超出最大规格' : `${String(size)} 方以内`} ${String(meetings)} 场（同时 ${String(peak)}）`,
      en: `${size === null ? 'too large' : `up to ${String(size)}`}: ${String(meetings)} (${String(peak)} at once)`,
    })),
  );
}

function statementOf({ options, per }: PlanView, chosen: PlanKind): Localized {
  const option = options.find(({ kind }) => kind === chosen);
  const { zh, en } = planKindWords[chosen];
  if (option?.feasible !== true) return { zh, en };
  const cost = groupedAmount(option.cost);
  const bound = groupedAmount(option.lowerBound);
  const unit = termUnitLabels[per];
  return {
    zh:
      `选用“${zh}”：官网价每${unit.zh} ${cost} 元，可容纳全部会议，逐场核对；` +
      (option.proven ? '已证明同类方案中没有更低的费用' : `未证明最低，费用下限 ${bound} 元`),
    en:
      `Chosen: ${en}, list price CNY ${cost} a ${unit.en}; it hosts every meeting, checked one by one; ` +
      (option.proven ? 'proven the cheapest of its kind' : `not proven the cheapest, lower bound CNY ${bound}`),
  };
}
