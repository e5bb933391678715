import type { Database } from 'better-sqlite3';

import { migrations } from './migrations/migrations.ts';

/** The schema that this program reads and writes. */
export const knownSchema = migrations.length;

/** The schema of a library, counted by its migrations; 0 for an empty file. */
export function schemaOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a library to the schema of this program, in one transaction: it is the old or the new one
 * whole. The number is read again inside, because another window may have done it meanwhile.
 * @param target for tests of one migration; left out: the newest
 */
export function migrate(database: Database, target: number = knownSchema): void {
  if (schemaOf(database) >= target) return;
  const run = database.transaction(() => {
    for (let schema = schemaOf(database); schema < target; schema += 1) {
      database.exec(migrations[schema] ?? '');
      database.pragma(`user_version = ${String(schema + 1)}`);
    }
  });
  run.exclusive();
}
