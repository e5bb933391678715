import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allocate } from '../../../src-main/rules/money/allocate.ts';
import {
  compareExact,
  decimalText,
  exact,
  fen,
  formatFen,
  minus,
  parseFen,
  plainDecimal,
  plus,
  ratio,
  sumFen,
  times,
  whole,
} from '../../../src-main/rules/money/amount.ts';
import { groupedAmount, signedAmount } from '../../../src-main/rules/money/grouped-amount.ts';
import { roundToFen } from '../../../src-main/rules/money/rounding.ts';
import { splitTax } from '../../../src-main/rules/money/tax.ts';

const seed = 20_231_118;

describe('reading and printing amounts', () => {
  it.each([
    ['5000', '5000.00'],
    ['0.15', '0.15'],
    ['0.0000000001', '0.00'],
    ['999999999999999.99', '999999999999999.99'],
  ])('reads %s and prints it to the fen as %s', (text, printed) => {
    expect(formatFen(roundToFen(exact(text), 'half-up'))).toBe(printed);
  });

  it('prints and reads back every amount, negative ones too', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        (amount) => parseFen(formatFen(fen(amount))) === amount,
      ),
      { seed },
    );
  });

  it('prints decimals in their shortest plain form', () => {
    expect(['5000.00', '0.10', '100', '0.0000000001'].map(plainDecimal)).toEqual([
      '5000',
      '0.1',
      '100',
      '0.0000000001',
    ]);
  });

  it('does not read what is no amount with two decimals', () => {
    for (const text of ['1', '1.0', '1.000', '', '.10', '1e2', '1,000.00', '¥1.00', '+1.00', '1.00 ']) {
      expect(() => parseFen(text)).toThrow('Not an amount with two decimals.');
    }
  });

  it('does not make a ratio over nothing', () => {
    expect(() => ratio(1n, 0n)).toThrow('A denominator is positive.');
    expect(() => ratio(1n, -1n)).toThrow('A denominator is positive.');
  });

  it.each([
    ['5000', '5000'],
    ['5000.00', '5000'],
    ['0.05', '0.05'],
    ['12.30', '12.3'],
    ['0', '0'],
  ])('prints the exact value of %s as %s', (text, printed) => {
    expect(decimalText(exact(text))).toBe(printed);
  });

  it('reads a price once and does not keep more than it may', () => {
    const first = exact('7.77');
    expect(exact('7.77')).toBe(first);
    for (let each = 0; each < 10_000; each += 1) exact(`8.${String(each).padStart(5, '0')}`);
    expect(exact('7.77')).not.toBe(first);
    expect(exact('7.77')).toEqual(first);
  });

  it.each([
    ['0.00', '0.00', '0.00'],
    ['999.99', '999.99', '+999.99'],
    ['-1000.00', '-1,000.00', '−1,000.00'],
    ['1234567890.10', '1,234,567,890.10', '+1,234,567,890.10'],
  ])('groups %s as %s, and as %s where it is a difference', (amount, grouped, signed) => {
    expect([groupedAmount(amount), signedAmount(amount)]).toEqual([grouped, signed]);
  });
});

describe('rounding', () => {
  it.each([
    ['1.005', 'half-up', '1.01'],
    ['1.005', 'truncate', '1.00'],
    ['1.00499999', 'half-up', '1.00'],
    ['2.675', 'half-up', '2.68'],
    ['0.999', 'truncate', '0.99'],
    ['0.995', 'half-up', '1.00'],
  ] as const)('rounds %s %s to %s', (amount, law, printed) => {
    expect(formatFen(roundToFen(exact(amount), law))).toBe(printed);
    // A negative amount rounds as its absolute value does.
    const negative = roundToFen(minus(whole(0), exact(amount)), law);
    expect(formatFen(negative)).toBe(`-${printed}`);
  });

  it('divides once: 308 seat-days at 300 a month of 31 days are 2980.65', () => {
    expect(formatFen(roundToFen(times(exact('300'), ratio(308n, 31n)), 'half-up'))).toBe('2980.65');
  });

  it('keeps sums and differences exact', () => {
    expect(compareExact(plus(ratio(1n, 3n), ratio(1n, 6n)), ratio(1n, 2n))).toBe(0);
    expect(compareExact(minus(exact('0.3'), exact('0.1')), exact('0.2'))).toBe(0);
    expect(compareExact(ratio(1n, 3n), ratio(1n, 2n))).toBe(-1);
    expect(compareExact(ratio(2n, 3n), ratio(1n, 2n))).toBe(1);
  });
});

