import type { Timeline, TimelineEvent } from '../../../shared/timeline.ts';
import { formatInstant } from '../calendar/instant.ts';
import { assumptionRegister } from '../catalogue/assumption-register.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import { formatFen } from '../money/amount.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import { explainContents, explainViews } from './explain-views.ts';
import type { ScenarioLife } from './follow-scenario.ts';
import type { LifeEvent } from './life-event.ts';
import { renewsEndlessly } from './simulation-end.ts';
import type { TimeWindow } from './time-window.ts';

/** Prints the events of a window, with the assumptions that they rest on. */
export function explainTimeline(life: ScenarioLife, window: TimeWindow): Timeline {
  const { scenario, until } = life;
  const { from, to = until } = window;
  const shown = life.events.filter(({ at }) => (from === undefined || at >= from) && (to === undefined || at < to));
  return {
    format: 'seatwise.timeline/1',
    scenario: scenario.name,
    currency: 'CNY',
    window: {
      ...(from !== undefined && { from: formatInstant(from) }),
      ...(to !== undefined && { to: formatInstant(to) }),
    },
    lines: scenario.lines.map(explainLine),
    events: shown.map(explainEvent),
    ...explainViews(life, { from, to }),
    assumptions: timelineAssumptions(shown, scenario),
    findings: [...life.findings],
  };
}

function explainLine({ id, item, spec }: Line): Timeline['lines'][number] {
  const { zh, en } = itemLabel(item, spec);
  return { id, sku: item.sku, ...(spec !== undefined && { spec }), label: { zh, en } };
}

function explainEvent(event: LifeEvent): TimelineEvent {
  const { at, kind, line, amount, period, resource, reason, paid, settled, balance, debt, rules } = event;
  return {
    at: formatInstant(at),
    kind,
    ...(line !== undefined && { line: line.id }),
    ...(amount !== undefined && { amount: formatFen(amount) }),
    ...(period !== undefined && {
      period: { start: formatInstant(period.start), end: formatInstant(period.end) },
    }),
    ...(event.for !== undefined && { for: event.for }),
    ...(resource !== undefined && { resource: explainContents(resource) }),
    ...(reason !== undefined && { reason }),
    ...(paid !== undefined && { paid }),
    ...(settled !== undefined && {
      settled: settled.map((debtOf) => ({
        line: debtOf.line.id,
        for: debtOf.for,
        amount: formatFen(debtOf.amount),
      })),
    }),
    ...(balance !== undefined && { balance: formatFen(balance) }),
    ...(debt !== undefined && { debt: formatFen(debt) }),
    rules: [...rules],
  };
}

/** The decisions of this product that the shown events rest on, in the order of the domain. */
export function timelineAssumptions(events: readonly LifeEvent[], scenario: Scenario): Timeline['assumptions'] {
  const used = new Set<RuleId>(events.flatMap((event) => event.rules));
  if (scenario.lines.some(renewsEndlessly)) used.add('Q-TIME-1');
  return assumptionRegister([...used].filter((rule) => holds(rule, used, scenario)));
}

/** An assumption that a setting of the scenario has replaced is none, and one that is not touched is not told. */
function holds(rule: RuleId, used: ReadonlySet<RuleId>, { customer, options }: Scenario): boolean {
  if (rule === 'M-PER-3') return used.has('M-PER-2');
  if (rule === 'M-EXP-2') return customer.daysAssumed;
  if (rule === 'C-OD-2') return options.rounding === 'half-up';
  if (rule === 'C-OD-2b') return options.numberRent === 'daily';
  if (rule === 'C-CALL-1') return options.callRounding === 'per-call';
  return true;
}
