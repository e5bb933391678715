import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { sha256 } from './content-hash.ts';
import { prepared } from './prepared.ts';
import { keptHash, storedHash } from './stored-forms.ts';

/**
 * A save that is on the disk and not yet in its places. Its one row is all that makes it durable: what the list shows,
 * what is searched for and what is kept packed are made of it afterwards.
 */
export const unsettledSave = z.object({
  id: z.string().catch(''),
  revision: z.int().catch(0),
  /** Instant of the save in UTC+8. */
  saved_at: z.string().catch(''),
  payable: z.string().nullable().catch(null),
  /** Tags as a JSON list. */
  tags: z.string().catch(''),
  /** 1 where the save before it is kept, however short the time between them. */
  apart: z.int().catch(0),
  content: z.string().catch(''),
  sha256: keptHash,
});

/** A row of the table of saves that wait; see `unsettledSave`. */
export type UnsettledSave = z.infer<typeof unsettledSave>;

/** A save without its hash. */
export type SavedRow = Omit<UnsettledSave, 'sha256'>;

/** Whether a save that waits is what was saved. */
export function isWholeUnsettled(save: UnsettledSave): boolean {
  return hashOf(save) === save.sha256;
}

/** Adds a save to those that wait. */
export function addUnsettled(database: Database, save: SavedRow): void {
  prepared(
    database,
    `INSERT INTO unsettled_save (id, revision, saved_at, payable, tags, apart, content, sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    save.id,
    save.revision,
    save.saved_at,
    save.payable,
    save.tags,
    save.apart,
    save.content,
    storedHash(hashOf(save)),
  );
}

/** Whether any save waits. */
export function hasUnsettled(database: Database): boolean {
  return prepared(database, 'SELECT 1 FROM unsettled_save LIMIT 1').get() !== undefined;
}

/** All saves that wait, the oldest first. */
export function unsettledSaves(database: Database): UnsettledSave[] {
  const rows = prepared(database, 'SELECT * FROM unsettled_save ORDER BY turn').all();
  return rows.map((row) => unsettledSave.parse(row));
}

/** Forgets the saves that waited: they are in their places. */
export function clearUnsettled(database: Database): void {
  prepared(database, 'DELETE FROM unsettled_save').run();
}

function hashOf({ id, revision, saved_at, payable, tags, apart, content }: SavedRow): string {
  // A list ends where it ends, so the content can follow it as it is.
  return sha256(JSON.stringify([id, revision, saved_at, payable, tags, apart]) + content);
}
