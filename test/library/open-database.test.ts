import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { migrate } from '../../src-main/library/migrate.ts';
import { openToRead, openToWrite } from '../../src-main/library/open-database.ts';
import { TestSession } from '../handlers/test-session.ts';
import { draft } from './sample-draft.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-open-'));
  file = path.join(folder, 'library.db');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const names = [
  'foreign_keys',
  'trusted_schema',
  'cell_size_check',
  'busy_timeout',
  'journal_mode',
  'synchronous',
] as const;
const settingsOf = (database: Database): unknown[] => names.map((name) => database.pragma(name, { simple: true }));

/** In the order of the names; `synchronous` 2 is FULL. */
const expected = [1, 0, 1, 5_000, 'wal', 2];

describe('a connection to the library', () => {
  it('that writes has every setting of the store', () => {
    const database = openToWrite(file);
    expect(settingsOf(database)).toEqual(expected);
    database.close();
  });

  it('that reads has those that matter to it', () => {
    const writer = openToWrite(file);
    migrate(writer);
    const reader = openToRead(file);
    expect(settingsOf(reader).slice(0, 5)).toEqual(expected.slice(0, 5));
    expect(() => reader.exec('DELETE FROM setting')).toThrow(/readonly/);
    reader.close();
    writer.close();
  });

  it.each([...names])('is refused where the system lets %s pass and ignores it', (name) => {
    const pragma: unknown = Reflect.get(Sqlite.prototype, 'pragma');
    vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function ignoring(this: Database, source, options) {
      if (source.startsWith(`${name} =`)) return undefined;
      // What it says instead of what was asked for.
      if (source === name) return 'something else';
      return Reflect.apply(pragma as typeof this.pragma, this, [source, options]);
    });
    expect(() => openToWrite(file)).toThrow(new RegExp(`${name} is something else`));
  });

  it('that the program itself makes has been read back, each of them', async () => {
    const opened = new Map<Database, Set<string>>();
    const pragma: unknown = Reflect.get(Sqlite.prototype, 'pragma');
    vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function noting(this: Database, source, options) {
      if (this.name.endsWith('library.db')) opened.set(this, (opened.get(this) ?? new Set()).add(source));
      return Reflect.apply(pragma as typeof this.pragma, this, [source, options]);
    });
    const session = await TestSession.begin(folder);
    await session.value('library.create', { scenario: draft('甲'), tags: [] });
    const { id } = await session.value('trust.backUp', {});
    await session.value('trust.restore', { id });
    await session.value('trust.doctor', {});
    await session.end();
    expect(opened.size).toBeGreaterThanOrEqual(3);
    for (const [database, asked] of opened) {
      // What reads damaged files row by row asks nothing of them, and cannot write.
      if (asked.size === 1 && asked.has('trusted_schema = OFF') && database.readonly) continue;
      const read = database.readonly ? names.slice(0, 4) : names;
      expect([...asked]).toEqual(expect.arrayContaining([...read]));
    }
  });
});
