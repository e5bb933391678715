import { existsSync } from 'node:fs';

import type { Database } from 'better-sqlite3';

import { openRaw, readableRows } from './readable-rows.ts';

/**
 * Adds the numbers of documents that the replaced library knew, as far as they can be read: what a customer holds
 * was handed over, whichever content the library has now, and its number must not be given to another quote.
 */
export function carryDocuments(replaced: string, into: Database): void {
  if (!existsSync(replaced)) return;
  const database = openRaw(replaced);
  if (database === undefined) return;
  try {
    const add = into.prepare(
      `INSERT OR IGNORE INTO issued_document (scenario, base, revision, content, payable, dated, valid_until, issued_at)
       VALUES (@scenario, @base, @revision, @content, @payable, @dated, @valid_until, @issued_at)`,
    );
    for (const row of readableRows(database, 'issued_document')) add.run(row);
  } finally {
    database.close();
  }
}
