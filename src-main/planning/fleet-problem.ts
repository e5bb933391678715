import type { Demand, MeetingColumns } from '../rules/capacity/demand.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { type CostScale, costScale } from './cost-scale.ts';
import { sizeFor } from './fleet-block.ts';
import type { FleetOffer } from './fleet-offer.ts';
import type { FleetPrices, PricedItem, PricedRoom } from './fleet-prices.ts';
import type { HostPools } from './host-pools.ts';

/** What a plan is made from. */
export interface FleetProblem {
  readonly meetings: readonly Meeting[];
  readonly columns: MeetingColumns;
  readonly demand: Demand;
  readonly prices: FleetPrices;
  /** The rooms that are worth offering, in the order of the offer's columns. */
  readonly rooms: readonly PricedRoom[];
  readonly sizes: readonly number[];
  readonly scale: CostScale;
  /** Accounts that must come with rooms, because the edition sells them in no other way. */
  readonly joinedAccounts: number;
  /** Accounts that are bought by themselves. */
  readonly plainAccount?: PricedItem | undefined;
  /** Whose rooms meetings use; left out where all share them. */
  readonly pools?: HostPools | undefined;
}

/** Puts together what the solver works on. */
export function fleetProblem(
  meetings: readonly Meeting[],
  columns: MeetingColumns,
  demand: Demand,
  prices: FleetPrices,
  pools?: HostPools,
): FleetProblem {
  const rooms = worthwhile(prices.rooms);
  const terminals = demand.peakTerminals;
  const joins = rooms.some((room) => room.accounts > 0);
  const plainAccount = terminals > 0 ? prices.account : undefined;
  return {
    meetings,
    columns,
    demand,
    prices,
    rooms,
    sizes: [...new Set(rooms.map((room) => room.size))].sort((a, b) => a - b),
    scale: costScale([...rooms, ...(prices.port ? [prices.port] : [])].map(({ price }) => price.value)),
    joinedAccounts: joins && plainAccount === undefined ? terminals : 0,
    plainAccount,
    pools,
  };
}

/** A room for which a larger one costs no more is never needed; accounts that bring one are kept. */
function worthwhile(rooms: readonly PricedRoom[]): PricedRoom[] {
  return rooms.filter(
    (room) => room.accounts > 0 || !rooms.some((other) => other.size > room.size && !isDearer(other, room)),
  );
}

function isDearer(a: PricedItem, b: PricedItem): boolean {
  const [left, right] = [a.price.value, b.price.value];
  return left.numerator * right.denominator > right.numerator * left.denominator;
}

/** The offer in the solver's terms, with or without ports. */
export function offerOf(problem: FleetProblem, withPorts: boolean): FleetOffer {
  const { rooms, sizes, scale, prices, joinedAccounts, pools } = problem;
  const { port } = prices;
  return {
    sizes,
    columns: rooms.map(({ size, accounts, price }) => ({
      size: sizes.indexOf(size),
      cost: scale.units(price.value),
      accounts,
    })),
    accounts: joinedAccounts,
    pools: pools?.hosts.length ?? 1,
    ...(withPorts && port !== undefined && { portCost: scale.units(port.price.value) }),
  };
}

/** Meetings that no room on offer can hold. */
export function tooLarge({ meetings, columns, sizes }: FleetProblem): Meeting[] {
  return meetings.filter((_, index) => sizeFor(columns.parties[index] ?? 0, sizes) === sizes.length);
}
