import { readFileSync } from 'node:fs';

import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { PriceBook } from '../../shared/price-book.ts';
import { priceDiffSchema } from '../../shared/price-diff.ts';
import type { PriceEntry } from '../../shared/scenario.ts';
import { checkBook, diffBooks } from '../../src-main/handlers/price-handlers.ts';
import { compareBooks } from '../../src-main/price-books/compare-books.ts';

const room: PriceEntry = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' };
const port: PriceEntry = { sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' };
const calls: PriceEntry = { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.15' };

function book(name: string, ...prices: readonly PriceEntry[]): PriceBook {
  return { format: 'seatwise.prices/1', name, prices: [...prices] };
}

describe('the differences of two price books', () => {
  it('are told by key: added, removed, changed with exact amounts, and how many are the same', () => {
    const from = book('旧', room, port, { ...calls, amount: '0.15' });
    const to = book('新', { ...room, amount: '4500.5' }, { ...calls, amount: '0.150' }, { ...port, per: 'month' });
    const { added, removed, changed, same } = compareBooks(from, to);
    expect(added.map(({ sku, per }) => `${sku} ${per}`)).toEqual(['meeting.port month']);
    expect(removed.map(({ sku, per }) => `${sku} ${per}`)).toEqual(['meeting.port year']);
    expect(changed).toMatchObject([{ from: '5000', to: '4500.5', change: '-499.5', percent: '-9.99' }]);
    expect(same).toBe(1);
  });

  const changes: readonly { name: string; from: string; to: string; change: string; percent: string | undefined }[] = [
    { name: 'a third more, rounded once', from: '3', to: '4', change: '1', percent: '33.33' },
    { name: 'half a cent of a percent away from zero', from: '20000', to: '19999', change: '-1', percent: '-0.01' },
    { name: 'ten decimals kept', from: '0.0000000001', to: '0.0000000003', change: '0.0000000002', percent: '200.00' },
    { name: 'no percent of nothing', from: '0', to: '4', change: '4', percent: undefined },
  ];

  it.each(changes)('say $name', ({ from, to, change, percent }) => {
    const diff = compareBooks(book('a', { ...room, amount: from }), book('b', { ...room, amount: to }));
    expect(diff.changed[0]?.change).toBe(change);
    expect(diff.changed[0]?.percent).toBe(percent);
  });

  it('name a price that only comes from somewhere else', () => {
    const diff = compareBooks(book('a', room), book('b', { ...room, source: 'illustrative' }));
    expect(diff.changed).toMatchObject([{ change: '0', fromSource: 'user', toSource: 'illustrative' }]);
  });

  it('explain what they do to a scenario: only unit prices, which add up to the difference', () => {
    const sample = JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')) as unknown;
    const { documented } = priceBooks;
    const dearer = { ...documented, name: '新', prices: documented.prices.map(raised) };
    const reply = diffBooks(documented, dearer, sample);
    const { repricing } = priceDiffSchema.parse(reply.ok ? reply.value : undefined);
    expect(repricing).toMatchObject({ from: '401800.00', to: '431850.00', total: '30050.00' });
    expect(repricing?.causes.map(({ cause, line, amount }) => `${cause} ${line} ${amount}`)).toEqual([
      'unit-price meeting.room 50 30000.00',
      'unit-price meeting.acc.wall-mount 50.00',
    ]);
  });

  it('are refused where one of the books cannot price the scenario', () => {
    const sample = JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')) as unknown;
    const reply = diffBooks(priceBooks.documented, book('leer', room), sample);
    expect(reply.ok ? [] : new Set(reply.findings.map(({ code }) => code))).toContain('price-missing');
  });
});

/** Rooms 1000 dearer, wall mounts 10. */
function raised(price: PriceEntry): PriceEntry {
  if (price.sku === 'meeting.room') return { ...price, amount: '6000' };
  return price.sku === 'meeting.acc.wall-mount' ? { ...price, amount: '309' } : price;
}

describe('what is said of a price book on a day', () => {
  const dated = { ...book('年价', room), validFrom: '2026-01-01', validTo: '2026-12-31' };
  const cases: readonly { name: string; date: string; age: number; codes: readonly string[] }[] = [
    { name: 'the first day of its validity', date: '2026-01-01', age: 0, codes: ['book-incomplete'] },
    { name: 'its last day', date: '2026-12-31', age: 364, codes: ['book-incomplete'] },
    { name: 'the day after', date: '2027-01-01', age: 365, codes: ['book-expired', 'book-incomplete'] },
    { name: 'the day before', date: '2025-12-31', age: -1, codes: ['book-not-yet-valid', 'book-incomplete'] },
  ];

  it.each(cases)('is its age and validity on $name', ({ date, age, codes }) => {
    const check = checkBook(dated, date);
    expect(check.ageDays).toBe(age);
    expect(check.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('is how many prices are missing and how many are examples', () => {
    expect(checkBook(priceBooks.illustrative, '2026-11-22')).toMatchObject({
      prices: 134,
      missing: 0,
      illustrative: 134,
    });
    expect(checkBook(priceBooks.documented, '2026-11-22')).toMatchObject({ prices: 8, missing: 126, illustrative: 0 });
  });
});
