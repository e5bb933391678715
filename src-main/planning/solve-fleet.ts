import { type BlockPattern, blockPatterns, type FleetPiece } from './block-pieces.ts';
import type { FleetBlock } from './fleet-block.ts';
import { costOf, emptyFleet, type FleetCounts, type FleetOffer } from './fleet-offer.ts';
import { type BlockPlacement, fleetProgram } from './fleet-program.ts';
import type { SolveProgram } from './milp-solver.ts';
import { nestedFleet } from './nested-fleet.ts';
import { placeGreedily } from './place-greedily.ts';
import { type PatternPlacement, placePattern, type PlacingTools } from './place-pattern.ts';
import { worstPieces } from './worst-pieces.ts';

/** A fleet that can hold all blocks, and how good it is. */
export interface FleetSolution {
  readonly fleet: FleetCounts;
  /** Cost of the fleet in units. */
  readonly cost: number;
  /** No fleet that can hold all blocks costs less. */
  readonly bound: number;
  /** The cost is the least: bound and cost meet. */
  readonly proven: boolean;
  /** The cost is the least, but time ran out before it was known which of the fleets of that cost comes first. */
  readonly tiesLeft: boolean;
  /** For each block, where its groups are. */
  readonly placements: readonly BlockPlacement[];
  /** How often the program of the hardest days was solved, and the size of the last one. */
  readonly rounds: number;
  readonly programRows: number;
  readonly programColumns: number;
}

/** What solving needs beside the blocks. */
export interface SolvingTools {
  readonly solve: SolveProgram;
  /** Seconds on some clock, for the time limit. */
  readonly now: () => number;
  readonly seconds: number;
  /** Told after each round: the best cost and the bound so far. */
  readonly onRound?: ((cost: number, bound: number) => void) | undefined;
}

/** Failing days that join the program at a time. */
const JOIN = 2;
/** Share of the time that may go into the second pass, which only chooses between equal costs. */
const TIE_SHARE = 0.25;

/**
 * The cheapest fleet for all blocks (contract, Plan). For a given fleet the blocks are independent, so the program
 * holds only the hardest pieces; every other block is then checked against the fleet, and those that fail join the
 * program. The program's value bounds the cost from below all along; a fleet that every block passes is the answer.
 * @returns undefined where something cannot be held by anything that is offered
 */
export function solveFleet(
  blocks: readonly FleetBlock[],
  offer: FleetOffer,
  tools: SolvingTools,
): FleetSolution | undefined {
  const search = new FleetSearch(blocks, offer, tools);
  return search.run();
}

class FleetSearch {
  readonly #blocks: readonly FleetBlock[];
  readonly #patterns: readonly BlockPattern[];
  readonly #offer: FleetOffer;
  readonly #tools: SolvingTools;
  readonly #begin: number;
  readonly #known = new Map<BlockPattern, { fleet: FleetCounts; placement: BlockPlacement }>();
  /** Pieces in the program, and whether their meetings may still be split. */
  readonly #members: Map<FleetPiece, { split: boolean }>;
  #best: { fleet: FleetCounts; cost: number; placements: ReadonlyMap<BlockPattern, BlockPlacement> } | undefined;
  #bound = 0;
  #rounds = 0;
  #rows = 0;
  #columns = 0;
  #tiesLeft = false;

  constructor(blocks: readonly FleetBlock[], offer: FleetOffer, tools: SolvingTools) {
    this.#blocks = blocks;
    this.#patterns = blockPatterns(blocks);
    this.#offer = offer;
    this.#tools = tools;
    this.#begin = tools.now();
    this.#members = new Map(worstPieces(this.#patterns, offer).map((piece) => [piece, { split: true }]));
  }

