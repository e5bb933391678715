import { Buffer } from 'node:buffer';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ImportChoice } from '../../shared/library-entry.ts';
import { sample, TestApp } from './test-app.ts';

let app: TestApp;
let colleague: TestApp;
beforeEach(() => {
  app = new TestApp();
  colleague = new TestApp();
});
afterEach(() => {
  app.close();
  colleague.close();
});

const all = { query: '', order: 'name', offset: 0, limit: 100 } as const;

async function names(of: TestApp = app): Promise<string[]> {
  return (await of.value('library.list', all)).rows.map((row) => row.name);
}

describe('scenarios of the library', () => {
  it('are made, saved, cloned, removed and brought back, and every window is told', async () => {
    const { id } = await app.value('library.create', { scenario: sample, tags: ['示例', '示例'] });
    const saved = await app.value('library.save', {
      id,
      revision: 1,
      scenario: { ...sample, name: '甲' },
      tags: ['示例'],
    });
    expect(saved).toEqual({ id, revision: 2 });
    expect(await app.refusal('library.save', { id, revision: 1, scenario: sample, tags: [] })).toEqual([
      'library-conflict',
    ]);
    await app.value('library.clone', { id, name: '乙' });
    expect(await names()).toEqual(['乙', '甲']);
    expect((await app.value('library.tags', {})).tags).toEqual([{ tag: '示例', count: 2 }]);
    expect(await app.value('library.remove', { ids: [id] })).toEqual({ count: 1 });
    expect(await names()).toEqual(['乙']);
    expect(await app.value('library.restore', { ids: [id] })).toEqual({ count: 1 });
    expect((await app.value('library.open', { id })).scenario.name).toBe('甲');
    expect(app.events.map(({ event }) => event)).toEqual(Array.from({ length: 5 }, () => 'library-changed'));
  });

  it('show their total, and none where a part cannot be priced', async () => {
    await app.value('library.create', { scenario: sample, tags: [] });
    await app.value('library.create', { scenario: { ...sample, name: '未完成', lines: [{}] }, tags: [] });
    const { rows } = await app.value('library.list', { ...all, order: 'payable' });
    expect(rows.map((row) => row.payable)).toEqual(['401800.00', null]);
  });

  it('can be opened as one of their saves had them', async () => {
    const { id } = await app.value('library.create', { scenario: sample, tags: [] });
    const { revisions } = await app.value('library.revisions', { id });
    expect(revisions).toEqual([{ revision: 1, savedAt: '2026-11-22T09:30:00+08:00', name: sample.name }]);
    expect((await app.value('library.openRevision', { id, revision: 1 })).scenario).toEqual(sample);
  });

  it('know the customers that they were made for', async () => {
    const customer = { name: '企业B', contact: '李女士', level: 'V3' };
    await app.value('library.create', { scenario: { ...sample, customer }, tags: [] });
    expect((await app.value('library.customers', { query: '企业' })).customers).toEqual([
      { ...customer, scenarios: 1 },
    ]);
    expect((await app.value('library.customers', { query: '没有' })).customers).toEqual([]);
  });
});

describe('a .seatwise file', () => {
  async function handOver(names: readonly string[]): Promise<{ ids: string[]; bytes: string }> {
    const ids: string[] = [];
    for (const name of names)
      ids.push((await colleague.value('library.create', { scenario: { ...sample, name }, tags: ['来自同事'] })).id);
    const file = await colleague.value('library.export', { ids });
    expect(file.name).toMatch(/\.seatwise$/);
    return { ids, bytes: file.bytes };
  }

  async function take(bytes: string, choices: readonly ImportChoice[]): Promise<object> {
    const { token } = await app.value('library.import', { bytes });
    return app.value('library.importApply', { token, choices: [...choices] });
  }

  it('brings new scenarios with their tags, and says the second time that they are the same', async () => {
    const { ids, bytes } = await handOver(['甲', '乙']);
    const { rows } = await app.value('library.import', { bytes });
    expect(rows.map((row) => row.state)).toEqual(['new', 'new']);
    expect(await names()).toEqual([]);
    const choices = ids.map((key) => ({ key, choice: 'take-theirs' as const }));
    expect(await take(bytes, choices)).toMatchObject({ added: 2, replaced: 0, kept: 0 });
    expect((await app.value('library.list', { ...all, tag: '来自同事' })).total).toBe(2);
    expect((await app.value('library.import', { bytes })).rows.map((row) => row.state)).toEqual(['same', 'same']);
  });

  describe('with a scenario that was changed on both sides', () => {
    async function conflict(): Promise<{ id: string; bytes: string }> {
      const first = await handOver(['共同']);
      const [id] = first.ids;
      await take(first.bytes, [{ key: id!, choice: 'take-theirs' }]);
      await app.value('library.save', { id: id!, revision: 1, scenario: { ...sample, name: '我们的' }, tags: [] });
      await colleague.value('library.save', {
        id: id!,
        revision: 1,
        scenario: { ...sample, name: '他们的' },
        tags: [],
      });
      return { id: id!, bytes: (await colleague.value('library.export', { ids: [id!] })).bytes };
    }

    it.each([
      ['keep-ours', ['我们的'], { added: 0, replaced: 0, kept: 1 }],
      ['take-theirs', ['他们的'], { added: 0, replaced: 1, kept: 0 }],
      ['keep-both', ['他们的', '我们的'], { added: 1, replaced: 0, kept: 0 }],
    ] as const)('%s leaves %j', async (choice, left, outcome) => {
      const { id, bytes } = await conflict();
      const { rows } = await app.value('library.import', { bytes });
      expect(rows).toMatchObject([{ state: 'conflict', ours: { name: '我们的' }, theirs: { name: '他们的' } }]);
      expect(await take(bytes, [{ key: id, choice }])).toMatchObject(outcome);
      expect(await names()).toEqual([...left]);
    });

    it('leaves ours where nothing is chosen, whichever is newer', async () => {
      const { bytes } = await conflict();
      await take(bytes, []);
      expect(await names()).toEqual(['我们的']);
    });

    it('keeps ours among the saves where theirs is taken', async () => {
      const { id, bytes } = await conflict();
      await take(bytes, [{ key: id, choice: 'take-theirs' }]);
      const { revisions } = await app.value('library.revisions', { id });
      expect(revisions.map((save) => save.name)).toEqual(['他们的', '我们的']);
    });
  });

  it.each([
    [
      'a scenario changed after the export',
      (text: string) => text.replace('"quantity": 30', '"quantity": 31'),
      'import-entry-damaged',
    ],
    ['another format', (text: string) => text.replace('seatwise.library/1', 'seatwise.library/2'), 'value-not-allowed'],
    ['a field too many', (text: string) => text.replace('"format"', '"extra": 1, "format"'), 'field-unknown'],
    ['half of it missing', (text: string) => text.slice(0, text.length / 2), 'json-unreadable'],
  ])('with %s is refused, and the library stays as it was', async (_, change, code) => {
    const { bytes } = await handOver(['甲']);
    const changed = Buffer.from(change(Buffer.from(bytes, 'base64').toString('utf8'))).toString('base64');
    expect(await app.refusal('library.import', { bytes: changed })).toEqual([code]);
    expect(await names()).toEqual([]);
  });

  it('is held once: what was decided cannot be decided again', async () => {
    const { bytes } = await handOver(['甲']);
    const { token } = await app.value('library.import', { bytes });
    await app.value('library.importApply', { token, choices: [] });
    expect(await app.refusal('library.importApply', { token, choices: [] })).toEqual(['import-expired']);
  });
});
