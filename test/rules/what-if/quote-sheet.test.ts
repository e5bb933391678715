import { describe, expect, it } from 'vitest';

import { exact } from '../../../src-main/rules/money/amount.ts';
import { explainScenario } from '../../../src-main/rules/pricing/price-quote.ts';
import type { FoundPrice } from '../../../src-main/rules/pricing/price-table.ts';
import { readScenario, type ScenarioReading } from '../../../src-main/rules/scenario/read-scenario.ts';
import type { Line } from '../../../src-main/rules/scenario/scenario.ts';
import { QuoteSheet } from '../../../src-main/rules/what-if/quote-sheet.ts';
import { explainedCases } from '../../cases/explained-cases.ts';
import { pricingCases } from '../../cases/pricing-cases.ts';
import { pricingEdgeCases } from '../../cases/pricing-edge-cases.ts';
import { fileOf } from '../findings/check-file.ts';
import { plainQuote } from './plain-quote.ts';

const start = '2023-03-18T15:30:00+08:00';
const january = { from: '2020-01-01T00:00:00+08:00', to: '2020-02-01T00:00:00+08:00' };
const lines = [
  {
    id: 'rooms',
    sku: 'meeting.room',
    spec: '50',
    mode: 'period',
    quantity: 3,
    term: { unit: 'year', count: 2 },
    start,
  },
  { id: 'mounts', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 5, start },
  {
    ...{ id: 'agents', sku: 'cc.seat.basic', mode: 'on-demand' },
    changes: [{ at: '2019-11-04T09:00:00+08:00', quantity: 10 }],
  },
  { id: 'calls', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 1_000 },
];
const prices = [
  { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '33.35' },
  { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299.5' },
  { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300.07' },
  { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.1537' },
];

function reading(more: object = {}): ScenarioReading {
  return readScenario(fileOf({ edition: 'flagship', horizon: january, lines, prices, ...more }));
}

function sheetOf(...readings: readonly ScenarioReading[]): QuoteSheet {
  const reply = QuoteSheet.of(readings, []);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function quoteOf(of: ScenarioReading): unknown {
  const reply = explainScenario(of, []);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return plainQuote(reply.value);
}

/** What a sheet tells of a quote once it is worked out. */
function worked(sheet: QuoteSheet, quote = 0): unknown {
  sheet.work(quote);
  return plainQuote(sheet.explain(quote));
}

function price(amount: string, more: Partial<FoundPrice> = {}): FoundPrice {
  return { value: exact(amount), text: amount, per: 'year', source: 'user', book: undefined, derived: false, ...more };
}

function lineAt(of: ScenarioReading, index: number): Line {
  const line = of.scenario.lines[index];
  if (line === undefined) throw new Error('The scenario has no such line.');
  return line;
}

describe('a sheet of quotes', () => {
  it.each([...pricingCases, ...pricingEdgeCases, ...explainedCases])('tells what a quote tells: $name', (given) => {
    const of = readScenario(fileOf(given.scenario));
    const books = given.books ?? [];
    const quote = explainScenario(of, books);
    const sheet = QuoteSheet.of([of], books);
    if (!quote.ok || !sheet.ok) throw new Error(JSON.stringify(quote.ok ? sheet : quote));
    expect(plainQuote(sheet.value.explain(0))).toEqual(plainQuote(quote.value));
    expect(sheet.value.payable(0)).toBe(quote.value.totals.payable);
  });

  it('keeps its scenarios apart', () => {
    const discounted = reading({ discount: { kind: 'business', rate: '0.1' }, options: { rounding: 'truncate' } });
    const sheet = sheetOf(reading(), discounted, reading());
    for (const [at, of] of [reading(), discounted, reading()].entries()) {
      expect(plainQuote(sheet.explain(at))).toEqual(quoteOf(of));
    }
    sheet.setLine(1, 0, { ...lineAt(discounted, 0), note: '另一行' });
    sheet.setPrice(1, 1, price('1', { per: 'once' }));
    for (const at of [0, 2]) expect(worked(sheet, at)).toEqual(quoteOf(reading()));
  });

  it('is refused with every finding of its scenarios, where one is an error', () => {
    const wrong = [reading({ lines: [{ ...lines[0], quantity: 0 }] }), reading(), reading({ prices: [] })];
    const reply = QuoteSheet.of(wrong, []);
    expect(reply.ok ? [] : [...new Set(reply.findings.map(({ code }) => code))]).toEqual(
      expect.arrayContaining(['quantity-not-whole', 'price-missing']),
    );
  });

  it.each([
    ['whole fen', '12.34'],
    ['parts of a fen', '12.345'],
    ['nothing', '0'],
  ])('takes a new price of %s, for bills of a term, of days and of minutes', (_, amount) => {
    const sheet = sheetOf(reading());
    const given = prices.map((entry) => ({ ...entry, amount }));
    for (const [index, { per }] of prices.entries()) sheet.setPrice(0, index, price(amount, { per: per as 'year' }));
    // A price of a sheet says that it is the user's, as a price of the scenario does.
    expect(worked(sheet)).toEqual(quoteOf(reading({ prices: given })));
    for (const [index, { per, amount: before }] of prices.entries()) {
      sheet.setPrice(0, index, price(before, { per: per as 'year' }));
    }
    expect(worked(sheet)).toEqual(quoteOf(reading()));
  });

  it('tells the rules of a derived price when one takes the place of another', () => {
    const sheet = sheetOf(reading());
    sheet.setPrice(0, 0, price('40', { derived: true }));
    const [line] = sheet.explain(0).lines;
    const derived = reading({
      options: { deriveYearFromMonth: true },
      prices: [{ ...prices[0], per: 'month', amount: '10' }, ...prices.slice(1)],
    });
    const reply = explainScenario(derived, []);
    expect(line?.basis).toEqual(reply.ok ? reply.value.lines[0]?.basis : undefined);
  });

  it.each([
    ['another quantity', { quantity: 7 }],
    ['another term', { term: { unit: 'year', count: 5 } }],
    ['a share off', { discount: { kind: 'business', rate: '0.155' } }],
    ['an amount off', { discount: { kind: 'partner', amount: '50.05' } }],
  ])('takes %s of a line', (_, change) => {
    const changed = reading({ lines: [{ ...lines[0], ...change }, ...lines.slice(1)] });
    const sheet = sheetOf(reading());
    sheet.setLine(0, 0, lineAt(changed, 0));
    expect(worked(sheet)).toEqual(quoteOf(changed));
    sheet.setLine(0, 0, lineAt(reading(), 0));
    expect(worked(sheet)).toEqual(quoteOf(reading()));
  });

  it.each([
    ['a share off', { discount: { kind: 'business', rate: '0.155' } }],
    ['an amount off', { discount: { kind: 'partner', amount: '50.05' } }],
  ])('takes %s of the whole quote, and gives it back', (_, change) => {
    const changed = reading(change);
    const sheet = sheetOf(reading());
    sheet.setDiscount(0, changed.scenario.discount);
    expect(worked(sheet)).toEqual(quoteOf(changed));
    sheet.setDiscount(0, undefined);
    expect(worked(sheet)).toEqual(quoteOf(reading()));
  });

  it('hands out figures that later changes leave alone', () => {
    const sheet = sheetOf(reading());
    const before = sheet.explain(0);
    sheet.setPrice(0, 0, price('1'));
    sheet.work(0);
    expect(plainQuote(before)).toEqual(quoteOf(reading()));
  });

  it.each([
    ['a quote that it does not have', (sheet: QuoteSheet) => sheet.explain(1), 'no such quote'],
    [
      'a line that it does not have',
      (sheet: QuoteSheet) => {
        sheet.setPrice(0, 4, price('1'));
      },
      'no such line',
    ],
    [
      'another use, which its other lines share',
      (sheet: QuoteSheet) => {
        sheet.setLine(0, 3, lineAt(reading(), 3));
      },
      'use of other lines',
    ],
    [
      'more bills than a line had',
      (sheet: QuoteSheet) => {
        sheet.setLine(0, 0, lineAt(reading(), 2));
        sheet.setLine(0, 0, {
          ...lineAt(reading({ horizon: { ...january, to: '2020-04-01T00:00:00+08:00' } }), 2),
          mode: 'on-demand',
          changes: [],
        });
      },
      'number of bills',
    ],
  ])('refuses %s', (_, act, reason) => {
    expect(() => {
      act(sheetOf(reading()));
    }).toThrow(reason);
  });
});
