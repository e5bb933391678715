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
    expect(preview.replaces?.id).toBe(id);
    expect(preview.replaces?.changes.changed).toMatchObject([{ from: '4000', to: '3000', percent: '-25.00' }]);
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

  it('go out as a workbook or JSON and come back as they were', async () => {
    const { prices: documented } = await app.value('books.open', { id: 'documented' });
    const book = {
      format: 'seatwise.prices/1',
      name: '合同价 2026',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      prices: documented,
    };
    const file = { name: 'b.json', bytes: Buffer.from(JSON.stringify(book)).toString('base64') };
    const { token } = await app.value('books.import', file);
    const { id } = await app.value('books.importApply', { token });
    for (const kind of ['xlsx', 'json'] as const) {
      const exported = await app.value('books.export', { id, kind, language: 'zh' });
      expect(exported.name).toBe(`合同价 2026.${kind}`);
      const preview = await app.value('books.import', exported);
      expect(new Set(preview.book.prices)).toEqual(new Set(documented));
      expect({ ...preview.book, prices: [] }).toEqual({ ...book, prices: [] });
      expect(preview.replaces?.changes).toMatchObject({ added: [], removed: [], changed: [], same: 8 });
    }
    expect(await app.refusal('books.export', { id: 'gone', kind: 'xlsx', language: 'zh' })).toEqual(['book-not-held']);
  });

  it('start from a template, which has no prices and no name yet', async () => {
    for (const language of ['zh', 'en'] as const) {
      const template = await app.value('books.template', { language });
      expect(await app.refusal('books.import', template)).toEqual(['book-name-missing']);
    }
  });

  it('say when they are expired, before they are brought in', async () => {
    const prices = [{ sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' }];
    const book = { format: 'seatwise.prices/1', name: '旧价', validTo: '2026-11-21', prices };
    const file = { name: 'b.json', bytes: Buffer.from(JSON.stringify(book)).toString('base64') };
    const { findings } = await app.value('books.import', file);
    expect(findings.map(({ code }) => code)).toEqual(['book-expired', 'book-incomplete']);
  });

  it('are set against each other, and a stored scenario is priced with either', async () => {
    const id = await importBook('合同价', '4000');
    const changes = await app.value('books.diff', { from: 'documented', to: id });
    expect(changes).toMatchObject({ added: [], same: 0, changed: [{ change: '-1000' }] });
    expect(changes.removed).toHaveLength(7);
    const saved = await app.value('library.create', { scenario: sample, tags: [] });
    const request = { scenario: saved.id, from: ['documented'], to: ['documented', id] };
    expect(await app.value('books.reprice', request)).toMatchObject({
      from: '401800.00',
      to: '371800.00',
      total: '-30000.00',
      causes: [{ cause: 'unit-price', line: 'meeting.room 50', amount: '-30000.00' }],
    });
    expect(await app.refusal('books.reprice', { ...request, to: [id] })).toContain('price-missing');
    expect(await app.refusal('books.diff', { from: 'documented', to: 'gone' })).toEqual(['book-not-held']);
  });
});
