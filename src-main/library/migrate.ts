import type { Database } from 'better-sqlite3';

import { LibraryTrouble } from './library-trouble.ts';
import { migrations } from './migrations/migrations.ts';
import { packed, unpacked } from './packed-text.ts';

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
  // Nothing but a migration may call it: what is written into a library file runs nothing.
  database.function('packed', { deterministic: true, directOnly: true }, packedForSure);
  const run = database.transaction(() => {
    for (let schema = schemaOf(database); schema < target; schema += 1) {
      database.exec(migrations[schema] ?? '');
      database.pragma(`user_version = ${String(schema + 1)}`);
    }
  });
  run.exclusive();
}

/** A text packed and read back: only then may its plain form go. @throws LibraryTrouble where it does not come back the same */
function packedForSure(text: string): Uint8Array {
  const bytes = packed(text);
  if (unpacked(bytes) !== text) throw new LibraryTrouble('unusable', 'a content does not come back from being packed');
  return bytes;
}
