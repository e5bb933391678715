import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import { finding } from '../rules/findings/finding.ts';
import { generationOf } from './generation.ts';
import { packed } from './packed-text.ts';
import { prepared } from './prepared.ts';
import { indexScenario } from './scenario-index.ts';
import { recordHash } from './scenario-record.ts';
import { saveHash, type ScenarioReader } from './scenario-reader.ts';
import { summarize } from './scenario-summary.ts';

/** What a save writes. */
export interface ScenarioSave {
  readonly scenario: ScenarioDraft;
  readonly tags: readonly string[];
  /** Total as decimal text; null where the scenario cannot be priced. */
  readonly payable: string | null;
  /** Instant of the save in UTC+8. */
  readonly at: string;
  /** Life of the library that the change is based on; left out where it was read in the same step. */
  readonly generation?: string;
  /** The save before it is kept, however short the time between them: it is somebody else's work. */
  readonly apart?: true;
}

/** What a save answers. */
export interface Saved {
  readonly id: string;
  readonly revision: number;
}

/** How many saves of a scenario are kept. */
const KEPT_SAVES = 50;

const insertRow = `
  INSERT INTO scenario (id, revision, name, customer, edition, payable, lines, tags, created_at, updated_at, content, sha256)
  VALUES (@id, @revision, @name, @customer, @edition, @payable, @lines, @tags, @created_at, @updated_at, @content, @sha256)`;
const updateRow = `
  UPDATE scenario SET revision = @revision, name = @name, customer = @customer, edition = @edition, payable = @payable,
    lines = @lines, tags = @tags, updated_at = @updated_at, content = @content, sha256 = @sha256, removed_at = NULL
  WHERE id = @id`;

/** Changes scenarios. Every change is one transaction, and is on the disk when it is answered. */
export class ScenarioWriter {
  readonly #database: Database;
  readonly #reader: ScenarioReader;

  constructor(database: Database, reader: ScenarioReader) {
    this.#database = database;
    this.#reader = reader;
  }

  /** Adds a scenario, under a new identity unless one is given. */
  create(save: ScenarioSave, id: string = randomUUID()): Saved {
    return this.#inOneStep(() => {
      this.#write(id, 1, save.at, save, insertRow);
      return { id, revision: 1 };
    });
  }

  /** Saves over the revision that the change is based on; refused where there is a newer one, or the library was restored since. */
  save(id: string, basedOn: number, save: ScenarioSave): Reply<Saved> {
    return this.#inOneStep(() => {
      // Asked first: a scenario that the restored library does not have was not removed by anybody.
      if (save.generation !== undefined && save.generation !== generationOf(this.#database)) {
        const { name } = save.scenario;
        return refuse([finding('library-restored', { value: name }, { name })]);
      }
      const record = this.#reader.find(id);
      if (record === undefined) return refuse([finding('library-entry-missing', { value: id }, { id })]);
      if (record.revision !== basedOn) {
        const values = { name: record.name, theirs: String(record.revision), ours: String(basedOn) };
        return refuse([finding('library-conflict', { value: values.theirs }, values)]);
      }
      const revision = basedOn + 1;
      this.#write(id, revision, record.created_at, save, updateRow);
      return accept({ id, revision });
    });
  }

  /** Takes scenarios off the list; answers how many were on it. */
  remove(ids: readonly string[], at: string): number {
    const statement = prepared(
      this.#database,
      'UPDATE scenario SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
    );
    return this.#inOneStep(() => ids.reduce((sum, id) => sum + statement.run(at, id).changes, 0));
  }

  /** Puts removed scenarios back on the list; answers how many came back. */
  restore(ids: readonly string[]): number {
    const statement = prepared(
      this.#database,
      'UPDATE scenario SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL',
    );
    return this.#inOneStep(() => ids.reduce((sum, id) => sum + statement.run(id).changes, 0));
  }

  /** Runs several changes as one; nothing of them stays where one throws. */
  together<T>(work: () => T): T {
    return this.#inOneStep(work);
  }

  /** An immediate transaction: the revision that was read cannot change before it is written over. */
  #inOneStep<T>(work: () => T): T {
    return this.#database.inTransaction ? work() : this.#database.transaction(work).immediate();
  }

  #write(id: string, revision: number, createdAt: string, save: ScenarioSave, statement: string): void {
    const { scenario, payable, at } = save;
    const summary = summarize(scenario, save.tags);
    const content = JSON.stringify(scenario);
    const tags = JSON.stringify(save.tags);
    const row = {
      id,
      revision,
      name: scenario.name,
      customer: summary.customer,
      edition: summary.edition,
      payable,
      lines: summary.lines,
      tags,
      created_at: createdAt,
      updated_at: at,
      content,
    };
    const bytes = packed(content);
    prepared(this.#database, statement).run({ ...row, content: bytes, sha256: recordHash(row) });
    const number = prepared(this.#database, 'SELECT number FROM scenario WHERE id = ?').pluck().get(id);
    indexScenario(this.#database, number, save.tags, summary.texts);
    if (save.apart === undefined) this.#dropSavesOfMinute(number, at);
    const kept = { revision, name: scenario.name, tags, content, saved_at: at };
    this.#keepSave({ ...kept, number, content: bytes, sha256: saveHash(kept) });
  }

  /** Of saves within one minute the last one is kept: typing saves often, and nobody returns to half a word. */
  #dropSavesOfMinute(number: unknown, at: string): void {
    prepared(
      this.#database,
      'DELETE FROM scenario_save WHERE scenario = ? AND substr(saved_at, 1, 16) = substr(?, 1, 16)',
    ).run(number, at);
  }

  #keepSave(save: Readonly<Record<string, unknown>>): void {
    prepared(
      this.#database,
      `INSERT INTO scenario_save (scenario, revision, saved_at, name, tags, content, sha256)
         VALUES (@number, @revision, @saved_at, @name, @tags, @content, @sha256)`,
    ).run(save);
    prepared(
      this.#database,
      `DELETE FROM scenario_save WHERE scenario = @number AND revision <=
           (SELECT revision FROM scenario_save WHERE scenario = @number ORDER BY revision DESC LIMIT 1 OFFSET @kept)`,
    ).run({ number: save['number'], kept: KEPT_SAVES });
  }
}
