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

const secret = '战略客户，区域总经理已口头同意';
const authority = { roles: [{ id: 'sales', name: '一线销售专员', rate: '0.05' }], active: 'sales', floorBook: '' };
const discounted = { ...sample, discount: { kind: 'business', rate: '0.08' } };

describe('the authority to give discounts', () => {
  it('is judged for the open scenario, and not where no role is chosen', async () => {
    expect((await app.value('pricing.preview', { scenario: discounted })).authority).toBeNull();
    await app.value('settings.set', { authority });
    const { authority: view, findings } = await app.value('pricing.preview', { scenario: discounted });
    expect(view).toMatchObject({ most: '20090.00', given: '32144.00', left: '-12054.00', exceeded: true });
    expect(findings.some(({ code }) => code.startsWith('authority'))).toBe(false);
  });

  it('takes its floors from a price book, and goes on without one that has gone', async () => {
    const floors = { ...authority, roles: [{ id: 'sales', name: '销售' }], floorBook: 'documented' };
    await app.value('settings.set', { authority: floors });
    const { authority: view } = await app.value('pricing.preview', { scenario: discounted });
    expect(new Set(view?.findings.map(({ code }) => code))).toEqual(new Set(['authority-below-floor']));
    expect(view?.findings).toHaveLength(8);
    await app.value('settings.set', { authority: { ...floors, floorBook: 'gone' } });
    expect((await app.value('pricing.preview', { scenario: discounted })).authority?.findings).toEqual([]);
  });

  it('keeps a reason for each scenario until it is taken back', async () => {
    const { id } = await app.value('library.create', { scenario: discounted, tags: [] });
    expect(await app.value('authority.reason', { scenario: id })).toEqual({ reason: '' });
    await app.value('authority.setReason', { scenario: id, reason: ` ${secret} ` });
    expect(await app.value('authority.reason', { scenario: id })).toEqual({ reason: secret });
    await app.value('authority.setReason', { scenario: id, reason: '' });
    expect(await app.value('authority.reason', { scenario: id })).toEqual({ reason: '' });
  });

  it('leaves this machine in no file and no document', async () => {
    await app.value('settings.set', { authority });
    const { id } = await app.value('library.create', { scenario: discounted, tags: [] });
    await app.value('authority.setReason', { scenario: id, reason: secret });
    const files = [
      await app.value('library.export', { ids: [id] }),
      await app.value('books.export', { id: 'documented', kind: 'json', language: 'zh' }),
    ];
    const texts = files.map(({ bytes }) => Buffer.from(bytes, 'base64').toString('utf8'));
    const { quote } = await app.value('pricing.preview', { scenario: discounted });
    for (const text of [...texts, JSON.stringify(quote)]) {
      for (const hidden of [secret, '一线销售专员', 'Q-AUTH', 'authority']) expect(text).not.toContain(hidden);
    }
  });
});
