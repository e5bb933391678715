import type { Instant } from '../calendar/instant.ts';
import type { FleetOverTime, FleetSpan } from './fleet-over-time.ts';
import { type Meeting, partiesOf } from './meeting.ts';

/** Meetings that hang together by overlapping, with what is in use while they run. */
export interface HostingProblem {
  /** In order of their start. */
  readonly meetings: readonly HostedMeeting[];
  /** Instants at which a meeting begins or the fleet changes, in order. */
  readonly instants: readonly Instant[];
  /** The fleet at each of these instants. */
  readonly fleets: readonly FleetSpan[];
  /** All room sizes that there ever are, ascending. */
  readonly sizes: readonly number[];
}

/** A meeting with the first and last of the instants that it is on. */
export interface HostedMeeting {
  readonly meeting: Meeting;
  readonly parties: number;
  readonly first: number;
  readonly last: number;
}

/** Splits meetings into groups that do not overlap each other; each can be hosted or not by itself. */
export function hostingProblems(meetings: readonly Meeting[], fleet: FleetOverTime): HostingProblem[] {
  const sorted = [...meetings].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  const sizes = [...new Set(fleet.spans.flatMap((span) => [...span.rooms.keys()]))].sort((a, b) => a - b);
  const groups: Group[] = [];
  for (const meeting of sorted) {
    const group = groups.at(-1);
    if (group === undefined || meeting.start >= group.end) {
      groups.push({ members: [meeting], start: meeting.start, end: meeting.end });
    } else {
      group.members.push(meeting);
      group.end = Math.max(group.end, meeting.end);
    }
  }
  return groups.map((group) => problemOf(group, fleet, sizes));
}

/** Meetings that hang together, from the first start to the last end. */
interface Group {
  readonly members: Meeting[];
  readonly start: number;
  end: number;
}

function problemOf({ members, start, end }: Group, fleet: FleetOverTime, sizes: readonly number[]): HostingProblem {
  const changes = fleet.spans.map((span) => span.from).filter((from) => from > start && from < end);
  const instants = [...new Set([...members.map((meeting) => meeting.start), ...changes])].sort((a, b) => a - b);
  const indexes = new Map(instants.map((at, index) => [at, index]));
  let [span] = fleet.spans;
  let next = 1;
  const fleets = instants.map((at) => {
    for (let later = fleet.spans[next]; later !== undefined && later.from <= at; later = fleet.spans[next]) {
      span = later;
      next += 1;
    }
    return span;
  });
  const meetings = members.map((meeting) => {
    const first = indexes.get(meeting.start) ?? 0;
    let last = first;
    while ((instants[last + 1] ?? Infinity) < meeting.end) last += 1;
    return { meeting, parties: partiesOf(meeting), first, last };
  });
  return { meetings, instants, fleets, sizes };
}
