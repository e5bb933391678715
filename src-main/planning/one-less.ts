import type { FeasibleOption } from '../../shared/plan.ts';
import { instant } from '../rules/calendar/instant.ts';
import { hostMeetings } from '../rules/capacity/host-meetings.ts';
import { hostingProblems } from '../rules/capacity/hosting-problem.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { fewestRefused } from './hosting-program.ts';
import type { CapacityTools } from './check-capacity.ts';

/** What is given up with one room or port less than a plan has. */
export interface OneLess {
  /** Size of the room that is left out; left out itself for a port. */
  readonly size?: string;
  /** What is saved for the month or year, as the book has it; left out where it has no price of its own. */
  readonly saves?: string | undefined;
  /** Meetings that would be refused: as few as can be, where that was proven. */
  readonly refused: readonly string[];
  readonly proven: boolean;
}

/** For each size of room and for ports: the fewest meetings that would have to be refused with one less. */
export function oneLess(option: FeasibleOption, meetings: readonly Meeting[], tools: CapacityTools): OneLess[] {
  const rooms = Object.entries(option.rooms).map(([size, count]) => {
    const saves = option.purchases.find(({ sku, spec }) => sku === 'meeting.room' && spec === size)?.unitPrice;
    return { size, saves, ...refusedBy({ ...option.rooms, [size]: count - 1 }, option.ports, meetings, tools) };
  });
  if (option.ports === 0) return rooms;
  const saves = option.purchases.find(({ sku }) => sku === 'meeting.port')?.unitPrice;
  return [...rooms, { saves, ...refusedBy(option.rooms, option.ports - 1, meetings, tools) }];
}

function refusedBy(
  rooms: Readonly<Record<string, number>>,
  ports: number,
  meetings: readonly Meeting[],
  { solve, now, seconds }: CapacityTools,
): Pick<OneLess, 'refused' | 'proven'> {
  const sizes = new Map(Object.entries(rooms).map(([size, count]) => [Number(size), count]));
  const fleet = { spans: [{ from: instant(-Infinity), rooms: sizes, ports, accounts: 0 }] };
  const deadline = now() + seconds;
  const refused: string[] = [];
  let proven = true;
  for (const problem of hostingProblems(meetings, fleet)) {
    const left = hostMeetings(problem);
    if (left.length === 0) continue;
    const answer = fewestRefused(problem, solve, deadline - now());
    proven &&= answer?.proven === true;
    refused.push(...(answer?.refused ?? left).map(({ meeting }) => meeting.id));
  }
  return { refused, proven };
}