describe('sharing an amount', () => {
  const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 30 });

  it('never loses a fen, never takes more than a part has, and stays within a fen of proportion', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1_000 }), (weights, permille) => {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        const amount = (sum * BigInt(permille)) / 1_000n;
        const shares = allocate(
          fen(amount),
          weights.map((weight, index) => ({ key: String(index), weight: fen(weight) })),
        );
        expect(sumFen(shares)).toBe(amount);
        shares.forEach((share, index) => {
          const weight = weights[index] ?? 0n;
          expect(share >= 0n && share <= weight).toBe(true);
          const apart = sum === 0n ? 0n : share * sum - amount * weight;
          expect(apart < sum || sum === 0n).toBe(true);
          expect(apart > -sum || sum === 0n).toBe(true);
        });
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('gives the last fen to the largest remainder, then to the larger part, then to the first key', () => {
    const share = (amount: bigint, weights: readonly bigint[]): bigint[] =>
      allocate(
        fen(amount),
        weights.map((weight, index) => ({ key: `k${String(index)}`, weight: fen(weight) })),
      );
    expect(share(100n, [100n, 100n, 100n])).toEqual([34n, 33n, 33n]);
    expect(share(1n, [1n, 3n, 2n])).toEqual([0n, 1n, 0n]);
    expect(share(0n, [5n, 5n])).toEqual([0n, 0n]);
    // Both leave half a fen.
    expect(share(2n, [1n, 3n])).toEqual([0n, 2n]);
    expect(share(2n, [3n, 1n])).toEqual([2n, 0n]);
  });

  it('gives the same to the same part, whatever the order of the parts', () => {
    const keys = ['b', 'd', 'a', 'e', 'c'];
    const equal = keys.map((key) => ({ key, weight: fen(10n) }));
    expect(allocate(fen(2n), equal)).toEqual([1n, 0n, 1n, 0n, 0n]);
    expect(allocate(fen(2n), equal.toReversed())).toEqual([0n, 0n, 1n, 0n, 1n]);
    expect(
      allocate(
        fen(2n),
        ['a', 'a', 'a'].map((key) => ({ key, weight: fen(10n) })),
      ),
    ).toEqual([1n, 1n, 0n]);
  });

  it('shares nothing among parts that weigh nothing', () => {
    expect(allocate(fen(0n), [{ key: 'a', weight: fen(0n) }])).toEqual([0n]);
  });

  it('refuses to share more than there is', () => {
    const told = 'A shared amount lies between zero and the sum of the weights.';
    expect(() => allocate(fen(3n), [{ key: 'a', weight: fen(2n) }])).toThrow(told);
    expect(() => allocate(fen(-1n), [{ key: 'a', weight: fen(2n) }])).toThrow(told);
  });
});

describe('tax', () => {
  it.each([
    ['106.00', '0.06', '100.00', '6.00'],
    ['100.00', '0.06', '94.34', '5.66'],
    ['139995.00', '0.13', '123889.38', '16105.62'],
    ['0.01', '0.13', '0.01', '0.00'],
    ['0.00', '0.06', '0.00', '0.00'],
    ['100.00', '0', '100.00', '0.00'],
  ])('splits %s at %s into %s and %s', (payable, rate, without, tax) => {
    const split = splitTax(parseFen(payable), exact(rate));
    expect([formatFen(split.withoutTax), formatFen(split.tax)]).toEqual([without, tax]);
  });
});
