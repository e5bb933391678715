import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import type { LibraryRow, RevisionRow, StoredScenario } from '../../shared/library-entry.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { generationOf } from './generation.ts';
import { keptText } from './packed-text.ts';
import { prepared } from './prepared.ts';
import { isWholeSave, saveRecord } from './save-record.ts';
import type { SaveSettler } from './save-settler.ts';
import { isWhole, listRow, ownWords, type ScenarioRecord, scenarioRecord, storedScenario } from './scenario-record.ts';
import { searchQuery } from './search-terms.ts';
import { storedId } from './stored-forms.ts';

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
  payable: 'length(s.payable) DESC, s.payable DESC, s.number DESC',
} as const;

/** The index in which each order stands, without removed scenarios. */
const indexes = {
  updated: 'scenario_by_update',
  name: 'scenario_by_name',
  customer: 'scenario_by_customer',
  payable: 'scenario_by_payable',
} as const;

/**
 * From so many finds on, a page is sooner found by walking the order until it is full than by sorting all finds; SQLite
 * does not know how many there will be.
 */
const MANY = 2_000;

const count = z.object({ count: z.int().catch(0) });

const customerRow = count
  .extend({ name: z.string().catch(''), customer: z.string().catch(''), content: z.unknown() })
  .transform((row) => ({ ...row, content: keptText(row.content, () => ownWords(row)) }));

const foundByWords = 's.number IN (SELECT rowid FROM scenario_words WHERE scenario_words MATCH @words)';

/** What a scenario must be to stand on a list. */
function filtersOf(words: string | undefined, tag: string | undefined): string {
  return [
    's.removed_at IS NULL',
    ...(words === undefined ? [] : [foundByWords]),
    ...(tag === undefined ? [] : ['s.number IN (SELECT scenario FROM scenario_tag WHERE tag = @tag)']),
  ].join(' AND ');
}

function valuesOf(words: string | undefined, tag: string | undefined): Record<string, string> {
  return { ...(words !== undefined && { words }), ...(tag !== undefined && { tag }) };
}

/** Reads scenarios; it cannot change anything. */
export class ScenarioReader {
  readonly #database: Database;
  readonly #settler: SaveSettler;

  constructor(database: Database, settler: SaveSettler) {
    this.#database = database;
    this.#settler = settler;
  }

  /** One page of the list, and how long the list is. */
  list(query: ListQuery): { total: number; rows: LibraryRow[] } {
    return this.#settler.seeing(() => this.#list(query));
  }

  #list({ query, tag, order, offset, limit }: ListQuery): { total: number; rows: LibraryRow[] } {
    const words = searchQuery(query);
    if (words === undefined && query.trim() !== '') return { total: 0, rows: [] };
    const total = this.#count(words, tag);
    if (total === 0) return { total, rows: [] };
    const table = words !== undefined && total >= MANY ? `scenario s INDEXED BY ${indexes[order]}` : 'scenario s';
    const rows = prepared(
      this.#database,
      `SELECT ${columns} FROM ${table} WHERE ${filtersOf(words, tag)} ORDER BY ${orders[order]} LIMIT @limit OFFSET @offset`,
    ).all({ ...valuesOf(words, tag), limit, offset });
    return { total, rows: rows.map((row) => listRow(scenarioRecord.parse(row))) };
  }

  #count(words: string | undefined, tag: string | undefined): number {
    const one = (sql: string): number => count.parse(prepared(this.#database, sql).get(valuesOf(words, tag))).count;
    if (words === undefined || tag !== undefined)
      return one(`SELECT count(*) AS count FROM scenario s WHERE ${filtersOf(words, tag)}`);
    const found = one('SELECT count(*) AS count FROM scenario_words WHERE scenario_words MATCH @words');
    if (found === 0) return 0;
    const removed = one(
      `SELECT count(*) AS count FROM scenario s INDEXED BY scenario_removed WHERE s.removed_at IS NOT NULL AND ${foundByWords}`,
    );
    return found - removed;
  }

  /** The row of a scenario that was not removed, whether whole or damaged. */
  find(id: string): ScenarioRecord | undefined {
    const row = this.#seen(
      `SELECT ${columns} FROM scenario s WHERE s.id = ? AND s.removed_at IS NULL`,
      storedId(id),
    )[0];
    return row === undefined ? undefined : scenarioRecord.parse(row);
  }

  /** Whether the identity is taken, also by a removed scenario. */
  isKnown(id: string): boolean {
    return this.#seen('SELECT 1 FROM scenario WHERE id = ?', storedId(id)).length > 0;
  }

  /** Opens a scenario. Refused where it is not there, or no longer what was saved. */
  open(id: string): Reply<StoredScenario> {
    const record = this.find(id);
    if (record === undefined) return missing(id);
    return isWhole(record) ? accept(storedScenario(record)) : damaged(record.name);
  }

  /** The kept saves of a scenario, the newest first, without damaged ones. */
  revisions(id: string): RevisionRow[] {
    const rows = this.#seen(
      `SELECT v.* FROM scenario_save v JOIN scenario s ON s.number = v.scenario
         WHERE s.id = ? AND s.removed_at IS NULL ORDER BY v.revision DESC`,
      storedId(id),
    );
    return rows
      .map((row) => saveRecord.parse(row))
      .filter(isWholeSave)
      .map(({ revision, saved_at: savedAt, name }) => ({ revision, savedAt, name }));
  }

  /** A scenario as one of its saves had it; the hash of the save is checked, not that of the scenario. */
  openRevision(id: string, revision: number): Reply<StoredScenario> {
    const record = this.find(id);
    const [row] = this.#seen(
      'SELECT * FROM scenario_save WHERE scenario = ? AND revision = ?',
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
    const rows = this.#seen(
      `SELECT name, customer, content, max(updated_at), count(*) AS count FROM scenario
         WHERE removed_at IS NULL AND customer <> '' AND instr(lower(customer), lower(?)) > 0
         GROUP BY customer ORDER BY count DESC, customer LIMIT 20`,
      query.trim(),
    );
    return rows.map((row) => customerRow.parse(row));
  }

  /** All tags, the most used first. */
  tags(): { tag: string; count: number }[] {
    const rows = this.#seen(
      `SELECT t.tag, count(*) AS count FROM scenario_tag t JOIN scenario s ON s.number = t.scenario
         WHERE s.removed_at IS NULL GROUP BY t.tag ORDER BY count DESC, t.tag`,
    );
    return rows.map((row) => count.extend({ tag: z.string().catch('') }).parse(row));
  }

  /** Rows as they are with all saves in their places. */
  #seen(sql: string, ...values: readonly unknown[]): unknown[] {
    return this.#settler.seeing(() => prepared(this.#database, sql).all(...values));
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

function missing(id: string): ReturnType<typeof refuse> {
  return refuse([finding('library-entry-missing', { value: id }, { id })]);
}

function damaged(name: string): ReturnType<typeof refuse> {
  return refuse([finding('library-damaged', { value: name }, { name })]);
}
