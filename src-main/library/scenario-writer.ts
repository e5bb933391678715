import { randomUUID } from 'node:crypto';

import type { Database, Transaction } from 'better-sqlite3';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import { finding } from '../rules/findings/finding.ts';
import { generationOf } from './generation.ts';
import { prepared } from './prepared.ts';
import type { SaveSettler } from './save-settler.ts';
import type { ScenarioReader } from './scenario-reader.ts';
import { settleNow } from './settle-saves.ts';
import { storedId } from './stored-forms.ts';
import { addUnsettled } from './unsettled-save.ts';

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

/**
 * Changes scenarios. Every change is one transaction, and is on the disk when it is answered. A save writes one row and is
 * put in its places a moment later (`SaveSettler`); work that saves much in one step does both at once.
 */
export class ScenarioWriter {
  readonly #database: Database;
  readonly #reader: ScenarioReader;
  readonly #settler: SaveSettler;
  readonly #step: Transaction<(work: () => unknown) => unknown>;
  #isTogether = false;

  constructor(database: Database, reader: ScenarioReader, settler: SaveSettler) {
    this.#database = database;
    this.#reader = reader;
    this.#settler = settler;
    this.#step = database.transaction((work) => work());
  }

  /** Adds a scenario, under a new identity unless one is given. */
  create(save: ScenarioSave, id: string = randomUUID()): Saved {
    const saved = this.#inOneStep(() => this.#write(id, 1, save));
    this.#settler.soon();
    return saved;
  }

  /** Saves over the revision that the change is based on; refused where there is a newer one, or the library was restored since. */
  save(id: string, basedOn: number, save: ScenarioSave): Reply<Saved> {
    const reply = this.#inOneStep((): Reply<Saved> => {
      // Asked first: a scenario that the restored library does not have was not removed by anybody.
      if (save.generation !== undefined && save.generation !== generationOf(this.#database)) {
        const { name } = save.scenario;
        return refuse([finding('library-restored', { value: name }, { name })]);
      }
      return this.#revisionOf(id) === basedOn
        ? accept(this.#write(id, basedOn + 1, save))
        : this.#conflict(id, basedOn);
    });
    if (reply.ok) this.#settler.soon();
    return reply;
  }

  /** Takes scenarios off the list; answers how many were on it. */
  remove(ids: readonly string[], at: string): number {
    return this.#mark('UPDATE scenario SET removed_at = @at WHERE id = @id AND removed_at IS NULL', ids, { at });
  }

  /** Puts removed scenarios back on the list; answers how many came back. */
  restore(ids: readonly string[]): number {
    return this.#mark('UPDATE scenario SET removed_at = NULL WHERE id = @id AND removed_at IS NOT NULL', ids, {});
  }

  /** Runs several changes as one; nothing of them stays where one throws. */
  together<T>(work: () => T): T {
    // Before a long step, so that another program need not wait for its end to read what was saved before it.
    if (!this.#database.inTransaction) this.#settler.attempt();
    return this.#inOneStep(() => {
      this.#settler.settle();
      this.#isTogether = true;
      try {
        return work();
      } finally {
        this.#isTogether = false;
      }
    });
  }

  #mark(sql: string, ids: readonly string[], values: Readonly<Record<string, string>>): number {
    return this.#inOneStep(() => {
      this.#settler.settle();
      const statement = prepared(this.#database, sql);
      return ids.reduce((sum, id) => sum + statement.run({ ...values, id: storedId(id) }).changes, 0);
    });
  }

  /** An immediate transaction: the revision that was read cannot change before it is written over. */
  #inOneStep<T>(work: () => T): T {
    if (this.#database.inTransaction) return work();
    return this.#step.immediate(work) as T;
  }

  /** The newest revision of a scenario that was not removed, without reading what it says; null where there is none. */
  #revisionOf(id: string): unknown {
    return prepared(
      this.#database,
      `SELECT coalesce(
         (SELECT revision FROM unsettled_save WHERE id = ? ORDER BY turn DESC LIMIT 1),
         (SELECT revision FROM scenario WHERE id = ? AND removed_at IS NULL))`,
    )
      .pluck()
      .get(id, storedId(id));
  }

  #conflict(id: string, basedOn: number): Reply<never> {
    const record = this.#reader.find(id);
    if (record === undefined) return refuse([finding('library-entry-missing', { value: id }, { id })]);
    const values = { name: record.name, theirs: String(record.revision), ours: String(basedOn) };
    return refuse([finding('library-conflict', { value: values.theirs }, values)]);
  }

  #write(id: string, revision: number, { scenario, payable, at, tags, apart }: ScenarioSave): Saved {
    const save = {
      ...{ id, revision, saved_at: at, payable, tags: JSON.stringify(tags), apart: apart === true ? 1 : 0 },
      content: JSON.stringify(scenario),
    };
    if (this.#isTogether) settleNow(this.#database, save, scenario);
    else addUnsettled(this.#database, save);
    return { id, revision };
  }
}