  run(): FleetSolution | undefined {
    const nested = nestedFleet(this.#blocks, this.#offer);
    if (!this.#tryGreedily(nested ?? withAccounts(emptyFleet(this.#offer), this.#offer))) return undefined;
    this.#bound = nested === undefined ? 0 : costOf(nested, this.#offer);
    const unique = this.#proven();
    while (this.#left(1) > 0 && !this.#proven()) {
      if (this.#round(undefined, 1) !== 'more') break;
    }
    if (!unique) this.#breakTies();
    const best = this.#best;
    if (best === undefined) return undefined;
    const placements: BlockPlacement[] = this.#blocks.map(() => []);
    for (const pattern of this.#patterns) {
      for (const index of pattern.blocks) placements[index] = best.placements.get(pattern) ?? [];
    }
    return {
      fleet: best.fleet,
      cost: best.cost,
      bound: Math.min(this.#bound, best.cost),
      proven: this.#proven(),
      tiesLeft: this.#tiesLeft,
      placements,
      rounds: this.#rounds,
      programRows: this.#rows,
      programColumns: this.#columns,
    };
  }

  /** Seconds that are left of a share of the time. */
  #left(share: number): number {
    return this.#tools.seconds * share - (this.#tools.now() - this.#begin);
  }

  #proven(): boolean {
    return this.#best !== undefined && this.#bound >= this.#best.cost;
  }

  /** A first fleet: what is needed in any case, and what is bought beyond it while going through the days one by one. */
  #tryGreedily(needed: FleetCounts): boolean {
    let fleet = needed;
    const placements = new Map<BlockPattern, BlockPlacement>();
    for (const pattern of this.#patterns) {
      const greedy = placeGreedily(pattern.block, fleet, this.#offer);
      if (greedy === undefined) return false;
      fleet = greedy.fleet;
      placements.set(pattern, greedy.placement);
    }
    this.#keep(fleet, placements);
    return true;
  }

  #keep(fleet: FleetCounts, placements: ReadonlyMap<BlockPattern, BlockPlacement>): void {
    const cost = costOf(fleet, this.#offer);
    if (this.#best === undefined || cost < this.#best.cost) this.#best = { fleet, cost, placements };
  }

  /** Solves the program of the members, and checks its fleet against all patterns. */
  #round(tieAtCost: number | undefined, share: number): 'done' | 'more' | 'stuck' {
    const members = [...this.#members];
    const {
      program,
      fleet: read,
      placements,
    } = fleetProgram(
      members.map(([piece]) => piece.block),
      this.#offer,
      { split: members.map(([, { split }]) => split), ...(tieAtCost !== undefined && { tieAtCost }) },
    );
    [this.#rounds, this.#rows, this.#columns] = [this.#rounds + 1, program.rows.length, program.costs.length];
    const answer = this.#tools.solve(program, this.#left(share));
    const fleet = answer.values === undefined ? undefined : read(answer.values);
    if (tieAtCost === undefined) {
      const exact = answer.outcome === 'optimal' && fleet !== undefined;
      this.#bound = Math.max(this.#bound, exact ? costOf(fleet, this.#offer) : safeBound(answer.bound));
    }
    if (fleet === undefined || answer.values === undefined) return 'stuck';
    // A fleet of the right cost that is not known to come first among its like depends on the machine's speed.
    if (tieAtCost !== undefined && answer.outcome !== 'optimal') return 'stuck';
    this.#rememberMembers(fleet, placements(answer.values));
    const outcome = this.#check(fleet, share);
    this.#tools.onRound?.(this.#best?.cost ?? 0, this.#bound);
    return outcome;
  }

  /** Patterns of one piece are placed already, by the program itself. */
  #rememberMembers(fleet: FleetCounts, placements: readonly BlockPlacement[]): void {
    [...this.#members].forEach(([piece, { split }], index) => {
      const pattern = split
        ? undefined
        : this.#patterns.find(({ pieces }) => pieces.length === 1 && pieces[0] === piece);
      const placement = placements[index];
      if (pattern !== undefined && placement !== undefined) this.#known.set(pattern, { fleet, placement });
    });
  }

  #check(fleet: FleetCounts, share: number): 'done' | 'more' | 'stuck' {
    const tools: PlacingTools = { offer: this.#offer, solve: this.#tools.solve, left: () => this.#left(share) };
    const placed = new Map<BlockPattern, BlockPlacement>();
    const failing: { pattern: BlockPattern; extra: number }[] = [];
    for (const pattern of this.#patterns) {
      const known = this.#known.get(pattern);
      if (known !== undefined && covers(fleet, known.fleet)) {
        placed.set(pattern, known.placement);
        continue;
      }
      const greedy = placeGreedily(pattern.block, fleet, this.#offer);
      if (greedy?.extra === 0) this.#place(pattern, greedy, placed);
      else failing.push({ pattern, extra: greedy?.extra ?? Infinity });
    }
    failing.sort((a, b) => b.extra - a.extra);
    let grown = fleet;
    let joined = 0;
    let extra = 0;
    for (const { pattern } of failing) {
      if (joined >= JOIN && extra > 0) {
        // Enough days are known to need more; the rest only have to find a place in the grown fleet.
        const greedy = placeGreedily(pattern.block, grown, this.#offer);
        if (greedy === undefined) return 'stuck';
        grown = greedy.fleet;
        placed.set(pattern, greedy.placement);
        continue;
      }
      const exact = placePattern(pattern, fleet, tools);
      if (exact === undefined) return 'stuck';
      if (exact.extra === 0) {
        this.#place(pattern, exact, placed);
        continue;
      }
      extra += exact.extra;
      grown = union(grown, exact.fleet);
      placed.set(pattern, exact.placement);
      if (exact.witness !== undefined && this.#join(exact.witness)) joined += 1;
    }
    this.#keep(grown, placed);
    return extra === 0 ? 'done' : joined > 0 ? 'more' : 'stuck';
  }

  /** A piece first joins with its meetings split; where that was not enough, they must stay whole. */
  #join(piece: FleetPiece): boolean {
    const member = this.#members.get(piece);
    if (member === undefined) this.#members.set(piece, { split: true });
    else if (member.split) member.split = false;
    else return false;
    return true;
  }

  #place(
    pattern: BlockPattern,
    { fleet, placement }: PatternPlacement,
    placed: Map<BlockPattern, BlockPlacement>,
  ): void {
    this.#known.set(pattern, { fleet, placement });
    placed.set(pattern, placement);
  }

  /** Among fleets of the least cost the fewest rooms, then the larger ones (rule P-FLEET); what is left open is told. */
  #breakTies(): void {
    const best = this.#best;
    if (best === undefined || !this.#proven() || best.cost === 0) return;
    this.#best = undefined;
    for (let more = true; more && this.#left(1 + TIE_SHARE) > 0;) {
      const outcome = this.#round(best.cost, 1 + TIE_SHARE);
      more = outcome === 'more';
      const found = this.#best as typeof best | undefined;
      if (outcome === 'done' && found?.cost === best.cost) return;
      this.#best = undefined;
    }
    this.#best = best;
    this.#tiesLeft = true;
  }
}

/** The accounts that are wanted, from the cheapest column that brings one. */
function withAccounts(fleet: FleetCounts, offer: FleetOffer): FleetCounts {
  if (offer.accounts === 0) return fleet;
  const cheapest = offer.columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) => column.accounts > 0)
    .sort((a, b) => a.cost / a.accounts - b.cost / b.accounts)[0];
  if (cheapest === undefined) return fleet;
  const wanted = Math.ceil(offer.accounts / cheapest.accounts);
  return { ...fleet, columns: fleet.columns.map((count, index) => (index === cheapest.index ? wanted : count)) };
}

function covers(fleet: FleetCounts, needed: FleetCounts): boolean {
  return fleet.ports >= needed.ports && needed.columns.every((count, index) => (fleet.columns[index] ?? 0) >= count);
}

function union(a: FleetCounts, b: FleetCounts): FleetCounts {
  return {
    columns: a.columns.map((count, index) => Math.max(count, b.columns[index] ?? 0)),
    ports: Math.max(a.ports, b.ports),
  };
}

/** The solver's bound comes as a float; costs are whole, and a little is left for its tolerance. */
function safeBound(bound: number): number {
  return Number.isFinite(bound) ? Math.max(0, Math.ceil(bound - 1e-4 - 1e-6 * Math.abs(bound))) : 0;
}
