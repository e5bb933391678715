import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Recovery } from '../../shared/trust.ts';
import { knownSchema } from '../../src-main/library/migrate.ts';
import { SaveSettler } from '../../src-main/library/save-settler.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { draft } from '../library/sample-draft.ts';
import { putOldLibrary, savesOfSchema3 } from '../library/old-library.ts';
import { TestSession } from './test-session.ts';

let folder: string;
let session: TestSession;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-trust-'));
  session = await TestSession.begin(folder);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await session.end();
  rmSync(folder, { recursive: true, force: true });
});

const file = (...parts: string[]): string => path.join(folder, ...parts);
const create = (name: string) => session.value('library.create', { scenario: draft(name), tags: [] });

/** Ends the session, changes its files, and begins anew a minute later. */
async function meanwhile(change: () => void): Promise<void> {
  await session.end();
  change();
  session = await TestSession.begin(folder, '2026-11-22T10:30:00+08:00');
}

/** Changes the library behind the program's back, with every save in its place. */
async function tamper(sql: string): Promise<void> {
  await session.names();
  const database = new Sqlite(file('library.db'));
  database.exec(sql);
  database.close();
}

/** Pages that hold nothing but rows of scenarios or of their saves. */
function pagesOfRows(): number[] {
  const database = new Sqlite(file('library.db'), { readonly: true });
  const pages = database
    .prepare(
      "SELECT pageno FROM dbstat WHERE name IN ('scenario', 'scenario_save') AND pagetype = 'leaf' ORDER BY pageno",
    )
    .pluck()
    .all() as number[];
  database.close();
  return pages;
}

const counts = ({ scenarios, of, fromSaves, fromBackups }: Recovery): number[] => [
  scenarios,
  of,
  fromSaves,
  fromBackups,
];

