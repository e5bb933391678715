import type { Instant } from '../calendar/instant.ts';
import type { Line } from '../scenario/scenario.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import type { ScenarioLife } from './follow-scenario.ts';
import { type LinePhase, linePhases, type LineState } from './line-phases.ts';

/** A line at one instant; before its purchase it is `to-buy`. */
export interface LineAt {
  readonly line: Line;
  readonly state: LineState | 'to-buy';
  /** When the state ends; undefined where it lasts. */
  readonly until?: Instant;
}

/** What there is at one instant, and what it can do together. */
export interface StateAt {
  readonly at: Instant;
  /** One for each line of the scenario, in its order. */
  readonly lines: readonly LineAt[];
  /** Every phase that lasts at the instant, those of bundle contents too. */
  readonly phases: readonly LinePhase[];
  readonly fleet: Fleet;
}

/**
 * The state of a scenario at an instant (domain M-EXP-2, M-GROW-2, §5). Only what is in use counts for
 * the fleet: from expiry on its functions are not to be relied on.
 * @throws if the scenario was not followed as far as the instant
 */
export function stateAt({ scenario, events, until }: ScenarioLife, at: Instant): StateAt {
  if (until !== undefined && at >= until) throw new RangeError('The scenario was not followed to this instant.');
  const phases = linePhases(scenario, events);
  const lasting = phases.filter((phase) => phase.from <= at && (phase.to === undefined || at < phase.to));
  const own = new Map(lasting.filter((phase) => phase.resource === undefined).map((phase) => [phase.line, phase]));
  const lines = scenario.lines.map((line): LineAt => {
    const phase = own.get(line);
    if (phase !== undefined) return lineAt(phase);
    const first = phases.find((later) => later.line === line && later.resource === undefined && later.from > at);
    return { line, state: first === undefined ? 'ended' : 'to-buy', ...(first && { until: first.from }) };
  });
  return { at, lines, phases: lasting, fleet: fleetOf(lasting) };
}

function lineAt({ line, state, to }: LinePhase): LineAt {
  return { line, state, ...(to !== undefined && { until: to }) };
}
