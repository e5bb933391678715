import { describe, expect, it } from 'vitest';

import {
  exact,
  type Exact,
  type Fen,
  minus,
  plus,
  ratio,
  sumFen,
  times,
  whole,
} from '../../../src-main/rules/money/amount.ts';
import { BillColumns } from '../../../src-main/rules/money/bill-columns.ts';
import type { ColumnLine } from '../../../src-main/rules/money/column-line.ts';
import { type RoundingLaw, roundToFen } from '../../../src-main/rules/money/rounding.ts';
import { splitTax } from '../../../src-main/rules/money/tax.ts';

function line(price: string, factors: readonly Exact[], discount = '0', tax = '0.06'): ColumnLine {
  return { price: exact(price), factors, keeps: minus(whole(1), exact(discount)), taxRate: exact(tax) };
}

/** What a line comes to by the functions that quotes are made with: list, payable, without tax. */
function steps({ price, factors, keeps, taxRate }: ColumnLine, law: RoundingLaw): Fen[] {
  const asked = factors.map((factor) => times(price, factor));
  const list = sumFen(asked.map((amount) => roundToFen(amount, law)));
  const payable = sumFen(asked.map((amount) => roundToFen(times(amount, keeps), law)));
  return [list, payable, splitTax(payable, taxRate).withoutTax];
}

function worked(columns: BillColumns, at: number): Fen[] {
  return [columns.list(at), columns.payable(at), columns.withoutTax(at)];
}

function work(columns: BillColumns, quotes: number): void {
  for (let quote = 0; quote < quotes; quote += 1) {
    columns.bill(quote);
    columns.tax(quote);
  }
}

const days = [ratio(308n, 31n), ratio(5n, 29n), ratio(0n, 30n)];
const lines: readonly (readonly [string, ColumnLine])[] = [
  ['whole fen', line('12.34', [whole(3)])],
  ['tens of fen', line('12.5', [whole(3)], '0.15')],
  ['whole yuan', line('5000', [whole(30)], '0.333')],
  ['parts of a fen', line('0.065', [whole(1), whole(3)], '0.1')],
  ['days of months', line('300', days)],
  ['days of months with a share off', line('300.07', days, '0.0725', '0.13')],
  ['ties of half a fen', line('0.01', [ratio(1n, 2n), ratio(3n, 2n), whole(5)], '0.5', '0')],
  ['nothing', line('0', [whole(9)], '0.5')],
  ['no bill', line('10', [])],
  ['all but nothing off', line('99999.99', [whole(7)], '0.9999')],
  ['what 64 bits hold just not', line('999999999999999.99', [whole(1_000_000_000)], '0.5')],
];
const laws = ['half-up', 'truncate'] as const;

