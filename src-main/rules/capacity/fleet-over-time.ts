import type { PriceBook } from '../../../shared/price-book.ts';
import type { PricePer } from '../../../shared/catalogue.ts';
import { accept, type Reply } from '../../../shared/reply.ts';
import { type Instant, instant } from '../calendar/instant.ts';
import { editionEntry } from '../catalogue/catalogue.ts';
import { fleetOf } from '../lifecycle/fleet.ts';
import { followScenario } from '../lifecycle/follow-scenario.ts';
import { linePhases } from '../lifecycle/line-phases.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';

/** What can host meetings from an instant on, up to the next span. */
export interface FleetSpan {
  readonly from: Instant;
  /** Rooms by their size in parties. */
  readonly rooms: ReadonlyMap<number, number>;
  readonly ports: number;
  /** Access accounts of all kinds together (rule P-ACCOUNT). */
  readonly accounts: number;
}

/** What a scenario can host over time. */
export interface FleetOverTime {
  /** In order of time; the first holds from the beginning of time. */
  readonly spans: readonly [FleetSpan, ...FleetSpan[]];
  /** Longest meeting in seconds that the edition's free room allows, where the edition has nothing else. */
  readonly longestMeeting?: number;
}

const units: readonly PricePer[] = ['month', 'half-year', 'year', 'once', 'minute'];

/**
 * What a scenario has in use at each time up to `until` (contract, Capacity): included rooms and accounts while they
 * last, ports added up while they overlap (domain M-GROW-2), nothing of what is in grace or frozen. Whether something is
 * in use does not depend on its price, so a missing one is no obstacle here; an account's balance is minded where
 * the prices are known.
 */
export function fleetOverTime(
  reading: ScenarioReading,
  books: readonly PriceBook[],
  until: Instant,
): Reply<FleetOverTime> {
  const followed = followScenario(reading, [standIns(reading), ...books], { to: until });
  if (!followed.ok) return followed;
  const phases = linePhases(followed.value.scenario, followed.value.events);
  const changes = [...new Set(phases.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))];
  changes.sort((a, b) => a - b);
  const free = reading.scenario.edition && editionEntry(reading.scenario.edition).freeRoom;
  const spanFrom = (from: Instant): FleetSpan => {
    const lasting = phases.filter((phase) => phase.from <= from && (phase.to === undefined || from < phase.to));
    const fleet = fleetOf(lasting);
    const rooms = new Map(Object.entries(fleet.rooms).map(([size, count]) => [Number(size), count]));
    if (free !== undefined) rooms.set(Number(free.spec), (rooms.get(Number(free.spec)) ?? 0) + 1);
    const accounts = Object.values(fleet.accounts).reduce((sum, count) => sum + count, 0);
    return { from, rooms, ports: fleet.ports, accounts };
  };
  const spans = [spanFrom(instant(-Infinity)), ...changes.map(spanFrom)] as const;
  return accept({ spans, ...(free !== undefined && { longestMeeting: free.meetingMinutes * 60 }) });
}

/** Prices that let a scenario be followed where real ones are missing; they stand below all books. */
function standIns({ scenario }: ScenarioReading): PriceBook {
  const prices = scenario.lines.flatMap(({ item, spec, mode }) =>
    units.map((per) => ({ sku: item.sku, mode, per, amount: '0', ...(spec !== undefined && { spec }) })),
  );
  return { format: 'seatwise.prices/1', name: '', prices };
}
