import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { demandOf, meetingColumns } from '../../../src-main/rules/capacity/demand.ts';
import { occupancyPeaks } from '../../../src-main/rules/capacity/occupancy.ts';
import { hourOf } from '../../cases/capacity-scenario.ts';
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
  return peak;
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

  test('intervals without weights are counted, in clocks of any length', () => {
    for (const year of [0, 2_000_000_000]) {
      const start = Float64Array.from([0, 5, 10, year + 20, year + 21]);
      const end = Float64Array.from([10, 15, 20, year + 30, year + 30]);
      const weight = Int32Array.from([1, 1, 1, 9, 9]);
      expect(occupancyPeaks({ start, end }, [undefined, weight])).toEqual([
        { value: 2, at: 5 },
        { value: 18, at: year + 21 },
      ]);
    }
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
    expect(demandOf(meetingColumns(meetings))).toEqual({
      meetings: 3,
      peakMeetings: 2,
      peakParties: 50,
      peakTerminals: 3,
      largest: 50,
      at: { meetings: hourOf(10), parties: hourOf(9), terminals: hourOf(10) },
    });
  });
});
