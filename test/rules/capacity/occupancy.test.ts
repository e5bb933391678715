import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { demandOf, meetingColumns } from '../../../src-main/rules/capacity/demand.ts';
import { heatMap } from '../../../src-main/rules/capacity/heat-map.ts';
import { occupancyPeaks } from '../../../src-main/rules/capacity/occupancy.ts';
import { meeting } from '../../planning/fleet-cases.ts';

interface Row {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** The peak by trying every start. */
function naive(rows: readonly Row[]): { value: number; at: number } {
  let best = { value: 0, at: 0 };
  for (const { start } of [...rows].sort((a, b) => a.start - b.start)) {
    const value = rows.reduce((sum, row) => sum + (row.start <= start && start < row.end ? row.weight : 0), 0);
    if (value > best.value) best = { value, at: start };
  }
  return best;
}

function swept(rows: readonly Row[]): { value: number; at: number } {
  const intervals = {
    start: Float64Array.from(rows, (row) => row.start),
    end: Float64Array.from(rows, (row) => row.end),
  };
  const [peak] = occupancyPeaks(intervals, [Int32Array.from(rows, (row) => row.weight)]);
  return { value: peak?.value ?? 0, at: peak?.at ?? 0 };
}

const rowsOf = (step: number, spread: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc
      .record({ start: fc.nat(spread), length: fc.integer({ min: 1, max: 40 }), weight: fc.nat(9) })
      .map(({ start, length, weight }) => ({ start: start * step, end: (start + length) * step, weight })),
    { maxLength: 40 },
  );

describe('occupancy', () => {
  test.for([
    { name: 'quarters of an hour', step: 900, spread: 100 },
    { name: 'seconds of an hour', step: 1, spread: 3_600 },
    { name: 'seconds of many years, which are sorted', step: 1, spread: 2_000_000_000 },
  ])('$name: the peak and its first instant are what trying every start finds', ({ step, spread }) => {
    fc.assert(
      fc.property(rowsOf(step, spread), (rows) => {
        expect(swept(rows)).toEqual(naive(rows));
      }),
      { numRuns: 500, seed: 20_241_212 },
    );
  });

  test('an interval that ends does not overlap one that begins there', () => {
    expect(
      swept([
        { start: 0, end: 10, weight: 1 },
        { start: 10, end: 20, weight: 1 },
      ]).value,
    ).toBe(1);
    expect(
      swept([
        { start: 0, end: 2_000_000_001, weight: 1 },
        { start: 2_000_000_001, end: 2_000_000_002, weight: 1 },
      ]).value,
    ).toBe(1);
  });

  test('no meetings ask for nothing', () => {
    expect(demandOf(meetingColumns([]))).toEqual({
      meetings: 0,
      peakMeetings: 0,
      peakParties: 0,
      peakTerminals: 0,
      largest: 0,
    });
  });

  test('meetings, parties and terminals have peaks of their own', () => {
    const meetings = [meeting('a', 9, 10, 50), meeting('b', 10, 11, 8, 2), meeting('c', 10, 11, 8, 1)];
    expect(demandOf(meetingColumns(meetings))).toMatchObject({
      meetings: 3,
      peakMeetings: 2,
      peakParties: 50,
      peakTerminals: 3,
      largest: 50,
    });
  });

  test('the heat map tells the peaks of each hour of the week; a meeting counts in each hour that it is on', () => {
    // 2026-01-05 is a Monday; the third meeting is a week later.
    const meetings = [meeting('a', 9, 10.5, 5), meeting('b', 9.5, 10, 7), meeting('c', 9 + 7 * 24, 10 + 7 * 24, 20)];
    expect(heatMap(meetingColumns(meetings))).toEqual([
      { weekday: 1, hour: 9, meetings: 2, parties: 20 },
      { weekday: 1, hour: 10, meetings: 1, parties: 5 },
    ]);
  });
});
