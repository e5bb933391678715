import { describe, expect, it } from 'vitest';

import type { BudgetFit } from '../../../shared/budget-fit.ts';
import { parseFen } from '../../../src-main/rules/money/amount.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { fitBudget } from '../../../src-main/rules/what-if/fit-budget.ts';
import { largestThatFits } from '../../../src-main/rules/what-if/largest-that-fits.ts';
import { fileOf } from '../findings/check-file.ts';

type Fields = Readonly<Record<string, unknown>>;

const start = '2026-01-05T09:00:00+08:00';
const roomPrice = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '1000' };
const bigRoomPrice = { ...roomPrice, spec: '100', amount: '2000.5' };
const portPrice = { sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' };
const mountPrice = { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '300' };

function rooms(id: string, quantity: number, more: Fields = {}): Fields {
  const term = { unit: 'year', count: 1 };
  return { id, sku: 'meeting.room', spec: '50', mode: 'period', quantity, term, start, ...more };
}

function fit(budget: string, lines: readonly Fields[], more: Fields = {}): BudgetFit {
  const prices = [roomPrice, bigRoomPrice, portPrice, mountPrice];
  const reply = fitBudget(readScenario(fileOf({ edition: 'flagship', lines, prices, ...more })), [], parseFen(budget));
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

/** Each way as one line: what changes on what, from, to, and what it comes to. */
function ways(budget: string, lines: readonly Fields[], more: Fields = {}): string[] {
  return fit(budget, lines, more).ways.map(
    ({ change, before, after, payable }) =>
      `${change.kind} ${'line' in change ? change.line : '–'}: ${before ?? '–'} → ${after} = ${payable}`,
  );
}

describe('what fits a budget', () => {
  it('is each single change that brings the total to it, the whole first, then the dearest line', () => {
    const mounts = { id: 'm', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 4, start };
    const given = [mounts, rooms('r', 10, { term: { unit: 'year', count: 3 } })];
    expect(ways('30000.00', given)).toEqual([
      'quote-amount –: – → 1200.00 = 30000.00',
      'quote-rate –: – → 0.0385 = 29998.80',
      'quantity r: 10 → 9 = 28200.00',
      'line-rate r: – → 0.04 = 30000.00',
      'term r: 3 → 2 = 21200.00',
      'unit-price r: 1000 → 960 = 30000.00',
    ]);
    expect(ways('30300.00', given).filter((way) => way.includes(' m'))).toEqual([
      'quantity m: 4 → 1 = 30300.00',
      'line-rate m: – → 0.75 = 30300.00',
      'unit-price m: 300 → 75 = 30300.00',
    ]);
  });

  it('tells what it leaves, and writes each change as the scenario file has it', () => {
    const { payable, over, left, ways: found } = fit('8500.00', [rooms('r', 10)]);
    expect([payable, over, left]).toEqual(['10000.00', '1500.00', '0.00']);
    expect(found.map(({ change, label, left: rest }) => [change, label?.zh, rest])).toEqual([
      [{ kind: 'quote-amount', discount: { kind: 'business', amount: '1500.00' } }, undefined, '0.00'],
      [{ kind: 'quote-rate', discount: { kind: 'business', rate: '0.15' } }, undefined, '0.00'],
      [{ kind: 'quantity', line: 'r', quantity: 8 }, '云会议室 50方', '500.00'],
      [{ kind: 'line-rate', line: 'r', discount: { kind: 'business', rate: '0.15' } }, '云会议室 50方', '0.00'],
      [
        { kind: 'unit-price', line: 'r', price: { ...roomPrice, amount: '850', source: 'user' } },
        '云会议室 50方',
        '0.00',
      ],
    ]);
  });

  it('puts a discount of the same kind in the place of the one that there is', () => {
    const discount = { kind: 'partner', rate: '0.1' };
    const given = [rooms('r', 10, { discount })];
    const found = fit('7000.00', given, { discount });
    expect(found.ways.map(({ change, before, after }) => [change.kind, before, after])).toEqual([
      ['quote-amount', null, '2000.00'],
      ['quote-rate', '0.1', '0.2223'],
      ['quantity', '10', '8'],
      ['line-rate', '0.1', '0.2223'],
      ['unit-price', '1000', '864.19'],
    ]);
    expect(found.ways.flatMap(({ change }) => ('discount' in change ? change.discount.kind : []))).toEqual([
      'partner',
      'partner',
      'partner',
    ]);
    expect(fit('7000.00', given, { discount: { kind: 'partner', amount: '1' } }).ways[0]?.before).toBe('1');
  });

  it('leaves an amount off a line as it was agreed', () => {
    const discount = { kind: 'business', amount: '500' };
    expect(ways('8000.00', [rooms('r', 10, { discount })]).map((way) => way.split(':')[0])).toEqual([
      'quote-amount –',
      'quote-rate –',
      'quantity r',
      'unit-price r',
    ]);
  });

  it('agrees on one price for all lines that have it, and keeps other prices', () => {
    const [r, s] = [rooms('r', 3), rooms('s', 2)];
    const found = fit('4500.00', [r, s, rooms('b', 1, { spec: '100' })], {}).ways;
    expect(
      found.filter(({ change }) => change.kind === 'unit-price').map(({ before, after }) => [before, after]),
    ).toEqual([['1000', '499.9']]);
  });

  it('offers no way that a rule refuses: one port alone', () => {
    const ports = {
      id: 'p',
      sku: 'meeting.port',
      mode: 'period',
      quantity: 2,
      term: { unit: 'year', count: 1 },
      start,
    };
    expect(ways('700.00', [ports]).some((way) => way.startsWith('quantity'))).toBe(false);
    expect(ways('1200.00', [{ ...ports, quantity: 3 }])).toContain('quantity p: 3 → 2 = 1200.00');
  });

  it('asks no line that shares minutes with others, and none that is billed by use', () => {
    const horizon = { from: '2026-01-01T00:00:00+08:00', to: '2026-02-01T00:00:00+08:00' };
    const found = ways(
      '100.00',
      [
        { id: 'n', sku: 'cc.number.standard', mode: 'period', quantity: 9, term: { unit: 'month', count: 3 }, start },
        { id: 'c', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 5_000 },
        { id: 's', sku: 'cc.seat.basic', mode: 'on-demand', changes: [{ at: start, quantity: 2 }] },
      ],
      {
        horizon,
        prices: [
          { sku: 'cc.number.standard', mode: 'period', per: 'month', amount: '30' },
          { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.1' },
          { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
        ],
      },
    );
    expect(found.map((way) => way.split(':')[0])).toEqual(['quote-amount –', 'quote-rate –']);
  });

  it('within it is how many more of a line there is room for, up to a hundred times as many', () => {
    const found = fit('250000.00', [rooms('r', 2), rooms('b', 1, { spec: '100' })]);
    expect([found.over, found.left]).toEqual(['0.00', '245999.50']);
    expect(found.ways.map(({ before, after, payable }) => `${before ?? ''} → ${after} = ${payable}`)).toEqual([
      '1 → 100 = 202050.00',
      '2 → 200 = 202000.50',
    ]);
    expect(ways('4000.50', [rooms('r', 2), rooms('b', 1, { spec: '100' })])).toEqual([]);
  });

  it('asks the twenty lines that cost most', () => {
    const lines = Array.from({ length: 25 }, (_none, at) => rooms(`r${String(at)}`, at + 2));
    const asked = new Set(ways('400000.00', lines).map((way) => way.split(/[ :]/)[1]));
    expect([...asked]).toEqual(Array.from({ length: 20 }, (_none, at) => `r${String(24 - at)}`));
  });

  it('asks lines that cost the same in their order', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id) => rooms(id, 2));
    expect(ways('10000.00', lines).map((way) => way.split(/[ :]/)[1])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is refused where a line beside the total has no price', () => {
    const beside = rooms('o', 1, { spec: '200', outsideTotal: 'optional' });
    const reply = fitBudget(
      readScenario(fileOf({ edition: 'flagship', lines: [rooms('r', 1), beside], prices: [roomPrice] })),
      [],
      parseFen('1.00'),
    );
    expect(reply.ok ? [] : reply.findings.map(({ code }) => code)).toContain('price-missing');
  });

  it('of nothing is met by no share, only by all off', () => {
    expect(ways('0.00', [rooms('r', 10)])).toEqual(['quote-amount –: – → 10000.00 = 0.00']);
  });

  it('is refused with the findings of a scenario that cannot be priced', () => {
    const reply = fitBudget(
      readScenario(fileOf({ edition: 'flagship', lines: [rooms('r', 1)] })),
      [],
      parseFen('1.00'),
    );
    expect(reply.ok ? [] : reply.findings.map(({ code }) => code)).toContain('price-missing');
  });
});

describe('the largest number that fits', () => {
  it.each([
    [1n, 100n, 37n, 37n],
    [1n, 100n, 1n, 1n],
    [1n, 100n, 100n, 100n],
    [1n, 100n, 0n, undefined],
    [5n, 4n, 9n, undefined],
    [7n, 7n, 9n, 7n],
  ])('of %d to %d, where all up to %d do, is %d', (from, to, limit, expected) => {
    const asked: bigint[] = [];
    const found = largestThatFits(from, to, (number) => {
      asked.push(number);
      return number <= limit;
    });
    expect(found).toBe(expected);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(asked.every((number) => number >= from && number <= to)).toBe(true);
  });
});
