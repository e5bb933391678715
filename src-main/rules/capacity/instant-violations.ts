import type { CapacityViolation } from '../../../shared/capacity.ts';
import { formatInstant } from '../calendar/instant.ts';
import type { FleetSpan } from './fleet-over-time.ts';
import type { HostedMeeting, HostingProblem } from './hosting-problem.ts';

/**
 * What cannot work out at some single instant, whatever goes where: a meeting larger than anything, more meetings than
 * rooms, more parties than ports, more terminals than accounts (domain M-CAP-2 to M-CAP-5). Told where it begins and
 * wherever it gets worse.
 */
export function instantViolations({ meetings, instants, fleets }: HostingProblem): CapacityViolation[] {
  const found: CapacityViolation[] = [];
  const tooLarge = new Set<HostedMeeting>();
  const worst = new Map<string, number>();
  let active: HostedMeeting[] = [];
  let next = 0;
  instants.forEach((instant, at) => {
    active = active.filter((hosted) => hosted.last >= at);
    for (let hosted = meetings[next]; hosted !== undefined && hosted.first <= at; hosted = meetings[next]) {
      active.push(hosted);
      next += 1;
    }
    const fleet = fleets[at];
    if (fleet === undefined) return;
    const tell = (violation: Omit<CapacityViolation, 'at'>, key: string): void => {
      const lack = violation.need - violation.have;
      if (lack > (worst.get(key) ?? 0)) found.push({ at: formatInstant(instant), ...violation });
      worst.set(key, lack);
    };
    for (const hosted of active) {
      const violation = tooLarge.has(hosted) ? undefined : sizeViolation(hosted, fleet);
      if (violation === undefined) continue;
      tooLarge.add(hosted);
      found.push({ at: formatInstant(instant), ...violation });
    }
    const fitting = active.filter((hosted) => !tooLarge.has(hosted));
    const crowd = crowdViolation(fitting, fleet);
    if (crowd === undefined) worst.delete('crowd');
    else tell(crowd, 'crowd');
    const joined = active.filter(({ meeting }) => meeting.terminals > 0);
    const terminals = joined.reduce((sum, { meeting }) => sum + meeting.terminals, 0);
    if (terminals <= fleet.accounts) worst.delete('terminals');
    else tell({ rule: 'M-CAP-5', meetings: idsOf(joined), need: terminals, have: fleet.accounts }, 'terminals');
  });
  return found;
}

function sizeViolation(hosted: HostedMeeting, { rooms, ports }: FleetSpan): Omit<CapacityViolation, 'at'> | undefined {
  const largest = [...rooms].reduce((most, [size, count]) => (count > 0 ? Math.max(most, size) : most), 0);
  const have = Math.max(largest, ports);
  if (hosted.parties <= have) return undefined;
  // Rooms and ports together would be large enough, but they never add up.
  const adding = hosted.parties <= largest + ports;
  const rule = adding ? 'M-CAP-4' : ports > largest ? 'M-CAP-3' : 'M-CAP-2';
  return { rule, meetings: idsOf([hosted]), need: hosted.parties, have };
}

/** Too many meetings at once for the rooms, and what is left over too many parties for the ports. */
function crowdViolation(active: readonly HostedMeeting[], fleet: FleetSpan): Omit<CapacityViolation, 'at'> | undefined {
  const left = leftForPorts(active, fleet);
  const parties = left.reduce((sum, hosted) => sum + hosted.parties, 0);
  if (parties <= fleet.ports) return undefined;
  if (fleet.ports > 0) return { rule: 'M-CAP-3', meetings: idsOf(left), need: parties, have: fleet.ports };
  // The rooms from some size on are too few; the largest such size tells it best.
  const sizes = [...fleet.rooms.keys()].filter((size) => fleet.rooms.get(size) !== 0).sort((a, b) => b - a);
  let have = 0;
  for (const [index, size] of sizes.entries()) {
    have += fleet.rooms.get(size) ?? 0;
    const below = sizes[index + 1] ?? 0;
    const needing = active.filter((hosted) => hosted.parties > below);
    if (needing.length > have) return { rule: 'M-CAP-2', meetings: idsOf(needing), need: needing.length, have };
  }
  return { rule: 'M-CAP-2', meetings: idsOf(active), need: active.length, have };
}

/**
 * The meetings that rooms cannot take at one instant, chosen so that their parties are as few as can be: going through
 * the meetings from the largest, each is kept if rooms can still take all that were kept.
 */
function leftForPorts(active: readonly HostedMeeting[], { rooms }: FleetSpan): HostedMeeting[] {
  const sizes = [...rooms]
    .sort(([a], [b]) => b - a)
    .flatMap(([size, count]) => Array<number>(Math.min(count, active.length)).fill(size));
  const kept: HostedMeeting[] = [];
  const left: HostedMeeting[] = [];
  for (const hosted of [...active].sort((a, b) => b.parties - a.parties)) {
    // The n-th largest meeting needs no more than the n-th largest room; a smaller one can always take a larger room.
    (hosted.parties <= (sizes[kept.length] ?? 0) ? kept : left).push(hosted);
  }
  return left;
}

function idsOf(meetings: readonly HostedMeeting[]): string[] {
  return meetings.map(({ meeting }) => meeting.id).sort();
}
