import path from 'node:path';

import { refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { BookStore } from './book-store.ts';
import { knownSchema } from './migrate.ts';
import { closeDatabase, openDatabase } from './open-database.ts';
import { ScenarioReader } from './scenario-reader.ts';
import { ScenarioWriter } from './scenario-writer.ts';
import { SettingStore } from './setting-store.ts';

/** The open library: scenarios, price books and settings of one user. */
export interface Library {
  readonly reader: ScenarioReader;
  readonly writer: ScenarioWriter;
  readonly books: BookStore;
  readonly settings: SettingStore;
  /** Schema of the newer program that wrote it; nothing can then be saved. */
  readonly newer?: number;
  readonly close: () => void;
}

/** Name of the library file inside the user's data folder. */
const FILE = 'library.db';

/** Opens the library of a data folder, and makes it where there is none. */
export function openLibrary(folder: string): Library {
  const open = openDatabase(path.join(folder, FILE));
  const { database, newer } = open;
  const reader = new ScenarioReader(database);
  return {
    reader,
    writer: new ScenarioWriter(database, reader),
    books: new BookStore(database),
    settings: new SettingStore(database),
    ...(newer !== undefined && { newer }),
    close: () => {
      closeDatabase(open);
    },
  };
}

/** Runs a change; refused where the library is open for reading only. */
export function changeLibrary<T>(library: Library, change: () => Reply<T>): Reply<T> {
  if (library.newer === undefined) return change();
  const values = { found: String(library.newer), known: String(knownSchema) };
  return refuse([finding('library-newer', { value: values.found }, values)]);
}

/** Whether an error is the store's own: a full disk, a missing permission, a damaged file. */
export function storeFailure(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('SQLITE_') ? `${error.code} ${error.message}` : undefined;
}
