import Sqlite, { type Database } from 'better-sqlite3';

import { isDamage } from './library-trouble.ts';

/** Rows beyond the last known one that are still asked for, where the end of the table cannot be read. */
const BEYOND = 2_000;

type Row = Readonly<Record<string, unknown>>;
type Table = 'scenario' | 'scenario_save' | 'unsettled_save' | 'price_book' | 'setting' | 'issued_document';

/** Opens a library file for reading without asking anything of it; undefined where not even its tables are known. */
export function openRaw(file: string): Database | undefined {
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true });
    database.pragma('trusted_schema = OFF');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/**
 * Every row of a table that can still be read. A damaged page ends a walk through the table, so the walk is made from
 * both ends, and what lies between them is asked for row by row.
 */
export function* readableRows(database: Database, table: Table): Generator<Row> {
  if (table === 'setting') {
    // A table without row numbers, and a small one.
    yield* walk(database, 'SELECT * FROM setting');
    return;
  }
  if (table === 'scenario_save' && one(database, 'SELECT rowid FROM scenario_save LIMIT ?', 1) === undefined) {
    yield* readableSaves(database);
    return;
  }
  let last = 0;
  const forward = walk(database, `SELECT rowid AS row, * FROM ${table} ORDER BY rowid`);
  for (let step = forward.next(); ; step = forward.next()) {
    if (step.done === true) {
      if (step.value === 'end') return;
      break;
    }
    last = Number(step.value['row']);
    yield step.value;
  }
  const fromEnd = [...walk(database, `SELECT rowid AS row, * FROM ${table} ORDER BY rowid DESC`)];
  const first = fromEnd.reduce((least, row) => Math.min(least, Number(row['row'])), Number.MAX_SAFE_INTEGER);
  const end = fromEnd.length > 0 ? first : last + BEYOND;
  for (let number = last + 1; number < end; number += 1) {
    const row = one(database, `SELECT rowid AS row, * FROM ${table} WHERE rowid = ?`, number);
    if (row !== undefined) yield row;
  }
  yield* fromEnd.filter((row) => Number(row['row']) > last);
}

/** The same for kept saves, which have no row numbers: between both ends they are asked for scenario by scenario. */
function* readableSaves(database: Database): Generator<Row> {
  const given = new Set<string>();
  const isNew = (row: Row): boolean => {
    const key = `${String(row['scenario'])} ${String(row['revision'])}`;
    return !given.has(key) && given.add(key).size > 0;
  };
  let last = 0;
  const forward = walk(database, 'SELECT * FROM scenario_save ORDER BY scenario, revision');
  for (let step = forward.next(); ; step = forward.next()) {
    if (step.done === true) {
      if (step.value === 'end') return;
      break;
    }
    last = Number(step.value['scenario']);
    if (isNew(step.value)) yield step.value;
  }
  const fromEnd = [...walk(database, 'SELECT * FROM scenario_save ORDER BY scenario DESC, revision DESC')];
  const end = fromEnd.length > 0 ? Number(fromEnd.at(-1)?.['scenario']) : last + BEYOND;
  for (let number = last; number <= end; number += 1) {
    const rows = walk(database, 'SELECT * FROM scenario_save WHERE scenario = ?', number);
    for (const row of rows) if (isNew(row)) yield row;
  }
  for (const row of fromEnd) if (isNew(row)) yield row;
}

/** Walks as far as the pages let it; what it gave before it met damage is good. */
function* walk(database: Database, sql: string, ...values: readonly number[]): Generator<Row, 'end' | 'damage'> {
  try {
    for (const row of database.prepare(sql).iterate(...values)) yield row as Row;
    return 'end';
  } catch {
    return 'damage';
  }
}

function one(database: Database, sql: string, number: number): Row | undefined {
  try {
    return database.prepare(sql).get(number) as Row | undefined;
  } catch {
    return undefined;
  }
}
