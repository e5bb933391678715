import type { MeetingColumns } from '../rules/capacity/demand.ts';
import { type FleetBlock, fleetBlocks } from './fleet-block.ts';
import type { FleetOffer } from './fleet-offer.ts';
import { type HostPools, membersOf } from './host-pools.ts';
import { type FleetSolution, solveFleet, type SolvingTools } from './solve-fleet.ts';

/** A solution with the blocks that its placements are of. */
export interface SolvedBlocks extends FleetSolution {
  readonly blocks: readonly FleetBlock[];
}

/**
 * The cheapest rooms for meetings whose hosts share nothing: the sum of what each host needs, each found and proven by
 * itself. Fewest rooms and larger sizes among equal costs add up over hosts just so.
 * @param offer rooms only, without accounts that hosts would have to bring together
 * @returns undefined where something cannot be held by anything that is offered
 */
export function solveByHost(
  columns: MeetingColumns,
  pools: HostPools,
  offer: FleetOffer,
  tools: SolvingTools,
): SolvedBlocks | undefined {
  const end = tools.now() + tools.seconds;
  const known: SolvedBlocks[] = [];
  for (const members of membersOf(pools)) {
    const blocks = blocksOf(members, columns, offer.sizes);
    const seconds = Math.max(0, end - tools.now());
    const solution = solveFleet(blocks, { ...offer, pools: 1 }, { ...tools, seconds, onRound: undefined });
    if (solution === undefined) return undefined;
    known.push({ ...solution, blocks });
  }
  const sum = (figure: (each: FleetSolution) => number): number => known.reduce((all, each) => all + figure(each), 0);
  const total = { cost: sum(({ cost }) => cost), bound: sum(({ bound }) => bound) };
  tools.onRound?.(total.cost, total.bound);
  return {
    ...total,
    fleet: { columns: known.flatMap(({ fleet }) => fleet.columns), ports: 0 },
    proven: known.every(({ proven }) => proven),
    tiesLeft: known.some(({ tiesLeft }) => tiesLeft),
    placements: known.flatMap(({ placements }) => placements),
    blocks: known.flatMap(({ blocks }) => blocks),
    rounds: sum(({ rounds }) => rounds),
    programRows: Math.max(...known.map(({ programRows }) => programRows)),
    programColumns: Math.max(...known.map(({ programColumns }) => programColumns)),
  };
}

/** The blocks of some of the meetings, by their indexes among all. */
function blocksOf(
  members: readonly number[],
  { start, end, parties, terminals }: MeetingColumns,
  sizes: readonly number[],
): FleetBlock[] {
  const own: MeetingColumns = {
    start: Float64Array.from(members, (index) => start[index] ?? 0),
    end: Float64Array.from(members, (index) => end[index] ?? 0),
    parties: Int32Array.from(members, (index) => parties[index] ?? 0),
    terminals: Int32Array.from(members, (index) => terminals[index] ?? 0),
  };
  return fleetBlocks(own, sizes, { likeness: 'size' }).map(({ cliques, groups }) => ({
    cliques,
    groups: groups.map((group) => ({ ...group, members: group.members.map((index) => members[index] ?? 0) })),
  }));
}
