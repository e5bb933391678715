import type { BlockPattern, FleetPiece } from './block-pieces.ts';
import { costOf, type FleetCounts, type FleetOffer } from './fleet-offer.ts';
import { type BlockPlacement, fleetProgram } from './fleet-program.ts';
import type { SolveProgram } from './milp-solver.ts';
import { placeGreedily } from './place-greedily.ts';

/** How a pattern fares with a fleet. */
export interface PatternPlacement {
  readonly placement: BlockPlacement;
  /** The fleet with what had to be bought for the pattern. */
  readonly fleet: FleetCounts;
  /** Units of cost that were bought; 0: the fleet itself can hold the pattern. */
  readonly extra: number;
  /** A piece that no fleet of this cost can hold, where that was proven. */
  readonly witness?: FleetPiece;
}

/** What placing needs beside the pattern. */
export interface PlacingTools {
  readonly offer: FleetOffer;
  readonly solve: SolveProgram;
  /** Seconds that are left. */
  readonly left: () => number;
}

/** Longest that one day may take, in seconds. */
const PIECE_SECONDS = 10;

/**
 * Finds out exactly whether a fleet can hold a pattern: meeting by meeting, and where that fails by the model. A
 * pattern of several pieces is solved piece by piece, each from where the one before it left off, which may fail
 * although another way would do.
 * @returns undefined where time ran out
 */
export function placePattern(
  pattern: BlockPattern,
  fleet: FleetCounts,
  tools: PlacingTools,
): PatternPlacement | undefined {
  const { offer } = tools;
  const greedy = placeGreedily(pattern.block, fleet, offer);
  if (greedy?.extra === 0) return greedy;
  const placement = pattern.block.groups.map(() => [] as readonly number[]);
  let grown = fleet;
  let witness: FleetPiece | undefined;
  for (const piece of pattern.pieces) {
    const taken = placePiece(piece, grown, placement, tools);
    if (taken === undefined) return undefined;
    if (witness === undefined && taken.extra > 0) witness = provenWitness(piece, fleet, pattern.pieces.length, tools);
    piece.groups.forEach((group, index) => (placement[group] = taken.rows[index] ?? []));
    grown = taken.fleet;
  }
  const extra = costOf(grown, offer) - costOf(fleet, offer);
  return { placement, fleet: grown, extra, ...(witness !== undefined && { witness }) };
}

function placePiece(
  piece: FleetPiece,
  fleet: FleetCounts,
  placement: readonly (readonly number[])[],
  { offer, solve, left }: PlacingTools,
): { fleet: FleetCounts; rows: BlockPlacement; extra: number } | undefined {
  const placed = piece.groups.map((group) => placement[group] ?? []);
  const { program, fleet: read, placements } = fleetProgram([piece.block], offer, { atLeast: fleet, placed });
  const answer = solve(program, Math.min(left(), PIECE_SECONDS));
  if (answer.values === undefined) return undefined;
  const grown = read(answer.values);
  return { fleet: grown, rows: placements(answer.values)[0] ?? [], extra: costOf(grown, offer) - costOf(fleet, offer) };
}

/** A piece by itself is a witness only if it fails without what the pieces before it left behind. */
function provenWitness(
  piece: FleetPiece,
  fleet: FleetCounts,
  pieces: number,
  tools: PlacingTools,
): FleetPiece | undefined {
  if (pieces === 1) return piece;
  const { program, fleet: read } = fleetProgram([piece.block], tools.offer, { atLeast: fleet });
  const answer = tools.solve(program, Math.min(tools.left(), PIECE_SECONDS));
  const fails = answer.values === undefined || costOf(read(answer.values), tools.offer) > costOf(fleet, tools.offer);
  return fails && answer.outcome !== 'unknown' ? piece : undefined;
}
