/**
 * What a fleet can be bought from, in the planner's own terms. A column is one thing that can be bought any number
 * of times: a room, or an account that brings a room. Costs are whole units of a common price step, so that they
 * are exact in the solver's numbers.
 */
export interface FleetOffer {
  /** Room sizes, ascending. */
  readonly sizes: readonly number[];
  readonly columns: readonly FleetColumn[];
  /** Pools that rooms are bought for, each by itself: 1, or as many as hosts where each needs rooms of their own. */
  readonly pools: number;
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

/** How many of each column, and how many ports, which all pools share. */
export interface FleetCounts {
  /** The columns of the first pool, then those of the next: pool × columns + column. */
  readonly columns: readonly number[];
  readonly ports: number;
}

/** Fewest ports with which a meeting can be held (domain M-CAT-3). */
export const FEWEST_PORTS = 2;

/** What a fleet costs, in units. */
export function costOf({ columns, ports }: FleetCounts, offer: FleetOffer): number {
  const rooms = columns.reduce((sum, count, index) => sum + count * (columnAt(index, offer)?.cost ?? 0), 0);
  return rooms + ports * (offer.portCost ?? 0);
}

/** A fleet of nothing. */
export function emptyFleet({ columns, pools }: FleetOffer): FleetCounts {
  return { columns: Array.from({ length: columns.length * pools }, () => 0), ports: 0 };
}

/** What a count of a fleet counts. */
export function columnAt(index: number, { columns }: FleetOffer): FleetColumn | undefined {
  return columns[index % columns.length];
}

/** Rooms of each size that a fleet has, pool by pool: pool × sizes + size. */
export function roomsOf({ columns }: FleetCounts, offer: FleetOffer): number[] {
  const rooms = Array.from({ length: offer.sizes.length * offer.pools }, () => 0);
  columns.forEach((count, index) => {
    const pool = Math.floor(index / offer.columns.length);
    const place = pool * offer.sizes.length + (columnAt(index, offer)?.size ?? 0);
    rooms[place] = (rooms[place] ?? 0) + count;
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
