import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { checkDatabase, isSound } from '../../src-main/library/check-database.ts';
import { migrate } from '../../src-main/library/migrate.ts';
import { changeLibrary, type Library, openLibrary } from '../../src-main/library/open-library.ts';
import { openToWrite } from '../../src-main/library/open-database.ts';
import { salvage } from '../../src-main/library/salvage.ts';
import { readCounter } from '../../src-main/library/save-counter.ts';
import { SaveSettler } from '../../src-main/library/save-settler.ts';
import { ScenarioReader } from '../../src-main/library/scenario-reader.ts';
import { ScenarioWriter } from '../../src-main/library/scenario-writer.ts';
import { storeFiles } from '../../src-main/library/store-files.ts';
import { copyLibrary } from '../trust/child-program.ts';
import { draft, saveAt } from './sample-draft.ts';

const all = { query: '', order: 'name', offset: 0, limit: 100 } as const;

let folder: string;
let library: Library;
const folders: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-unsettled-'));
  library = openLibrary(folder);
});
afterEach(() => {
  library.close();
  for (const each of [folder, ...folders.splice(0)]) rmSync(each, { recursive: true, force: true });
});

const databaseOf = (of: string): string => path.join(of, 'library.db');

/** The library as a program that is killed now leaves it. */
function killed(): string {
  const copy = copyLibrary(folder);
  folders.push(copy);
  return copy;
}

/** What stands in a table, seen by a program that settles nothing. */
function rowsOf(of: string, table: string): unknown[] {
  const database = new Sqlite(databaseOf(of), { readonly: true });
  const rows = database.prepare(`SELECT * FROM ${table}`).all();
  database.close();
  return rows;
}

function tamper(of: string, sql: string): void {
  const database = new Sqlite(databaseOf(of));
  database.exec(sql);
  database.close();
}

function after<T>(of: string, read: (library: Library) => T): T {
  const opened = openLibrary(of);
  try {
    return read(opened);
  } finally {
    opened.close();
  }
}

const names = (of: Library, query = ''): string[] => of.reader.list({ ...all, query }).rows.map(({ name }) => name);

describe('a save', () => {
  it('is one row at first, and in all its places before anything reads them', () => {
    const { id } = library.writer.create(saveAt(0, draft('杭州政务云'), ['华东']));
    expect([rowsOf(folder, 'unsettled_save').length, rowsOf(folder, 'scenario').length]).toEqual([1, 0]);
    expect(names(library, '政务')).toEqual(['杭州政务云']);
    expect([rowsOf(folder, 'unsettled_save').length, rowsOf(folder, 'scenario').length]).toEqual([0, 1]);
    expect(library.reader.tags()).toEqual([{ tag: '华东', count: 1 }]);
    expect(library.reader.revisions(id)).toHaveLength(1);
  });

  it('is put in its places a moment later where nothing reads it', () => {
    vi.useFakeTimers();
    library.writer.create(saveAt(0, draft('甲')));
    vi.advanceTimersByTime(150);
    library.writer.create(saveAt(0, draft('乙')));
    expect(rowsOf(folder, 'unsettled_save')).toHaveLength(2);
    vi.advanceTimersByTime(50);
    vi.useRealTimers();
    expect([rowsOf(folder, 'unsettled_save').length, rowsOf(folder, 'scenario').length]).toEqual([0, 2]);
  });

  it('waits with thirty-one others at most', () => {
    for (let count = 0; count < 40; count += 1) library.writer.create(saveAt(0, draft(`方案 ${String(count)}`)));
    expect([rowsOf(folder, 'unsettled_save').length, rowsOf(folder, 'scenario').length]).toEqual([8, 32]);
  });

  it('is seen by another window at once, which may save over it', () => {
    const other = openLibrary(folder);
    const { id } = library.writer.create(saveAt(0, draft('我的')));
    expect(names(other)).toEqual(['我的']);
    expect(other.writer.save(id, 1, saveAt(1, draft('别人的'))).ok).toBe(true);
    expect(library.writer.save(id, 1, saveAt(2, draft('我的二')))).toMatchObject({ ok: false });
    expect(library.writer.save(id, 2, saveAt(2, draft('我的三'))).ok).toBe(true);
    expect(names(other)).toEqual(['我的三']);
    other.close();
  });

  it('is in its places before a long step begins, so that another window reads it meanwhile', () => {
    const other = openLibrary(folder);
    library.writer.create(saveAt(0, draft('之前')));
    library.writer.together(() => {
      library.writer.create(saveAt(1, draft('其中')));
      expect(names(other)).toEqual(['之前']);
    });
    expect(names(other)).toEqual(['之前', '其中']);
    other.close();
  });

  it('asks the disk once, and what is settled asks for nothing', () => {
    const asked: string[] = [];
    const pragma: unknown = Reflect.get(Sqlite.prototype, 'pragma');
    vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function noting(this: Sqlite.Database, source, options) {
      if (source.startsWith('synchronous =')) asked.push(source);
      return Reflect.apply(pragma as typeof this.pragma, this, [source, options]);
    });
    library.writer.create(saveAt(0, draft('甲')));
    expect(asked).toEqual([]);
    names(library);
    expect(asked).toEqual(['synchronous = NORMAL', 'synchronous = 2']);
    vi.restoreAllMocks();
  });
});

