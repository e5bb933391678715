import type { Finding } from '../../shared/finding.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import { assignmentsFile, packAssignments } from '../demand/assignments-file.ts';
import type { MeetingsReading } from '../demand/meetings-reading.ts';
import { packMeetings, unpackMeetings } from '../demand/packed-meetings.ts';
import { previewMeetings } from '../demand/preview-meetings.ts';
import { generatedMeetings, readMeetings } from '../demand/read-meetings.ts';
import { breakEven } from '../planning/break-even.ts';
import { checkCapacity } from '../planning/check-capacity.ts';
import { demandSummary } from '../planning/demand-summary.ts';
import { fleetPrices } from '../planning/fleet-prices.ts';
import { loadSolver, type SolveProgram } from '../planning/milp-solver.ts';
import { oneLess } from '../planning/one-less.ts';
import { planFleet, type PlanTools } from '../planning/plan-fleet.ts';
import { planView } from '../planning/plan-view.ts';
import { demandLevels, fleetSensitivity } from '../planning/sensitivity.ts';
import { demandOf, meetingColumns } from '../rules/capacity/demand.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';
import { levelStep, oneLessStep, optionStep, readingStep } from './planning-steps.ts';
import type { MeetingSource, PlanningFound, PlanningKind, PlanningStep, PlanningTask } from './planning-task.ts';

/** Who watches a task from inside its thread. */
export interface TaskWatch {
  /** The file has been read, which has its own, shorter limit of time. */
  readonly onRead: () => void;
  readonly onStep: (step: PlanningStep) => void;
}

/** Does one kind of work. */
type Runner<Kind extends PlanningKind> = (
  task: PlanningTask<Kind>,
  watch: TaskWatch,
) => Promise<Reply<PlanningFound<Kind>>>;

const runners: { readonly [Kind in PlanningKind]: Runner<Kind> } = {
  preview: ({ bytes }) => previewMeetings(bytes),
  demand: async ({ meetings: source, name }, watch) => {
    const reading = await meetingsOf(source, watch);
    if (!reading.ok) return reading;
    const { meetings, findings, format } = reading.value;
    const summary = demandSummary(meetings, { format, name, findings: [...findings] });
    return accept({ packed: packMeetings(meetings), summary });
  },
  plan: async (task, watch) => {
    const reading = await meetingsOf(task.meetings, watch);
    if (!reading.ok) return reading;
    const { meetings, findings } = reading.value;
    const plan = planFleet({ ...task, meetings }, await planTools(task.seconds, watch));
    return plan.ok ? accept({ ...plan.value, findings: [...findings, ...plan.value.findings] }) : plan;
  },
  fleet: async (task, watch) => {
    const reading = await meetingsOf(task.meetings, watch);
    if (!reading.ok) return reading;
    const { meetings } = reading.value;
    const plan = planFleet({ ...task, meetings }, await planTools(task.seconds, watch));
    if (!plan.ok) return plan;
    const even = breakEven(fleetPrices(task.edition, task.per, task.books), demandOf(meetingColumns(meetings)));
    const assignments = packAssignments(plan.value);
    return accept({ view: planView(plan.value), breakEven: even ?? null, assignments });
  },
  'one-less': async ({ meetings: source, fleet, seconds }, watch) => {
    const reading = await meetingsOf(source, watch);
    if (!reading.ok) return reading;
    const tools = { solve: await loadSolver(), now, seconds };
    const onRow = (index: number, of: number): void => {
      watch.onStep(oneLessStep(index, of));
    };
    return accept(oneLess(fleet, reading.value.meetings, tools, onRow));
  },
  sensitivity: async (task, watch) => {
    const levels = demandLevels(task.growth);
    if (!levels.ok) return levels;
    const reading = await meetingsOf(task.meetings, watch);
    if (!reading.ok) return reading;
    const request = { ...task, meetings: reading.value.meetings };
    const tools = { solve: await loadSolver(), now, secondsPerOption: task.seconds };
    return fleetSensitivity(request, task.today, levels.value, tools, (index) => {
      watch.onStep(levelStep(levels.value, index));
    });
  },
  assignments: async ({ meetings: source, assignments, option }, watch) => {
    const reading = await meetingsOf(source, watch);
    return reading.ok ? assignmentsFile(reading.value.meetings, assignments, option) : reading;
  },
  capacity: async ({ meetings: source, scenario, books, seconds }, watch) => {
    const reading = await meetingsOf(source, watch);
    if (!reading.ok) return reading;
    const { meetings, findings } = reading.value;
    const tools = { solve: await loadSolver(), now, seconds };
    const reply = checkCapacity({ scenario: readScenario(scenario), meetings, books }, tools);
    return reply.ok ? accept({ ...reply.value, findings: [...findings, ...reply.value.findings] }) : reply;
  },
};

/** Reads the meetings of a task and does what is asked with them. */
export function runPlanningTask<Kind extends PlanningKind>(
  task: PlanningTask<Kind>,
  watch: TaskWatch,
): Promise<Reply<PlanningFound<Kind>>> {
  // The kind of a task chooses its runner, which the index loses.
  const runner = runners[task.kind] as Runner<Kind>;
  return runner(task, watch);
}

async function meetingsOf(source: MeetingSource, { onRead, onStep }: TaskWatch): Promise<Reply<Meetings>> {
  onStep(readingStep);
  const reading = await readSource(source);
  onRead();
  return reading;
}

type Meetings = Pick<MeetingsReading, 'meetings' | 'format'> & { readonly findings: readonly Finding[] };

function readSource(source: MeetingSource): Reply<Meetings> | Promise<Reply<Meetings>> {
  if (source.from === 'file') return readMeetings(source.bytes, source);
  if (source.from === 'profile') return generatedMeetings(source.profile);
  // What was held has been told of when it was read; its format no longer matters.
  return accept({ meetings: unpackMeetings(source.packed), format: 'csv', findings: [] });
}

async function planTools(secondsPerOption: number, { onStep }: TaskWatch): Promise<PlanTools> {
  const solve: SolveProgram = await loadSolver();
  onStep(optionStep('rooms'));
  return {
    solve,
    now,
    secondsPerOption,
    onProgress: (kind, cost, bound) => {
      onStep(optionStep(kind, { cost, bound }));
    },
  };
}

/** Seconds on a clock that only goes forward. */
function now(): number {
  return performance.now() / 1_000;
}
