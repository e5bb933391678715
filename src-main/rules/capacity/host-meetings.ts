import type { HostedMeeting, HostingProblem } from './hosting-problem.ts';

/**
 * Tries to host the meetings one after the other as they begin, the largest first: each takes the smallest room that is
 * free for all of it, else ports (domain M-CAP-2 to M-CAP-4). Where all find a place the fleet can host them; where one
 * does not, another way might still do.
 * @returns the meetings that found no place
 */
export function hostMeetings({ meetings, instants, fleets, sizes }: HostingProblem): HostedMeeting[] {
  const inRooms = sizes.map(() => new Int32Array(instants.length));
  const onPorts = new Int32Array(instants.length);
  const order = [...meetings].sort((a, b) => a.first - b.first || b.parties - a.parties);
  return order.filter((hosted) => {
    const place = sizes.findIndex(
      (size, index) =>
        size >= hosted.parties &&
        everyInstant(hosted, (at) => (inRooms[index]?.[at] ?? 0) < (fleets[at]?.rooms.get(size) ?? 0)),
    );
    const room = inRooms[place];
    if (room !== undefined) {
      take(room, hosted, 1);
      return false;
    }
    if (!everyInstant(hosted, (at) => (onPorts[at] ?? 0) + hosted.parties <= (fleets[at]?.ports ?? 0))) return true;
    take(onPorts, hosted, hosted.parties);
    return false;
  });
}

function everyInstant({ first, last }: HostedMeeting, test: (at: number) => boolean): boolean {
  for (let at = first; at <= last; at += 1) if (!test(at)) return false;
  return true;
}

function take(used: Int32Array, { first, last }: HostedMeeting, by: number): void {
  for (let at = first; at <= last; at += 1) used[at] = (used[at] ?? 0) + by;
}
