import type { Database } from 'better-sqlite3';

import { LibraryTrouble } from './library-trouble.ts';
import { migrations } from './migrations/migrations.ts';
import { keptText, packed, unpacked } from './packed-text.ts';
import { ownWords } from './scenario-record.ts';
import { keptInstant, keptId, storedId, storedInstant } from './stored-forms.ts';

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
  for (const [name, make] of Object.entries(makers)) {
    // Nothing but a migration may call it: what is written into a library file runs nothing.
    database.function(name, { deterministic: true, directOnly: true, varargs: true }, make);
  }
  const run = database.transaction(() => {
    for (let schema = schemaOf(database); schema < target; schema += 1) {
      database.exec(migrations[schema] ?? '');
      database.pragma(`user_version = ${String(schema + 1)}`);
    }
  });
  run.exclusive();
}

/** What migrations make of values; each is read back, because only then may the old form go. */
const makers = {
  packed: (text: unknown) => packedForSure(String(text), ''),
  repacked: (bytes: unknown, name?: unknown, customer?: unknown) => {
    const text = keptText(bytes);
    // What is damaged stays as it is, and is named as before.
    if (text === '') return bytes;
    const own = typeof name === 'string' && typeof customer === 'string' ? ownWords({ name, customer }) : '';
    return packedForSure(text, own);
  },
  short_id: (id: unknown) => shortForSure(id, storedId, keptId),
  short_instant: (at: unknown) => shortForSure(at, storedInstant, keptInstant),
};

/** A text packed and read back. @throws LibraryTrouble where it does not come back the same */
function packedForSure(text: string, own: string): Uint8Array {
  const bytes = packed(text, own);
  if (unpacked(bytes, () => own) !== text)
    throw new LibraryTrouble('unusable', 'a content does not come back from being packed');
  return bytes;
}

function shortForSure(
  text: unknown,
  short: (text: string) => unknown,
  kept: { readonly parse: (value: unknown) => string },
): unknown {
  if (typeof text !== 'string') return text;
  const form = short(text);
  return kept.parse(form) === text ? form : text;
}
