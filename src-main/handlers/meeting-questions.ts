import { type Capacity, capacitySchema } from '../../shared/capacity.ts';
import { type Plan, planSchema } from '../../shared/plan.ts';
import type { Reply } from '../../shared/reply.ts';
import { accept, refuse } from '../../shared/reply.ts';
import type { MeetingWindow } from '../demand/meeting-window.ts';
import { MOST_WINDOW_DAYS } from '../demand/meeting-window.ts';
import { formatInstant, SECONDS_PER_DAY } from '../rules/calendar/instant.ts';
import { finding } from '../rules/findings/finding.ts';
import { readTimeWindow } from '../rules/lifecycle/time-window.ts';
import type { PlanningTask } from '../workers/planning-task.ts';
import type { RunPlanning } from './handlers.ts';

/** Seconds that one option of a plan, or a whole check, may take where nobody says otherwise. */
export const PLAN_SECONDS = 60;

/** What a plan is asked for. */
export type PlanOrder = Omit<PlanningTask<'plan'>, 'kind' | 'seconds'>;

/** What a capacity check is asked for. */
export type CapacityOrder = Omit<PlanningTask<'capacity'>, 'kind' | 'seconds'>;

/** Plans fleets for meetings. */
export async function planMeetings(run: RunPlanning, order: PlanOrder): Promise<Reply<Plan>> {
  const reply = await run({ ...order, kind: 'plan', seconds: PLAN_SECONDS });
  // What comes out of another thread is checked like anything that crosses a border.
  return reply.ok ? accept(planSchema.parse(reply.value)) : reply;
}

/** Checks a scenario against meetings. */
export async function checkMeetings(run: RunPlanning, order: CapacityOrder): Promise<Reply<Capacity>> {
  const reply = await run({ ...order, kind: 'capacity', seconds: PLAN_SECONDS });
  return reply.ok ? accept(capacitySchema.parse(reply.value)) : reply;
}

/** What the ends of the span are called on the command line. */
const optionNames = { from: '--from', to: '--to' };

/**
 * The span for recurring events from its ends as text; without both ends there is none.
 * @param places what the ends are called where they come from
 */
export function readMeetingWindow(
  from: string | undefined,
  to: string | undefined,
  places = optionNames,
): Reply<MeetingWindow | undefined> {
  if (from === undefined && to === undefined) return accept(undefined);
  const window = readTimeWindow(from, to);
  if (!window.ok) return window;
  const { from: begin, to: end } = window.value;
  if (begin === undefined || end === undefined) {
    const place = begin === undefined ? places.from : places.to;
    return refuse([finding('field-missing', { place }, { place })]);
  }
  if (end - begin > MOST_WINDOW_DAYS * SECONDS_PER_DAY || end <= begin) {
    const limit = String(MOST_WINDOW_DAYS);
    const expectedZh = `${places.from} 之后 ${limit} 天以内`;
    const values = { place: places.to, value: formatInstant(end), expectedZh };
    const words = { ...values, expectedEn: `within ${limit} days after ${places.from}` };
    return refuse([finding('value-out-of-range', { place: places.to, value: values.value }, words)]);
  }
  return accept({ from: begin, to: end });
}
