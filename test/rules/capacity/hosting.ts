import type { CapacityViolation } from '../../../shared/capacity.ts';
import { instant } from '../../../src-main/rules/calendar/instant.ts';
import { fleetOverTime, type FleetOverTime } from '../../../src-main/rules/capacity/fleet-over-time.ts';
import { hostMeetings } from '../../../src-main/rules/capacity/host-meetings.ts';
import { hostingProblems } from '../../../src-main/rules/capacity/hosting-problem.ts';
import { instantViolations } from '../../../src-main/rules/capacity/instant-violations.ts';
import type { Meeting } from '../../../src-main/rules/capacity/meeting.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { hourOf } from '../../cases/capacity-scenario.ts';

/** What the fleet of a scenario, which must be accepted, can host over a year. */
export function fleetOf(scenario: unknown): FleetOverTime {
  const reply = fleetOverTime(readScenario(scenario), [], hourOf(365 * 24));
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

/** What is lacking at single instants. */
export function violationsOf(meetings: readonly Meeting[], fleet: FleetOverTime): CapacityViolation[] {
  return hostingProblems(meetings, fleet).flatMap(instantViolations);
}

/** Ids of the meetings that found no place, one after the other. */
export function leftOver(meetings: readonly Meeting[], fleet: FleetOverTime): string[] {
  return hostingProblems(meetings, fleet)
    .flatMap(hostMeetings)
    .map(({ meeting }) => meeting.id);
}

/** A fleet that has always been as it is. */
export function always(rooms: Readonly<Record<string, number>>, ports = 0, accounts = 0): FleetOverTime {
  const sizes = Object.entries(rooms).map(([size, count]) => [Number(size), count] as const);
  return { spans: [{ from: instant(-Infinity), rooms: new Map(sizes), ports, accounts }] };
}
