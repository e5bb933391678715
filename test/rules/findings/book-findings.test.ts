import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { PriceBook } from '../../../shared/price-book.ts';
import { priceableKeys } from '../../../src-main/rules/catalogue/priceable-keys.ts';
import {
  bookFindings,
  daysBetween,
  quoteDateFindings,
  validityFindings,
} from '../../../src-main/rules/findings/book-findings.ts';
import { priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { fileOf } from './check-file.ts';

const port: PriceBook['prices'][number] = { sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' };
const [room] = [{ ...port, sku: 'meeting.room', spec: '50' }];

function book(more: Partial<PriceBook> = {}): PriceBook {
  return { format: 'seatwise.prices/1', name: '2026', prices: [port], ...more };
}

const codes = (findings: ReturnType<typeof bookFindings>): string[] =>
  findings.map(({ code, value }) => `${code} ${value ?? ''}`);

describe('the validity of a price book', () => {
  it.each([
    ['without dates', {}, '2026-11-22', []],
    ['on its first day', { validFrom: '2026-11-22' }, '2026-11-22', []],
    ['on its last day', { validTo: '2026-11-22' }, '2026-11-22', []],
    ['a day before it begins', { validFrom: '2026-11-23' }, '2026-11-22', ['book-not-yet-valid 2026-11-23']],
    ['a day after it ended', { validTo: '2026-11-21' }, '2026-11-22', ['book-expired 2026-11-21']],
    ['between its days', { validFrom: '2026-01-01', validTo: '2026-12-31' }, '2026-11-22', []],
  ] as const)('is judged %s', (_, dates, date, expected) => {
    expect(codes(validityFindings(book(dates), date))).toEqual(expected);
  });

  it('is told with the name of the book and the days that it is off, over a leap day', () => {
    const [late] = validityFindings(book({ validTo: '2024-02-28' }), '2024-03-01');
    expect(late?.message.zh).toMatch(/2026.*2024-02-28.*2 天/);
    expect(late?.message.en).toContain('2024-02-28');
    const [early] = validityFindings(book({ validFrom: '2027-01-01' }), '2026-12-01');
    expect(early?.message.en).toContain('2027-01-01');
    expect(JSON.stringify(early?.message)).toContain('31');
    expect([daysBetween('2026-12-01', '2027-01-01'), daysBetween('2026-12-02', '2026-12-01')]).toEqual([31, -1]);
  });

  it('is asked for a quote only of the books that its prices come from', () => {
    const year = { unit: 'year', count: 1 };
    const line = {
      id: 'p',
      sku: 'meeting.port',
      mode: 'period',
      quantity: 2,
      term: year,
      start: '2026-03-18T15:30:00+08:00',
    };
    const used = book({ validTo: '2026-06-30' });
    const idle = book({ name: 'idle', prices: [room], validTo: '2026-06-30' });
    const reply = priceQuote(readScenario(fileOf({ edition: 'flagship', lines: [line] })), [used, idle]);
    if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
    const found = quoteDateFindings(reply.value, [used, idle], '2026-07-01');
    expect(codes(found)).toEqual(['book-expired 2026-06-30']);
    expect(found[0]?.message.zh).toContain('2026');
    expect(quoteDateFindings(reply.value, [used, idle], '2026-06-30')).toEqual([]);
  });
});

describe('a sound price book', () => {
  it('is told to be incomplete by how many prices it has of how many there can be', () => {
    const [lacks] = bookFindings(book(), '2026-11-22');
    expect(lacks).toMatchObject({ code: 'book-incomplete', value: '1' });
    expect(lacks?.message.zh).toContain(String(priceableKeys().length));
  });

  it('is told how many of its prices are examples', () => {
    const example = { ...room, source: 'illustrative' as const };
    const found = bookFindings(book({ prices: [port, example], validTo: '2020-01-01' }), '2026-11-22');
    expect(found[1]?.message.en).toBe('Illustrative prices in the book “2026”, which are no binding offer: 1.');
    expect(codes(found)).toEqual(['book-expired 2020-01-01', 'book-illustrative 1', 'book-incomplete 2']);
  });

  it('is complete with a price for every key that can be priced, and no key stands twice', () => {
    const prices = priceableKeys().map(({ item, spec, mode, per }) => ({
      sku: item.sku,
      mode,
      per,
      amount: '1',
      ...(spec !== undefined && { spec }),
    }));
    expect(new Set(prices.map((price) => JSON.stringify(price))).size).toBe(prices.length);
    expect(bookFindings(book({ prices }), '2026-11-22')).toEqual([]);
    const reply = readScenario(fileOf({ prices }));
    expect(reply.findings).toEqual([]);
    expect(reply.scenario.prices).toEqual(prices);
  });
});

describe('the keys that can be priced', () => {
  const keysOf = (): string[] =>
    priceableKeys().map(({ item, spec, mode, per }) => [item.sku, spec ?? '-', mode, per].join(' '));

  it('are those of the sku, with each spec in each unit', () => {
    const keys = keysOf();
    expect(keys.filter((key) => key.startsWith('meeting.webinar '))).toEqual([
      ...['200', '500', '1000', '3000'].flatMap((spec) => [
        `meeting.webinar ${spec} period month`,
        `meeting.webinar ${spec} period year`,
      ]),
      'meeting.webinar 1000 once once',
      'meeting.webinar 3000 once once',
    ]);
    expect(keys.filter((key) => key.startsWith('cc.seat.basic '))).toEqual([
      'cc.seat.basic - on-demand month',
      'cc.seat.basic - period month',
      'cc.seat.basic - period half-year',
      'cc.seat.basic - period year',
    ]);
    expect(keys).toContain('cc.call.95 - usage minute');
    expect(keys.filter((key) => key.startsWith('meeting.port '))).toEqual([
      'meeting.port - period month',
      'meeting.port - period year',
    ]);
  });

  it('go from small to large as the widest edition lists them, and have no spec where there is none', () => {
    const rooms = priceableKeys().filter(({ item }) => item.sku === 'meeting.room');
    expect([...new Set(rooms.map(({ spec }) => spec))]).toEqual([
      '10',
      '50',
      '100',
      '200',
      '300',
      '400',
      '500',
      '1000',
    ]);
    expect(priceableKeys().filter((key) => Object.values(key).includes(undefined))).toEqual([]);
  });

  it('contain those of the documented prices', () => {
    const documented = priceBooks.documented.prices.map(({ sku, spec, mode, per }) =>
      [sku, spec ?? '-', mode, per].join(' '),
    );
    expect(documented.filter((key) => !keysOf().includes(key))).toEqual([]);
  });
});
