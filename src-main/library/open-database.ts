import { mkdirSync } from 'node:fs';
import path from 'node:path';

import Sqlite, { type Database } from 'better-sqlite3';

import { knownSchema, migrate, schemaOf } from './migrate.ts';

/** How long a save waits for another window's save, in milliseconds. */
const PATIENCE = 5_000;

/** An open library file. */
export interface OpenDatabase {
  readonly database: Database;
  /** Schema of a library that a newer program wrote: it is then open for reading only. */
  readonly newer?: number;
}

/**
 * Opens the library file, makes it where there is none, and brings it to this program's schema.
 * A library of a newer program is opened for reading only.
 */
export function openDatabase(file: string): OpenDatabase {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Sqlite(file, { timeout: PATIENCE });
  try {
    const schema = schemaOf(database);
    if (schema > knownSchema) {
      database.close();
      return { database: new Sqlite(file, { readonly: true, timeout: PATIENCE }), newer: schema };
    }
    setPragmas(database);
    migrate(database);
    return { database };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A save is on the disk when it is acknowledged; a hostile file can run nothing. */
function setPragmas(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  if (process.platform === 'darwin') database.pragma('checkpoint_fullfsync = ON');
}

/** Moves the journal into the library file and closes it. */
export function closeDatabase({ database, newer }: OpenDatabase): void {
  if (!database.open) return;
  if (newer === undefined) database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
