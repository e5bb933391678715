import type { Database } from 'better-sqlite3';

import { schemaOf } from './migrate.ts';
import { prepared } from './prepared.ts';

/** Schemas from which on saves are counted, and may wait in a table of their own. */
const COUNTED = 2;
const WAITING = 5;

/** Libraries that are known to be of a schema in which saves wait; a schema never becomes an older one. */
const waiting = new WeakSet<Database>();

/** How many saves the library itself counts, those that wait too; 0 where its schema is older than the counter. */
export function savesIn(database: Database): number {
  if (savesWait(database)) {
    const sql = 'SELECT saves + (SELECT count(*) FROM unsettled_save) FROM save_counter';
    return Number(prepared(database, sql).pluck().get() ?? 0);
  }
  if (schemaOf(database) < COUNTED) return 0;
  return Number(prepared(database, 'SELECT saves FROM save_counter').pluck().get() ?? 0);
}

/** Whether saves may wait in this library before they are in their places. */
export function savesWait(database: Database): boolean {
  if (waiting.has(database)) return true;
  const waits = schemaOf(database) >= WAITING;
  if (waits) waiting.add(database);
  return waits;
}

/** Lets the library count on from a number, where its content comes from an older copy, or what waited is in its place. */
export function countFrom(database: Database, saves: number): void {
  prepared(database, 'UPDATE save_counter SET saves = ?').run(saves);
}
