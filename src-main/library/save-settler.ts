import Sqlite, { type Database, type Transaction } from 'better-sqlite3';

import { moveJournal, withoutSync } from './open-database.ts';
import { settleSaves } from './settle-saves.ts';
import { hasUnsettled } from './unsettled-save.ts';

/** How long a save may wait before it is put in its places, in milliseconds; what a user does in a row is settled as one. */
const SETTLE_AFTER = 200;
/** So many saves wait at most, however quickly they come. */
const MOST_WAITING = 32;
/** After so many times the journal is moved into the library: some thousand pages. */
const MOVED_AFTER = 50;

/**
 * Sees to it that saves which wait are put in their places (`settleSaves`): soon after a save, and always before anything
 * reads what is made of them. The transaction needs no sync of its own: what it writes can be made again from the rows
 * that wait, and those are on the disk. After a crash the next opening settles what still waits.
 */
export class SaveSettler {
  readonly #database: Database;
  readonly #report: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  readonly #step: Transaction<() => void>;
  #waiting = 0;
  #settled = 0;

  constructor(database: Database, report: (error: unknown) => void) {
    this.#database = database;
    this.#report = report;
    this.#step = database.transaction(() => {
      settleSaves(database);
    });
  }

  /** To be told after each save; settles in a moment, or at once where many wait. It keeps no process alive. */
  soon(): void {
    // What is still in a larger step is not saved yet.
    if (this.#database.inTransaction) return;
    this.#waiting += 1;
    if (this.#waiting >= MOST_WAITING) this.attempt();
    else
      this.#timer ??= setTimeout(() => {
        this.attempt();
      }, SETTLE_AFTER).unref();
  }

  /** Puts what waits in its places. @throws SqliteError where the disk or another program does not let it; nothing is then changed */
  settle(): void {
    const database = this.#database;
    if (database.readonly || !hasUnsettled(database)) return;
    if (database.inTransaction) {
      settleSaves(database);
      return;
    }
    withoutSync(database, () => {
      this.#step.immediate();
    });
    this.#settled += 1;
    if (this.#settled % MOVED_AFTER === 0) moveJournal(database);
  }

  /**
   * Reads something that is made of saves, with all saves in their places. Where they cannot be put there, because the disk
   * is full, they are put there for as long as it reads, and what was written is taken back.
   */
  seeing<T>(read: () => T): T {
    const database = this.#database;
    try {
      this.settle();
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) || database.inTransaction) throw error;
      database.exec('BEGIN IMMEDIATE');
      try {
        settleSaves(database);
        return read();
      } finally {
        database.exec('ROLLBACK');
      }
    }
    return read();
  }

  /**
   * Puts what waits in its places where that can be done, and lets go of the timer. What cannot be settled is saved all the
   * same: it is told, and tried again at the next occasion.
   */
  attempt(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = 0;
    try {
      this.settle();
    } catch (error) {
      this.#report(error);
    }
  }
}
