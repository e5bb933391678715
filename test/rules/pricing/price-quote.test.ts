import { readFileSync } from 'node:fs';

import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { PriceBook } from '../../../shared/price-book.ts';
import { type Quote, quoteSchema } from '../../../shared/quote.ts';
import { priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { pricingCases } from '../../cases/pricing-cases.ts';
import { pricingEdgeCases } from '../../cases/pricing-edge-cases.ts';

const sample: unknown = JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8'));

function quote(scenario: unknown, books = [priceBooks.documented]): Quote {
  const reply = priceQuote(readScenario(scenario), books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 1));
  return reply.value;
}

describe('pricing', () => {
  it.each([...pricingCases, ...pricingEdgeCases])('$name', ({ scenario, books, lines, totals }) => {
    const result = quote({ format: 'seatwise.scenario/1', name: '算例', ...scenario }, [...(books ?? [])]);
    for (const [id, expected] of Object.entries(lines)) {
      expect(result.lines.find((line) => line.id === id)).toMatchObject(expected);
    }
    if (totals !== undefined) expect(result.totals).toMatchObject(totals);
  });

  it('prices the meeting guide’s sample: eight lines, 401800.00, a year that ends on 2024-03-18 at 23:59:59', () => {
    const result = quote(sample);
    expect(result.lines.map((line) => line.list)).toEqual([
      '150000.00',
      '50000.00',
      '11400.00',
      '3910.00',
      '139995.00',
      '1495.00',
      '15000.00',
      '30000.00',
    ]);
    expect(result.totals).toEqual({
      list: '401800.00',
      discount: '0.00',
      payable: '401800.00',
      withoutTax: '370787.86',
      tax: '31012.14',
    });
    expect(result.lines[0]?.period).toEqual({ start: '2023-03-18T15:30:00+08:00', end: '2024-03-18T23:59:59+08:00' });
    expect(result.lines.every((line) => line.priceSource === 'documented')).toBe(true);
  });

  it('gives a quote that its own schema accepts, for every case', () => {
    for (const { scenario, books } of pricingCases) {
      const result = quote({ format: 'seatwise.scenario/1', name: '算例', ...scenario }, [...(books ?? [])]);
      quoteSchema.parse(result);
      // A field that it does not have it does not name either.
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
    quoteSchema.parse(quote(sample));
  });

  it('names a source for every rule and a text for every assumption of every line', () => {
    for (const { scenario, books } of pricingCases) {
      const result = quote({ format: 'seatwise.scenario/1', name: '算例', ...scenario }, [...(books ?? [])]);
      const known = new Set(result.assumptions.map((assumption) => assumption.id));
      for (const line of result.lines) {
        expect(line.rules.length).toBeGreaterThan(0);
        expect(line.sources).toHaveLength(line.rules.length);
        expect(line.sources.every((source) => source !== '')).toBe(true);
        expect(line.assumptions.every((id) => known.has(id))).toBe(true);
      }
    }
  });
});

describe('what is said of prices', () => {
  const price = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' } as const;
  const rooms = {
    id: 'rooms',
    sku: 'meeting.room',
    spec: '50',
    mode: 'period',
    quantity: 1,
    term: { unit: 'year', count: 1 },
    start: '2023-03-18T15:30:00+08:00',
  };
  const told = (scenario: object, books: readonly PriceBook[] = []): string[] => {
    const reply = priceQuote(readScenario({ format: 'seatwise.scenario/1', name: '价格', ...scenario }), books);
    const findings = reply.ok ? reply.value.findings : reply.findings;
    return findings.filter(({ severity }) => severity !== 'note').map(({ code, line }) => `${code} ${line ?? '-'}`);
  };

  it('warns of an illustrative price, in the scenario and in a book, and of no other (Q-PRICE-2)', () => {
    const illustrative = { ...price, source: 'illustrative' } as const;
    const flagship = { edition: 'flagship', lines: [rooms] };
    expect(told({ ...flagship, prices: [illustrative] })).toEqual(['price-illustrative rooms']);
    expect(told(flagship, [{ format: 'seatwise.prices/1', name: '例', prices: [illustrative] }])).toEqual([
      'price-illustrative rooms',
    ]);
    expect(told({ ...flagship, prices: [price] })).toEqual([]);
  });

  it('tells which book is not valid on the day of the purchase, from when to when it is', () => {
    const book = { format: 'seatwise.prices/1' as const, name: '去年', prices: [price], validTo: '2022-12-31' };
    const reply = priceQuote(
      readScenario({ format: 'seatwise.scenario/1', name: '价格', edition: 'flagship', lines: [rooms] }),
      [book],
    );
    const outside = reply.ok ? reply.value.findings.find(({ code }) => code === 'price-outside-validity') : undefined;
    expect(outside).toMatchObject({ line: 'rooms', value: '2023-03-18' });
    for (const words of ['去年', '2022-12-31', '2023-03-18', '云会议室 50方'])
      expect(outside?.message.zh).toContain(words);
  });

  it('holds use without a horizon against no validity: it has no day yet', () => {
    const seats = {
      id: 's',
      sku: 'cc.seat.basic',
      mode: 'on-demand',
      changes: [{ at: '2020-01-01T00:00:00+08:00', quantity: 1 }],
    };
    const prices = [{ sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' } as const];
    const book = { format: 'seatwise.prices/1' as const, name: '去年', prices, validTo: '2022-12-31' };
    expect(told({ lines: [seats] }, [book])).toEqual(['horizon-missing s']);
  });

  it.each([
    ['a half-year is never taken from the month', 'half-year', '600', ['price-missing ivr']],
    ['a month is never taken from another unit', 'month', '600', ['price-missing ivr']],
    ['a year without a month price stays without a price', 'year', '600', ['price-missing ivr']],
  ] as const)('%s, also where years may be', (_, unit, amount, expected) => {
    const per = unit === 'half-year' ? 'month' : 'half-year';
    const ivr = {
      id: 'ivr',
      sku: 'cc.ivr.smart',
      mode: 'period',
      quantity: 1,
      term: { unit, count: 1 },
      start: rooms.start,
    };
    const prices = [{ sku: 'cc.ivr.smart', mode: 'period', per, amount }];
    const errors = told({ options: { deriveYearFromMonth: true }, lines: [ivr], prices });
    expect(errors).toEqual(expected);
  });
});

it('a quote keeps what its lines were sized from, and tells the assumptions of that', () => {
  const words = { zh: '按需求', en: 'By need' };
  const sizing = {
    kind: 'recording',
    made: '2026-11-22',
    asked: [{ label: words, value: words }],
    found: [],
    statement: words,
    rules: ['M-REC-1'],
    lines: [],
  };
  const plain = { format: 'seatwise.scenario/1', name: '依据', lines: [] };
  const sized = quote({ ...plain, sizings: [sizing] });
  expect(sized.sizings).toEqual([sizing]);
  expect(sized.assumptions.map(({ id }) => id)).toEqual(['M-REC-1']);
  expect(quote(plain)).not.toHaveProperty('sizings');
});

describe('the fingerprint', () => {
  const base = { format: 'seatwise.scenario/1', name: '指纹', edition: 'flagship' };
  const line = {
    id: 'rooms',
    sku: 'meeting.room',
    spec: '50',
    mode: 'period',
    quantity: 1,
    term: { unit: 'year', count: 1 },
    start: '2023-03-18T15:30:00+08:00',
  };

  it('does not change with the order of fields or with prices that are not used', () => {
    const one = quote({ ...base, lines: [line] });
    const reversed = Object.fromEntries(Object.entries(line).reverse());
    const unused = { sku: 'meeting.room', spec: '100', mode: 'period', per: 'year', amount: '1' };
    expect(quote({ prices: [unused], lines: [reversed], ...base }).fingerprint).toBe(one.fingerprint);
  });

  it('changes with a quantity, a used price or the source of that price', () => {
    const price = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' };
    const prints = [
      quote({ ...base, lines: [line] }),
      quote({ ...base, lines: [{ ...line, quantity: 2 }] }),
      quote({ ...base, lines: [line], prices: [price] }),
      quote({ ...base, lines: [line], prices: [{ ...price, amount: '5001' }] }),
      quote({ ...base, lines: [line], prices: [{ ...price, source: 'illustrative' }] }),
    ].map((result) => result.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});
