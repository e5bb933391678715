import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { type BackupReason, type BackupRow, backupRowSchema } from '../../shared/trust.ts';
import { finding } from '../rules/findings/finding.ts';
import { backupsToDrop } from './backup-retention.ts';
import { type DatabaseCheck, isSound, sha256OfFile } from './check-database.ts';
import { putInPlace, writeWhole } from './durable-file.ts';
import { fileStamp, type StoreFiles } from './store-files.ts';

/** Looks at every row of a library file, possibly in another thread. */
export type CheckFile = (file: string) => Promise<DatabaseCheck>;

/** Something that can be copied into a file. */
export interface Copied {
  readonly copyTo: (file: string) => Promise<void>;
}

/** The backups of a library: each a library file of its own, with a note of what it held when it was verified. */
export class Backups {
  readonly #files: StoreFiles;
  readonly #now: () => string;
  readonly #check: CheckFile;
  /** Ends with the last backup that was asked for: a second one would clear away what the first has under way. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(files: StoreFiles, now: () => string, check: CheckFile) {
    this.#files = files;
    this.#now = now;
    this.#check = check;
  }

  /** All backups, the newest first. One without a readable note was never verified and is none. */
  list(): BackupRow[] {
    if (!existsSync(this.#files.backups)) return [];
    return readdirSync(this.#files.backups)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => this.#noted(path.join(this.#files.backups, name)) ?? [])
      .sort((left, right) => (left.at === right.at ? right.saves - left.saves : left.at < right.at ? 1 : -1));
  }

  /** The file of a backup. */
  fileOf({ id }: Pick<BackupRow, 'id'>): string {
    return path.join(this.#files.backups, `${id}.db`);
  }

  /** Copies the library, looks at every row of the copy, and keeps it; older ones then give way. One at a time. */
  make(library: Copied, reason: BackupReason): Promise<Reply<BackupRow>> {
    const made = this.#turn.then(() => this.#make(library, reason));
    this.#turn = made.catch(() => undefined);
    return made;
  }

  async #make(library: Copied, reason: BackupReason): Promise<Reply<BackupRow>> {
    mkdirSync(this.#files.backups, { recursive: true });
    this.#clear();
    const at = this.#now();
    const id = this.#unused(`${fileStamp(at)}-${reason}`);
    const partial = path.join(this.#files.backups, `${id}.partial`);
    try {
      await library.copyTo(partial);
      standAlone(partial);
      const check = await this.#check(partial);
      if (check.structure !== null) return broken(check.structure);
      const row: BackupRow = {
        id,
        at,
        reason,
        bytes: statSync(partial).size,
        schema: check.schema,
        saves: check.saves,
        scenarios: check.scenarios,
        books: check.books,
        damaged: check.damaged.length,
        sound: isSound(check),
        sha256: await sha256OfFile(partial),
      };
      putInPlace(partial, this.fileOf(row));
      // The note comes last: a backup counts only once it is there.
      writeWhole(this.#noteOf(row), `${JSON.stringify(row)}\n`);
      for (const old of backupsToDrop(this.list(), at.slice(0, 10))) this.#drop(old);
      return accept(row);
    } finally {
      rmSync(partial, { force: true });
    }
  }

  /** A backup whose file is byte for byte what was verified; refused where it is not, or not there. */
  async find(id: string): Promise<Reply<BackupRow>> {
    const row = this.list().find((backup) => backup.id === id);
    if (row === undefined) return refuse([finding('backup-missing', { value: id }, { id })]);
    const file = this.fileOf(row);
    const same = existsSync(file) && (await sha256OfFile(file)) === row.sha256;
    return same ? accept(row) : refuse([finding('backup-damaged', { value: row.at }, { at: row.at })]);
  }

  /** The newest sound backup whose file is still what was verified. */
  async newestGood(): Promise<BackupRow | undefined> {
    for (const row of this.list()) {
      if (row.sound && (await this.find(row.id)).ok) return row;
    }
    return undefined;
  }

  #noteOf({ id }: BackupRow): string {
    return path.join(this.#files.backups, `${id}.json`);
  }

  #noted(note: string): BackupRow | undefined {
    try {
      const reading = backupRowSchema.safeParse(JSON.parse(readFileSync(note, 'utf8')));
      return reading.success && reading.data.id === path.basename(note, '.json') ? reading.data : undefined;
    } catch {
      return undefined;
    }
  }

  #unused(name: string): string {
    let id = name;
    for (let count = 2; existsSync(this.fileOf({ id })); count += 1) id = `${name}-${String(count)}`;
    return id;
  }

  #drop(row: BackupRow): void {
    // The note goes first, so that what is left after a crash is a file without a note.
    rmSync(this.#noteOf(row), { force: true });
    rmSync(this.fileOf(row), { force: true });
  }

  /** Removes what earlier runs left unfinished. */
  #clear(): void {
    for (const name of readdirSync(this.#files.backups)) {
      if (/\.partial(-journal|-wal|-shm)?$/.test(name)) rmSync(path.join(this.#files.backups, name), { force: true });
    }
  }
}

/** Makes a copy a single file, which needs no journal beside it to be read. */
function standAlone(file: string): void {
  const copy = new Sqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function broken(reason: string): Reply<never> {
  return refuse([finding('backup-failed', { value: reason }, { reason })]);
}
