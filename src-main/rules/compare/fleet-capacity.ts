import type { ComparedScenario } from '../../../shared/comparison.ts';
import type { Instant } from '../calendar/instant.ts';
import { type Fleet, fleetOf } from '../lifecycle/fleet.ts';
import type { ScenarioLife } from '../lifecycle/follow-scenario.ts';
import { linePhases } from '../lifecycle/line-phases.ts';

/** What a fleet can do, as the comparison shows it. */
type Capacity = ComparedScenario['capacity'];

/**
 * The most that is in use at any one instant of a span, half-open, each figure by itself (rule
 * Q-COMPARE-1). What is in use grows only where a phase begins, so only those instants are looked at.
 * Without a span nothing is in use.
 */
export function fleetCapacity(
  { scenario, events }: ScenarioLife,
  span: { from: Instant; to: Instant } | undefined,
): Capacity {
  const none = capacityOf(fleetOf([]));
  if (span === undefined) return none;
  const { from, to } = span;
  const phases = linePhases(scenario, events).filter((phase) => phase.state === 'in-use' && phase.from < to);
  const instants = new Set([from, ...phases.map((phase) => phase.from).filter((at) => at > from)]);
  return [...instants]
    .map((at) => phases.filter((phase) => phase.from <= at && (phase.to === undefined || at < phase.to)))
    .map((lasting) => capacityOf(fleetOf(lasting)))
    .reduce(largest, none);
}

function capacityOf(fleet: Fleet): Capacity {
  const { rooms, ports, accounts, recordingHours, recordingGb, webinars, livePorts, roomConnectors } = fleet;
  return {
    rooms,
    ports,
    accounts: Object.values(accounts).reduce((sum, count) => sum + count, 0),
    recordingHours,
    recordingGb,
    webinars,
    accountsBySku: accounts,
    livePorts,
    roomConnectors,
    contactCentre: fleet.contactCentre,
  };
}

function largest(a: Capacity, b: Capacity): Capacity {
  return {
    rooms: largestCounts(a.rooms, b.rooms),
    ports: Math.max(a.ports, b.ports),
    accounts: Math.max(a.accounts, b.accounts),
    recordingHours: Math.max(a.recordingHours, b.recordingHours),
    recordingGb: Math.max(a.recordingGb, b.recordingGb),
    webinars: largestCounts(a.webinars, b.webinars),
    accountsBySku: largestCounts(a.accountsBySku, b.accountsBySku),
    livePorts: Math.max(a.livePorts, b.livePorts),
    roomConnectors: Math.max(a.roomConnectors, b.roomConnectors),
    contactCentre: largestCounts(a.contactCentre, b.contactCentre),
  };
}

/** Sizes are in the order of their numbers, skus in that of their code units, so that equal fleets print the same. */
function largestCounts(a: Capacity['rooms'], b: Capacity['rooms']): Record<string, number> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  keys.sort((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, Math.max(a[key] ?? 0, b[key] ?? 0)]));
}
