import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CapacityViolation } from '../../../shared/capacity.ts';
import { formatInstant, instant } from '../../../src-main/rules/calendar/instant.ts';
import { fleetOverTime, type FleetOverTime, type FleetSpan } from '../../../src-main/rules/capacity/fleet-over-time.ts';
import { hostMeetings } from '../../../src-main/rules/capacity/host-meetings.ts';
import { hostingProblems } from '../../../src-main/rules/capacity/hosting-problem.ts';
import { instantViolations } from '../../../src-main/rules/capacity/instant-violations.ts';
import { type Meeting, partiesOf } from '../../../src-main/rules/capacity/meeting.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { capacityCases } from '../../cases/capacity-cases.ts';
import { hourOf, line, meetingOf, scenarioOf } from '../../cases/capacity-scenario.ts';

function fleetOf(scenario: unknown): FleetOverTime {
  const reply = fleetOverTime(readScenario(scenario), [], hourOf(365 * 24));
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function violationsOf(meetings: readonly Meeting[], fleet: FleetOverTime): CapacityViolation[] {
  return hostingProblems(meetings, fleet).flatMap(instantViolations);
}

function leftOver(meetings: readonly Meeting[], fleet: FleetOverTime): string[] {
  return hostingProblems(meetings, fleet)
    .flatMap(hostMeetings)
    .map(({ meeting }) => meeting.id);
}

/** A fleet that has always been as it is. */
function always(rooms: Readonly<Record<string, number>>, ports = 0, accounts = 0): FleetOverTime {
  const sizes = Object.entries(rooms).map(([size, count]) => [Number(size), count] as const);
  return { spans: [{ from: instant(-Infinity), rooms: new Map(sizes), ports, accounts }] };
}

/** Whether there is any way to host the meetings, tried one by one in every place. */
function canBeHosted(meetings: readonly Meeting[], { rooms, ports }: FleetSpan): boolean {
  const places = [...rooms].flatMap(([size, count]) => Array<number>(count).fill(size));
  const taken = places.map((): Meeting[] => []);
  const onPorts: Meeting[] = [];
  const place = (index: number): boolean => {
    const meeting = meetings[index];
    if (meeting === undefined) return true;
    const overlaps = (other: Meeting): boolean => other.start < meeting.end && meeting.start < other.end;
    for (const [room, held] of taken.entries()) {
      if ((places[room] ?? 0) < partiesOf(meeting) || held.some(overlaps)) continue;
      held.push(meeting);
      if (place(index + 1)) return true;
      held.pop();
    }
    onPorts.push(meeting);
    const fits = onPorts.every(({ start }) => partiesAt(onPorts, start) <= ports);
    if (fits && place(index + 1)) return true;
    onPorts.pop();
    return false;
  };
  return place(0);
}

function partiesAt(meetings: readonly Meeting[], at: number): number {
  return meetings.reduce((sum, each) => sum + (each.start <= at && at < each.end ? partiesOf(each) : 0), 0);
}

const someMeetings = fc
  .array(
    fc.record({
      from: fc.nat(6),
      length: fc.integer({ min: 1, max: 3 }),
      participants: fc.integer({ min: 1, max: 12 }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) =>
    rows.map(({ from, length, participants }, index) =>
      meetingOf({ id: `m${String(index)}`, from, to: from + length, participants }),
    ),
  );
const someFleet = fc
  .record({ small: fc.nat(2), large: fc.nat(2), ports: fc.nat(15) })
  .map(({ small, large, ports }) => always({ 5: small, 10: large }, ports));

describe('what cannot be hosted at some instant', () => {
  const pooled = capacityCases.filter(({ roomPerHost }) => roomPerHost !== true);

  test.for(pooled)('$name', ({ violations, ...each }) => {
    const meetings = each.meetings.map(meetingOf);
    const found = violationsOf(meetings, fleetOf(scenarioOf(each)));
    const told = violations.map(({ hour, ...rest }) => ({ at: formatInstant(hourOf(hour)), ...rest }));
    // Where every instant passes by itself, only all of them together can fail.
    if (found.length === 0 && told.length > 0) expect(leftOver(meetings, fleetOf(scenarioOf(each)))).not.toEqual([]);
    else expect(found).toEqual(told);
  });

  test('a lack is told where it begins and where it gets worse, and again when it comes back', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, participants: 6 }),
      meetingOf({ id: 'b', from: 9, to: 10.5, participants: 6 }),
      meetingOf({ id: 'c', from: 10, to: 10.5, participants: 3 }),
      meetingOf({ id: 'd', from: 10.25, to: 10.5, participants: 0, terminals: 1 }),
      meetingOf({ id: 'e', from: 10.75, to: 11, participants: 1 }),
      meetingOf({ id: 'f', from: 11, to: 12, participants: 5 }),
    ];
    const found = violationsOf(meetings, always({}, 10, 1));
    expect(
      found.map(({ at, need, have, rule }) => `${at.slice(11, 16)} ${rule} ${String(need)}/${String(have)}`),
    ).toEqual(['09:00 M-CAP-3 12/10', '10:00 M-CAP-3 15/10', '10:15 M-CAP-3 16/10', '11:00 M-CAP-3 11/10']);
  });

  test('a lack that gets smaller is not told again', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, terminals: 2 }),
      meetingOf({ id: 'b', from: 8, to: 9, terminals: 2 }),
      meetingOf({ id: 'c', from: 10, to: 11, terminals: 1 }),
    ];
    expect(violationsOf(meetings, always({ 50: 3 }, 0, 1))).toEqual([
      { at: formatInstant(hourOf(8)), rule: 'M-CAP-5', meetings: ['a', 'b'], need: 4, have: 1 },
    ]);
  });

  test('a meeting that is too large is told once, however long it lasts, and crowds nobody out', () => {
    const meetings = [
      meetingOf({ id: 'large', from: 8, to: 12, participants: 101 }),
      meetingOf({ id: 'a', from: 9, to: 10, participants: 100 }),
      meetingOf({ id: 'b', from: 11, to: 12, participants: 100 }),
    ];
    expect(violationsOf(meetings, always({ 100: 1, 200: 0 }))).toEqual([
      { at: formatInstant(hourOf(8)), rule: 'M-CAP-2', meetings: ['large'], need: 101, have: 100 },
    ]);
  });

  test.for([
    {
      name: 'larger than the ports where they are the largest',
      rooms: { 50: 1 },
      ports: 60,
      need: 111,
      rule: 'M-CAP-3',
    },
    { name: 'larger than the largest room', rooms: { 100: 1 }, ports: 60, need: 161, rule: 'M-CAP-2' },
    {
      name: 'no larger than room and ports together, which never add up',
      rooms: { 100: 1 },
      ports: 60,
      need: 160,
      rule: 'M-CAP-4',
    },
    { name: 'larger than the only room', rooms: { 100: 1 }, ports: 0, need: 101, rule: 'M-CAP-2' },
    { name: 'larger than the only ports', rooms: {}, ports: 60, need: 61, rule: 'M-CAP-3' },
    { name: 'without anything to meet in', rooms: {}, ports: 0, need: 2, rule: 'M-CAP-2' },
  ])('a meeting is $name', ({ rooms, ports, need, rule }) => {
    const [violation] = violationsOf(
      [meetingOf({ id: 'm', from: 9, to: 10, participants: need })],
      always(rooms, ports),
    );
    expect(violation).toMatchObject({ rule, need, have: Math.max(ports, ...Object.keys(rooms).map(Number)) });
  });

  test('meetings at one instant cannot be hosted exactly where no way of trying every place hosts them', () => {
    fc.assert(
      fc.property(someMeetings, someFleet, (meetings, fleet) => {
        const together = meetings.map((meeting) => ({ ...meeting, start: hourOf(9), end: hourOf(10) }));
        const [span] = fleet.spans;
        const possible = span !== undefined && canBeHosted(together, span);
        expect(violationsOf(together, fleet).length === 0).toBe(possible);
        expect(leftOver(together, fleet).length === 0).toBe(possible);
      }),
      { numRuns: 300, seed: 20_241_212 },
    );
  });
});

