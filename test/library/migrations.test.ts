import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { checkDatabase, isSound } from '../../src-main/library/check-database.ts';
import { knownSchema, migrate, schemaOf } from '../../src-main/library/migrate.ts';
import { openToWrite } from '../../src-main/library/open-database.ts';
import { saveRecord } from '../../src-main/library/save-record.ts';
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
    expect(checkDatabase(file)).toEqual({ ...before, schema: knownSchema });
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

  it('5: rows keep their short forms, and every scenario, every save, what finds them and the count are what they were', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-migration-'));
    putOldLibrary(folder, 4);
    const file = path.join(folder, 'library.db');
    const before = checkDatabase(file);
    const read = (): unknown => {
      const database = new Sqlite(file, { readonly: true });
      const rows = (sql: string): unknown[] => database.prepare(sql).all();
      const found = {
        scenarios: rows('SELECT * FROM scenario ORDER BY number').map((row) => scenarioRecord.parse(row)),
        removed: rows('SELECT number, removed_at FROM scenario ORDER BY number'),
        saves: rows('SELECT * FROM scenario_save ORDER BY scenario, revision').map((row) => saveRecord.parse(row)),
        tags: rows('SELECT tag, scenario FROM scenario_tag ORDER BY tag, scenario'),
        words: rows("SELECT rowid FROM scenario_words WHERE scenario_words MATCH '分公 OR 热线' ORDER BY rowid"),
        rest: ['price_book', 'setting', 'issued_document', 'save_counter'].map((table) =>
          rows(`SELECT * FROM ${table}`),
        ),
      };
      database.close();
      return found;
    };
    const kept = read();
    const database = openToWrite(file);
    migrate(database);
    expect(
      database
        .prepare('SELECT id FROM scenario ORDER BY number')
        .pluck()
        .all()
        .map((id) => typeof id),
    ).toEqual([...Array.from({ length: 5 }, () => 'object'), 'string']);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    const triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'scenario' ORDER BY name";
    expect(database.prepare(triggers).pluck().all()).toEqual(
      ['delete', 'insert', 'update'].map((change) => `scenario_${change}_counted`),
    );
    database.close();
    expect(read()).toEqual(kept);
    expect(checkDatabase(file)).toEqual({ ...before, schema: 5 });
    expect([isSound(before), before.scenarios, before.keptSaves, before.saves]).toEqual([true, 5, 12, 15]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('5: what was damaged before is damaged after, and named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-migration-'));
    putOldLibrary(folder, 4);
    const file = path.join(folder, 'library.db');
    const database = openToWrite(file);
    database.exec("UPDATE scenario SET content = x'01ff' WHERE name = '早先的方案'");
    database.exec("UPDATE scenario SET created_at = 'yesterday', sha256 = 'nothing' WHERE name = '半成品'");
    database.exec("UPDATE scenario_save SET content = x'' WHERE name = '客服热线'");
    const damaged = { damaged: ['早先的方案', '半成品'], damagedSaves: 1, structure: null };
    expect(checkDatabase(file)).toMatchObject(damaged);
    migrate(database);
    database.close();
    expect(checkDatabase(file)).toMatchObject(damaged);
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
