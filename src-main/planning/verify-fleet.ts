import type { Meeting } from '../rules/capacity/meeting.ts';
import type { HostRooms } from '../../shared/plan.ts';
import type { Assignment } from './assign-rooms.ts';

/** A fleet as it is shown. */
export interface ShownFleet {
  /** Rooms by size. */
  readonly rooms: Readonly<Record<string, number>>;
  readonly ports: number;
  readonly accounts: number;
  /** Whose the rooms are, where each host has rooms of their own. */
  readonly hosts?: readonly HostRooms[] | undefined;
}

/**
 * Checks a fleet by its own assignments, before it is shown: every meeting is somewhere, in a room that exists, that is
 * large enough and that no other meeting is in, or on ports that suffice; terminals find accounts (domain M-CAP-1 to
 * M-CAP-5), and where rooms have hosts the room is that of the meeting's host (M-CAP-7). Shares nothing with how the fleet was found.
 * @returns what is wrong, in English, for those who mend the program; empty where all is well
 */
export function verifyFleet(
  meetings: readonly Meeting[],
  fleet: ShownFleet,
  assignments: readonly Assignment[],
): string[] {
  const problems: string[] = [];
  const byId = new Map(assignments.map(({ meeting, on }) => [meeting, on]));
  if (assignments.length !== meetings.length || byId.size !== meetings.length)
    problems.push('not every meeting is assigned once');
  const shared: HostRooms[] = [{ rooms: { ...fleet.rooms } }];
  const owned = new Map((fleet.hosts ?? shared).map(({ host, rooms }) => [host, rooms]));
  const roomsFor = (host: string | undefined, size: string): number => owned.get(host)?.[size] ?? 0;
  const inRoom = new Map<string, Meeting[]>();
  const onPorts: Meeting[] = [];
  for (const meeting of meetings) {
    const on = byId.get(meeting.id);
    const [, size, host, number] = /^room:(\d+)(?:#(.+))?#(\d+)$/s.exec(on ?? '') ?? [];
    if (on === 'ports') onPorts.push(meeting);
    else if (on === undefined || size === undefined) problems.push(`${meeting.id} is nowhere`);
    else {
      const parties = meeting.participants + meeting.guests + meeting.phones + meeting.terminals;
      if (parties > Number(size)) problems.push(`${meeting.id} does not fit into ${on}`);
      if (Number(number) < 1 || Number(number) > roomsFor(host, size)) problems.push(`there is no ${on}`);
      if (fleet.hosts !== undefined && host !== meeting.host) problems.push(`${meeting.id} has no right to ${on}`);
      const own = inRoom.get(on);
      if (own === undefined) inRoom.set(on, [meeting]);
      else own.push(meeting);
    }
  }
  for (const [room, own] of inRoom) {
    own.sort((a, b) => a.start - b.start);
    own.forEach((meeting, index) => {
      const before = own[index - 1];
      if (before !== undefined && before.end > meeting.start)
        problems.push(`${before.id} and ${meeting.id} are both in ${room}`);
    });
  }
  const parties = mostAtOnce(onPorts, (each) => each.participants + each.guests + each.phones + each.terminals);
  if (parties > fleet.ports) problems.push(`${String(parties)} parties on ${String(fleet.ports)} ports`);
  if (fleet.ports === 1) problems.push('one port alone');
  for (const [size, count] of Object.entries(fleet.rooms)) {
    const sum = [...owned.values()].reduce((all, rooms) => all + (rooms[size] ?? 0), 0);
    if (sum !== count) problems.push(`${String(count)} rooms of ${size}, ${String(sum)} with hosts`);
  }
  const terminals = mostAtOnce(meetings, (each) => each.terminals);
  if (terminals > fleet.accounts)
    problems.push(`${String(terminals)} terminals for ${String(fleet.accounts)} accounts`);
  return problems;
}

/** The highest total over time, by going through starts and ends in order; an end comes before a start. */
function mostAtOnce(meetings: readonly Meeting[], weigh: (meeting: Meeting) => number): number {
  const changes = meetings.flatMap((meeting) => [
    { at: meeting.start, by: weigh(meeting) },
    { at: meeting.end, by: -weigh(meeting) },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let level = 0;
  return changes.reduce((most, { by }) => Math.max(most, (level += by)), 0);
}
