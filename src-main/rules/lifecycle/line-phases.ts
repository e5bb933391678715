import type { TimelineKind } from '../../../shared/timeline.ts';
import { type Instant, instant, SECONDS_PER_DAY } from '../calendar/instant.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import type { Contents, LifeEvent } from './life-event.ts';

/**
 * What a line, or the contents of a bundle, is in (domain M-EXP-2, §3): in use, in grace, frozen, released;
 * a one-time webinar that may only be tested, that is closed or has lapsed; contents whose days are over.
 */
export type LineState =
  'in-use' | 'grace' | 'frozen' | 'released' | 'to-activate' | 'closed' | 'lapsed' | 'ended' | 'refused';

/** One state from its first instant up to, not including, its end; without an end it lasts. */
export interface LinePhase {
  readonly line: Line;
  /** Contents of the bundle, where the phase is theirs and not the line's. */
  readonly resource?: Contents;
  readonly state: LineState;
  readonly quantity: number;
  readonly from: Instant;
  readonly to?: Instant;
}

const LAST_SECOND = SECONDS_PER_DAY - 1;
const WEBINAR = 'meeting.webinar';

/**
 * The states of all lines, in the order of the lines, from the events that were found. What ends at
 * 23:59:59 lasts to the end of that second, so that a day's last meeting is still inside.
 */
export function linePhases(scenario: Scenario, events: readonly LifeEvent[]): LinePhase[] {
  const byLine = new Map<Line, LifeEvent[]>();
  for (const event of events) {
    if (event.line === undefined) continue;
    const own = byLine.get(event.line);
    if (own === undefined) byLine.set(event.line, [event]);
    else own.push(event);
  }
  return scenario.lines.flatMap((line) => phasesOf(line, byLine.get(line) ?? [], scenario));
}

function phasesOf(line: Line, events: readonly LifeEvent[], { horizon }: Scenario): LinePhase[] {
  switch (line.mode) {
    case 'period':
    case 'once': {
      const quantity = line.quantity;
      const own = events.filter((event) => event.resource === undefined);
      const changes = own.flatMap((event) => {
        const state = stateAfter(line, event);
        return state === undefined ? [] : [{ at: effective(event), state, quantity }];
      });
      return [...joined(line, changes), ...contentPhases(line, events)];
    }
    case 'on-demand': {
      let held = 0;
      const changes = line.changes.map((change) => {
        held += change.quantity;
        return { at: change.at, state: held > 0 ? ('in-use' as const) : ('ended' as const), quantity: held };
      });
      return joined(line, changes);
    }
    case 'usage':
      return horizon === undefined ? [] : [{ line, state: 'in-use', quantity: 1, from: horizon.from, to: horizon.to }];
  }
}

/** The state that an event leads to; undefined where it changes none. */
const stateOf: Readonly<Record<TimelineKind, LineState | undefined>> = {
  purchase: 'in-use',
  renewed: 'in-use',
  'webinar-activated': 'in-use',
  'webinar-closed': 'closed',
  'webinar-lapsed': 'lapsed',
  'purchase-refused': 'refused',
  expired: 'grace',
  frozen: 'frozen',
  released: 'released',
  'expiry-warning': undefined,
  'renewal-failed': undefined,
  'monthly-bill': undefined,
  'daily-bill': undefined,
  'top-up': undefined,
};

function stateAfter(line: Line, { kind }: LifeEvent): LineState | undefined {
  const isWebinar = line.mode === 'once' && line.item.sku === WEBINAR;
  return kind === 'purchase' && isWebinar ? 'to-activate' : stateOf[kind];
}

/** Contents are in use from the purchase to their own end (domain M-CAT-5). */
function contentPhases(line: Line, events: readonly LifeEvent[]): LinePhase[] {
  const purchase = events.find((event) => event.kind === 'purchase');
  const included = line.item.includes.filter((resource) => resource.days !== undefined);
  if (purchase === undefined || line.mode !== 'once') return [];
  return included.flatMap(({ sku, spec, quantity }): LinePhase[] => {
    const resource = { sku, spec, quantity: quantity * line.quantity };
    const end = events.find((event) => event.resource?.sku === sku && event.resource.spec === spec);
    const phase = { line, resource, quantity: resource.quantity };
    if (end === undefined) return [{ ...phase, state: 'in-use', from: purchase.at }];
    const to = effective(end);
    return [
      { ...phase, state: 'in-use', from: purchase.at, to },
      { ...phase, state: 'ended', from: to },
    ];
  });
}

function effective({ at, kind }: LifeEvent): Instant {
  const ends = kind === 'expired' || kind === 'frozen' || kind === 'released' || kind === 'webinar-lapsed';
  return ends && at % SECONDS_PER_DAY === LAST_SECOND ? instant(at + 1) : at;
}

interface Change {
  readonly at: Instant;
  readonly state: LineState;
  readonly quantity: number;
}

/** Joins changes to phases; a state that lasts no time, or goes on unchanged, is no phase of its own. */
function joined(line: Line, changes: readonly Change[]): LinePhase[] {
  const real = changes.filter((change, index) => changes[index + 1]?.at !== change.at);
  const distinct = real.filter((change, index) => {
    const before = real[index - 1];
    return before?.state !== change.state || before.quantity !== change.quantity;
  });
  return distinct.map(({ at, state, quantity }, index) => {
    const to = distinct[index + 1]?.at;
    return { line, state, quantity, from: at, ...(to !== undefined && { to }) };
  });
}
