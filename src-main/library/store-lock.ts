import Sqlite, { type Database } from 'better-sqlite3';

/** How long one program waits for the others, in milliseconds. */
const PATIENCE = 2_000;

/** Another program has the library open, so that nobody may be alone with it. */
export class LibraryInUse extends Error {
  override readonly name = 'LibraryInUse';
}

/**
 * The lock of the operating system that every program holds while it has the library open. It is the
 * lock of an empty SQLite file, which is the same on all systems and ends with the process, however
 * it ends. Migration, recovery and restoring need to be alone.
 */
export class StoreLock {
  readonly #file: Database;

  constructor(file: string, patience: number = PATIENCE) {
    this.#file = new Sqlite(file, { timeout: patience });
  }

  /** Holds the lock together with others. @throws LibraryInUse where somebody is alone with the library */
  share(): void {
    try {
      this.#file.exec('BEGIN');
      // The lock is taken by the first reading, not by BEGIN.
      this.#file.prepare('SELECT count(*) FROM sqlite_schema').get();
    } catch (error) {
      if (this.#file.inTransaction) this.#file.exec('ROLLBACK');
      throw inUse(error);
    }
  }

  /** Runs work while no other program has the library open. @throws LibraryInUse where one has */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.#beginAlone();
    try {
      return await work();
    } finally {
      this.#endAlone();
    }
  }

  /** The same for work that is done at once. @throws LibraryInUse where another program has it open */
  aloneNow<T>(work: () => T): T {
    this.#beginAlone();
    try {
      return work();
    } finally {
      this.#endAlone();
    }
  }

  /** Lets go of the library. */
  close(): void {
    this.#file.close();
  }

  #shared = false;

  #beginAlone(): void {
    this.#shared = this.#file.inTransaction;
    if (this.#shared) this.#file.exec('COMMIT');
    try {
      this.#file.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      if (this.#shared) this.share();
      throw inUse(error);
    }
  }

  #endAlone(): void {
    this.#file.exec('COMMIT');
    if (this.#shared) this.share();
  }
}

function inUse(error: unknown): unknown {
  const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
  return busy ? new LibraryInUse('Another program has the library open.') : error;
}
