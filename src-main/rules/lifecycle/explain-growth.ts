import type { Edition } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { GrowthPlan } from '../../../shared/growth.ts';
import { formatInstant, type Instant } from '../calendar/instant.ts';
import { assumptionRegister } from '../catalogue/assumption-register.ts';
import { findItem } from '../catalogue/catalogue.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { formatFen, sumFen } from '../money/amount.ts';
import { taxLines } from '../pricing/bill-lines.ts';
import { explainLines } from '../pricing/explain-line.ts';
import { writeLine } from '../pricing/write-line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { type GrowthStretch, lastSecond } from './growth-stretches.ts';
import type { LinePhase } from './line-phases.ts';
import type { PricedGrowth } from './price-growth.ts';

/** A plan that was accepted, before it is printed. */
export interface Growth {
  readonly scenario: Scenario;
  readonly edition: Edition;
  readonly at: Instant;
  /** The end of the new term, exclusive. */
  readonly end: Instant;
  readonly priced: PricedGrowth;
  /** What is in use when the new resources are bought. */
  readonly inUse: readonly LinePhase[];
  readonly stretches: readonly GrowthStretch[];
  readonly findings: readonly Finding[];
}

/** Prints a growth plan. */
export function explainGrowth(growth: Growth): GrowthPlan {
  const { scenario, edition, at, end, priced, inUse, stretches, findings } = growth;
  const from = scenario.edition;
  const bought = explainLines(taxLines(priced.lines, priced.scenario), priced.scenario);
  const buy = bought.map((line) => writeLine(line, priced.scenario));
  const upgrade = from !== undefined && from !== edition;
  const rules = ['M-GROW-1', 'M-GROW-2', 'M-GROW-3', ...(upgrade ? ['M-ED-2'] : []), 'Q-GROW-1'];
  const contents = inUse.some((phase) => phase.resource !== undefined) ? ['M-CAT-5'] : [];
  const space = stretches.some(({ has }) => has.recordingGb > 0) ? ['M-REC-1'] : [];
  return {
    format: 'seatwise.growth/1',
    scenario: scenario.name,
    currency: 'CNY',
    at: formatInstant(at),
    edition: { ...(from !== undefined && { from }), to: edition, upgrade },
    buy,
    cost: formatFen(sumFen(priced.lines.map((line) => line.payable))),
    keeps: inUse.flatMap((phase) => keptResource(phase, end)),
    fleet: stretches.map(({ from: start, to, has, meetsNeed }) => {
      return { from: formatInstant(start), to: formatInstant(to), has: explainFleet(has), meetsNeed };
    }),
    rules,
    assumptions: assumptionRegister([...rules, ...contents, ...space, ...buy.flatMap((line) => line.assumptions)]),
    findings: [...findings],
  };
}

/** Lines and contents that a fleet is made of; services and accessories are not. */
function keptResource(phase: LinePhase, end: Instant): GrowthPlan['keeps'] {
  const { line, resource, quantity } = phase;
  const { sku, spec } = resource ?? { sku: line.item.sku, spec: line.spec };
  const item = findItem(sku);
  if (item?.family !== 'meeting' || !bringsAnything(phase)) return [];
  const { zh, en } = itemLabel(item, spec);
  const until = lastSecond(phase, end);
  return [
    {
      line: line.id,
      sku,
      ...(spec !== undefined && { spec }),
      label: { zh, en },
      quantity,
      ...(until !== undefined && { until: formatInstant(until) }),
    },
  ];
}

function bringsAnything(phase: LinePhase): boolean {
  return JSON.stringify(fleetOf([phase])) !== JSON.stringify(fleetOf([]));
}

/** The parts of a fleet that a target can name. */
function explainFleet({ contactCentre: _, ...meeting }: Fleet): GrowthPlan['fleet'][number]['has'] {
  return meeting;
}
