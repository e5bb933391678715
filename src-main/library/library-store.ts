import { closeSync, fsyncSync, openSync } from 'node:fs';

import type { Database } from 'better-sqlite3';

import { closeDatabase, openToRead } from './open-database.ts';
import type { SaveCounter } from './save-counter.ts';
import type { SaveSettler } from './save-settler.ts';
import { savesIn } from './saves-in.ts';
import type { StoreFiles } from './store-files.ts';
import { LibraryInUse, type StoreLock } from './store-lock.ts';

/** Pages that are copied before other work gets its turn. */
const PAGES_AT_ONCE = 2_000;

/** The open library as a file: its journal, its copies, and the counter outside. */
export class LibraryStore {
  readonly files: StoreFiles;
  readonly #database: Database;
  readonly #lock: StoreLock;
  readonly #counter: SaveCounter;
  readonly #settler: SaveSettler;
  #isHeld = false;

  constructor(
    files: StoreFiles,
    database: Database,
    { lock, counter, settler }: { lock: StoreLock; counter: SaveCounter; settler: SaveSettler },
  ) {
    this.files = files;
    this.#database = database;
    this.#lock = lock;
    this.#counter = counter;
    this.#settler = settler;
  }

  /** How many saves were ever committed. */
  saves(): number {
    return savesIn(this.#database);
  }

  /** Tells the counter outside of the saves so far; done after each change, before it is acknowledged. */
  tellCounter(): void {
    try {
      this.#counter.raise(this.saves());
    } catch {
      // The save is committed and must not be called lost because its count could not be written; a count that
      // stays behind says nothing wrong.
    }
  }

  /** Moves the journal into the library file; left for later where another program reads just now. */
  checkpoint(): void {
    this.#settler.attempt();
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Copies the library as it is now into a file, while work goes on. */
  async copyTo(file: string): Promise<void> {
    this.#settler.attempt();
    await copyDatabase(this.#database, file);
  }

  /** Whether the content is being replaced: what were changed now would be lost without a trace. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /**
   * Runs work while nobody can change the library: no other program has it open, and this one refuses its changes.
   * @throws LibraryInUse where another program has it open, or another such work is under way
   */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isHeld) throw new LibraryInUse('The library is being replaced.');
    this.#isHeld = true;
    try {
      return await this.#lock.alone(work);
    } finally {
      this.#isHeld = false;
    }
  }

  /**
   * Puts the content of another library file in the place of this one's, in one transaction; to be done alone.
   * What the other counted stays behind, so the counter outside goes on.
   */
  async replaceBy(file: string): Promise<void> {
    const source = openToRead(file);
    try {
      await source.backup(this.files.database, { progress: () => Number.MAX_SAFE_INTEGER });
    } finally {
      source.close();
    }
    this.tellCounter();
  }

  /** Moves the journal into the file and lets go of everything. */
  close(): void {
    if (!this.#database.open) return;
    this.#settler.attempt();
    closeDatabase(this.#database);
    this.#counter.close();
    this.#lock.close();
  }
}

/** Copies a database by the backup API into a file, which is on the disk when this ends. */
export async function copyDatabase(database: Database, file: string): Promise<void> {
  await database.backup(file, { progress: () => PAGES_AT_ONCE });
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
