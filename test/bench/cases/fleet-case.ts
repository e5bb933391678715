import { generateMeetings } from '../../../src-main/demand/generate-meetings.ts';
import { type FleetBlock, fleetBlocks } from '../../../src-main/planning/fleet-block.ts';
import { costOf, type FleetOffer } from '../../../src-main/planning/fleet-offer.ts';
import { fleetProgram } from '../../../src-main/planning/fleet-program.ts';
import { loadSolver, type SolveProgram } from '../../../src-main/planning/milp-solver.ts';
import { type FleetSolution, solveFleet } from '../../../src-main/planning/solve-fleet.ts';
import { meetingColumns } from '../../../src-main/rules/capacity/demand.ts';
import type { BenchCase } from '../bench-case.ts';
import type { BenchRow, GrowthRow } from '../bench-row.ts';
import { officeYear } from '../fleet-calendars.ts';
import { rowOfRatios } from '../measure.ts';
import { exponentOf } from '../statistics.ts';

/** Prices of the bench, in units; only their proportions matter. */
const rooms: readonly (readonly [size: number, cost: number])[] = [
  ...([
    [10, 90],
    [50, 250],
    [100, 450],
    [200, 800],
    [300, 1_100],
    [500, 1_700],
  ] as const),
];
const PORT_COST = 24;
/** Seconds that one option may take, and its limit in the table. */
const LIMIT = 60;
const WANTED = 30;
/** Meetings of the large calendar. */
const LARGE = 50_000;
/** Seconds that the monolithic model may take. */
const PEER_LIMIT = { whole: 100, quick: 20 };

interface Planned {
  readonly solution: FleetSolution;
  readonly blocks: readonly FleetBlock[];
  readonly offer: FleetOffer;
  readonly seconds: number;
}

function plan(meetings: number, seed: number, kind: 'rooms' | 'mixed', solve: SolveProgram): Planned {
  const generated = generateMeetings(officeYear(meetings, seed));
  if (!generated.ok) throw new Error('The bench calendar is refused.');
  const offer: FleetOffer = {
    sizes: rooms.map(([size]) => size),
    columns: rooms.map(([, cost], size) => ({ size, cost, accounts: 0 })),
    accounts: 0,
    pools: 1,
    ...(kind === 'mixed' && { portCost: PORT_COST }),
  };
  const columns = meetingColumns(generated.value.meetings);
  const blocks = fleetBlocks(columns, offer.sizes, { likeness: kind === 'rooms' ? 'size' : 'parties' });
  const begin = performance.now();
  const solution = solveFleet(blocks, offer, { solve, now: () => performance.now() / 1_000, seconds: LIMIT });
  if (solution === undefined) throw new Error('The bench calendar cannot be hosted.');
  return { solution, blocks, offer, seconds: (performance.now() - begin) / 1_000 };
}

/** One model of all days, as one would write it down; its answer must cost the same before its time counts. */
function monolithic(
  { solution, blocks, offer }: Planned,
  limit: number,
  solve: SolveProgram,
): { seconds: number; size: string; proven: boolean } {
  const { program, fleet } = fleetProgram(blocks, offer);
  const begin = performance.now();
  const answer = solve(program, limit);
  const seconds = (performance.now() - begin) / 1_000;
  const proven = answer.outcome === 'optimal' && answer.values !== undefined;
  const cost = proven ? costOf(fleet(answer.values), offer) : undefined;
  if (solution.proven && cost !== undefined && cost !== solution.cost) {
    throw new Error('The monolithic model has another answer.');
  }
  return { seconds, size: `${String(program.rows.length)}×${String(program.costs.length)}`, proven };
}

function besideMonolithic(seeds: readonly number[], limit: number, solve: SolveProgram): BenchRow {
  const notes: string[] = [];
  const ratios = seeds.flatMap((seed) =>
    (['rooms', 'mixed'] as const).map((kind) => {
      const planned = plan(5_000, seed, kind, solve);
      const peer = monolithic(planned, limit, solve);
      const { programRows, programColumns, rounds } = planned.solution;
      const ours = `${String(programRows)}×${String(programColumns)} in ${String(rounds)} rounds`;
      notes.push(
        `${kind} ${String(seed)}: ${ours}, peer ${peer.size}${peer.proven ? '' : ' without proof at its limit'}`,
      );
      return peer.seconds / planned.seconds;
    }),
  );
  const frame = {
    name: 'cheapest fleet, 5,000 meetings',
    peer: 'one model of all days in HiGHS',
    gate: { least: 4 },
    goal: { least: 20 },
  };
  return rowOfRatios(frame, ratios, notes.join('; '));
}

function large(planned: readonly Planned[]): BenchRow {
  const unproven = planned.filter(({ solution }) => !solution.proven).length;
  const frame = { name: 'cheapest fleet, 50,000 meetings', peer: '30 s', gate: { most: 1 }, goal: { most: 0.167 } };
  const times = planned.map(({ seconds }) => `${seconds.toFixed(1)} s`).join(', ');
  return rowOfRatios(
    frame,
    planned.map(({ seconds }) => seconds / WANTED),
    `${times}; ${unproven === 0 ? 'all proven' : `${String(unproven)} not proven`}`,
  );
}

/** The largest size has been planned already. */
function growth({ seconds }: Planned, solve: SolveProgram): GrowthRow {
  const smaller = [500, 5_000];
  const sizes = [...smaller, LARGE];
  const milliseconds = [...smaller.map((size) => plan(size, 1, 'mixed', solve).seconds), seconds].map(
    (time) => time * 1_000,
  );
  return { name: 'cheapest fleet', unit: 'meetings', sizes, milliseconds, exponent: exponentOf(sizes, milliseconds) };
}

/** Plans generated years of an office; each seed counts as a round. */
export const fleetCase: BenchCase = {
  name: 'fleet',
  seconds: 100,
  run: async ({ quick }) => {
    const solve = await loadSolver();
    const seeds = quick ? [1, 2] : [1, 2, 3];
    const beside = besideMonolithic(seeds, quick ? PEER_LIMIT.quick : PEER_LIMIT.whole, solve);
    const first = plan(LARGE, 1, 'mixed', solve);
    const others = quick ? [] : seeds.slice(1).map((seed) => plan(LARGE, seed, 'mixed', solve));
    return { rows: [beside, large([first, ...others])], growth: [growth(first, solve)] };
  },
};
