import { describe, expect, it } from 'vitest';

import { readPriceBook } from '../../src-main/price-books/read-price-book.ts';

const room = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' };

function book(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { format: 'seatwise.prices/1', name: '2026 价目', prices: [room], ...more };
}

describe('reading a JSON price book', () => {
  it('takes a book with and without dates, sources and notes', () => {
    for (const input of [
      book(),
      book({ validFrom: '2026-01-01', validTo: '2026-12-31' }),
      book({ prices: [{ ...room, source: 'illustrative', note: '示例' }] }),
      book({ prices: [] }),
    ]) {
      expect(readPriceBook(input)).toEqual({ ok: true, value: input });
    }
  });

  const refused: readonly { name: string; input: unknown; codes: readonly string[] }[] = [
    { name: 'a book of another format', input: book({ format: 'seatwise.scenario/1' }), codes: ['value-not-allowed'] },
    { name: 'a book without prices', input: book({ prices: undefined }), codes: ['field-missing'] },
    { name: 'prices that are no list', input: book({ prices: {} }), codes: ['field-wrong-type'] },
    { name: 'a field that no book has', input: book({ currency: 'USD' }), codes: ['field-unknown'] },
    {
      name: 'a validity that ends before it starts',
      input: book({ validFrom: '2026-12-31', validTo: '2026-01-01' }),
      codes: ['book-validity-reversed'],
    },
    { name: 'a date that does not exist', input: book({ validFrom: '2026-02-30' }), codes: ['book-validity-reversed'] },
    { name: 'a list instead of a book', input: [book()], codes: ['field-wrong-type'] },
    {
      name: 'every wrong price of a book at once',
      input: book({
        prices: [
          { ...room, amount: '5,000' },
          { ...room, sku: 'meeting.rom' },
          { ...room, spec: '51' },
          { ...room, per: 'minute' },
          { ...room, discount: '0.1' },
        ],
      }),
      codes: ['amount-malformed', 'sku-unknown', 'price-key-not-sold', 'price-key-not-sold', 'field-unknown'],
    },
  ];

  it.each(refused)('refuses $name', ({ input, codes }) => {
    const reply = readPriceBook(input);
    expect(reply.ok ? [] : reply.findings.map((finding) => finding.code)).toEqual(codes);
  });
});
