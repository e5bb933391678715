import type { Timeline } from '../../../shared/timeline.ts';
import { formatInstant, instant } from '../calendar/instant.ts';
import { formatFen } from '../money/amount.ts';
import { type CashMonth, cashFlow, cashKindOf } from './cash-flow.ts';
import { earliestStart } from './earliest-start.ts';
import { type ExpiryCliff, expiryCliffs } from './expiry-cliffs.ts';
import type { ScenarioLife } from './follow-scenario.ts';
import type { Contents } from './life-event.ts';
import { type LinePhase, linePhases } from './line-phases.ts';
import type { TimeWindow } from './time-window.ts';

/** Prints what is read off the events of a window: states, what ends, and what falls due by month. */
export function explainViews(life: ScenarioLife, window: TimeWindow): Pick<Timeline, 'phases' | 'cliffs' | 'cashFlow'> {
  const { from, to } = window;
  const phases = linePhases(life.scenario, life.events).filter(
    (phase) =>
      (to === undefined || phase.from < to) && (from === undefined || phase.to === undefined || phase.to > from),
  );
  const cliffs = expiryCliffs(life, to).filter((cliff) => from === undefined || cliff.at >= from);
  return {
    phases: phases.map(explainPhase),
    cliffs: cliffs.map(explainCliff),
    cashFlow: monthsOfWindow(life, window).map(explainMonth),
  };
}

function monthsOfWindow({ scenario, events }: ScenarioLife, window: TimeWindow): CashMonth[] {
  const from = window.from ?? earliestStart(scenario);
  const last = events.findLast((event) => cashKindOf(event) !== undefined)?.at;
  const to = window.to ?? (last === undefined ? undefined : instant(last + 1));
  return from === undefined || to === undefined ? [] : cashFlow(events, from, to);
}

/** Prints the contents of a bundle. */
export function explainContents({ sku, spec, quantity }: Contents): Timeline['cliffs'][number]['resource'] {
  return { sku, ...(spec !== undefined && { spec }), quantity };
}

function explainPhase({ line, resource, state, quantity, from, to }: LinePhase): Timeline['phases'][number] {
  return {
    line: line.id,
    ...(resource !== undefined && { resource: explainContents(resource) }),
    state,
    quantity,
    from: formatInstant(from),
    ...(to !== undefined && { to: formatInstant(to) }),
  };
}

function explainCliff({ at, kind, line, resource, keep, missingPrice }: ExpiryCliff): Timeline['cliffs'][number] {
  return {
    at: formatInstant(at),
    kind,
    line: line.id,
    resource: explainContents(resource),
    ...(keep !== undefined && {
      keep: { ...(keep.term !== undefined && { term: { ...keep.term } }), amount: formatFen(keep.amount) },
    }),
    ...(missingPrice !== undefined && { missingPrice }),
  };
}

function explainMonth({ month, prepaid, onDemand, calls, oneTime, total }: CashMonth): Timeline['cashFlow'][number] {
  return {
    month,
    prepaid: formatFen(prepaid),
    onDemand: formatFen(onDemand),
    calls: formatFen(calls),
    oneTime: formatFen(oneTime),
    total: formatFen(total),
  };
}