describe('an open library', () => {
  it('is backed up on demand, and the backup says what it holds', async () => {
    await create('甲');
    await create('乙');
    expect(await session.value('trust.status', {})).toMatchObject({ trouble: null, backups: [], undo: null });
    const backup = await session.value('trust.backUp', {});
    expect(backup).toMatchObject({ reason: 'manual', scenarios: 2, damaged: 0, sound: true, schema: knownSchema });
    const status = await session.value('trust.status', {});
    expect(status.backups).toEqual([backup]);
    expect(status.unsavedSaves).toBe(0);
    expect(readdirSync(file('backups')).sort()).toEqual([`${backup.id}.db`, `${backup.id}.json`]);
  });

  it('is restored as it was, and the restore is undone as if it had not been', async () => {
    await create('甲');
    const { id } = await session.value('trust.backUp', {});
    await create('乙');
    const restored = await session.value('trust.restore', { id });
    expect(restored).toMatchObject({ scenarios: 1, of: 1, quarantine: '' });
    expect(restored.lostSaves).toBeGreaterThan(0);
    expect(await session.names()).toEqual(['甲']);
    await create('丙');
    expect(await session.value('trust.undoRestore', {})).toMatchObject({ scenarios: 2 });
    expect(await session.names()).toEqual(['乙', '甲'].sort());
    await meanwhile(() => undefined);
    expect(await session.value('trust.status', {})).toMatchObject({ trouble: null });
    expect(await session.names()).toHaveLength(2);
  });

  it('is not restored while another program has it open', async () => {
    await create('甲');
    const { id } = await session.value('trust.backUp', {});
    const other = openLibrary(folder);
    expect(await session.refusal('trust.restore', { id })).toEqual(['restore-in-use']);
    other.close();
    expect(await session.refusal('trust.restore', { id })).toEqual(['accepted']);
  }, 20_000);

  it('refuses a backup that is no longer what was verified, one that is not there, and an undo of nothing', async () => {
    await create('甲');
    const { id } = await session.value('trust.backUp', {});
    const backup = file('backups', `${id}.db`);
    const bytes = readFileSync(backup);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(backup, bytes);
    expect(await session.refusal('trust.restore', { id })).toEqual(['backup-damaged']);
    expect(await session.refusal('trust.restore', { id: 'nope' })).toEqual(['backup-missing']);
    expect(await session.refusal('trust.undoRestore', {})).toEqual(['restore-not-undoable']);
    expect(await session.names()).toEqual(['甲']);
  });

  it('salvages a damaged scenario from its newest save, and says so', async () => {
    await create('甲');
    const { id } = await create('乙');
    await tamper("UPDATE scenario SET content = x'7b7d' WHERE name = '乙'");
    expect(await session.refusal('library.open', { id })).toEqual(['library-damaged']);
    expect((await session.value('trust.doctor', {})).findings.map(({ code }) => code)).toEqual([
      'doctor-scenarios-damaged',
      'doctor-no-backup',
    ]);
    expect(counts(await session.value('trust.salvage', {}))).toEqual([2, 2, 1, 0]);
    expect((await session.value('library.open', { id })).scenario).toEqual(draft('乙'));
    expect((await session.value('trust.doctor', {})).library.state).toBe('ok');
  });

  it('tells every window why a save that is on the disk cannot be put in its places, and loses nothing of it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const settle = vi.spyOn(SaveSettler.prototype, 'settle').mockImplementation(() => {
      throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL');
    });
    const { id } = await create('甲');
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    const problems = session.events.filter(({ event }) => event === 'problem');
    expect(problems).toMatchObject([
      { value: { code: 'library-unusable', value: 'SQLITE_FULL database or disk is full' } },
    ]);
    expect([await session.names(), session.logged]).toEqual([['甲'], []]);
    settle.mockRestore();
    expect((await session.value('library.open', { id })).scenario).toEqual(draft('甲'));
  });

  it('is backed up when the program ends, and only where something has changed', async () => {
    await create('甲');
    await meanwhile(() => undefined);
    const { backups } = await session.value('trust.status', {});
    expect(backups.map(({ reason, scenarios }) => [reason, scenarios])).toEqual([['quit', 1]]);
    await meanwhile(() => undefined);
    expect((await session.value('trust.status', {})).backups).toEqual(backups);
  });

  it('tells a colleague what is needed to help, and nothing of customers', async () => {
    await create('绝密客户方案');
    await tamper("UPDATE scenario SET content = x'7b7d'");
    const { finding } = await session.value('trust.report', { message: 'TypeError: nothing\n  at save (app.js:1:2)' });
    expect(finding.code).toBe('window-error');
    const { text } = await session.value('trust.diagnostics', {});
    expect(text).toContain('doctor-scenarios-damaged');
    expect(text).toContain('1 entries');
    expect(text).not.toContain('绝密');
    expect(text).not.toContain(folder);
  });
});

