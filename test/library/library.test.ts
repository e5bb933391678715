import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Reply } from '../../shared/reply.ts';
import { knownSchema } from '../../src-main/library/migrate.ts';
import { changeLibrary, type Library, openLibrary } from '../../src-main/library/open-library.ts';
import { packed, unpacked } from '../../src-main/library/packed-text.ts';
import { ownWords } from '../../src-main/library/scenario-record.ts';
import { draft, saveAt } from './sample-draft.ts';

let folder: string;
let library: Library;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-library-'));
  library = openLibrary(folder);
});

afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Changes the file behind the program's back; in its words `changed` is a packed content with another quantity. */
function tamper(sql: string, ...values: readonly unknown[]): void {
  // Reading puts what was just saved in its places, where it is then damaged.
  library.reader.tags();
  const database = new Sqlite(path.join(folder, 'library.db'));
  database.function('changed', (content: Uint8Array) => {
    const own = unpacked(content) === '' ? ownWords({ name: '方案一', customer: '企业A' }) : '';
    return packed(unpacked(content, () => own).replace(':30,', ':31,'), own);
  });
  database.function('packed', (text: string) => packed(text));
  database.prepare(sql).run(...values);
  database.close();
}

function codesOf(reply: Reply<unknown>): string[] {
  return reply.ok ? [] : reply.findings.map((finding) => finding.code);
}

function names(query: string, more: { tag?: string; order?: 'name' | 'payable' } = {}): string[] {
  const { rows } = library.reader.list({ query, order: 'updated', offset: 0, limit: 100, ...more });
  return rows.map((row) => row.name);
}

describe('saving and opening', () => {
  it('gives back what was saved, also after the library was closed and opened again', () => {
    const { id } = library.writer.create(saveAt(0, draft('方案一'), ['华东', '重点']));
    library.close();
    library = openLibrary(folder);
    const reply = library.reader.open(id);
    expect(reply.ok && reply.value).toMatchObject({
      id,
      revision: 1,
      scenario: draft('方案一'),
      tags: ['华东', '重点'],
    });
    expect(library.reader.list({ query: '', order: 'updated', offset: 0, limit: 10 }).rows).toMatchObject([
      { name: '方案一', customer: '企业A', edition: 'flagship', payable: '150000.00', lines: 1, damaged: false },
    ]);
  });

  it('keeps a half-typed scenario as it is', () => {
    const half = draft('半成品', { lines: [{ id: 'x', quantity: null }, 7], customer: 'nobody', edition: 'best' });
    const { id } = library.writer.create(saveAt(0, half));
    const reply = library.reader.open(id);
    expect(reply.ok && reply.value.scenario).toEqual(half);
  });

  it('refuses a save over a revision that is no longer the newest, and changes nothing', () => {
    const { id } = library.writer.create(saveAt(0, draft('方案一')));
    expect(library.writer.save(id, 1, saveAt(1, draft('我的')))).toEqual({ ok: true, value: { id, revision: 2 } });
    expect(codesOf(library.writer.save(id, 1, saveAt(2, draft('别人的'))))).toEqual(['library-conflict']);
    const reply = library.reader.open(id);
    expect(reply.ok && [reply.value.revision, reply.value.scenario.name]).toEqual([2, '我的']);
  });

  it('loses no save where two windows save in turn', () => {
    const other = openLibrary(folder);
    const { id } = library.writer.create(saveAt(0, draft('方案')));
    let revision = 1;
    for (let turn = 0; turn < 100; turn += 1) {
      const [first, second] = turn % 2 === 0 ? [library, other] : [other, library];
      const save = saveAt(turn % 60, draft(`第 ${String(turn)} 次`));
      const reply = first.writer.save(id, revision, save);
      expect(codesOf(second.writer.save(id, revision, save))).toEqual(['library-conflict']);
      revision = reply.ok ? reply.value.revision : 0;
    }
    other.close();
    expect(revision).toBe(101);
  });

  it('removes from the list and brings back', () => {
    const { id } = library.writer.create(saveAt(0, draft('方案一')));
    expect(library.writer.remove([id], '2026-11-22T10:00:00+08:00')).toBe(1);
    expect(names('')).toEqual([]);
    expect(codesOf(library.reader.open(id))).toEqual(['library-entry-missing']);
    expect(library.writer.restore([id])).toBe(1);
    expect(names('')).toEqual(['方案一']);
  });

  it('takes nothing of several changes where one of them fails', () => {
    expect(() =>
      library.writer.together(() => {
        library.writer.create(saveAt(0, draft('方案一')));
        throw new Error('the disk is full');
      }),
    ).toThrow('the disk is full');
    expect(names('')).toEqual([]);
  });
});

describe('saves that are kept', () => {
  it('are the last of each minute, fifty at most, and can be opened', () => {
    const { id } = library.writer.create(saveAt(0, draft('第 0 分钟')));
    let revision = 1;
    for (let minute = 0; minute < 70; minute += 1) {
      for (const part of ['上', '下']) {
        const reply = library.writer.save(id, revision, saveAt(minute, draft(`第 ${String(minute)} 分钟${part}`)));
        revision = reply.ok ? reply.value.revision : 0;
      }
    }
    const kept = library.reader.revisions(id);
    expect(kept.map((save) => save.name)).toEqual(
      Array.from({ length: 50 }, (_, index) => `第 ${String(69 - index)} 分钟下`),
    );
    const oldest = library.reader.openRevision(id, kept.at(-1)!.revision);
    expect(oldest.ok && oldest.value.scenario.name).toBe('第 20 分钟下');
    expect(codesOf(library.reader.openRevision(id, 2))).toEqual(['library-entry-missing']);
  });
});