describe('hosting meetings one after the other', () => {
  test('where all find a place, trying every place finds one too', () => {
    let hosted = 0;
    fc.assert(
      fc.property(someMeetings, someFleet, (meetings, fleet) => {
        const [span] = fleet.spans;
        if (span === undefined || leftOver(meetings, fleet).length > 0) return;
        hosted += 1;
        expect(canBeHosted(meetings, span)).toBe(true);
        expect(violationsOf(meetings, fleet)).toEqual([]);
      }),
      { numRuns: 300, seed: 20_241_212 },
    );
    expect(hosted).toBeGreaterThan(50);
  });

  test('a meeting takes the smallest room that is free, so that larger rooms wait for larger meetings', () => {
    const meetings = [
      meetingOf({ id: 'small', from: 9, to: 11, participants: 5 }),
      meetingOf({ id: 'large', from: 10, to: 11, participants: 100 }),
    ];
    expect(leftOver(meetings, always({ 100: 1, 50: 1 }))).toEqual([]);
    expect(leftOver(meetings, always({ 100: 1 }))).toEqual(['large']);
  });

  test('a room is free again in the second in which a meeting ends', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 9, to: 10, participants: 5 }),
      meetingOf({ id: 'b', from: 10, to: 11, participants: 5 }),
    ];
    expect(hostingProblems(meetings, always({ 50: 1 }))).toHaveLength(2);
    expect(leftOver(meetings, always({ 50: 1 }))).toEqual([]);
  });

  test('a meeting needs its room for all of its time, also where the fleet changes under it', () => {
    const month = { unit: 'month', count: 1 };
    const scenario = { ...scenarioOf({}), lines: [{ ...line('r', 'meeting.room', 1, '50'), term: month }] };
    const lastDay = 27 * 24;
    const long = meetingOf({ id: 'long', from: lastDay + 23, to: lastDay + 25, participants: 5 });
    const short = meetingOf({ id: 'short', from: lastDay + 22, to: lastDay + 23, participants: 5 });
    expect(leftOver([long, short], fleetOf(scenario))).toEqual(['long']);
    expect(violationsOf([long], fleetOf(scenario))).toMatchObject([{ at: '2026-02-02T00:00:00+08:00', have: 0 }]);
  });
});

