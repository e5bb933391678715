import type { FleetBlock } from './fleet-block.ts';
import { columnAt, emptyFleet, FEWEST_PORTS, type FleetCounts, type FleetOffer } from './fleet-offer.ts';
import type { IntegerProgram, ProgramRow } from './milp-solver.ts';

/** Where the meetings of each group of a block are: how many on each size, and last on ports. */
export type BlockPlacement = readonly (readonly number[])[];

/** What beside the meetings bounds a fleet. */
export interface ProgramLimits {
  /** The fleet has at least these. */
  readonly atLeast?: FleetCounts;
  /** Meetings of the first block that are already placed: at least so many there. */
  readonly placed?: BlockPlacement;
  /** Blocks whose meetings may be split between places, which makes the program easier and its value still a bound. */
  readonly split?: readonly boolean[];
  /** The fleet costs no more; the fewest rooms are then wanted, and of those the larger ones. */
  readonly tieAtCost?: number;
}

/** An integer program with the way back from its columns to fleet and placements. */
export interface FleetProgram {
  readonly program: IntegerProgram;
  readonly fleet: (values: readonly number[]) => FleetCounts;
  readonly placements: (values: readonly number[]) => BlockPlacement[];
}

/** Rooms that a fleet may have of one kind; far beyond any calendar, and small enough for the solver. */
const MOST_ROOMS = 100_000;
/** Weight of a room against its size, where the fewest rooms win and then the larger ones. */
const TIE_WEIGHT = 100_000;

/**
 * The exact model (contract, Plan): every meeting sits in a room of its size or larger, or on ports; in every
 * clique the meetings of one size stay within the rooms of that size, and the parties on ports within the ports.
 * Rooms of one size suffice exactly where no more meetings than rooms overlap, because their times are intervals.
 * Where hosts have rooms of their own, that holds for the rooms of each host.
 */
export function fleetProgram(
  blocks: readonly FleetBlock[],
  offer: FleetOffer,
  limits: ProgramLimits = {},
): FleetProgram {
  const builder = new ProgramBuilder(offer, limits, blocks);
  const columns = blocks.map((block, index) =>
    builder.addBlock(block, limits.split?.[index] === true, index === 0 ? limits.placed : undefined),
  );
  return {
    program: builder.program(),
    fleet: (values) => ({
      columns: values.slice(0, offer.columns.length * offer.pools),
      ports: values[builder.portColumn] ?? 0,
    }),
    placements: (values) =>
      columns.map((groups) => groups.map((row) => row.map((at) => (at < 0 ? 0 : (values[at] ?? 0))))),
  };
}

class ProgramBuilder {
  readonly portColumn: number;
  readonly #offer: FleetOffer;
  readonly #costs: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #fractions: boolean[] = [];
  readonly #rows: ProgramRow[] = [];

