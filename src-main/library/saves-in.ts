import type { Database } from 'better-sqlite3';

import { prepared } from './prepared.ts';

/** How many saves the library itself counts; 0 where its schema is older than the counter. */
export function savesIn(database: Database): number {
  const counts = prepared(database, "SELECT 1 FROM sqlite_schema WHERE name = 'save_counter'").get() !== undefined;
  return counts ? Number(prepared(database, 'SELECT saves FROM save_counter').pluck().get() ?? 0) : 0;
}

/** Lets the library count on from a number, where its content comes from an older copy. */
export function countFrom(database: Database, saves: number): void {
  prepared(database, 'UPDATE save_counter SET saves = ?').run(saves);
}
