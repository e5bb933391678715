import { type FleetBlock, partOf } from './fleet-block.ts';

/** A block of a pattern that may occur on many days, with the pieces that the solver looks at. */
export interface BlockPattern {
  /** One of the blocks of the pattern; what holds for it holds for all. */
  readonly block: FleetBlock;
  /** Indexes of all blocks of the pattern. */
  readonly blocks: readonly number[];
  /** The block itself, or what a long one was cut into at its quietest instants. */
  readonly pieces: readonly FleetPiece[];
}

/** A stretch of a block; meetings that reach beyond it are in the neighbouring pieces too. */
export interface FleetPiece {
  readonly block: FleetBlock;
  /** First clique of the piece in its block. */
  readonly from: number;
  readonly to: number;
  /** Groups of the whole block that the piece's groups are, in order. */
  readonly groups: readonly number[];
}

/** Groups and cliques of a piece that the solver still handles quickly. */
const MOST_GROUPS = 500;
const MOST_CLIQUES = 160;

/** Brings blocks of the same pattern together, and cuts those that are too long to be solved in one. */
export function blockPatterns(blocks: readonly FleetBlock[]): BlockPattern[] {
  const patterns = new Map<string, { block: FleetBlock; blocks: number[] }>();
  blocks.forEach((block, index) => {
    const key = block.groups.map(
      (g) => `${String(g.first)},${String(g.last)},${String(g.pool)},${String(g.parties)},${String(g.members.length)}`,
    );
    const text = key.join(';');
    const known = patterns.get(text);
    if (known === undefined) patterns.set(text, { block, blocks: [index] });
    else known.blocks.push(index);
  });
  return [...patterns.values()].map((pattern) => ({ ...pattern, pieces: piecesOf(pattern.block) }));
}

function piecesOf(block: FleetBlock): FleetPiece[] {
  const small = block.groups.length <= MOST_GROUPS && block.cliques <= MOST_CLIQUES;
  const bounds = small ? [0, block.cliques] : cutsOf(block);
  return bounds.slice(0, -1).map((from, index) => {
    const to = (bounds[index + 1] ?? block.cliques) - 1;
    const groups = [...block.groups.keys()].filter((at) => {
      const group = block.groups[at];
      return group !== undefined && group.first <= to && group.last >= from;
    });
    return { block: partOf(block, from, to), from, to, groups };
  });
}

/** Cliques at which pieces begin: in each stretch the one that the fewest meetings reach across. */
function cutsOf({ groups, cliques }: FleetBlock): number[] {
  const across = new Float64Array(cliques + 1);
  const starts = new Float64Array(cliques + 1);
  for (const { first, last, members } of groups) {
    starts[first] = (starts[first] ?? 0) + 1;
    across[first + 1] = (across[first + 1] ?? 0) + members.length;
    across[last + 1] = (across[last + 1] ?? 0) - members.length;
  }
  let level = 0;
  const crossing = across.map((change) => (level += change));
  const cuts = [0];
  for (let from = 0; ;) {
    const end = reachOf(starts, crossing, from);
    if (end >= cliques) return [...cuts, cliques];
    // The second half of the stretch is looked through, so that no piece is a sliver.
    let best = end;
    for (let clique = end; clique > from + (end - from) / 2; clique -= 1) {
      if ((crossing[clique] ?? 0) < (crossing[best] ?? 0)) best = clique;
    }
    cuts.push(best);
    from = best;
  }
}

/** How far a piece that begins at the clique may reach. */
function reachOf(starts: Float64Array, crossing: Float64Array, from: number): number {
  let size = crossing[from] ?? 0;
  for (let clique = from; clique < starts.length - 1; clique += 1) {
    size += starts[clique] ?? 0;
    if (clique > from && (size > MOST_GROUPS || clique - from >= MOST_CLIQUES)) return clique;
  }
  return starts.length - 1;
}
