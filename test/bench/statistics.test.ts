import { describe, expect, it } from 'vitest';

import { exactRow, limitText, verdictOf } from './bench-row.ts';
import { measuredRow } from './measure.ts';
import { rowsText } from './print-table.ts';
import { exponentOf, median, medianInterval } from './statistics.ts';

describe('the figures of the bench', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('an interval lies around the median, within the values, and is always the same', () => {
    const values = [9, 10, 10, 11, 10, 12, 8, 10, 11, 9, 30];
    const { low, high } = medianInterval(values);
    expect(low).toBeGreaterThanOrEqual(9);
    expect(high).toBeLessThanOrEqual(12);
    expect(medianInterval(values)).toEqual({ low, high });
    expect(medianInterval([5, 5, 5])).toEqual({ low: 5, high: 5 });
  });

  it('the exponent is the power that times grow with', () => {
    const sizes = [10, 100, 1_000];
    for (const power of [0, 1, 2])
      expect(
        exponentOf(
          sizes,
          sizes.map((size) => 3 * size ** power),
        ),
      ).toBeCloseTo(power, 9);
  });

  it.each([
    ['a ratio above its least', 12, 15, { least: 10 }, 'pass'],
    ['one that reaches below it', 9, 15, { least: 10 }, 'inconclusive'],
    ['one that lies below it', 8, 9, { least: 10 }, 'missed'],
    ['a ratio below its most', 1, 3, { most: 4 }, 'pass'],
    ['one that reaches above it', 3, 5, { most: 4 }, 'inconclusive'],
    ['one that lies above it', 5, 6, { most: 4 }, 'missed'],
    ['one without a limit', 5, 6, {}, 'pass'],
  ] as const)('%s is judged by its whole interval', (_name, low, high, limit, verdict) => {
    expect(verdictOf(low, high, limit)).toBe(verdict);
  });

  it('a work that is a third of its peer counts three times, and the peer three times as slow', async () => {
    const gates = { least: 2 };
    const comparison = { ours: () => 10, peer: () => 30, rounds: 11 };
    const faster = await measuredRow({ name: 'a', peer: 'b', gate: gates, goal: gates }, comparison);
    expect(faster).toMatchObject({ ratio: 3, low: 3, high: 3, gate: '≥ 2', verdict: 'pass' });
    const slower = await measuredRow({ name: 'a', peer: 'b', gate: { most: 0.2 }, goal: {} }, comparison);
    expect(slower).toMatchObject({ ratio: 1 / 3, verdict: 'missed' });
  });

  it('where our own work beside itself does not come out even, nothing is told', async () => {
    let turn = 0;
    const restless = (): number => {
      turn += 1;
      return 2 ** turn;
    };
    const row = await measuredRow(
      { name: 'a', peer: 'b', gate: { least: 2 }, goal: {} },
      { ours: restless, peer: () => 1, rounds: 3 },
    );
    expect(row).toMatchObject({ ratio: null, verdict: 'inconclusive' });
  });

  it('the table says what each row is held against', () => {
    const row = exactRow({ name: 'wrong totals', peer: 'decimal.js', gate: { most: 0 }, goal: { most: 0 } }, 0);
    expect(rowsText([row])).toContain('| wrong totals | decimal.js | 0');
    expect([{ least: 3 }, { most: 0.5 }, {}].map(limitText)).toEqual(['≥ 3', '≤ 0.5', '–']);
  });

  it.each([
    [{ most: 1.5 }, 3, '≤ 1.5 | – | missed by 2.0 × |'],
    [{ least: 10 }, 4, '≥ 10 | – | missed by 2.5 × |'],
    [{ most: 1.5 }, 1, '≤ 1.5 | – | pass |'],
    [{}, 7, '– | – | – |'],
  ])('a gate of %j at a ratio of %d is printed as “%s”', (gate, ratio, cells) => {
    const row = rowsText([exactRow({ name: 'a', peer: 'b', gate, goal: {} }, ratio)]).split('\n')[2] ?? '';
    expect(row.replaceAll(/ +/g, ' ')).toContain(cells);
  });
});
