import { generateMeetings } from '../../src-main/demand/generate-meetings.ts';
import { type FleetBlock, fleetBlocks, type Likeness } from '../../src-main/planning/fleet-block.ts';
import { costOf, type FleetOffer } from '../../src-main/planning/fleet-offer.ts';
import { fleetProgram } from '../../src-main/planning/fleet-program.ts';
import { loadSolver, type SolveProgram } from '../../src-main/planning/milp-solver.ts';
import { type FleetSolution, solveFleet } from '../../src-main/planning/solve-fleet.ts';
import { meetingColumns, type MeetingColumns } from '../../src-main/rules/capacity/demand.ts';
import { occupancyPeaks } from '../../src-main/rules/capacity/occupancy.ts';
import { officeYear } from './fleet-calendars.ts';

/** Prices of the bench, in units; only their proportions matter. */
const rooms: readonly (readonly [size: number, cost: number])[] = [
  [10, 90],
  [50, 250],
  [100, 450],
  [200, 800],
  [300, 1_100],
  [500, 1_700],
];
const PORT_COST = 24;
/** Seconds that one option, and the peer, may take. */
const LIMIT = 60;
const PEER_LIMIT = 100;

/** Sizes, seeds and whether the monolithic peer runs beside. */
export interface BenchChoice {
  readonly meetings: readonly number[];
  readonly seeds: readonly number[];
  /** Largest calendar that the peer is tried on. */
  readonly peerUpTo: number;
}

/** Plans generated years of an office and prints how long it takes and what is proven, beside one model of everything. */
export async function fleetBench(
  { meetings, seeds, peerUpTo }: BenchChoice,
  print: (line: string) => void,
): Promise<void> {
  const solve = await loadSolver();
  print('meetings seed kind  blocks  seconds rounds rows×columns     cost    bound proven   peer');
  for (const count of meetings) {
    for (const seed of seeds) {
      const generated = generateMeetings(officeYear(count, seed));
      if (!generated.ok) throw new Error('The bench calendar is refused.');
      const columns = meetingColumns(generated.value.meetings);
      for (const kind of ['rooms', 'mixed'] as const) print(row(columns, kind, seed, count <= peerUpTo, solve));
    }
  }
  print(sweepRow(1_000_000));
}

function row(
  columns: MeetingColumns,
  kind: 'rooms' | 'mixed',
  seed: number,
  withPeer: boolean,
  solve: SolveProgram,
): string {
  const likeness: Likeness = kind === 'rooms' ? 'size' : 'parties';
  const offer: FleetOffer = {
    sizes: rooms.map(([size]) => size),
    columns: rooms.map(([, cost], size) => ({ size, cost, accounts: 0 })),
    accounts: 0,
    ...(kind === 'mixed' && { portCost: PORT_COST }),
  };
  const blocks = fleetBlocks(columns, offer.sizes, likeness);
  const begin = performance.now();
  const solution = solveFleet(blocks, offer, { solve, now: () => performance.now() / 1_000, seconds: LIMIT });
  const seconds = (performance.now() - begin) / 1_000;
  if (solution === undefined) throw new Error('The bench calendar cannot be hosted.');
  const peer = withPeer ? peerText(blocks, offer, solution, seconds, solve) : '–';
  const figures = [
    String(columns.start.length).padStart(8),
    String(seed).padStart(4),
    kind.padEnd(5),
    String(blocks.length).padStart(6),
    seconds.toFixed(2).padStart(8),
    String(solution.rounds).padStart(6),
    `${String(solution.programRows)}×${String(solution.programColumns)}`.padStart(12),
    String(solution.cost).padStart(8),
    String(solution.bound).padStart(8),
    solution.proven ? 'proven' : `gap ${(((solution.cost - solution.bound) / solution.cost) * 100).toFixed(2)} %`,
    peer,
  ];
  return figures.join(' ');
}

/** One model of all days, as one would write it down; its answer must be the same before its time counts. */
function peerText(
  blocks: readonly FleetBlock[],
  offer: FleetOffer,
  { cost, proven }: FleetSolution,
  seconds: number,
  solve: SolveProgram,
): string {
  const { program, fleet } = fleetProgram(blocks, offer);
  const begin = performance.now();
  const answer = solve(program, PEER_LIMIT);
  const taken = (performance.now() - begin) / 1_000;
  const size = `${String(program.rows.length)}×${String(program.costs.length)}`;
  if (answer.outcome !== 'optimal' || answer.values === undefined) return `${size} no proof in ${taken.toFixed(0)} s`;
  const same = costOf(fleet(answer.values), offer) === cost;
  if (proven && !same) throw new Error('The peer has another answer.');
  return `${size} ${taken.toFixed(2)} s = ${(taken / seconds).toFixed(1)}×`;
}

/** The peaks of many meetings, beside one pass over their memory. */
function sweepRow(count: number): string {
  const start = Float64Array.from({ length: count }, (_, index) => ((index * 7_919) % 500_000) * 60);
  const end = start.map((from, index) => from + (1 + (index % 8)) * 900);
  const parties = Int32Array.from({ length: count }, (_, index) => 2 + (index % 50));
  const times = [sweep, scan].map((run) => {
    const rounds = Array.from({ length: 11 }, () => {
      const begin = performance.now();
      run();
      return performance.now() - begin;
    });
    return rounds.sort((a, b) => a - b)[5] ?? 0;
  });
  const [swept = 0, scanned = 1] = times;
  return `peak of ${String(count)} meetings: ${swept.toFixed(1)} ms, ${(swept / scanned).toFixed(1)} memory scans`;

  function sweep(): void {
    occupancyPeaks({ start, end }, [parties]);
  }
  function scan(): number {
    let sum = 0;
    for (let index = 0; index < count; index += 1)
      sum += (start[index] ?? 0) + (end[index] ?? 0) + (parties[index] ?? 0);
    return sum;
  }
}
