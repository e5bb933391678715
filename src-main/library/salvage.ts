import { rmSync } from 'node:fs';

import Sqlite, { type Database } from 'better-sqlite3';

import { scenarioIdSchema } from '../../shared/library-entry.ts';
import type { Recovery } from '../../shared/trust.ts';
import { type BookRecord, bookRecord, isWholeBook } from './book-store.ts';
import { migrate } from './migrate.ts';
import { packed } from './packed-text.ts';
import { prepared } from './prepared.ts';
import { openRaw, readableRows } from './readable-rows.ts';
import { isWholeSave, saveHash, type SaveRecord, saveRecord } from './save-record.ts';
import {
  isWhole,
  ownWords,
  recordHash,
  scenarioIn,
  type ScenarioRecord,
  scenarioRecord,
  storedScenario,
} from './scenario-record.ts';
import { summarize } from './scenario-summary.ts';
import { indexScenario } from './scenario-index.ts';
import { storedHash, storedId, storedInstant } from './stored-forms.ts';
import { isWholeUnsettled, unsettledSave } from './unsettled-save.ts';

/** What a salvage found of one scenario. */
interface Piece {
  readonly record: ScenarioRecord;
  readonly removedAt: string | null;
  readonly saves: readonly SaveRecord[];
  readonly from: 'itself' | 'save' | 'backup';
}

/** What a salvage brought into the new file, and the saves that it stands for. */
export type Salvage = Omit<Recovery, 'lostSaves' | 'quarantine'> & { readonly saves: number };

/** What a salvage works on. */
export interface SalvageOrder {
  /** The damaged library file. */
  readonly damaged: string;
  /** Files of backups, the newest first. */
  readonly backups: readonly string[];
  /** Whether scenarios come back that only backups know; they may have been replaced on purpose. */
  readonly alsoForgotten: boolean;
  /** The file to make. */
  readonly target: string;
}

/**
 * Makes a new library file of everything that is whole in a damaged one, row by row. A scenario whose row is damaged comes
 * back from its newest whole save; one of which nothing is whole comes from the newest backup that has it.
 */
export function salvage({ damaged, backups, alsoForgotten, target }: SalvageOrder): Salvage {
  const pieces = new Map<string, Piece>();
  const books = new Map<string, { record: BookRecord; removedAt: string | null }>();
  const settings = new Map<string, string>();
  const names = new Map<string, string>();
  const sources = [damaged, ...backups];
  for (const [index, file] of sources.entries()) {
    // The first is the damaged file itself; a backup gives only what that no longer has.
    const database = openRaw(file);
    if (database === undefined) continue;
    try {
      collectScenarios(database, index === 0 ? undefined : 'backup', {
        pieces,
        names,
        open: index === 0 || alsoForgotten,
      });
      collectRest(database, books, settings);
    } finally {
      database.close();
    }
  }
  rmSync(target, { force: true });
  write(target, pieces, books, settings);
  const listed = [...pieces.values()].filter(({ removedAt }) => removedAt === null);
  const lost = [...names].filter(([id]) => !pieces.has(id)).map(([, name]) => name);
  return {
    scenarios: listed.length,
    of: listed.length + lost.length,
    fromSaves: listed.filter(({ from }) => from === 'save').length,
    fromBackups: listed.filter(({ from }) => from === 'backup').length,
    lost,
    books: books.size,
    saves: 0,
  };
}

function collectScenarios(database: Database, from: 'backup' | undefined, { pieces, names, open }: Collected): void {
  const before = new Set(pieces.keys());
  const saves = new Map<number, SaveRecord[]>();
  for (const row of readableRows(database, 'scenario_save')) {
    const save = saveRecord.parse(row);
    const scenario = Number(row['scenario']);
    if (isWholeSave(save)) saves.set(scenario, [...(saves.get(scenario) ?? []), save]);
  }
  for (const row of readableRows(database, 'scenario')) {
    const read = scenarioRecord.parse(row);
    const record = scenarioIdSchema.safeParse(read.id).success
      ? read
      : { ...read, id: `salvaged-${String(read.number)}` };
    if (pieces.has(record.id) || (!open && !names.has(record.id))) continue;
    names.set(record.id, names.get(record.id) ?? record.name);
    const removedAt = typeof row['removed_at'] === 'string' ? row['removed_at'] : null;
    const kept = (saves.get(record.number) ?? []).sort((left, right) => right.revision - left.revision);
    const [newest] = kept;
    if (isWhole(record)) pieces.set(record.id, { record, removedAt, saves: kept, from: from ?? 'itself' });
    else if (newest !== undefined) {
      pieces.set(record.id, { record: fromSave(record, newest), removedAt, saves: kept, from: from ?? 'save' });
    }
  }
  for (const row of readableRows(database, 'unsettled_save')) {
    const save = unsettledSave.parse(row);
    const { id, content, tags, revision, saved_at, payable } = save;
    if (!isWholeUnsettled(save) || before.has(id) || (!open && !names.has(id))) continue;
    const known = pieces.get(id);
    const { name } = scenarioIn(content);
    const kept = { revision, saved_at, name, tags, content };
    const record = { ...fromSave(known?.record ?? { ...nothing, id }, { ...kept, sha256: saveHash(kept) }), payable };
    names.set(id, name);
    pieces.set(id, {
      record: { ...record, sha256: recordHash(record) },
      removedAt: null,
      saves: [{ ...kept, sha256: saveHash(kept) }, ...(known?.saves ?? [])],
      from: from ?? 'itself',
    });
  }
}

