import { describe, expect, test } from 'vitest';

import { meetingColumns } from '../../../src-main/rules/capacity/demand.ts';
import { roomSizes, sizeClasses } from '../../../src-main/rules/capacity/size-classes.ts';
import { type CaseMeeting } from '../../cases/capacity-cases.ts';
import { meetingOf } from '../../cases/capacity-scenario.ts';

function columnsOf(meetings: readonly Omit<CaseMeeting, 'id'>[]): ReturnType<typeof meetingColumns> {
  return meetingColumns(meetings.map((meeting, index) => meetingOf({ id: String(index), ...meeting })));
}

describe('meetings by the smallest room that holds them (M-CAP-2)', () => {
  test('the sizes are all that any edition sells, each once, the smallest first', () => {
    expect(roomSizes).toEqual([10, 50, 100, 200, 300, 400, 500, 1000]);
  });

  test('a meeting as large as a room is held by it, one party more needs the next size', () => {
    const meetings = [10, 11, 50, 51, 1000].map((participants) => ({ from: 9, to: 10, participants }));
    expect(sizeClasses(columnsOf(meetings))).toEqual([
      { size: 10, meetings: 1, peak: 1 },
      { size: 50, meetings: 2, peak: 2 },
      { size: 100, meetings: 1, peak: 1 },
      { size: 1000, meetings: 1, peak: 1 },
    ]);
  });

  test('meetings larger than every room stand last, without a size', () => {
    const meetings = [1001, 3000, 5].map((participants) => ({ from: 9, to: 10, participants }));
    expect(sizeClasses(columnsOf(meetings))).toEqual([
      { size: 10, meetings: 1, peak: 1 },
      { size: null, meetings: 2, peak: 2 },
    ]);
  });

  test('the peak of a size counts its own meetings that are on at once', () => {
    const meetings = [
      { from: 9, to: 10, participants: 40 },
      { from: 9, to: 11, participants: 45 },
      { from: 10, to: 11, participants: 50 },
      { from: 9, to: 11, participants: 80 },
    ];
    expect(sizeClasses(columnsOf(meetings))).toEqual([
      { size: 50, meetings: 3, peak: 2 },
      { size: 100, meetings: 1, peak: 1 },
    ]);
  });

  test('other sizes may be asked for, and none are told where there is no meeting', () => {
    expect(sizeClasses(columnsOf([{ from: 9, to: 10, participants: 5 }]), [6, 20])).toEqual([
      { size: 6, meetings: 1, peak: 1 },
    ]);
    expect(sizeClasses(columnsOf([]))).toEqual([]);
  });
});
