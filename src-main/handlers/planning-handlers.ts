import { type Capacity, capacitySchema } from '../../shared/capacity.ts';
import { type Plan, planSchema } from '../../shared/plan.ts';
import type { Reply } from '../../shared/reply.ts';
import { accept, refuse } from '../../shared/reply.ts';
import type { MeetingWindow } from '../demand/meeting-window.ts';
import { MOST_WINDOW_DAYS } from '../demand/meeting-window.ts';
import { formatInstant, SECONDS_PER_DAY } from '../rules/calendar/instant.ts';
import { finding } from '../rules/findings/finding.ts';
import { readTimeWindow } from '../rules/lifecycle/time-window.ts';
import type { CapacityTask, PlanningValue, PlanTask } from '../workers/planning-task.ts';
import { type PlanningWatch, runPlanningWorker } from '../workers/run-planning-worker.ts';

/** Seconds that one option of a plan may take where nobody says otherwise. */
const PLAN_SECONDS = 60;
const CAPACITY_SECONDS = 60;

/** What a plan is asked for; see `PlanTask`. */
export type PlanOrder = Omit<PlanTask, 'kind' | 'seconds'>;

/** What a capacity check is asked for; see `CapacityTask`. */
export type CapacityOrder = Omit<CapacityTask, 'kind' | 'seconds'>;

/** Plans fleets for the meetings of a file, in the built worker. */
export async function planMeetings(workerFile: string, order: PlanOrder, watch?: PlanningWatch): Promise<Reply<Plan>> {
  const reply = await runPlanningWorker(workerFile, { ...order, kind: 'plan', seconds: PLAN_SECONDS }, watch);
  return valueOf(reply, planSchema);
}

/** Checks a scenario against the meetings of a file, in the built worker. */
export async function checkMeetings(
  workerFile: string,
  order: CapacityOrder,
  watch?: PlanningWatch,
): Promise<Reply<Capacity>> {
  const reply = await runPlanningWorker(workerFile, { ...order, kind: 'capacity', seconds: CAPACITY_SECONDS }, watch);
  return valueOf(reply, capacitySchema);
}

/** What comes out of another thread is checked like anything that crosses a border. */
function valueOf<Value>(reply: Reply<PlanningValue>, schema: { parse: (value: unknown) => Value }): Reply<Value> {
  return reply.ok ? accept(schema.parse(reply.value)) : reply;
}

/** The span for recurring events from its ends as text; without both ends there is none. */
export function readMeetingWindow(from: string | undefined, to: string | undefined): Reply<MeetingWindow | undefined> {
  if (from === undefined && to === undefined) return accept(undefined);
  const window = readTimeWindow(from, to);
  if (!window.ok) return window;
  const { from: begin, to: end } = window.value;
  if (begin === undefined || end === undefined) {
    const place = begin === undefined ? '--from' : '--to';
    return refuse([finding('field-missing', { place }, { place })]);
  }
  if (end - begin > MOST_WINDOW_DAYS * SECONDS_PER_DAY || end <= begin) {
    const limit = String(MOST_WINDOW_DAYS);
    const expected = { expectedZh: `--from 之后 ${limit} 天以内`, expectedEn: `within ${limit} days after --from` };
    const values = { place: '--to', value: formatInstant(end), ...expected };
    return refuse([finding('value-out-of-range', { place: '--to', value: values.value }, values)]);
  }
  return accept({ from: begin, to: end });
}
