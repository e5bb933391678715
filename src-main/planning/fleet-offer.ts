/**
 * What a fleet can be bought from, in the planner's own terms. A column is one thing that can be bought any number
 * of times: a room, or an account that brings a room. Costs are whole units of a common price step, so that they
 * are exact in the solver's numbers.
 */
export interface FleetOffer {
  /** Room sizes, ascending. */
  readonly sizes: readonly number[];
  readonly columns: readonly FleetColumn[];
  /** Cost of one port, in units; left out where ports are not sold, not priced or not wanted. */
  readonly portCost?: number;
  /** Fewest accounts that the columns must bring together. */
  readonly accounts: number;
}

/** One thing that brings a room. */
export interface FleetColumn {
  /** Index of the room's size. */
  readonly size: number;
  /** In units. */
  readonly cost: number;
  /** Accounts that come with it. */
  readonly accounts: number;
}

/** How many of each column, and how many ports. */
export interface FleetCounts {
  readonly columns: readonly number[];
  readonly ports: number;
}

/** Fewest ports with which a meeting can be held (domain M-CAT-3). */
export const FEWEST_PORTS = 2;

/** What a fleet costs, in units. */
export function costOf({ columns, ports }: FleetCounts, offer: FleetOffer): number {
  const rooms = columns.reduce((sum, count, index) => sum + count * (offer.columns[index]?.cost ?? 0), 0);
  return rooms + ports * (offer.portCost ?? 0);
}

/** Rooms of each size that a fleet has. */
export function roomsOf({ columns }: FleetCounts, offer: FleetOffer): number[] {
  const rooms = offer.sizes.map(() => 0);
  columns.forEach((count, index) => {
    const size = offer.columns[index]?.size ?? 0;
    rooms[size] = (rooms[size] ?? 0) + count;
  });
  return rooms;
}

/** Index of the cheapest column that brings a room of at least the size; undefined where none does. */
export function cheapestColumn(size: number, offer: FleetOffer): number | undefined {
  let best: number | undefined;
  offer.columns.forEach((column, index) => {
    if (column.size < size) return;
    const before = best === undefined ? undefined : offer.columns[best];
    if (before === undefined || column.cost < before.cost) best = index;
  });
  return best;
}
