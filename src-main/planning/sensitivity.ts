import type { PlanKind } from '../../shared/plan.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { planFleet, type PlanRequest, type PlanTools } from './plan-fleet.ts';

/** What the best fleet is with more or fewer meetings. */
export interface SensitivityRow {
  /** Meetings against today's, in percent: 90, 100, 120. */
  readonly percent: number;
  readonly meetings: number;
  /** Null where no option is feasible. */
  readonly best: PlanKind | null;
  readonly cost: string | null;
  readonly proven: boolean;
}

/** Today's demand, and 10 and 20 percent less and more. */
export const usualPercents: readonly number[] = [80, 90, 100, 110, 120];

/**
 * The best fleet for several levels of demand. Growth over years is a level too: 20 % a year is 172.8 % in the third.
 */
export function fleetSensitivity(
  request: PlanRequest,
  percents: readonly number[],
  tools: PlanTools,
): Reply<SensitivityRow[]> {
  const rows: SensitivityRow[] = [];
  for (const percent of percents) {
    const meetings = scaledMeetings(request.meetings, percent);
    const reply = planFleet({ ...request, meetings }, tools);
    if (!reply.ok) return reply;
    const { best, options } = reply.value;
    const option = options.find((each) => each.kind === best);
    const found = option?.feasible === true ? option : undefined;
    rows.push({ percent, meetings: meetings.length, best, cost: found?.cost ?? null, proven: found?.proven ?? false });
  }
  return accept(rows);
}

/**
 * The same calendar with more or fewer meetings, evenly over time: some are left out, or take place twice at the same time.
 * The order of the starts decides which, so that the same calendar is always scaled alike.
 */
export function scaledMeetings(meetings: readonly Meeting[], percent: number): Meeting[] {
  const sorted = [...meetings].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return sorted.flatMap((meeting, index) => {
    const copies = Math.floor(((index + 1) * percent) / PERCENT) - Math.floor((index * percent) / PERCENT);
    return Array.from({ length: copies }, (_, copy) =>
      copy === 0 ? meeting : { ...meeting, id: `${meeting.id}+${String(copy)}` },
    );
  });
}

const PERCENT = 100;
