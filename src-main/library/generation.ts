import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { prepared } from './prepared.ts';

/** Row of the settings that holds it; no setting of the user has this name. */
const ROW = 'generation';

/**
 * Which life of the library this is: each restore begins a new one. A restored scenario may carry the revision that a
 * window still holds, with other content, so a save is held against the life it is based on too.
 * @returns empty in a library that was never restored
 */
export function generationOf(database: Database): string {
  const found: unknown = prepared(database, 'SELECT value FROM setting WHERE name = ?').pluck().get(ROW);
  return typeof found === 'string' ? found : '';
}

/** Begins a new life: nothing that was opened before can be saved over what is there from now on. */
export function beginGeneration(database: Database): void {
  prepared(
    database,
    'INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = @value',
  ).run({ name: ROW, value: randomUUID() });
}
