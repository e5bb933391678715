import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FleetSpan } from '../../../src-main/rules/capacity/fleet-over-time.ts';
import { hostingProblems } from '../../../src-main/rules/capacity/hosting-problem.ts';
import { type Meeting, partiesOf } from '../../../src-main/rules/capacity/meeting.ts';
import { hourOf, line, meetingOf, scenarioOf } from '../../cases/capacity-scenario.ts';
import { always, fleetOf, leftOver, violationsOf } from './hosting.ts';

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

describe('hosting meetings one after the other', () => {
  test('meetings at one instant cannot be hosted exactly where no way of trying every place hosts them', () => {
    fc.assert(
      fc.property(someMeetings, someFleet, (meetings, fleet) => {
        const together = meetings.map((meeting) => ({ ...meeting, start: hourOf(9), end: hourOf(10) }));
        const [span] = fleet.spans;
        const possible = canBeHosted(together, span);
        expect(violationsOf(together, fleet).length === 0).toBe(possible);
        expect(leftOver(together, fleet).length === 0).toBe(possible);
      }),
      { numRuns: 300, seed: 20_241_212 },
    );
  });

  test('where all find a place, trying every place finds one too', () => {
    let hosted = 0;
    fc.assert(
      fc.property(someMeetings, someFleet, (meetings, fleet) => {
        const [span] = fleet.spans;
        if (leftOver(meetings, fleet).length > 0) return;
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
