import type { Edition } from '../../shared/catalogue.ts';
import type { Capacity } from '../../shared/capacity.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Plan } from '../../shared/plan.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { MeetingWindow } from '../demand/meeting-window.ts';
import { readMeetings } from '../demand/read-meetings.ts';
import { checkCapacity } from '../planning/check-capacity.ts';
import { loadSolver } from '../planning/milp-solver.ts';
import { planFleet } from '../planning/plan-fleet.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';

interface TaskBase {
  /** Content of the file of meetings. */
  readonly bytes: Uint8Array;
  readonly window?: MeetingWindow | undefined;
  readonly books: readonly PriceBook[];
  /** Longest that one option, or the whole check, may take. */
  readonly seconds: number;
}

/** A fleet that is to be planned for the meetings of a file. */
export interface PlanTask extends TaskBase {
  readonly kind: 'plan';
  readonly edition: Edition;
  readonly per: 'month' | 'year';
}

/** A scenario that is to be checked against the meetings of a file. */
export interface CapacityTask extends TaskBase {
  readonly kind: 'capacity';
  /** Content of the scenario file. */
  readonly scenario: unknown;
}

/** Long work on meetings. All of it can be sent to a worker. */
export type PlanningTask = PlanTask | CapacityTask;

/** What a task answers. */
export type PlanningValue = Plan | Capacity;

/** How far a plan is. */
export interface PlanningStep {
  readonly option: string;
  /** Cost of the best fleet so far, and what no fleet can be below, in CNY. */
  readonly cost: string;
  readonly bound: string;
}

/**
 * Reads the meetings and does what is asked with them.
 * @param onRead told when the file has been read, which has its own, shorter limit of time
 */
export async function runPlanningTask(
  task: PlanningTask,
  onRead: () => void,
  onStep: (step: PlanningStep) => void,
): Promise<Reply<PlanningValue>> {
  const reading = await readMeetings(task.bytes, task.window);
  if (!reading.ok) return reading;
  onRead();
  const { meetings, findings } = reading.value;
  const solve = await loadSolver();
  const now = (): number => performance.now() / 1_000;
  if (task.kind === 'capacity') {
    const { scenario, books, seconds } = task;
    const reply = checkCapacity({ scenario: readScenario(scenario), meetings, books }, { solve, now, seconds });
    return withFindings(reply, findings);
  }
  const { edition, per, books, seconds } = task;
  const onProgress = (option: string, cost: string, bound: string): void => {
    onStep({ option, cost, bound });
  };
  const tools = { solve, now, secondsPerOption: seconds, onProgress };
  return withFindings(planFleet({ meetings, edition, per, books }, tools), findings);
}

/** What reading the file remarked stands before what was found later. */
function withFindings<Value extends PlanningValue>(reply: Reply<Value>, before: readonly Finding[]): Reply<Value> {
  return reply.ok ? accept({ ...reply.value, findings: [...before, ...reply.value.findings] }) : reply;
}
