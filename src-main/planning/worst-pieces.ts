import type { BlockPattern, FleetPiece } from './block-pieces.ts';
import { cheapestColumn, type FleetOffer } from './fleet-offer.ts';

/** Pieces that the first program holds at most. */
const MOST_FIRST = 4;
/** Groups of meetings that it holds at most where hosts have rooms of their own: a piece says nothing of other hosts. */
const MOST_GROUPS = 800;

/**
 * The pieces that a fleet will find hardest: the one whose peaks cost most, then those with the highest peak of
 * meetings above each size, and of parties.
 */
export function worstPieces(patterns: readonly BlockPattern[], offer: FleetOffer): FleetPiece[] {
  const measured = patterns.flatMap(({ pieces }) => pieces.map((piece) => measure(piece, offer)));
  if (offer.pools > 1) return costliest(measured);
  const scores = [
    (each: Measured) => each.cost,
    (each: Measured) => (offer.portCost === undefined ? 0 : each.parties),
    ...offer.sizes.map((_, size) => (each: Measured) => each.above[size] ?? 0),
  ];
  const chosen = new Set<FleetPiece>();
  for (const score of scores) {
    const worst = measured.reduce<Measured | undefined>(
      (best, each) => (best === undefined || score(each) > score(best) ? each : best),
      undefined,
    );
    if (worst !== undefined && score(worst) > 0 && chosen.size < MOST_FIRST) chosen.add(worst.piece);
  }
  return [...chosen];
}

/** As many pieces as the program can bear, those that cost most first. */
function costliest(measured: readonly Measured[]): FleetPiece[] {
  const order = [...measured].sort((a, b) => b.cost - a.cost);
  let groups = 0;
  return order
    .filter(({ piece }, index) => (groups += piece.block.groups.length) <= MOST_GROUPS || index < MOST_FIRST)
    .map(({ piece }) => piece);
}

interface Measured {
  readonly piece: FleetPiece;
  /** Most meetings at once that need each size or a larger one. */
  readonly above: readonly number[];
  readonly parties: number;
  /** What rooms for these peaks would cost. */
  readonly cost: number;
}

function measure(piece: FleetPiece, offer: FleetOffer): Measured {
  const { groups, cliques } = piece.block;
  const peak = (weigh: (group: (typeof groups)[number]) => number): number => {
    const changes = new Float64Array(cliques + 1);
    for (const group of groups) {
      changes[group.first] = (changes[group.first] ?? 0) + weigh(group);
      changes[group.last + 1] = (changes[group.last + 1] ?? 0) - weigh(group);
    }
    let level = 0;
    return changes.reduce((most, change) => Math.max(most, (level += change)), 0);
  };
  const above = offer.sizes.map((_, size) => peak((group) => (group.size >= size ? group.members.length : 0)));
  const cost = above.reduce((sum, count, size) => {
    const column = cheapestColumn(size, offer);
    return sum + (count - (above[size + 1] ?? 0)) * (column === undefined ? 0 : (offer.columns[column]?.cost ?? 0));
  }, 0);
  return { piece, above, parties: peak((group) => group.parties * group.members.length), cost };
}
