import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { type PriceBook, priceBookSchema } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { sha256OfAll } from './content-hash.ts';

/** An imported price book. */
export interface HeldBook {
  readonly id: string;
  readonly importedAt: string;
  readonly book: PriceBook;
}

/** An imported book as its row has it; what damage made unreadable is empty. */
export const bookRecord = z.object({
  id: z.string().catch(''),
  name: z.string().catch(''),
  imported_at: z.string().catch(''),
  content: z.string().catch(''),
  sha256: z.string().catch(''),
});

/** A row of the table of books. */
export type BookRecord = z.infer<typeof bookRecord>;

/** Whether a book is what was imported. */
export function isWholeBook({ id, imported_at: importedAt, content, sha256 }: BookRecord): boolean {
  return sha256OfAll([id, importedAt, content]) === sha256;
}

/** Price books that were imported. */
export class BookStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All imported books in the order of their names, without damaged ones. */
  all(): HeldBook[] {
    const rows = this.#database.prepare('SELECT * FROM price_book WHERE removed_at IS NULL ORDER BY name, id').all();
    return rows.flatMap((row) => {
      const reply = heldBook(row);
      return reply.ok ? [reply.value] : [];
    });
  }

  /** One book; refused where it is not there, or no longer what was imported. */
  open(id: string): Reply<HeldBook> {
    const row = this.#database.prepare('SELECT * FROM price_book WHERE id = ? AND removed_at IS NULL').get(id);
    return row === undefined ? notHeld(id) : heldBook(row);
  }

  /** Keeps a book: in the place of the one with its name, or as a new one. */
  put(book: PriceBook, at: string): string {
    const id = this.idOfName(book.name) ?? randomUUID();
    const content = JSON.stringify(book);
    this.#database
      .prepare(
        `INSERT INTO price_book (id, name, imported_at, content, sha256) VALUES (@id, @name, @at, @content, @sha256)
         ON CONFLICT (id) DO UPDATE SET imported_at = @at, content = @content, sha256 = @sha256`,
      )
      .run({ id, name: book.name, at, content, sha256: sha256OfAll([id, at, content]) });
    return id;
  }

  /** Id of the book of a name. */
  idOfName(name: string): string | undefined {
    const row = this.#database.prepare('SELECT id FROM price_book WHERE name = ? AND removed_at IS NULL').get(name);
    return row === undefined ? undefined : bookRecord.pick({ id: true }).parse(row).id;
  }

  /** Takes a book off the list. */
  remove(id: string, at: string): Reply<object> {
    const statement = this.#database.prepare(
      'UPDATE price_book SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
    );
    return statement.run(at, id).changes === 1 ? accept({}) : notHeld(id);
  }

  /** Puts a removed book back. */
  restore(id: string): Reply<object> {
    const statement = this.#database.prepare('UPDATE price_book SET removed_at = NULL WHERE id = ?');
    return statement.run(id).changes === 1 ? accept({}) : notHeld(id);
  }
}

function heldBook(row: unknown): Reply<HeldBook> {
  const record = bookRecord.parse(row);
  const { id, name, imported_at: importedAt, content } = record;
  if (!isWholeBook(record)) return refuse([finding('library-damaged', { value: name }, { name })]);
  return accept({ id, importedAt, book: priceBookSchema.parse(JSON.parse(content)) });
}

function notHeld(id: string): ReturnType<typeof refuse> {
  return refuse([finding('book-not-held', { value: id }, { book: id })]);
}
