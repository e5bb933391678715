import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { knownSchema, migrate, schemaOf } from '../../src-main/library/migrate.ts';

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
