import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { checkDatabase, isSound } from '../../src-main/library/check-database.ts';
import { knownSchema, migrate, schemaOf } from '../../src-main/library/migrate.ts';
import { openToWrite } from '../../src-main/library/open-database.ts';
import { saveRecord } from '../../src-main/library/scenario-reader.ts';
import { scenarioRecord } from '../../src-main/library/scenario-record.ts';
import { putOldLibrary } from './old-library.ts';

describe('migrations', () => {
  it('1: an empty file gets the first tables, all of them strict', () => {
    const database = new Sqlite(':memory:');
    migrate(database, 1);
    expect(schemaOf(database)).toBe(1);
    const tables = database
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'scenario_words%'")
      .all() as { name: string; sql: string }[];
    expect(tables.map((table) => table.name).sort()).toEqual([
      'price_book',
      'scenario',
      'scenario_save',
      'scenario_tag',
      'setting',
    ]);
    for (const { sql } of tables) expect(sql).toMatch(/\) STRICT(, WITHOUT ROWID)?$/);
  });

  it('3: documents that were handed over get a table of their own, and nothing else is touched', () => {
    const database = new Sqlite(':memory:');
    migrate(database, 2);
    const names = () =>
      database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    const before = names();
    migrate(database, 3);
    expect(names().filter((name) => !before.includes(name))).toEqual(['issued_document']);
    expect(before.filter((name) => !names().includes(name))).toEqual([]);
  });

  it('4: contents are packed, so that every scenario and every save is what it was, and the count of saves too', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-migration-'));
    putOldLibrary(folder);
    const file = path.join(folder, 'library.db');
    const before = checkDatabase(file);
    const rows = (table: string): unknown[] => {
      const database = new Sqlite(file, { readonly: true });
      const schema = table === 'scenario' ? scenarioRecord : saveRecord;
      const found = database
        .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
        .all()
        .map((row) => schema.parse(row));
      database.close();
      return found;
    };
    const texts = ['scenario', 'scenario_save'].map(rows);
    const database = openToWrite(file);
    migrate(database);
    expect(database.prepare('SELECT DISTINCT typeof(content) FROM scenario_save').pluck().all()).toEqual(['blob']);
    database.close();
    expect(texts.map((each) => each.length)).toEqual([5, 10]);
    expect(['scenario', 'scenario_save'].map(rows)).toEqual(texts);
    expect(checkDatabase(file)).toEqual({ ...before, schema: 4 });
    expect(isSound(before)).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });

  it('4: what was damaged before is damaged after, and named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-migration-'));
    putOldLibrary(folder);
    const file = path.join(folder, 'library.db');
    const database = openToWrite(file);
    database.exec("UPDATE scenario SET content = replace(content, ':30,', ':31,') WHERE name = '早先的方案'");
    database.exec("UPDATE scenario_save SET content = '' WHERE name = '客服热线'");
    migrate(database);
    database.close();
    expect(checkDatabase(file)).toMatchObject({ damaged: ['早先的方案'], damagedSaves: 1, structure: null });
    rmSync(folder, { recursive: true, force: true });
  });

  it('are run once, and leave nothing where one of them fails', () => {
    const database = new Sqlite(':memory:');
    database.exec('CREATE TABLE price_book (mine TEXT)');
    expect(() => {
      migrate(database);
    }).toThrow('already exists');
    expect(schemaOf(database)).toBe(0);
    expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'scenario'").pluck().get()).toBe(0);
    database.exec('DROP TABLE price_book');
    migrate(database);
    migrate(database);
    expect(schemaOf(database)).toBe(knownSchema);
  });
});
