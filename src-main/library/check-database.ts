import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { isDamage } from './library-trouble.ts';
import { schemaOf } from './migrate.ts';
import { openToRead } from './open-database.ts';
import { isWholeSave, saveRecord } from './save-record.ts';
import { savesIn, savesWait } from './saves-in.ts';
import { isWhole, scenarioIn, scenarioRecord } from './scenario-record.ts';
import { bookRecord, isWholeBook } from './book-store.ts';
import { storedId } from './stored-forms.ts';
import { isWholeUnsettled, unsettledSaves } from './unsettled-save.ts';

/** What a look at every row of a library found. */
export const databaseCheckSchema = z.strictObject({
  schema: z.int(),
  saves: z.int(),
  /** Scenarios on the list; removed ones are looked at too, but not counted. */
  scenarios: z.int(),
  /** Names of the scenarios that are not what was saved. */
  damaged: z.array(z.string()),
  /** Kept earlier saves, and how many of them are not what was saved. */
  keptSaves: z.int(),
  damagedSaves: z.int(),
  books: z.int(),
  damagedBooks: z.array(z.string()),
  /** What is wrong with the pages of the file; null where nothing is. */
  structure: z.string().nullable(),
});

/** What a look at every row of a library found. */
export type DatabaseCheck = z.infer<typeof databaseCheckSchema>;

type Counts = { -readonly [Key in keyof DatabaseCheck]: DatabaseCheck[Key] };

/** Looks at every page and holds every row against its hash. Nothing is changed. It takes seconds for a large library. */
export function checkDatabase(file: string): DatabaseCheck {
  const found: Counts = {
    schema: 0,
    saves: 0,
    scenarios: 0,
    damaged: [],
    keptSaves: 0,
    damagedSaves: 0,
    books: 0,
    damagedBooks: [],
    structure: null,
  };
  try {
    const database = openToRead(file);
    try {
      look(database, found);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    found.structure = error instanceof Error ? error.message : String(error);
  }
  return found;
}

function look(database: Database, found: Counts): void {
  found.schema = schemaOf(database);
  const structure: unknown = database.pragma('quick_check(1)', { simple: true });
  if (structure !== 'ok') found.structure = String(structure);
  if (found.schema === 0) return;
  found.saves = savesIn(database);
  for (const row of database.prepare('SELECT * FROM scenario').iterate()) {
    const record = scenarioRecord.parse(row);
    if (!isWhole(record)) found.damaged.push(record.name);
    if (removed.parse(row).removed_at === null) found.scenarios += 1;
  }
  for (const row of database.prepare('SELECT * FROM scenario_save').iterate()) {
    found.keptSaves += 1;
    if (!isWholeSave(saveRecord.parse(row))) found.damagedSaves += 1;
  }
  if (savesWait(database)) lookAtWaiting(database, found);
  for (const row of database.prepare('SELECT * FROM price_book WHERE removed_at IS NULL').iterate()) {
    const record = bookRecord.parse(row);
    found.books += 1;
    if (!isWholeBook(record)) found.damagedBooks.push(record.name);
  }
}

/** Saves that a crash left waiting: each is held against its hash, and one of a new scenario counts as that. */
function lookAtWaiting(database: Database, found: Counts): void {
  const isSettled = database.prepare('SELECT 1 FROM scenario WHERE id = ?');
  const added = new Set<string>();
  for (const save of unsettledSaves(database)) {
    if (!isWholeUnsettled(save)) found.damaged.push(scenarioIn(save.content).name);
    if (isSettled.get(storedId(save.id)) === undefined) added.add(save.id);
  }
  found.scenarios += added.size;
}

const removed = z.object({ removed_at: z.unknown() });

/** Whether a library is all that was saved. */
export function isSound({ damaged, damagedSaves, damagedBooks, structure }: DatabaseCheck): boolean {
  return damaged.length + damagedSaves + damagedBooks.length === 0 && structure === null;
}

/** SHA-256 of a file's bytes, as hexadecimal. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
