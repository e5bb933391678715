import { existsSync, statSync } from 'node:fs';

import type { Database } from 'better-sqlite3';

import type { Backups } from './backups.ts';
import { copyDatabase } from './library-store.ts';
import { LibraryTrouble, troubleOf } from './library-trouble.ts';
import { knownSchema, migrate, schemaOf } from './migrate.ts';
import { closeDatabase, openToRead, openToWrite } from './open-database.ts';
import { checkStructure } from './open-library.ts';
import type { StoreFiles } from './store-files.ts';
import { StoreLock } from './store-lock.ts';

/**
 * Brings a library of an older program to this program's schema, alone with it: its structure is looked through, a
 * backup is made and verified, and only then all steps run in one transaction, whose last act is the number of the
 * schema. What the old tables took is given back to the disk afterwards. A new or a current library is left as it is.
 * @throws LibraryTrouble where it cannot be done; the library is then what it was
 */
export async function migrateLibrary(files: StoreFiles, backups: Backups): Promise<void> {
  try {
    if (!isOlder(files)) return;
    const lock = new StoreLock(files.lock);
    try {
      await lock.alone(async () => {
        // Another program may have done it while this one waited.
        if (isOlder(files)) await migrateAlone(files, backups);
      });
    } finally {
      lock.close();
    }
  } catch (error) {
    throw troubleOf(error) ?? error;
  }
}

async function migrateAlone(files: StoreFiles, backups: Backups): Promise<void> {
  const database = openToWrite(files.database);
  try {
    checkStructure(database);
    const backup = await backups.make({ copyTo: (file) => copyDatabase(database, file) }, 'migration');
    if (!backup.ok) throw new LibraryTrouble('unusable', backup.findings[0]?.message.en ?? 'backup');
    migrate(database);
    checkStructure(database);
    giveBackRoom(database);
  } finally {
    closeDatabase(database);
  }
}

/** One more transaction of its own, and only for the room it saves. */
function giveBackRoom(database: Database): void {
  try {
    database.exec('VACUUM');
  } catch {
    // It takes as much free disk as the library has content. Without it the library is whole, and later saves fill the gaps.
  }
}

function isOlder(files: StoreFiles): boolean {
  if (!existsSync(files.database) || statSync(files.database).size === 0) return false;
  const schema = currentSchema(files);
  return schema > 0 && schema < knownSchema;
}

/**
 * Asked by one who may not write where that can be: whoever may would, on closing, move a journal that a crash left
 * behind into the library, before it was looked at and, where it is damaged, set aside.
 */
function currentSchema(files: StoreFiles): number {
  const isHalfDone = existsSync(files.journal[2]);
  // What a crash left half done can only be rolled back by one who may write.
  const database = isHalfDone ? openToWrite(files.database) : openToRead(files.database);
  try {
    return schemaOf(database);
  } finally {
    database.close();
  }
}
