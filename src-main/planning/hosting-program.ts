import type { HostedMeeting, HostingProblem } from '../rules/capacity/hosting-problem.ts';
import type { IntegerProgram, ProgramRow, SolveProgram } from './milp-solver.ts';

/** How many of a group's meetings a fleet can host at most, and which are then refused. */
export interface HostingAnswer {
  readonly refused: readonly HostedMeeting[];
  /** Fewer cannot be refused. */
  readonly proven: boolean;
}

/**
 * The fewest meetings that a fleet must refuse, by the exact model: each meeting sits in a room of its size or larger, is
 * on ports, or is refused; at every instant the rooms and ports that are in use then suffice.
 * @returns undefined where time ran out before anything was found
 */
export function fewestRefused(
  problem: HostingProblem,
  solve: SolveProgram,
  seconds: number,
): HostingAnswer | undefined {
  const { meetings, sizes } = problem;
  const columns: number[][] = [];
  const costs: number[] = [];
  const rows: ProgramRow[] = [];
  for (const { parties } of meetings) {
    const places = [...sizes.map((size) => size >= parties), true, true];
    const row = places.map((possible, place) => {
      if (!possible) return -1;
      costs.push(place === sizes.length + 1 ? 1 : 0);
      return costs.length - 1;
    });
    const indices = row.filter((at) => at >= 0);
    rows.push({ lower: 1, upper: 1, indices, values: indices.map(() => 1) });
    columns.push(row);
  }
  const program: IntegerProgram = {
    costs,
    lower: costs.map(() => 0),
    upper: costs.map(() => 1),
    rows: [...rows, ...supplyRows(problem, columns)],
  };
  const answer = solve(program, seconds);
  const { values } = answer;
  if (values === undefined) return undefined;
  const refused = meetings.filter((_, index) => values[columns[index]?.[sizes.length + 1] ?? -1] === 1);
  return { refused, proven: answer.outcome === 'optimal' };
}

function supplyRows(
  { meetings, instants, fleets, sizes }: HostingProblem,
  columns: readonly (readonly number[])[],
): ProgramRow[] {
  return instants.flatMap((_, at) => {
    const active = [...meetings.keys()].filter((index) => {
      const hosted = meetings[index];
      return hosted !== undefined && hosted.first <= at && hosted.last >= at;
    });
    return [...sizes, 0].map((size, place): ProgramRow => {
      const here = active.filter((index) => (columns[index]?.[place] ?? -1) >= 0);
      const onPorts = place === sizes.length;
      return {
        lower: -Infinity,
        upper: (onPorts ? fleets[at]?.ports : fleets[at]?.rooms.get(size)) ?? 0,
        indices: here.map((index) => columns[index]?.[place] ?? 0),
        values: here.map((index) => (onPorts ? (meetings[index]?.parties ?? 0) : 1)),
      };
    });
  });
}
