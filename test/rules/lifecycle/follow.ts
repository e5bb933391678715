import type { Timeline, TimelineEvent } from '../../../shared/timeline.ts';
import { type ScenarioLife, followScenario } from '../../../src-main/rules/lifecycle/follow-scenario.ts';
import { readTimeWindow, type TimeWindow } from '../../../src-main/rules/lifecycle/time-window.ts';
import { timelineOf } from '../../../src-main/rules/lifecycle/timeline.ts';
import { readScenario, type ScenarioReading } from '../../../src-main/rules/scenario/read-scenario.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A scenario as a file gives it: fields that are undefined do not stand in JSON. */
export function readingOf(scenario: Fields): ScenarioReading {
  return readScenario(JSON.parse(JSON.stringify({ format: 'seatwise.scenario/1', name: '用例', ...scenario })));
}

/** The window of dates or instants as text. */
export function windowOf(from?: string, to?: string): TimeWindow {
  const window = readTimeWindow(from, to);
  if (!window.ok) throw new Error('The window cannot be read.');
  return window.value;
}

/** The timeline of a scenario that must be accepted, with the prices in its file. */
export function timeline(scenario: Fields, from?: string, to?: string): Timeline {
  const reply = timelineOf(readingOf(scenario), [], windowOf(from, to));
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings.filter((each) => each.severity === 'error')));
  return reply.value;
}

/** Everything that happens to a scenario that must be accepted. */
export function follow(scenario: Fields, to?: string): ScenarioLife {
  const reply = followScenario(readingOf(scenario), [], windowOf(undefined, to));
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings.filter((each) => each.severity === 'error')));
  return reply.value;
}

function time(at: string): string {
  return at.replace('T', ' ').replace('+08:00', '');
}

/** An event as a row that can be read; see `TimelineCase.events`. */
export function row(event: TimelineEvent): string {
  const { resource, period, settled } = event;
  const parts = [
    time(event.at),
    event.kind,
    event.line,
    resource && [resource.sku, resource.spec, `×${String(resource.quantity)}`].filter(Boolean).join(' '),
    event.amount,
    period && `${event.kind === 'renewed' ? `${time(period.start)} ` : ''}→ ${time(period.end)}`,
    event.for && `for ${event.for}`,
    event.reason,
    event.paid === false ? 'unpaid' : undefined,
    settled && `settled ${settled.map((debt) => `${debt.line} ${debt.for} ${debt.amount}`).join(', ')}`,
    event.balance && `balance ${event.balance}`,
    event.debt && `debt ${event.debt}`,
  ];
  return parts.filter(Boolean).join(' ');
}
