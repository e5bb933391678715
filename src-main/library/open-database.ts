import Sqlite, { type Database } from 'better-sqlite3';

import { schemaOf } from './migrate.ts';

/** How long a save waits for another window's save, in milliseconds. */
const PATIENCE = 5_000;

/** What holds on every connection: a hostile file can run nothing, and damage is noticed early. */
const always = { foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, busy_timeout: PATIENCE } as const;

/**
 * Pages of the journal after which a save moves it into the library, where nothing else has: it is moved in the wake of
 * saves long before (`SaveSettler`), so that no save has to wait for that.
 */
const MOST_PAGES = 4_000;

/** What also holds where anything is written: a save is on the disk when it is acknowledged. */
const writing = {
  journal_mode: 'wal',
  synchronous: 2,
  wal_autocheckpoint: MOST_PAGES,
  ...(process.platform === 'darwin' && { checkpoint_fullfsync: 1 }),
} as const;

/** Opens a library file for reading and writing, makes it where there is none. It is not brought to a newer schema. */
export function openToWrite(file: string): Database {
  return opened(new Sqlite(file, { timeout: PATIENCE }), { ...always, ...writing });
}

/** Opens a library file for reading only. */
export function openToRead(file: string): Database {
  return opened(new Sqlite(file, { readonly: true, fileMustExist: true, timeout: PATIENCE }), always);
}

function opened(database: Database, pragmas: Readonly<Record<string, string | number>>): Database {
  try {
    // Reads the file before anything is asked of it: what is no library fails here.
    schemaOf(database);
    for (const [name, value] of Object.entries(pragmas)) set(database, name, value);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Some file systems, and some builds of SQLite, let a setting pass and ignore it; so each is read back. */
function set(database: Database, name: string, value: string | number): void {
  database.pragma(`${name} = ${String(value)}`);
  const found: unknown = database.pragma(name, { simple: true });
  if (found === value) return;
  throw new Sqlite.SqliteError(`${name} is ${String(found)} and not ${String(value)}`, 'SQLITE_CANTOPEN');
}

/** Runs a transaction that can be made again from what is on the disk already: the disk is not asked to keep it. */
export function withoutSync(database: Database, work: () => void): void {
  database.pragma('synchronous = NORMAL');
  try {
    work();
  } finally {
    set(database, 'synchronous', writing.synchronous);
  }
}

/** Moves what nobody reads any more of the journal into the library file, while work goes on. */
export function moveJournal(database: Database): void {
  database.pragma('wal_checkpoint(PASSIVE)');
}

/** Moves the journal into the library file and closes it. */
export function closeDatabase(database: Database): void {
  if (!database.open) return;
  if (!database.readonly) database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