describe('search', () => {
  beforeEach(() => {
    library.writer.create(saveAt(0, draft('杭州市政务云会议一期'), ['华东']));
    library.writer.create(
      saveAt(1, draft('深圳分公司', { customer: { name: 'ACME 公司', contact: '王小明' } }), ['华南']),
    );
    library.writer.create(saveAt(2, draft('上海 2026 扩容')));
  });

  it.each([
    {
      query: '会议',
      found: ['上海 2026 扩容', '深圳分公司', '杭州市政务云会议一期'],
      why: 'two characters, of products too',
    },
    { query: '政务', found: ['杭州市政务云会议一期'], why: 'two characters in the middle of a name' },
    { query: '务', found: ['杭州市政务云会议一期'], why: 'one character' },
    { query: '期', found: ['杭州市政务云会议一期'], why: 'the last character' },
    { query: '政会', found: [], why: 'two characters that do not stand together' },
    { query: '小明', found: ['深圳分公司'], why: 'a contact' },
    { query: 'acm', found: ['深圳分公司'], why: 'the beginning of a word, in any case' },
    { query: 'ＡＣＭＥ 深圳', found: ['深圳分公司'], why: 'full-width letters, and two words' },
    { query: '2026', found: ['上海 2026 扩容'], why: 'a number' },
    { query: '三层', found: ['上海 2026 扩容', '深圳分公司', '杭州市政务云会议一期'], why: 'a note of a line' },
    { query: '一期深圳', found: [], why: 'words of two scenarios' },
    { query: '期企业', found: [], why: 'the end of one text and the beginning of the next' },
    { query: '"*) OR (', found: [], why: 'the search language itself' },
    { query: '火星', found: [], why: 'a word that is not there' },
  ])('“$query” finds $found: $why', ({ query, found }) => {
    expect(names(query)).toEqual(found);
  });

  it('follows a change of name, and forgets the old one', () => {
    const [row] = library.reader.list({ query: '政务', order: 'updated', offset: 0, limit: 1 }).rows;
    library.writer.save(row!.id, 1, saveAt(3, draft('教育局')));
    expect(names('政务')).toEqual([]);
    expect(names('教育')).toEqual(['教育局']);
  });

  it('keeps to a tag, counts tags, and sorts by amount as numbers', () => {
    expect(names('', { tag: '华东' })).toEqual(['杭州市政务云会议一期']);
    expect(library.reader.tags()).toEqual([
      { tag: '华东', count: 1 },
      { tag: '华南', count: 1 },
    ]);
    library.writer.create({ ...saveAt(4, draft('小')), payable: '9.00' });
    library.writer.create({ ...saveAt(5, draft('无价')), payable: null });
    library.writer.create({ ...saveAt(6, draft('大')), payable: '1000000.00' });
    expect(names('', { order: 'payable' }).filter((name) => name.length < 3)).toEqual(['大', '小', '无价']);
  });

  it('gives pages that follow each other without a gap or an overlap', () => {
    const page = (offset: number): string[] =>
      library.reader.list({ query: '', order: 'customer', offset, limit: 1 }).rows.map((row) => row.name);
    expect(new Set([0, 1, 2].flatMap(page)).size).toBe(3);
    expect(library.reader.list({ query: '', order: 'name', offset: 0, limit: 1 }).total).toBe(3);
  });
});

describe('damage', () => {
  it.each([
    ['the content', 'UPDATE scenario SET content = changed(content)'],
    ['how the content is packed', "UPDATE scenario SET content = x'01ff00'"],
    ['the total that the list shows', "UPDATE scenario SET payable = '15000.00'"],
    ['the revision', 'UPDATE scenario SET revision = 7'],
    ['the hash', "UPDATE scenario SET sha256 = CAST(x'00' || substr(sha256, 2) AS BLOB)"],
  ])('of %s is named in the list, where no amount is shown, and refused on opening', (_, sql) => {
    const { id } = library.writer.create(saveAt(0, draft('方案一')));
    tamper(sql);
    expect(library.reader.list({ query: '', order: 'updated', offset: 0, limit: 10 }).rows).toMatchObject([
      { name: '方案一', damaged: true, payable: null },
    ]);
    const reply = library.reader.open(id);
    expect(codesOf(reply)).toEqual(['library-damaged']);
    expect(!reply.ok && reply.findings[0]?.message.zh).toContain('方案一');
  });

  it('leaves the kept saves to return to', () => {
    const { id } = library.writer.create(saveAt(0, draft('方案一')));
    tamper("UPDATE scenario SET content = packed('{}')");
    const reply = library.reader.openRevision(id, 1);
    expect(reply.ok && reply.value.scenario).toEqual(draft('方案一'));
    tamper('UPDATE scenario_save SET content = changed(content)');
    expect(codesOf(library.reader.openRevision(id, 1))).toEqual(['library-damaged']);
  });
});

describe('a library of a newer program', () => {
  it('can be read, and every change is refused by name', () => {
    const { id } = library.writer.create(saveAt(0, draft('方案一')));
    library.close();
    const database = new Sqlite(path.join(folder, 'library.db'));
    database.pragma(`user_version = ${String(knownSchema + 1)}`);
    database.close();
    library = openLibrary(folder);
    expect(library.reader.open(id).ok).toBe(true);
    expect(codesOf(changeLibrary(library, () => library.writer.save(id, 1, saveAt(1, draft('x')))))).toEqual([
      'library-newer',
    ]);
    expect(() => library.writer.remove([id], 'now')).toThrow('readonly');
  });
});