describe('amounts in columns', () => {
  it.each(lines.flatMap(([name, given]) => laws.map((law) => [name, law, given] as const)))(
    'are rounded as amounts by themselves: %s, %s',
    (_, law, given) => {
      const columns = new BillColumns([{ law, lines: [given] }]);
      work(columns, 1);
      expect(worked(columns, 0)).toEqual(steps(given, law));
    },
  );

  it.each(laws)('of many lines are those of each, and their sums those of the quote: %s', (law) => {
    const all = lines.map(([, given]) => given);
    const columns = new BillColumns([
      { law: 'half-up', lines: [] },
      { law, lines: all },
      { law: 'truncate', lines: all.slice(0, 3) },
    ]);
    work(columns, 3);
    const expected = [
      ...all.map((given) => steps(given, law)),
      ...all.slice(0, 3).map((given) => steps(given, 'truncate')),
    ];
    expect(expected.map((_, at) => worked(columns, at))).toEqual(expected);
    expect([0, 1, 2].map((quote) => columns.firstLine(quote))).toEqual([0, 0, all.length]);
    for (const [quote, from, to] of [
      [0, 0, 0],
      [1, 0, all.length],
      [2, all.length, all.length + 3],
    ] as const) {
      const [list, payable, withoutTax] = [0, 1, 2].map((of) =>
        sumFen(expected.slice(from, to).map((amounts) => amounts[of] ?? (0n as Fen))),
      );
      expect([columns.listOf(quote), columns.payableOf(quote), columns.taxOf(quote).withoutTax]).toEqual([
        list,
        payable,
        withoutTax,
      ]);
      expect(columns.taxOf(quote).tax).toBe((payable ?? 0n) - (withoutTax ?? 0n));
    }
  });

  it('are those of the line that takes the place of another, and of no other line', () => {
    for (const [, given] of lines.filter(([, { factors }]) => factors.length === 1)) {
      const other = line('7.77', [whole(2)]);
      const columns = new BillColumns([{ law: 'half-up', lines: [other, line('1', [whole(1)]), other] }]);
      columns.setLine(1, given);
      work(columns, 1);
      expect([0, 1, 2].map((at) => worked(columns, at))).toEqual(
        [other, given, other].map((each) => steps(each, 'half-up')),
      );
    }
  });

  it.each([
    ['whole fen for whole fen', '12.34', '99.9', true],
    ['the dearest for the cheapest', '0.01', '999999999999999.99', true],
    ['parts of a fen for whole fen', '12.34', '0.065', false],
    ['whole fen for parts of a fen', '0.065', '12.34', false],
  ])('take another price, %s', (_, before, after, taken) => {
    const of = (price: string): ColumnLine => line(price, days, '0.0725', '0.13');
    const columns = new BillColumns([{ law: 'half-up', lines: [of('1'), of(before), of('2')] }]);
    expect(columns.setPrice(1, exact(after))).toBe(taken);
    work(columns, 1);
    const expected = ['1', taken ? after : before, '2'].map((price) => steps(of(price), 'half-up'));
    expect([0, 1, 2].map((at) => worked(columns, at))).toEqual(expected);
  });

  it('are taxed and summed by what is put in the place of a payable', () => {
    const given = line('10', [whole(1)]);
    const columns = new BillColumns([{ law: 'half-up', lines: [given, given] }]);
    columns.bill(0);
    columns.setPayable(1, 500n as Fen);
    columns.tax(0);
    expect([worked(columns, 0), worked(columns, 1)]).toEqual([
      [1000n, 1000n, 943n],
      [1000n, 500n, 472n],
    ]);
    expect([columns.listOf(0), columns.payableOf(0), columns.taxOf(0)]).toEqual([
      2000n,
      1500n,
      { withoutTax: 1415n, tax: 85n },
    ]);
  });

  it('stay exact at every power of two about what 64 bits hold, for prices, units, divisors, shares and tax rates', () => {
    for (let bits = 40n; bits <= 70n; bits += 1n) {
      for (const large of [(1n << bits) - 1n, 1n << bits, (1n << bits) + 1n]) {
        const given = line('3.33', [whole(3)], '0.25');
        const odd: readonly ColumnLine[] = [
          { ...given, price: ratio(large, 100n) },
          { ...given, price: ratio(large, 7n * large + 1n) },
          { ...given, factors: [whole(large), ratio(1n, 3n)] },
          { ...given, factors: [ratio(large, large + 1n)] },
          { ...given, keeps: ratio(large, large + 1n) },
          { ...given, taxRate: ratio(1n, large) },
          { ...given, taxRate: plus(whole(large), exact('0.06')) },
        ];
        for (const [at, each] of odd.entries()) {
          const columns = new BillColumns([{ law: 'half-up', lines: [given, each, given] }]);
          work(columns, 1);
          expect(
            [0, 1, 2].map((line) => worked(columns, line)),
            `${String(large)}, ${String(at)}`,
          ).toEqual([given, each, given].map((line) => steps(line, 'half-up')));
        }
      }
    }
  });

  it('take a price whose amounts 64 bits do not hold', () => {
    const of = (price: string): ColumnLine => line(price, [whole(1_000_000)], '0.0001');
    const columns = new BillColumns([{ law: 'half-up', lines: [of('0.01'), of('1')] }]);
    expect(columns.setPrice(0, exact('999999999999999.99'))).toBe(true);
    work(columns, 1);
    expect(worked(columns, 0)).toEqual(steps(of('999999999999999.99'), 'half-up'));
    expect(worked(columns, 1)).toEqual(steps(of('1'), 'half-up'));
  });

  it('of so many lines that only their sum is too large for 64 bits are summed all the same', () => {
    const given = line('703687441776.63', [whole(1)]);
    const count = 140_000;
    const columns = new BillColumns([{ law: 'half-up', lines: new Array<ColumnLine>(count).fill(given) }]);
    work(columns, 1);
    expect(columns.payableOf(0)).toBe(70_368_744_177_663n * BigInt(count));
  });

  it('refuse a line with more or fewer bills than the one in its place', () => {
    const columns = new BillColumns([{ law: 'half-up', lines: [line('1', days), line('1', days)] }]);
    for (const factors of [days.slice(1), [...days, whole(1)]]) {
      expect(() => {
        columns.setLine(1, line('1', factors));
      }).toThrow('number of bills');
    }
  });
});
