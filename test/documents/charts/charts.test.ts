import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { barLength, largestAmount } from '../../../src-main/documents/charts/bar-length.ts';
import { categoryInk } from '../../../src-main/documents/charts/category-inks.ts';
import { waterfall } from '../../../src-main/documents/charts/waterfall.ts';

describe('the length of a bar', () => {
  it.each([
    { amount: '50.00', most: '100.00', length: 200, expected: 100 },
    { amount: '-25.00', most: '100.00', length: 200, expected: -50 },
    { amount: '0.00', most: '0.00', length: 200, expected: 0 },
    { amount: '9999999999999.99', most: '9999999999999.99', length: 300, expected: 300 },
    { amount: '0.01', most: '9999999999999.99', length: 300, expected: 0 },
  ])('of $amount beside $most is $expected of $length', ({ amount, most, length, expected }) => {
    expect(barLength(amount, most, length)).toBe(expected);
  });

  it('is measured by the largest amount, compared exactly', () => {
    expect(largestAmount(['9.00', '10.00', '9999999999999.98', '9999999999999.99'])).toBe('9999999999999.99');
    expect(largestAmount([])).toBe('0.00');
  });
});

describe('a waterfall', () => {
  it('begins at nothing where the changes are large', () => {
    expect(waterfall('100.00', ['-75.00', '25.00'])).toEqual({
      start: { from: 0, to: 1 },
      steps: [
        { from: 1, to: 0.25 },
        { from: 0.25, to: 0.5 },
      ],
      end: { from: 0, to: 0.5 },
      axis: '0.00',
    });
  });

  it('begins later where the changes are small, a quarter of their span before the least', () => {
    const chart = waterfall('1000.00', ['-8.00', '4.00']);
    expect(chart.axis).toBe('990.00');
    expect(chart).toMatchObject({ start: { to: 1 }, steps: [{ to: 0.2 }, { to: 0.6 }], end: { to: 0.6 } });
  });

  it('has no steps and two equal bars where nothing changes', () => {
    expect(waterfall('5.00', [])).toEqual({
      start: { from: 0, to: 1 },
      steps: [],
      end: { from: 0, to: 1 },
      axis: '0.00',
    });
    expect(waterfall('0.00', [])).toMatchObject({ start: { to: 0 }, end: { to: 0 } });
  });

  it('stays on the axis, each step beginning where the last one ended, for any changes', () => {
    const fen = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(fen, fc.array(fen, { maxLength: 20 }), (start, levels) => {
        const text = (amount: number): string => {
          const digits = String(Math.abs(amount)).padStart(3, '0');
          return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        };
        const all = [start, ...levels];
        const chart = waterfall(
          text(start),
          levels.map((level, index) => text(level - (all[index] ?? 0))),
        );
        const ends = [chart.start.to, ...chart.steps.map((step) => step.to)];
        expect(chart.steps.map((step) => step.from)).toEqual(ends.slice(0, -1));
        expect(chart.end.to).toBe(ends.at(-1));
        for (const end of ends) expect(end >= 0 && end <= 1).toBe(true);
        expect(chart.axis.startsWith('-')).toBe(false);
      }),
      { seed: 20261122, numRuns: 2_000 },
    );
  });
});

describe('the colours of sections', () => {
  it('differ for as many sections as the catalogue has', () => {
    const inks = Array.from({ length: 11 }, (_, index) => categoryInk(index));
    expect(new Set(inks).size).toBe(11);
    expect(categoryInk(11)).toBe(inks[0]);
  });
});
