import type { OneLessRow } from '../../shared/fleet-view.ts';
import type { FeasibleOption } from '../../shared/plan.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { formatInstant, instant } from '../rules/calendar/instant.ts';
import { hostMeetings } from '../rules/capacity/host-meetings.ts';
import type { FleetOverTime } from '../rules/capacity/fleet-over-time.ts';
import { hostingProblems } from '../rules/capacity/hosting-problem.ts';
import { type Meeting, partiesOf } from '../rules/capacity/meeting.ts';
import { exact, formatFen } from '../rules/money/amount.ts';
import { fewestRefused } from './hosting-program.ts';
import type { CapacityTools } from './check-capacity.ts';
import { listPrice } from './cost-scale.ts';
import { FEWEST_PORTS } from './fleet-offer.ts';

/** What the question asks of a plan. */
export type PlannedFleet = Pick<FeasibleOption, 'rooms' | 'ports' | 'purchases'>;

/** Refused meetings that are named. */
const MOST_NAMED = 20;

/**
 * For each size of room and for ports: the fewest meetings that would have to be refused with one less, and what it would
 * save as the book has it.
 * @param onRow told before each row: which it is, of how many
 */
export function oneLess(
  fleet: PlannedFleet,
  meetings: readonly Meeting[],
  tools: CapacityTools,
  onRow: (index: number, of: number) => void = () => undefined,
): OneLessRow[] {
  const { rooms, ports, purchases } = fleet;
  const sizes = Object.keys(rooms);
  const parts = [...sizes, ...(ports > 0 ? [undefined] : [])];
  return parts.map((size, index): OneLessRow => {
    onRow(index, parts.length);
    const sku = size === undefined ? PORT : ROOM;
    const price = purchases.find((each) => each.sku === sku && each.spec === size)?.unitPrice;
    const fewer = size === undefined ? rooms : { ...rooms, [size]: (rooms[size] ?? 0) - 1 };
    const { refused, proven } = refusedBy(fewer, size === undefined ? onePortLess(ports) : ports, meetings, tools);
    const item = findItem(sku);
    if (item === undefined) throw new Error(`The catalogue has no ${sku}.`);
    return {
      ...(size !== undefined && { size }),
      label: itemLabel(item, size),
      ...(price !== undefined && { saves: formatFen(listPrice(exact(price), 1)) }),
      refused: refused.length,
      proven,
      meetings: refused.slice(0, MOST_NAMED).map(({ id, subject, start, end, ...counts }) => ({
        id,
        ...(subject !== undefined && { subject }),
        start: formatInstant(start),
        end: formatInstant(end),
        parties: partiesOf({ id, start, end, ...counts }),
      })),
    };
  });
}

/** A single port holds no meeting (domain M-CAT-3). */
function onePortLess(ports: number): number {
  return ports > FEWEST_PORTS ? ports - 1 : 0;
}

const ROOM = 'meeting.room';
const PORT = 'meeting.port';

interface Refused {
  readonly refused: readonly Meeting[];
  readonly proven: boolean;
}

function refusedBy(
  rooms: Readonly<Record<string, number>>,
  ports: number,
  meetings: readonly Meeting[],
  { solve, now, seconds }: CapacityTools,
): Refused {
  const sizes = new Map(Object.entries(rooms).map(([size, count]) => [Number(size), count]));
  const fleet: FleetOverTime = { spans: [{ from: instant(-Infinity), rooms: sizes, ports, accounts: 0 }] };
  const deadline = now() + seconds;
  const refused: Meeting[] = [];
  let proven = true;
  for (const problem of hostingProblems(meetings, fleet)) {
    const left = hostMeetings(problem);
    if (left.length === 0) continue;
    const answer = fewestRefused(problem, solve, deadline - now());
    proven &&= answer?.proven === true;
    refused.push(...(answer?.refused ?? left).map(({ meeting }) => meeting));
  }
  return { refused, proven };
}
