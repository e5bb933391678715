import { existsSync, mkdirSync, statSync } from 'node:fs';

import type { Database } from 'better-sqlite3';

import { refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { BookStore } from './book-store.ts';
import { DocumentStore } from './document-store.ts';
import { LibraryStore } from './library-store.ts';
import { LibraryTrouble, troubleOf } from './library-trouble.ts';
import { knownSchema, migrate, schemaOf } from './migrate.ts';
import { openToRead, openToWrite } from './open-database.ts';
import { copyAside } from './quarantine.ts';
import { SaveCounter } from './save-counter.ts';
import { SaveSettler } from './save-settler.ts';
import { savesIn } from './saves-in.ts';
import { ScenarioReader } from './scenario-reader.ts';
import { ScenarioWriter } from './scenario-writer.ts';
import { SettingStore } from './setting-store.ts';
import { type StoreFiles, storeFiles } from './store-files.ts';
import { StoreLock } from './store-lock.ts';

/** The open library: scenarios, price books and settings of one user. */
export interface Library {
  readonly reader: ScenarioReader;
  readonly writer: ScenarioWriter;
  readonly books: BookStore;
  readonly settings: SettingStore;
  /** The library as a file. */
  readonly store: LibraryStore;
  /** Numbers of the quote documents that were handed over. */
  readonly documents: DocumentStore;
  /** Schema of the newer program that wrote it; nothing can then be saved. */
  readonly newer?: number;
  readonly close: () => void;
}

/** Up to this size of a journal that was left behind, the whole structure is looked through on opening. */
const MOST_LEFT_BEHIND = 64 * 1024 * 1024;

/**
 * Opens the library of a data folder, and makes it where there is none. One of a newer program is opened for
 * reading only; one of an older program has to be migrated first (`migrateLibrary`).
 * @param report told where saves are on the disk but cannot be put in their places just now
 * @throws LibraryTrouble where it cannot be worked with; nothing was then changed
 */
export function openLibrary(folder: string, report: (error: unknown) => void = () => undefined): Library {
  const files = storeFiles(folder);
  const open: { close: () => void }[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    const lock = new StoreLock(files.lock);
    open.push(lock);
    lock.share();
    const counter = new SaveCounter(files.counter);
    open.push(counter);
    const { database, newer } = openChecked(files, counter);
    const settler = new SaveSettler(database, report);
    // What a crash left waiting is put in its places before anybody asks for it.
    settler.attempt();
    const store = new LibraryStore(files, database, { lock, counter, settler });
    const reader = new ScenarioReader(database, settler);
    const writer = new ScenarioWriter(database, reader, settler);
    const parts = {
      reader,
      writer,
      books: new BookStore(database),
      settings: new SettingStore(database),
      documents: new DocumentStore(database),
      store,
    };
    const close = (): void => {
      store.close();
    };
    return { ...parts, ...(newer !== undefined && { newer }), close };
  } catch (error) {
    for (const part of open.reverse()) part.close();
    throw troubleOf(error) ?? error;
  }
}

function openChecked(files: StoreFiles, counter: SaveCounter): { database: Database; newer?: number } {
  const expected = counter.read() ?? 0;
  const isThere = existsSync(files.database) && statSync(files.database).size > 0;
  if (!isThere && expected > 0) throw new LibraryTrouble('missing', files.database, expected);
  const leftBehind = statSync(files.journal[0], { throwIfNoEntry: false })?.size ?? 0;
  const database = openToWrite(files.database);
  try {
    const schema = schemaOf(database);
    if (schema > knownSchema) {
      database.close();
      return { database: openToRead(files.database), newer: schema };
    }
    if (schema === 0) migrate(database);
    if (schemaOf(database) !== knownSchema) throw new LibraryTrouble('unusable', `schema ${String(schema)}`);
    if (leftBehind > 0 && leftBehind <= MOST_LEFT_BEHIND) checkStructure(database);
    const found = savesIn(database);
    if (found < expected) {
      // Closing moves the journal into the file; what is left of it may still be needed.
      copyAside(files, `shortened-${String(found)}-of-${String(expected)}`);
      throw new LibraryTrouble('shortened', files.database, expected - found);
    }
    counter.raise(found);
    return { database };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Looks at every page. @throws LibraryTrouble where the pages of the library do not fit together */
export function checkStructure(database: Database): void {
  const found: unknown = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new LibraryTrouble('unreadable', String(found));
}

/** Runs a change; refused where the library is open for reading only, or is being restored. What was saved is counted before it is acknowledged. */
export function changeLibrary<T>(library: Library, change: () => Reply<T>): Reply<T> {
  if (library.newer !== undefined) {
    const values = { found: String(library.newer), known: String(knownSchema) };
    return refuse([finding('library-newer', { value: values.found }, values)]);
  }
  if (library.store.isHeld) return refuse([finding('library-restoring', {}, {})]);
  const reply = change();
  library.store.tellCounter();
  return reply;
}
