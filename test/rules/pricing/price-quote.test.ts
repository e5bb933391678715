import { readFileSync } from 'node:fs';

import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import { type Quote, quoteSchema } from '../../../shared/quote.ts';
import { priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { pricingCases } from '../../cases/pricing-cases.ts';

const sample: unknown = JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8'));

function quote(scenario: unknown, books = [priceBooks.documented]): Quote {
  const reply = priceQuote(readScenario(scenario), books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 1));
  return reply.value;
}

describe('pricing', () => {
  it.each(pricingCases)('$name', ({ scenario, books, lines, totals }) => {
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
      quoteSchema.parse(quote({ format: 'seatwise.scenario/1', name: '算例', ...scenario }, [...(books ?? [])]));
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
