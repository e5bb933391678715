import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import type { LibraryRow, RevisionRow, StoredScenario } from '../../shared/library-entry.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { sha256OfAll } from './content-hash.ts';
import { generationOf } from './generation.ts';
import { keptText } from './packed-text.ts';
import { prepared } from './prepared.ts';
import { isWhole, listRow, type ScenarioRecord, scenarioRecord, storedScenario } from './scenario-record.ts';
import { searchQuery } from './search-terms.ts';

/** What a page of the list is asked by. */
export interface ListQuery {
  readonly query: string;
  readonly tag?: string | undefined;
  readonly order: 'updated' | 'name' | 'customer' | 'payable';
  readonly offset: number;
  readonly limit: number;
}

/** The columns of `scenarioRecord`. */
const columns =
  's.number, s.id, s.revision, s.name, s.customer, s.edition, s.payable, s.lines, s.tags, s.created_at, s.updated_at, s.content, s.sha256';

/** Each order ends in a unique column, so that pages never overlap. */
const orders = {
  updated: 's.updated_at DESC, s.number DESC',
  name: 's.name, s.number',
  customer: 's.customer, s.number',
  // Decimal text of the same form sorts by length, then by its digits.
  payable: 'length(s.payable) DESC, s.payable DESC, s.number',
} as const;

const count = z.object({ count: z.int().catch(0) });

/** A kept save as its row has it; what damage made unreadable is empty. */
export const saveRecord = z.object({
  revision: z.int().catch(0),
  saved_at: z.string().catch(''),
  name: z.string().catch(''),
  tags: z.string().catch(''),
  content: keptText,
  sha256: z.string().catch(''),
});

/** A row of the table of kept saves. */
export type SaveRecord = z.infer<typeof saveRecord>;

/** Whether a kept save is what was saved. */
export function isWholeSave(record: SaveRecord): boolean {
  return saveHash(record) === record.sha256;
}

/** Reads scenarios; it cannot change anything. */
export class ScenarioReader {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** One page of the list, and how long the list is. */
  list({ query, tag, order, offset, limit }: ListQuery): { total: number; rows: LibraryRow[] } {
    const words = searchQuery(query);
    if (words === undefined && query.trim() !== '') return { total: 0, rows: [] };
    const filters = [
      's.removed_at IS NULL',
      ...(words === undefined
        ? []
        : ['s.number IN (SELECT rowid FROM scenario_words WHERE scenario_words MATCH @words)']),
      ...(tag === undefined ? [] : ['s.number IN (SELECT scenario FROM scenario_tag WHERE tag = @tag)']),
    ].join(' AND ');
    const values = { ...(words !== undefined && { words }), ...(tag !== undefined && { tag }) };
    const total = count.parse(
      prepared(this.#database, `SELECT count(*) AS count FROM scenario s WHERE ${filters}`).get(values),
    ).count;
    const rows = prepared(
      this.#database,
      `SELECT ${columns} FROM scenario s WHERE ${filters} ORDER BY ${orders[order]} LIMIT @limit OFFSET @offset`,
    ).all({ ...values, limit, offset });
    return { total, rows: rows.map((row) => listRow(scenarioRecord.parse(row))) };
  }

  /** The row of a scenario that was not removed, whether whole or damaged. */
  find(id: string): ScenarioRecord | undefined {
    const row = prepared(
      this.#database,
      `SELECT ${columns} FROM scenario s WHERE s.id = ? AND s.removed_at IS NULL`,
    ).get(id);
    return row === undefined ? undefined : scenarioRecord.parse(row);
  }

  /** Whether the identity is taken, also by a removed scenario. */
  isKnown(id: string): boolean {
    return prepared(this.#database, 'SELECT 1 FROM scenario WHERE id = ?').get(id) !== undefined;
  }

  /** Opens a scenario. Refused where it is not there, or no longer what was saved. */
  open(id: string): Reply<StoredScenario> {
    const record = this.find(id);
    if (record === undefined) return missing(id);
    return isWhole(record) ? accept(storedScenario(record)) : damaged(record.name);
  }

  /** The kept saves of a scenario, the newest first, without damaged ones. */
  revisions(id: string): RevisionRow[] {
    const rows = prepared(
      this.#database,
      `SELECT v.* FROM scenario_save v JOIN scenario s ON s.number = v.scenario
         WHERE s.id = ? AND s.removed_at IS NULL ORDER BY v.revision DESC`,
    ).all(id);
    return rows
      .map((row) => saveRecord.parse(row))
      .filter(isWholeSave)
      .map(({ revision, saved_at: savedAt, name }) => ({ revision, savedAt, name }));
  }

  /** A scenario as one of its saves had it; the hash of the save is checked, not that of the scenario. */
  openRevision(id: string, revision: number): Reply<StoredScenario> {
    const record = this.find(id);
    const row = prepared(this.#database, 'SELECT * FROM scenario_save WHERE scenario = ? AND revision = ?').get(
      record?.number ?? 0,
      revision,
    );
    if (record === undefined || row === undefined) return missing(id);
    const saved = saveRecord.parse(row);
    const { content, tags, name, saved_at } = saved;
    if (!isWholeSave(saved)) return damaged(name);
    return accept(storedScenario({ ...record, revision, name, tags, content, updated_at: saved_at }));
  }

  /** Customers' blocks as the newest scenarios have them, each with its number of scenarios. */
  customers(query: string): { customer: string; content: string; count: number }[] {
    const rows = prepared(
      this.#database,
      `SELECT customer, content, max(updated_at), count(*) AS count FROM scenario
         WHERE removed_at IS NULL AND customer <> '' AND instr(lower(customer), lower(?)) > 0
         GROUP BY customer ORDER BY count DESC, customer LIMIT 20`,
    ).all(query.trim());
    return rows.map((row) => count.extend({ customer: z.string().catch(''), content: keptText }).parse(row));
  }

  /** All tags, the most used first. */
  tags(): { tag: string; count: number }[] {
    const rows = prepared(
      this.#database,
      `SELECT t.tag, count(*) AS count FROM scenario_tag t JOIN scenario s ON s.number = t.scenario
         WHERE s.removed_at IS NULL GROUP BY t.tag ORDER BY count DESC, t.tag`,
    ).all();
    return rows.map((row) => count.extend({ tag: z.string().catch('') }).parse(row));
  }

  /** Which life of the library this is; see `generationOf`. */
  generation(): string {
    return generationOf(this.#database);
  }

  /** Whether another connection has changed the library since this one last looked: the number is then another. */
  changeCount(): number {
    return Number(this.#database.pragma('data_version', { simple: true }));
  }
}

/** The hash that a save must carry. */
export function saveHash(save: Omit<SaveRecord, 'sha256'>): string {
  return sha256OfAll([save.revision, save.name, save.tags, save.content, save.saved_at]);
}

function missing(id: string): ReturnType<typeof refuse> {
  return refuse([finding('library-entry-missing', { value: id }, { id })]);
}

function damaged(name: string): ReturnType<typeof refuse> {
  return refuse([finding('library-damaged', { value: name }, { name })]);
}
