import type { FeasibleOption, HostRooms, PlanKind, PlanPurchase } from '../../shared/plan.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import { type Fen, formatFen, minusFen, parseFen, sumFen } from '../rules/money/amount.ts';
import { assignRooms } from './assign-rooms.ts';
import { listPrice } from './cost-scale.ts';
import type { FleetBlock } from './fleet-block.ts';
import { columnAt, type FleetCounts, type FleetOffer, roomsOf } from './fleet-offer.ts';
import type { PricedItem } from './fleet-prices.ts';
import type { FleetProblem } from './fleet-problem.ts';
import type { BlockPlacement } from './fleet-program.ts';
import { verifyFleet } from './verify-fleet.ts';

/** A fleet with the places of all meetings, as the solver gives it. */
export interface PlacedFleet {
  readonly fleet: FleetCounts;
  /** Units of cost below which no fleet can be, accounts bought apart not counted. */
  readonly bound: number;
  readonly proven: boolean;
  readonly tiesLeft: boolean;
  readonly blocks: readonly FleetBlock[];
  readonly placements: readonly BlockPlacement[];
}

/** Digits of the gap that are told. */
const GAP_DIGITS = 1_000_000;
const NOTHING = parseFen('0.00');

/**
 * A fleet as an option of a plan, with concrete rooms for every meeting. It is checked by its own assignments.
 * @throws if the check fails, which is a bug: a fleet that cannot host the meetings is never shown
 */
export function planOption(
  kind: PlanKind,
  problem: FleetProblem,
  offer: FleetOffer,
  placed: PlacedFleet,
): FeasibleOption {
  const { meetings, sizes, demand } = problem;
  const { fleet } = placed;
  const hosts = hostRooms(problem, roomsOf(fleet, offer));
  const joined = fleet.columns.reduce((sum, count, index) => sum + count * (columnAt(index, offer)?.accounts ?? 0), 0);
  const shown = {
    rooms: totalRooms(sizes, hosts),
    ports: fleet.ports,
    accounts: Math.max(joined, demand.peakTerminals),
    ...(problem.pools !== undefined && { hosts }),
  };
  const assignments = assignRooms(meetings, placed, sizes, problem.pools);
  const problems = verifyFleet(meetings, shown, assignments);
  if (problems.length > 0)
    throw new Error(`The ${kind} fleet does not host the meetings: ${problems.slice(0, 3).join('; ')}.`);
  const purchases = purchasesOf(problem, fleet);
  const cost = sumFen(purchases.flatMap(({ amount }) => (amount === undefined ? [] : [parseFen(amount)])));
  const lowerBound = boundOf(problem, placed, cost);
  const proven = placed.proven && problem.scale.exact;
  return {
    kind,
    feasible: true,
    cost: formatFen(cost),
    lowerBound: formatFen(proven ? cost : lowerBound),
    gap: proven ? 0 : gapOf(cost, lowerBound),
    proven,
    ...(proven && placed.tiesLeft && { tiesLeft: true as const }),
    ...shown,
    purchases,
    assignments,
  };
}

/** The bound in money: rooms and ports as the solver bounds them, and accounts that are needed whatever the fleet. */
function boundOf({ scale, plainAccount, demand }: FleetProblem, { bound, fleet }: PlacedFleet, cost: Fen): Fen {
  const accounts = plainAccount === undefined ? NOTHING : listPrice(plainAccount.price.value, demand.peakTerminals);
  // A price finer than a fen was rounded: up to one fen a piece.
  const pieces = fleet.columns.reduce((sum, count) => sum + count, fleet.ports);
  const rounded = scale.exact ? NOTHING : parseFen(`${String(pieces)}.00`);
  const total = minusFen(sumFen([scale.fenOf(bound), accounts]), rounded);
  return total < 0n ? NOTHING : total > cost ? cost : total;
}

/** How far a cost can be from the least: (cost − bound) ÷ cost, rounded up so that a gap never reads as none. */
export function gapOf(cost: Fen, bound: Fen): number {
  if (cost === 0n) return 0;
  return Number(((cost - bound) * BigInt(GAP_DIGITS) + cost - 1n) / cost) / GAP_DIGITS;
}

/** The rooms of each host that has some, by size; of one pool for all where rooms are shared. */
function hostRooms({ sizes, pools }: FleetProblem, rooms: readonly number[]): HostRooms[] {
  return (pools?.hosts ?? [undefined]).flatMap((host, pool) => {
    const own = sizes.flatMap((size, index) => {
      const count = rooms[pool * sizes.length + index] ?? 0;
      return count === 0 ? [] : [[String(size), count] as const];
    });
    return own.length === 0 ? [] : [{ ...(host !== undefined && { host }), rooms: Object.fromEntries(own) }];
  });
}

function totalRooms(sizes: readonly number[], hosts: readonly HostRooms[]): Record<string, number> {
  const totals = sizes.map(String).map((size) => [size, hosts.reduce((sum, { rooms }) => sum + (rooms[size] ?? 0), 0)]);
  return Object.fromEntries(totals.filter(([, count]) => count !== 0)) as Record<string, number>;
}

function purchasesOf({ rooms, prices, plainAccount, demand }: FleetProblem, fleet: FleetCounts): PlanPurchase[] {
  const bought: { item: PricedItem; quantity: number }[] = rooms.map((item, index) => ({
    item,
    quantity: fleet.columns.reduce((sum, count, at) => sum + (at % rooms.length === index ? count : 0), 0),
  }));
  if (prices.port !== undefined) bought.push({ item: prices.port, quantity: fleet.ports });
  if (plainAccount !== undefined) bought.push({ item: plainAccount, quantity: demand.peakTerminals });
  return bought.flatMap(({ item: { sku, spec, price }, quantity }): PlanPurchase[] => {
    const entry = findItem(sku);
    if (quantity === 0 || entry === undefined) return [];
    const amount = formatFen(listPrice(price.value, quantity));
    const label = itemLabel(entry, spec);
    return [
      {
        sku,
        ...(spec !== undefined && { spec }),
        label,
        quantity,
        unitPrice: price.text,
        amount,
        priceSource: price.source,
      },
    ];
  });
}
