import { describe, expect, test } from 'vitest';

import { meetingColumns } from '../../../src-main/rules/capacity/demand.ts';
import { heatMap } from '../../../src-main/rules/capacity/heat-map.ts';
import { type CaseMeeting } from '../../cases/capacity-cases.ts';
import { meetingOf } from '../../cases/capacity-scenario.ts';

/** Rows of weekday, hour, meetings and parties; hour 0 of the cases is midnight of a Monday. */
function heatOf(meetings: readonly Omit<CaseMeeting, 'id'>[]): number[][] {
  const each = meetings.map((meeting, index) => meetingOf({ id: String(index), ...meeting }));
  return heatMap(meetingColumns(each)).map(({ weekday, hour, meetings: most, parties }) => [
    weekday,
    hour,
    most,
    parties,
  ]);
}

describe('the hours of the week in which there are meetings', () => {
  test('tell the most meetings and the most parties at once over all weeks', () => {
    const meetings = [
      { from: 9, to: 10.5, participants: 5 },
      { from: 9.5, to: 10, participants: 7 },
      { from: 9 + 7 * 24, to: 10 + 7 * 24, participants: 20 },
    ];
    expect(heatOf(meetings)).toEqual([
      [1, 9, 2, 20],
      [1, 10, 1, 5],
    ]);
  });

  test('meetings one after the other in one hour are not there at once', () => {
    const meetings = [
      { from: 9, to: 9.5, participants: 5 },
      { from: 9.5, to: 10, participants: 7 },
    ];
    expect(heatOf(meetings)).toEqual([[1, 9, 1, 7]]);
  });

  test('a meeting over the midnight of a Sunday is in the last hour of the week and in the first', () => {
    const sunday = 6 * 24;
    expect(heatOf([{ from: sunday + 23.5, to: sunday + 24.5, participants: 3 }])).toEqual([
      [1, 0, 1, 3],
      [7, 23, 1, 3],
    ]);
  });

  test('stand in the order of the week, whichever meeting comes first', () => {
    const days = [6, 2, 4, 0, 5, 1, 3];
    const meetings = days.map((day) => ({ from: day * 24 + 13, to: day * 24 + 14, participants: day + 1 }));
    expect(heatOf(meetings)).toEqual([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, 13, 1, weekday]));
  });

  test('a meeting that ends on the hour is not in the next one, and one that lasts no time is in none', () => {
    expect(
      heatOf([
        { from: 8.75, to: 10, participants: 4 },
        { from: 12, to: 12, participants: 9 },
      ]),
    ).toEqual([
      [1, 8, 1, 4],
      [1, 9, 1, 4],
    ]);
  });
});
