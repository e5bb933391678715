import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { BackupRow, Recovery } from '../../shared/trust.ts';
import { finding } from '../rules/findings/finding.ts';
import type { Backups } from './backups.ts';
import { carryDocuments } from './carry-documents.ts';
import { putInPlace } from './durable-file.ts';
import { beginGeneration } from './generation.ts';
import type { LibraryStore } from './library-store.ts';
import { troubleFinding, troubleOf } from './library-trouble.ts';
import { migrate, schemaOf } from './migrate.ts';
import { openToWrite, closeDatabase } from './open-database.ts';
import { moveAside } from './quarantine.ts';
import { readCounter } from './save-counter.ts';
import { countFrom } from './saves-in.ts';
import { fileStamp, type StoreFiles } from './store-files.ts';
import { StoreLock } from './store-lock.ts';

/**
 * Puts a backup in the place of the open library, in one transaction. What is replaced becomes a backup first, by
 * which the restore can be undone.
 */
export async function restoreInto(store: LibraryStore, backups: Backups, id: string): Promise<Reply<Recovery>> {
  const found = await backups.find(id);
  if (!found.ok) return found;
  return replaceContent(store, backups, backups.fileOf(found.value), outcomeOf(found.value));
}

/** Puts a library file in the place of the open library, after a backup of what it replaces. */
export async function replaceContent(
  store: LibraryStore,
  backups: Backups,
  source: string,
  outcome: Omit<Recovery, 'lostSaves' | 'quarantine'> & { readonly saves: number },
): Promise<Reply<Recovery>> {
  const prepared = path.join(store.files.folder, 'restore.partial');
  // Nothing may be saved between the backup and the replacement: it would be in neither of them.
  const work = async (): Promise<Reply<Recovery>> => {
    const kept = await backups.make(store, 'restore');
    if (!kept.ok) return kept;
    const before = store.saves();
    prepare(source, prepared, before, store.files);
    try {
      await store.replaceBy(prepared);
    } finally {
      rmSync(prepared, { force: true });
    }
    const { saves, ...counts } = outcome;
    return accept({ ...counts, lostSaves: Math.max(before - saves, 0), quarantine: '' });
  };
  return refusingTrouble(() => store.alone(work));
}

/** Sets a damaged library aside, whole, and puts a backup in its place. */
export async function recoverFrom(
  files: StoreFiles,
  backups: Backups,
  id: string,
  now: () => string,
): Promise<Reply<Recovery>> {
  const found = await backups.find(id);
  if (!found.ok) return found;
  return putNewLibrary(files, backups.fileOf(found.value), outcomeOf(found.value), now);
}

/** Sets the library aside, whole, and puts a copy of another library file in its place. */
export async function putNewLibrary(
  files: StoreFiles,
  source: string,
  outcome: Omit<Recovery, 'lostSaves' | 'quarantine'> & { readonly saves: number },
  now: () => string,
): Promise<Reply<Recovery>> {
  return refusingTrouble(() => {
    const lock = new StoreLock(files.lock);
    try {
      return Promise.resolve(
        lock.aloneNow(() => {
          const expected = readCounter(files.counter) ?? 0;
          const prepared = path.join(files.folder, 'recovery.partial');
          prepare(source, prepared, expected, files);
          const name = `${fileStamp(now())}-damaged`;
          const quarantine = existsSync(files.database) ? path.dirname(moveAside(files, name)) : '';
          putInPlace(prepared, files.database);
          const { saves, ...counts } = outcome;
          return accept({ ...counts, lostSaves: Math.max(expected - saves, 0), quarantine: path.basename(quarantine) });
        }),
      );
    } finally {
      lock.close();
    }
  });
}

/** Goes on with a library that lacks its newest saves; what was left of it was set aside when that was noticed. */
export async function keepShortened(files: StoreFiles): Promise<Reply<Record<string, never>>> {
  return refusingTrouble(() => {
    const lock = new StoreLock(files.lock);
    try {
      lock.aloneNow(() => {
        const database = openToWrite(files.database);
        countFrom(database, (readCounter(files.counter) ?? 0) + 1);
        closeDatabase(database);
      });
      return Promise.resolve(accept({}));
    } finally {
      lock.close();
    }
  });
}

/**
 * A copy at this program's schema, which counts on from where the replaced library was, so that nothing seems lost
 * later, and knows the numbers of the documents that were handed over.
 */
function prepare(source: string, prepared: string, saves: number, replaced: StoreFiles): void {
  rmSync(prepared, { force: true });
  copyFileSync(source, prepared);
  const database = openToWrite(prepared);
  try {
    if (schemaOf(database) > 0) migrate(database);
    carryDocuments(replaced.database, database);
    beginGeneration(database);
    countFrom(database, saves + 1);
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function outcomeOf({ scenarios, books, saves, damaged }: BackupRow): Parameters<typeof putNewLibrary>[2] {
  return {
    scenarios: scenarios - damaged,
    of: scenarios,
    fromSaves: 0,
    fromBackups: scenarios,
    lost: [],
    books,
    saves,
  };
}

/** What the store says no to becomes a finding; a backup that does not fit on the disk is one of them. */
async function refusingTrouble<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return refuse([trouble.kind === 'locked' ? finding('restore-in-use', {}, {}) : troubleFinding(trouble)]);
  }
}

/** Size of the library with its journal, in bytes. */
export function librarySize(files: StoreFiles): number {
  return [files.database, files.journal[0]].reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