  constructor(offer: FleetOffer, { atLeast, tieAtCost }: ProgramLimits, blocks: readonly FleetBlock[]) {
    this.#offer = offer;
    const bought = emptyFleet(offer).columns.flatMap((_, index) => columnAt(index, offer) ?? []);
    bought.forEach((column, index) => {
      const wanted = tieAtCost === undefined ? column.cost : TIE_WEIGHT - 2 ** column.size;
      this.#add(wanted, atLeast?.columns[index] ?? 0, MOST_ROOMS);
    });
    const parties = mostParties(blocks);
    const ports = offer.portCost === undefined ? 0 : Math.max(parties, atLeast?.ports ?? 0, FEWEST_PORTS);
    this.portColumn = this.#add(tieAtCost === undefined ? (offer.portCost ?? 0) : 1, atLeast?.ports ?? 0, ports);
    if (ports > 0 && blocks.some(({ groups }) => groups.some((group) => group.parties === 1)))
      this.#forbidOnePort(ports);
    if (offer.accounts > 0)
      this.#addRow(
        offer.accounts,
        Infinity,
        bought.map((column) => column.accounts),
      );
    if (tieAtCost !== undefined)
      this.#addRow(-Infinity, tieAtCost, [...bought.map((column) => column.cost), offer.portCost ?? 0]);
  }

  /** @returns the columns of each group: one for each size, and last the ports; −1 where it cannot be */
  addBlock({ groups, cliques }: FleetBlock, split: boolean, placed: BlockPlacement | undefined): number[][] {
    const { sizes, portCost } = this.#offer;
    const columns = groups.map(({ size, members }, group) => {
      const places = [...sizes.map((_, index) => index >= size), portCost !== undefined];
      const row = places.map((possible, place) =>
        possible ? this.#add(0, placed?.[group]?.[place] ?? 0, members.length, split) : -1,
      );
      const open = row.filter((at) => at >= 0);
      this.#rows.push({ lower: members.length, upper: members.length, indices: open, values: open.map(() => 1) });
      return row;
    });
    for (let clique = 0; clique < cliques; clique += 1) this.#addClique(groups, columns, clique);
    return columns;
  }

  program(): IntegerProgram {
    return { costs: this.#costs, lower: this.#lower, upper: this.#upper, fractions: this.#fractions, rows: this.#rows };
  }

  #addClique(groups: FleetBlock['groups'], columns: readonly (readonly number[])[], clique: number): void {
    const present = [...groups.keys()].filter((index) => {
      const group = groups[index];
      return group !== undefined && group.first <= clique && group.last >= clique;
    });
    const pools = new Map<number, number[]>();
    for (const index of present) {
      const pool = groups[index]?.pool ?? 0;
      const own = pools.get(pool);
      if (own === undefined) pools.set(pool, [index]);
      else own.push(index);
    }
    const { sizes } = this.#offer;
    for (const [pool, own] of pools) {
      // Where nobody of the pool arrives, its meetings were all together before.
      if (!own.some((index) => groups[index]?.first === clique)) continue;
      sizes.forEach((_, place) => {
        const used = own.map((index) => columns[index]?.[place] ?? -1).filter((column) => column >= 0);
        const weights = used.map(() => 1);
        this.#supply(used, weights, this.#columnsOf(pool, place));
      });
    }
    const onPorts = present.filter((index) => (columns[index]?.[sizes.length] ?? -1) >= 0);
    const parties = onPorts.map((index) => groups[index]?.parties ?? 0);
    const used = onPorts.map((index) => columns[index]?.[sizes.length] ?? 0);
    this.#supply(used, parties, [this.portColumn]);
  }

  /** Columns of the program that bring rooms of a size for a pool. */
  #columnsOf(pool: number, size: number): number[] {
    const { columns } = this.#offer;
    const own = [...columns.keys()].filter((index) => columns[index]?.size === size);
    return own.map((index) => pool * columns.length + index);
  }

  /** What is used is no more than what is there. */
  #supply(used: readonly number[], weights: readonly number[], supply: readonly number[]): void {
    if (used.length === 0) return;
    const indices = [...used, ...supply];
    this.#rows.push({ lower: -Infinity, upper: 0, indices, values: [...weights, ...supply.map(() => -1)] });
  }

  /** No port, or at least two (domain M-CAT-3). */
  #forbidOnePort(most: number): void {
    const any = this.#add(0, 0, 1);
    this.#rows.push({ lower: 0, upper: Infinity, indices: [this.portColumn, any], values: [1, -FEWEST_PORTS] });
    this.#rows.push({ lower: -Infinity, upper: 0, indices: [this.portColumn, any], values: [1, -most] });
  }

  #add(cost: number, lower: number, upper: number, fraction = false): number {
    this.#costs.push(cost);
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#fractions.push(fraction);
    return this.#costs.length - 1;
  }

  #addRow(lower: number, upper: number, values: readonly number[]): void {
    const indices = [...values.keys()].filter((index) => values[index] !== 0);
    this.#rows.push({ lower, upper, indices, values: indices.map((index) => values[index] ?? 0) });
  }
}

/** Parties of the fullest clique of all blocks: more ports are of no use. */
function mostParties(blocks: readonly FleetBlock[]): number {
  return blocks.reduce((most, { groups, cliques }) => {
    const totals = new Float64Array(cliques + 1);
    for (const { first, last, parties, members } of groups) {
      totals[first] = (totals[first] ?? 0) + parties * members.length;
      totals[last + 1] = (totals[last + 1] ?? 0) - parties * members.length;
    }
    let level = 0;
    return totals.reduce((best, change) => Math.max(best, (level += change)), most);
  }, 0);
}