describe('a library that cannot be opened', () => {
  const wreck = (): void => {
    writeFileSync(file('library.db'), Buffer.alloc(8192, 'no library'));
  };

  it('closes the program to all but its ways out, and says what is wrong', async () => {
    await create('甲');
    await meanwhile(wreck);
    expect((await session.value('app.info', {})).closed).toBe(true);
    expect((await session.value('trust.status', {})).trouble).toMatchObject({
      kind: 'unreadable',
      finding: { code: 'store-unreadable' },
    });
    expect(await session.refusal('library.list', { query: '', order: 'name', offset: 0, limit: 1 })).toEqual([
      'store-closed',
    ]);
    for (const channel of ['trust.backUp', 'trust.keep'] as const) {
      expect(await session.refusal(channel, {})).toEqual(['store-closed']);
    }
    expect((await session.value('trust.doctor', {})).state).toBe('problem');
    expect(readFileSync(file('library.db')).subarray(0, 10).toString()).toBe('no library');
  });

  it('comes back from the newest backup; the damaged files are set aside whole', async () => {
    await create('甲');
    await create('乙');
    await meanwhile(wreck);
    const { backups } = await session.value('trust.status', {});
    const outcome = await session.value('trust.restore', { id: backups[0]!.id });
    expect(outcome).toMatchObject({ scenarios: 2, of: 2, fromBackups: 2, lost: [], lostSaves: 0 });
    expect(await session.names()).toHaveLength(2);
    expect((await session.value('app.info', {})).closed).toBe(false);
    const [aside] = (await session.value('trust.status', {})).quarantine;
    expect(
      readFileSync(file('quarantine', aside!.name, 'library.db'))
        .subarray(0, 10)
        .toString(),
    ).toBe('no library');
  });

  it('is salvaged row by row where its pages are damaged, and the rest comes from the backup', async () => {
    for (let count = 0; count < 120; count += 1) await create(`方案 ${String(count)}`);
    await meanwhile(() => {
      const bytes = readFileSync(file('library.db'));
      // Every third page of rows: what is not on them comes back from the damaged library itself.
      for (const [at, page] of pagesOfRows().entries())
        if (at % 3 === 1) bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
      writeFileSync(file('library.db'), bytes);
      // A journal that was left behind has the structure looked through.
      writeFileSync(file('library.db-wal'), 'x');
    });
    expect((await session.value('trust.status', {})).trouble?.kind).toBe('unreadable');
    const outcome = await session.value('trust.salvage', {});
    expect(outcome).toMatchObject({ scenarios: 120, of: 120, lost: [] });
    expect(outcome.fromBackups).toBeGreaterThan(0);
    expect(outcome.fromBackups).toBeLessThan(120);
    expect(await session.names()).toHaveLength(120);
    const found = await session.value('library.list', { query: '方案', order: 'name', offset: 0, limit: 1 });
    expect(found.total).toBe(120);
  }, 20_000);

  it('is missed where it is gone although saves were made', async () => {
    await create('甲');
    await meanwhile(() => {
      rmSync(file('library.db'));
    });
    const { trouble, backups } = await session.value('trust.status', {});
    expect(trouble).toMatchObject({ kind: 'missing', finding: { code: 'store-missing' } });
    expect(await session.refusal('trust.restore', { id: backups[0]!.id })).toEqual(['accepted']);
    expect(await session.names()).toEqual(['甲']);
  });

  it('lacks its newest saves where an older file was put in its place; going on is the user’s choice', async () => {
    await create('甲');
    await session.end();
    const old = readFileSync(file('library.db'));
    session = await TestSession.begin(folder);
    await create('乙');
    await meanwhile(() => {
      writeFileSync(file('library.db'), old);
    });
    const { trouble } = await session.value('trust.status', {});
    expect(trouble).toMatchObject({ kind: 'shortened', missingSaves: 1 });
    await session.value('trust.retry', {});
    expect((await session.value('app.info', {})).closed).toBe(true);
    await session.value('trust.keep', {});
    expect(await session.names()).toEqual(['甲']);
    expect(existsSync(file('quarantine'))).toBe(true);
    await meanwhile(() => undefined);
    expect((await session.value('trust.status', {})).trouble).toBeNull();
  });

  it('is opened after all where the other program that held it has ended', async () => {
    await session.end();
    const lock = new Sqlite(file('library.lock'));
    lock.exec('BEGIN EXCLUSIVE');
    session = await TestSession.begin(folder);
    expect((await session.value('trust.status', {})).trouble?.kind).toBe('locked');
    lock.close();
    await session.value('trust.retry', {});
    expect((await session.value('app.info', {})).closed).toBe(false);
  }, 20_000);
});

describe('a library of an older program', () => {
  it('is backed up before it is migrated, and keeps every scenario', async () => {
    const old = ['半成品', '客服热线', '计费样例 第 6 版', '早先的方案'].sort();
    await meanwhile(() => {
      putOldLibrary(folder);
      rmSync(file('library.saves'));
    });
    const { backups, trouble } = await session.value('trust.status', {});
    expect(trouble).toBeNull();
    expect(
      backups.map(({ reason, schema, saves, scenarios, sound }) => [reason, schema, saves, scenarios, sound]),
    ).toEqual([['migration', 3, savesOfSchema3, 4, true]]);
    expect((await session.names()).sort()).toEqual(old);
    expect(await session.value('trust.restore', { id: backups[0]!.id })).toMatchObject({ scenarios: 4, lostSaves: 0 });
    expect((await session.names()).sort()).toEqual(old);
  });
});