/** What was collected so far, and whether scenarios are taken that nothing knew before. */
interface Collected {
  readonly pieces: Map<string, Piece>;
  readonly names: Map<string, string>;
  readonly open: boolean;
}

/** The row of a scenario that has none yet. */
const nothing = scenarioRecord.parse({ content: '' });

/** The scenario as its newest whole save had it; its total is left to be priced anew. */
function fromSave(record: ScenarioRecord, save: SaveRecord): ScenarioRecord {
  const stored = storedScenario({ ...record, ...save, created_at: save.saved_at, updated_at: save.saved_at });
  const { customer, edition, lines } = summarize(stored.scenario, stored.tags);
  const { revision, name, tags, content, saved_at: at } = save;
  const row = { ...record, revision, name, customer, edition, payable: null, lines, tags, content };
  const dated = { ...row, created_at: record.created_at === '' ? at : record.created_at, updated_at: at };
  return { ...dated, sha256: recordHash(dated) };
}

function collectRest(
  database: Database,
  books: Map<string, { record: BookRecord; removedAt: string | null }>,
  settings: Map<string, string>,
): void {
  for (const row of readableRows(database, 'price_book')) {
    const record = bookRecord.parse(row);
    const removedAt = typeof row['removed_at'] === 'string' ? row['removed_at'] : null;
    if (isWholeBook(record) && !books.has(record.id)) books.set(record.id, { record, removedAt });
  }
  for (const row of readableRows(database, 'setting')) {
    const { name, value } = row;
    if (typeof name === 'string' && typeof value === 'string' && !settings.has(name)) settings.set(name, value);
  }
}

function write(
  target: string,
  pieces: ReadonlyMap<string, Piece>,
  books: ReadonlyMap<string, { record: BookRecord; removedAt: string | null }>,
  settings: ReadonlyMap<string, string>,
): void {
  const database = new Sqlite(target);
  try {
    migrate(database);
    database.transaction(() => {
      for (const piece of pieces.values()) writePiece(database, piece);
      const book = database.prepare(
        `INSERT INTO price_book (id, name, imported_at, content, sha256, removed_at)
         VALUES (@id, @name, @imported_at, @content, @sha256, @removedAt)`,
      );
      for (const { record, removedAt } of books.values()) book.run({ ...record, removedAt });
      const setting = database.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
      for (const entry of settings) setting.run(...entry);
    })();
  } finally {
    database.close();
  }
}

function writePiece(database: Database, { record, removedAt, saves }: Piece): void {
  const { number: _, ...row } = record;
  const { lastInsertRowid: number } = prepared(
    database,
    `INSERT INTO scenario (id, revision, name, customer, edition, payable, lines, tags, created_at, updated_at, content, sha256, removed_at)
       VALUES (@id, @revision, @name, @customer, @edition, @payable, @lines, @tags, @created_at, @updated_at, @content, @sha256, @removedAt)`,
  ).run({
    ...row,
    id: storedId(row.id),
    created_at: storedInstant(row.created_at),
    updated_at: storedInstant(row.updated_at),
    content: packed(row.content, ownWords(row)),
    sha256: storedHash(row.sha256),
    removedAt,
  });
  const add = prepared(
    database,
    `INSERT OR IGNORE INTO scenario_save (scenario, revision, saved_at, tags, content, sha256)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { revision, saved_at, tags, content, sha256 } of saves)
    add.run(number, revision, storedInstant(saved_at), tags, packed(content), storedHash(sha256));
  const { scenario, tags } = storedScenario(record);
  indexScenario(database, number, tags, summarize(scenario, tags).texts);
}
