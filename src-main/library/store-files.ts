import path from 'node:path';

/** Where the parts of a library lie inside the user's data folder. */
export interface StoreFiles {
  readonly folder: string;
  /** The library itself. */
  readonly database: string;
  /** What SQLite keeps beside it: saves that are not yet in the library file, their index, and what a crash left to undo. */
  readonly journal: readonly [wal: string, index: string, rollback: string];
  /** Held by every program that has the library open. */
  readonly lock: string;
  /** How many saves were committed, told outside the library. */
  readonly counter: string;
  readonly backups: string;
  /** Damaged libraries, set aside and never deleted. */
  readonly quarantine: string;
}

/** The files of the library in a data folder. */
export function storeFiles(folder: string): StoreFiles {
  const database = path.join(folder, 'library.db');
  return {
    folder,
    database,
    journal: [`${database}-wal`, `${database}-shm`, `${database}-journal`],
    lock: path.join(folder, 'library.lock'),
    counter: path.join(folder, 'library.saves'),
    backups: path.join(folder, 'backups'),
    quarantine: path.join(folder, 'quarantine'),
  };
}

/** An instant in UTC+8 as a part of a file name: `20261122T093000`. */
export function fileStamp(instant: string): string {
  return instant.slice(0, 19).replaceAll(/[-:]/g, '');
}
