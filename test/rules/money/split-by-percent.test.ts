import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exact, fen } from '../../../src-main/rules/money/amount.ts';
import { areWhole, splitByPercent } from '../../../src-main/rules/money/split-by-percent.ts';

const split = (amount: bigint, ...percents: readonly string[]): bigint[] => [
  ...splitByPercent(fen(amount), percents.map(exact)),
];

describe('an amount split by percent', () => {
  it.each([
    { name: 'an odd fen goes to the earlier of equal shares', amount: 101n, percents: ['50', '50'], parts: [51n, 50n] },
    {
      name: 'the fen left over go to the largest remainders',
      amount: 100n,
      percents: ['33.333', '33.333', '33.334'],
      parts: [33n, 33n, 34n],
    },
    { name: 'nothing is nothing for everybody', amount: 0n, percents: ['10', '90'], parts: [0n, 0n] },
    { name: 'one fen goes to the larger share', amount: 1n, percents: ['10', '90'], parts: [0n, 1n] },
    {
      name: 'ten decimals count',
      amount: 10_000_000_000n,
      percents: ['0.0000000001', '99.9999999999'],
      parts: [0n, 10_000_000_000n],
    },
  ])('$name', ({ amount, percents, parts }) => {
    expect(split(amount, ...percents)).toEqual(parts);
  });

  it('adds up to the amount, each part within a fen of its exact share', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), shares, (amount, weights) => {
        // Hundredths of a percent; the last one makes it a whole.
        const rest = 10_000 - weights.slice(1).reduce((sum, weight) => sum + weight, 0);
        fc.pre(rest > 0);
        const hundredths = [...weights.slice(1), rest];
        const parts = split(amount, ...hundredths.map((each) => (each / 100).toFixed(2)));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        parts.forEach((part, index) => {
          const distance = part * 10_000n - amount * BigInt(hundredths[index] ?? 0);
          expect(distance > -10_000n && distance < 10_000n).toBe(true);
        });
      }),
      { numRuns: 2_000, seed: 20_261_122 },
    );
  });

  it('refuses shares that are not a whole', () => {
    expect(areWhole(['30', '70'].map(exact))).toBe(true);
    expect(areWhole(['30', '69.99'].map(exact))).toBe(false);
    expect(areWhole(['0', '100'].map(exact))).toBe(false);
    expect(areWhole([])).toBe(false);
    expect(() => split(100n, '30', '60')).toThrow(RangeError);
  });
});
