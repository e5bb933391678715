import { describe, expect, test } from 'vitest';

import { instant } from '../../../src-main/rules/calendar/instant.ts';
import type { FleetSpan } from '../../../src-main/rules/capacity/fleet-over-time.ts';
import { hostingProblems } from '../../../src-main/rules/capacity/hosting-problem.ts';
import { hourOf, meetingOf } from '../../cases/capacity-scenario.ts';
import { always } from './hosting.ts';

describe('what is asked about meetings that hang together', () => {
  test('are the instants at which one begins or the fleet changes under them, and all sizes of the fleet, in order', () => {
    const rooms = (size: number, from: number): FleetSpan => {
      return { from: instant(from), rooms: new Map([[size, 1]]), ports: 0, accounts: 0 };
    };
    const later = [7, 8, 9.5, 11, 12, 13].map((hour) => rooms(100 - hour, hourOf(hour)));
    const meetings = [
      meetingOf({ id: 'b', from: 9, to: 12, participants: 5 }),
      meetingOf({ id: 'a', from: 8, to: 10, participants: 5 }),
      meetingOf({ id: 'c', from: 12, to: 13, participants: 5 }),
    ];
    const problems = hostingProblems(meetings, { spans: [rooms(100, -Infinity), ...later] });
    expect(problems.map((problem) => problem.instants.map((at) => (at - hourOf(0)) / 3_600))).toEqual([
      [8, 9, 9.5, 11],
      [12],
    ]);
    expect(problems.map(({ fleets }) => fleets.map((fleet) => [...fleet.rooms.keys()]))).toEqual([
      [[92], [92], [90.5], [89]],
      [[88]],
    ]);
    expect(
      problems.map((problem) => problem.meetings.map(({ meeting, first: at, last }) => [meeting.id, at, last])),
    ).toEqual([
      [
        ['a', 0, 2],
        ['b', 1, 3],
      ],
      [['c', 0, 0]],
    ]);
    expect(problems[0]?.sizes).toEqual([87, 88, 89, 90.5, 92, 93, 100]);
  });

  test('are none where there is no meeting', () => {
    expect(hostingProblems([], always({ 50: 1 }))).toEqual([]);
  });
});
