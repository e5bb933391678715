import { Buffer } from 'node:buffer';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sample, TestApp } from './test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = new TestApp();
});
afterEach(() => {
  app.close();
});

function bookFile(name: string, amount: string): { name: string; bytes: string } {
  const prices = [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount, source: 'user' }];
  const book = { format: 'seatwise.prices/1', name, prices };
  return { name: 'book.json', bytes: Buffer.from(JSON.stringify(book)).toString('base64') };
}

async function importBook(name: string, amount: string): Promise<string> {
  const { token } = await app.value('books.import', bookFile(name, amount));
  return (await app.value('books.importApply', { token })).id;
}

async function total(): Promise<string | undefined> {
  return (await app.value('pricing.preview', { scenario: sample })).quote?.totals.payable;
}

describe('price books', () => {
  it('of the program are there, and the documented prices win', async () => {
    const { books } = await app.value('books.list', {});
    expect(books.map(({ id, builtIn, used }) => ({ id, builtIn, used }))).toEqual([
      { id: 'public', builtIn: true, used: true },
      { id: 'documented', builtIn: true, used: true },
      { id: 'illustrative', builtIn: true, used: false },
    ]);
    expect((await app.value('books.open', { id: 'documented' })).prices).toHaveLength(8);
    expect(await app.refusal('books.remove', { id: 'documented' })).toEqual(['book-built-in']);
  });

  it('are looked at first, then brought in, and then win', async () => {
    const preview = await app.value('books.import', bookFile('合同价', '4000'));
    expect(preview.book.name).toBe('合同价');
    expect(await total()).toBe('401800.00');
    await app.value('books.importApply', { token: preview.token });
    expect(await total()).toBe('371800.00');
    expect(await app.refusal('books.importApply', { token: preview.token })).toEqual(['import-expired']);
  });

  it('of the same name take the place of the older one', async () => {
    const id = await importBook('合同价', '4000');
    const preview = await app.value('books.import', bookFile('合同价', '3000'));
    expect(preview.replaces).toBe(id);
    await app.value('books.importApply', { token: preview.token });
    expect((await app.value('books.list', {})).books).toHaveLength(4);
    expect(await total()).toBe('341800.00');
  });

  it('are used in the order that was chosen, and no longer once they are removed', async () => {
    const id = await importBook('合同价', '4000');
    await app.value('books.setOrder', { used: [id, 'documented'] });
    expect(await total()).toBe('401800.00');
    await app.value('books.setOrder', { used: ['documented', id] });
    expect(await total()).toBe('371800.00');
    await app.value('books.remove', { id });
    expect(await total()).toBe('401800.00');
    await app.value('books.restore', { id });
    expect(await total()).toBe('371800.00');
    expect(await app.refusal('books.setOrder', { used: ['gone'] })).toEqual(['book-not-held']);
  });

  it('that are wrong are refused with every reason', async () => {
    const broken = { ...bookFile('x', '-1'), name: 'x.json' };
    expect(await app.refusal('books.import', broken)).toEqual(['amount-malformed']);
    const noJson = { name: 'x.json', bytes: Buffer.from('{').toString('base64') };
    expect(await app.refusal('books.import', noJson)).toEqual(['json-unreadable']);
  });
});