describe('a program that ends before a save is in its places', () => {
  it('has lost nothing: the next one finds it in the list, in the search, among the saves, and counted', () => {
    const { id } = library.writer.create(saveAt(0, draft('第一版'), ['华东']));
    names(library);
    changeLibrary(library, () => library.writer.save(id, 1, saveAt(1, draft('第二版'))));
    changeLibrary(library, () => library.writer.save(id, 2, saveAt(2, draft('第三版'))));
    const left = killed();
    expect(rowsOf(left, 'unsettled_save')).toHaveLength(2);
    const before = checkDatabase(databaseOf(left));
    expect([isSound(before), before.saves, before.scenarios]).toEqual([true, 3, 1]);
    after(left, (opened) => {
      expect(rowsOf(left, 'unsettled_save')).toEqual([]);
      expect([names(opened), names(opened, '第三'), names(opened, '第二')]).toEqual([['第三版'], ['第三版'], []]);
      expect(opened.reader.tags()).toEqual([]);
      expect(opened.reader.revisions(id).map(({ revision }) => revision)).toEqual([3, 2, 1]);
      expect(opened.store.saves()).toBe(3);
    });
    expect(readCounter(storeFiles(left).counter)).toBe(3);
    expect(isSound(checkDatabase(databaseOf(left)))).toBe(true);
  });

  it('leaves new scenarios that a check and a backup count', () => {
    for (const name of ['甲', '乙']) library.writer.create(saveAt(0, draft(name)));
    expect(checkDatabase(databaseOf(killed()))).toMatchObject({ scenarios: 2, damaged: [], saves: 2, structure: null });
  });

  it('and whose save is then damaged has it named, shows no amount, and offers the save before it', () => {
    const { id } = library.writer.create(saveAt(0, draft('方案一')));
    names(library);
    library.writer.save(id, 1, saveAt(5, draft('方案一', { edition: 'flexus' })));
    library.writer.create(saveAt(6, draft('方案二')));
    const left = killed();
    tamper(left, "UPDATE unsettled_save SET content = replace(content, ':30,', ':31,')");
    expect(checkDatabase(databaseOf(left))).toMatchObject({ damaged: ['方案一', '方案二'] });
    after(left, (opened) => {
      expect(opened.reader.list(all).rows).toMatchObject([
        { name: '方案一', damaged: true, payable: null },
        { name: '方案二', damaged: true, payable: null },
      ]);
      expect(opened.reader.open(id)).toMatchObject({ ok: false, findings: [{ code: 'library-damaged' }] });
      expect(opened.reader.openRevision(id, 1)).toMatchObject({ ok: true, value: { scenario: draft('方案一') } });
      expect(opened.store.saves()).toBe(3);
    });
    expect(checkDatabase(databaseOf(left))).toMatchObject({ damaged: ['方案一', '方案二'], damagedSaves: 2 });
  });

  it.each(["id = 'no identity!'", "id = ''", 'revision = -7', "saved_at = 'x'", "tags = '{'", "content = ''"])(
    'and whose save no longer says what it was (%s) can be opened and worked with all the same',
    (change) => {
      for (const name of ['甲', '乙']) library.writer.create(saveAt(0, draft(name)));
      const left = killed();
      tamper(left, `UPDATE unsettled_save SET ${change}`);
      after(left, (opened) => {
        const { rows } = opened.reader.list(all);
        expect(rows.map(({ damaged, payable }) => [damaged, payable])).toEqual([
          [true, null],
          [true, null],
        ]);
        opened.writer.create(saveAt(1, draft('丙')));
        expect(names(opened)).toContain('丙');
      });
    },
  );

  it('leaves what a salvage brings back, as the newest version', () => {
    const { id } = library.writer.create(saveAt(0, draft('第一版'), ['华东']));
    names(library);
    library.writer.save(id, 1, saveAt(5, draft('第二版'), ['华南']));
    library.writer.create(saveAt(6, draft('新方案')));
    const left = killed();
    const target = path.join(left, 'salvaged.db');
    const order = { damaged: databaseOf(left), backups: [], alsoForgotten: false, target };
    expect(salvage(order)).toMatchObject({ scenarios: 2, of: 2, fromSaves: 0, lost: [] });
    expect(checkDatabase(target)).toMatchObject({ scenarios: 2, damaged: [], keptSaves: 3, damagedSaves: 0 });
    renameSync(target, databaseOf(left));
    for (const name of ['library.db-wal', 'library.saves']) rmSync(path.join(left, name));
    after(left, (opened) => {
      expect([names(opened), names(opened, '第一')]).toEqual([['新方案', '第二版'], []]);
      expect(opened.reader.open(id)).toMatchObject({ ok: true, value: { revision: 2, tags: ['华南'] } });
    });
  });
});

describe('saves that cannot be put in their places', () => {
  it('are on the disk and read all the same; what was written to read them is taken back, and the failure is told', () => {
    const database = openToWrite(path.join(folder, 'full.db'));
    migrate(database);
    const told: unknown[] = [];
    const settler = new SaveSettler(database, (error) => told.push(error));
    const reader = new ScenarioReader(database, settler);
    const writer = new ScenarioWriter(database, reader, settler);
    const settle = vi.spyOn(settler, 'settle').mockImplementation(() => {
      throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL');
    });
    const { id } = writer.create(saveAt(0, draft('甲'), ['华东']));
    expect(writer.save(id, 1, saveAt(1, draft('乙')))).toEqual({ ok: true, value: { id, revision: 2 } });
    expect(reader.list({ ...all, query: '乙' }).rows).toMatchObject([
      { name: '乙', revision: 2, payable: '150000.00' },
    ]);
    expect(reader.open(id)).toMatchObject({ ok: true, value: { scenario: { name: '乙' } } });
    expect(database.prepare('SELECT count(*) FROM scenario').pluck().get()).toBe(0);
    settler.attempt();
    expect(told).toHaveLength(1);
    settle.mockRestore();
    expect(reader.revisions(id).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(database.prepare('SELECT count(*) FROM scenario').pluck().get()).toBe(1);
    settler.attempt();
    database.close();
  });
});