describe('a fleet over time', () => {
  test('needs no price, has what is included, and counts accounts of all kinds together', () => {
    const bundle = {
      id: 's2',
      sku: 'meeting.hw.ideahub-s2',
      spec: '65',
      mode: 'once',
      quantity: 2,
      start: '2026-01-01T00:00:00+08:00',
    };
    const account = line('a', 'meeting.account.vision', 3);
    const { spans, longestMeeting } = fleetOf({
      ...scenarioOf({ ports: 10 }),
      lines: [bundle, account, line('p', 'meeting.port', 10)],
    });
    expect(longestMeeting).toBeUndefined();
    expect(
      spans.map(({ from, rooms, ports, accounts }) => [
        Number.isFinite(from) ? formatInstant(from) : '',
        [...rooms],
        ports,
        accounts,
      ]),
    ).toEqual([
      ['', [], 0, 0],
      ['2026-01-01T00:00:00+08:00', [[50, 2]], 10, 5],
      ['2026-07-01T00:00:00+08:00', [], 10, 3],
      ['2027-01-02T00:00:00+08:00', [], 0, 0],
    ]);
  });

  test('of the free edition is one room of 50 for 45 minutes at a time', () => {
    const { spans, longestMeeting } = fleetOf({ ...scenarioOf({}), edition: 'free' });
    expect(longestMeeting).toBe(45 * 60);
    expect(spans.map(({ rooms }) => [...rooms])).toEqual([[[50, 1]]]);
  });
});
