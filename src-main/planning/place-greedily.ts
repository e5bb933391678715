import type { FleetBlock, MeetingGroup } from './fleet-block.ts';
import { cheapestColumn, FEWEST_PORTS, type FleetCounts, type FleetOffer, roomsOf } from './fleet-offer.ts';
import type { BlockPlacement } from './fleet-program.ts';

/** A block whose meetings were all placed, and what had to be bought for it beyond the given fleet. */
export interface GreedyPlacement {
  readonly placement: BlockPlacement;
  readonly fleet: FleetCounts;
  /** Units of cost that were bought. */
  readonly extra: number;
}

/** A meeting in a room. */
interface Seated {
  readonly group: number;
  readonly pool: number;
  readonly size: number;
}

/**
 * Places the meetings of a block one after the other, as they begin, each in the smallest room that is free; where
 * none is, the meeting that weighs least on the ports goes there, and where the ports are full something is
 * bought. A placement that bought nothing proves that the fleet can hold the block; one that did proves nothing.
 * @returns undefined where nothing that is offered can hold some meeting
 */
export function placeGreedily(block: FleetBlock, fleet: FleetCounts, offer: FleetOffer): GreedyPlacement | undefined {
  const greedy = new Greedy(block, fleet, offer);
  const order = [...block.groups.keys()].sort((a, b) => {
    const [left, right] = [block.groups[a], block.groups[b]];
    return (left?.first ?? 0) - (right?.first ?? 0) || (right?.parties ?? 0) - (left?.parties ?? 0) || a - b;
  });
  for (const index of order) {
    const group = block.groups[index];
    if (group === undefined) continue;
    greedy.leave(group.first);
    for (let count = group.members.length; count > 0; count -= 1) {
      if (!greedy.place(index, group)) return undefined;
    }
  }
  return greedy.result();
}

class Greedy {
  readonly #block: FleetBlock;
  readonly #offer: FleetOffer;
  /** Free rooms, pool × sizes + size. */
  readonly #free: number[];
  readonly #columns: number[];
  #ports: number;
  #extra = 0;
  readonly #onPorts: Float64Array;
  #seated: Seated[] = [];
  readonly #placement: number[][];

  constructor(block: FleetBlock, fleet: FleetCounts, offer: FleetOffer) {
    this.#block = block;
    this.#offer = offer;
    this.#free = roomsOf(fleet, offer);
    this.#columns = [...fleet.columns];
    this.#ports = fleet.ports;
    this.#onPorts = new Float64Array(block.cliques);
    this.#placement = block.groups.map(() => Array.from({ length: offer.sizes.length + 1 }, () => 0));
  }

  /** Frees the rooms of meetings that are over when the clique begins. */
  leave(clique: number): void {
    this.#seated = this.#seated.filter((seated) => {
      const stays = (this.#block.groups[seated.group]?.last ?? 0) >= clique;
      if (!stays) this.#countFree(seated, 1);
      return stays;
    });
  }

  place(index: number, group: MeetingGroup): boolean {
    const { length } = this.#offer.sizes;
    for (let size = group.size; size < length; size += 1) {
      if ((this.#free[group.pool * length + size] ?? 0) === 0) continue;
      this.#seat({ group: index, pool: group.pool, size });
      return true;
    }
    return this.#moveToPorts(index, group) || this.#buy(index, group);
  }

  result(): GreedyPlacement {
    return {
      placement: this.#placement,
      fleet: { columns: this.#columns, ports: this.#ports },
      extra: this.#extra,
    };
  }

  #seat(seated: Seated): void {
    this.#countFree(seated, -1);
    this.#seated.push(seated);
    this.#count(seated.group, seated.size, 1);
  }

  #countFree({ pool, size }: Pick<Seated, 'pool' | 'size'>, by: number): void {
    const place = pool * this.#offer.sizes.length + size;
    this.#free[place] = (this.#free[place] ?? 0) + by;
  }

  /** Sends the meeting, or one whose room it can take, to the ports. */
  #moveToPorts(index: number, group: MeetingGroup): boolean {
    if (this.#offer.portCost === undefined) return false;
    let best: { weight: number; seat: number } | undefined;
    const consider = (candidate: MeetingGroup, seat: number): void => {
      const weight = candidate.parties * (candidate.last - candidate.first + 1);
      if (best !== undefined && weight >= best.weight) return;
      if (this.#portsFor(candidate) <= this.#ports) best = { weight, seat };
    };
    consider(group, -1);
    this.#seated.forEach((seated, seat) => {
      const other = this.#block.groups[seated.group];
      const fits = seated.size >= group.size && seated.pool === group.pool;
      if (fits && other !== undefined) consider(other, seat);
    });
    if (best === undefined) return false;
    const seated = this.#seated[best.seat];
    if (seated === undefined) {
      this.#takePorts(index, group);
      return true;
    }
    this.#seated.splice(best.seat, 1);
    this.#count(seated.group, seated.size, -1);
    this.#countFree(seated, 1);
    const other = this.#block.groups[seated.group];
    if (other !== undefined) this.#takePorts(seated.group, other);
    this.#seat({ ...seated, group: index });
    return true;
  }

  #buy(index: number, group: MeetingGroup): boolean {
    const column = cheapestColumn(group.size, this.#offer);
    const bought = column === undefined ? undefined : this.#offer.columns[column];
    const ports = Math.max(this.#portsFor(group), FEWEST_PORTS) - this.#ports;
    const portCost = this.#offer.portCost === undefined ? Infinity : this.#offer.portCost * ports;
    if (column !== undefined && bought !== undefined && bought.cost <= portCost) {
      const { pool } = group;
      const own = pool * this.#offer.columns.length + column;
      this.#columns[own] = (this.#columns[own] ?? 0) + 1;
      this.#countFree({ pool, size: bought.size }, 1);
      this.#extra += bought.cost;
      this.#seat({ group: index, pool, size: bought.size });
      return true;
    }
    if (portCost === Infinity) return false;
    this.#ports += ports;
    this.#extra += portCost;
    this.#takePorts(index, group);
    return true;
  }

  /** Ports that there would have to be with this meeting on them too. */
  #portsFor({ first, last, parties }: MeetingGroup): number {
    let most = 0;
    for (let clique = first; clique <= last; clique += 1) most = Math.max(most, this.#onPorts[clique] ?? 0);
    return most + parties;
  }

  #takePorts(index: number, { first, last, parties }: MeetingGroup): void {
    for (let clique = first; clique <= last; clique += 1)
      this.#onPorts[clique] = (this.#onPorts[clique] ?? 0) + parties;
    this.#count(index, this.#offer.sizes.length, 1);
  }

  #count(group: number, place: number, by: number): void {
    const row = this.#placement[group];
    if (row !== undefined) row[place] = (row[place] ?? 0) + by;
  }
}
