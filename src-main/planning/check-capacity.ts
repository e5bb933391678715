import type { Capacity, CapacityViolation } from '../../shared/capacity.ts';
import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { formatInstant, type Instant, instant } from '../rules/calendar/instant.ts';
import { demandOf, meetingColumns } from '../rules/capacity/demand.ts';
import { type FleetOverTime, fleetOverTime } from '../rules/capacity/fleet-over-time.ts';
import { hostMeetings } from '../rules/capacity/host-meetings.ts';
import { type HostingProblem, hostingProblems } from '../rules/capacity/hosting-problem.ts';
import { instantViolations } from '../rules/capacity/instant-violations.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { finding } from '../rules/findings/finding.ts';
import type { ScenarioReading } from '../rules/scenario/read-scenario.ts';
import { demandFigures } from './demand-figures.ts';
import { fewestRefused } from './hosting-program.ts';
import type { SolveProgram } from './milp-solver.ts';
import { roomPerHostViolation } from './room-per-host.ts';

/** What a capacity check is asked for. */
export interface CapacityRequest {
  readonly scenario: ScenarioReading;
  readonly meetings: readonly Meeting[];
  readonly books: readonly PriceBook[];
}

/** What checking needs beside the request. */
export interface CapacityTools {
  readonly solve: SolveProgram;
  /** Seconds on some clock. */
  readonly now: () => number;
  /** Longest that deciding all groups of meetings may take. */
  readonly seconds: number;
}

/** Violations that are listed. */
const MOST_LISTED = 1_000;
/** Meetings of a group that a violation names. */
const MOST_NAMED = 50;

/**
 * Whether what a scenario has in use at each time can host the meetings (domain §5; contract, Capacity): first what no
 * placement could mend, instant by instant; then, group by group of overlapping meetings, whether there is a placement.
 */
export function checkCapacity({ scenario, meetings, books }: CapacityRequest, tools: CapacityTools): Reply<Capacity> {
  if (meetings.length === 0) return refuse([finding('meetings-empty', {}, {})]);
  const columns = meetingColumns(meetings);
  const end = columns.end.reduce((last, each) => Math.max(last, each), 0);
  const fleet = fleetOverTime(scenario, books, instant(end));
  if (!fleet.ok) return fleet;
  const findings: Finding[] = [];
  const violations = [
    ...lengthViolations(meetings, fleet.value),
    ...hostViolations(scenario, meetings, fleet.value, findings),
    ...groupViolations(hostingProblems(meetings, fleet.value), tools, findings),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (violations.length > MOST_LISTED) {
    const values = { count: String(violations.length), listed: String(MOST_LISTED) };
    findings.push(finding('capacity-more', { value: values.count }, values));
  }
  return accept({
    format: 'seatwise.capacity/1',
    scenario: scenario.scenario.name,
    hosts: violations.length === 0,
    violations: violations.slice(0, MOST_LISTED),
    total: violations.length,
    demand: demandFigures(demandOf(columns), columns),
    findings,
  });
}

/** The free edition ends a meeting after some minutes (domain §1). */
function lengthViolations(meetings: readonly Meeting[], { longestMeeting }: FleetOverTime): CapacityViolation[] {
  if (longestMeeting === undefined) return [];
  return meetings
    .filter(({ start, end }) => end - start > longestMeeting)
    .map(({ id, start, end }) => ({
      at: formatInstant((start + longestMeeting) as Instant),
      rule: 'M-ED-1',
      meetings: [id],
      need: Math.ceil((end - start) / 60),
      have: longestMeeting / 60,
    }));
}

function hostViolations(
  { scenario }: ScenarioReading,
  meetings: readonly Meeting[],
  fleet: FleetOverTime,
  findings: Finding[],
): CapacityViolation[] {
  if (!scenario.options.roomPerHost) return [];
  if (fleet.spans.some((span) => span.ports > 0)) {
    findings.push(finding('capacity-hosts-on-ports', {}, {}));
    return [];
  }
  const violation = roomPerHostViolation(meetings, fleet);
  return violation === undefined ? [] : [violation];
}

function groupViolations(
  problems: readonly HostingProblem[],
  tools: CapacityTools,
  findings: Finding[],
): CapacityViolation[] {
  const deadline = tools.now() + tools.seconds;
  return problems.flatMap((problem) => {
    const atOnce = instantViolations(problem);
    if (atOnce.length > 0) return atOnce;
    const left = hostMeetings(problem);
    if (left.length === 0) return [];
    const answer = fewestRefused(problem, tools.solve, deadline - tools.now());
    if (answer?.refused.length === 0) return [];
    const refused = answer?.refused ?? left;
    const at = formatInstant(Math.min(...refused.map(({ meeting }) => meeting.start)) as Instant);
    if (answer?.proven !== true) {
      const values = { at, count: String(problem.meetings.length) };
      findings.push(finding('capacity-undecided', { value: at }, values));
    }
    return [placementViolation(problem, refused.length, at)];
  });
}

/** Every instant passes, and yet there is no placement: rooms are taken by meetings that go on (domain M-CAP-2, M-CAP-4). */
function placementViolation({ meetings, fleets }: HostingProblem, refused: number, at: string): CapacityViolation {
  const mixed = fleets.some((fleet) => fleet.ports > 0);
  return {
    at,
    rule: mixed ? 'M-CAP-4' : 'M-CAP-2',
    meetings: meetings
      .slice(0, MOST_NAMED)
      .map(({ meeting }) => meeting.id)
      .sort(),
    need: meetings.length,
    have: meetings.length - refused,
  };
}
