import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { scenarioIdSchema } from '../../shared/library-entry.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import { isPackedBeside, packed } from './packed-text.ts';
import { prepared } from './prepared.ts';
import { saveHash } from './save-record.ts';
import { countFrom, savesIn } from './saves-in.ts';
import { indexScenario } from './scenario-index.ts';
import {
  isWhole,
  ownWords,
  recordHash,
  scenarioIn,
  type ScenarioRecord,
  scenarioRecord,
  tagsIn,
} from './scenario-record.ts';
import { summarize } from './scenario-summary.ts';
import { storedHash, storedId, storedInstant } from './stored-forms.ts';
import {
  clearUnsettled,
  isWholeUnsettled,
  type SavedRow,
  type UnsettledSave,
  unsettledSaves,
} from './unsettled-save.ts';

/** How many saves of a scenario are kept. */
const KEPT_SAVES = 50;
/** A hash that no row has. */
const NO_HASH = Buffer.alloc(0);

/** A save, whether it is what was saved, and the scenario that it says. */
interface Read {
  readonly save: SavedRow;
  readonly isWhole: boolean;
  readonly scenario: ScenarioDraft;
}

/**
 * Puts the saves that wait in their places: the row of the scenario, its kept save, its words and its tags. To be done in
 * a transaction. The count of saves stays what it is. A save that was damaged while it waited is put there too, so that its
 * scenario is named as damaged and nobody takes the save before it for the newest.
 */
export function settleSaves(database: Database): void {
  const count = savesIn(database);
  const waiting = new Map<string, UnsettledSave[]>();
  for (const save of unsettledSaves(database)) {
    const id = scenarioIdSchema.safeParse(save.id).success ? save.id : randomUUID();
    waiting.set(id, [...(waiting.get(id) ?? []), save]);
  }
  for (const [id, saves] of waiting) {
    const read = saves.map((save) => {
      const whole = isWholeUnsettled(save);
      // Of a damaged save the row must still be one that the table takes.
      const row = whole ? save : { ...save, id, revision: Math.max(save.revision, 1) };
      return { save: row, isWhole: whole, scenario: scenarioIn(save.content) };
    });
    settleScenario(database, read);
  }
  clearUnsettled(database);
  countFrom(database, count);
}

/** Puts one save in its places at once; for work that saves much in one transaction, after all that waited. */
export function settleNow(database: Database, save: SavedRow, scenario: ScenarioDraft): void {
  settleScenario(database, [{ save, isWhole: true, scenario }]);
}

/** The saves of one scenario, the oldest first: the last one is the scenario, and all are kept but those of one minute. */
function settleScenario(database: Database, saves: readonly Read[]): void {
  const last = saves.at(-1);
  if (last === undefined) return;
  const plain = packed(last.save.content);
  const number = putScenario(database, last, saves[0] ?? last, plain);
  for (const [at, read] of saves.entries()) {
    const { save, isWhole: whole } = read;
    if (saves.slice(at + 1).some((later) => takesThePlaceOf(later, save))) continue;
    if (whole && save.apart === 0) dropSavesOfMinute(database, number, save.saved_at);
    keepSave(database, number, read, read === last ? plain : packed(save.content));
  }
  dropOldSaves(database, number);
}

/** Of saves within one minute the last one is kept: typing saves often, and nobody returns to half a word. */
function takesThePlaceOf(later: Read, { saved_at: at }: SavedRow): boolean {
  const minute = minuteOf(at);
  return later.isWhole && later.save.apart === 0 && minute !== undefined && minute === minuteOf(later.save.saved_at);
}

/** The first second of an instant's minute; undefined where it is none. */
function minuteOf(at: string): number | undefined {
  const seconds = storedInstant(at);
  return typeof seconds === 'string' ? undefined : seconds - (seconds % 60);
}

function putScenario(
  database: Database,
  { save, isWhole: whole, scenario }: Read,
  first: Read,
  plain: Uint8Array,
): unknown {
  const { id, revision, payable, tags, content, saved_at: updated_at } = save;
  const found = prepared(database, 'SELECT * FROM scenario WHERE id = ?').get(storedId(id));
  const known = found === undefined ? undefined : scenarioRecord.parse(found);
  const created_at = known?.created_at ?? first.save.saved_at;
  const list = tagsIn(tags);
  const { customer, edition, lines, texts } = summarize(scenario, list);
  const { name } = scenario;
  const row = { id, revision, name, customer, edition, payable, lines, tags, created_at, updated_at, content };
  const statement = known === undefined ? insertRow : updateOf(known, row);
  const { lastInsertRowid } = prepared(database, statement).run({
    ...row,
    id: storedId(id),
    created_at: storedInstant(created_at),
    updated_at: storedInstant(updated_at),
    content: isPackedBeside(content) ? packed(content, ownWords(row)) : plain,
    sha256: whole ? storedHash(recordHash(row)) : NO_HASH,
  });
  const number = known?.number ?? lastInsertRowid;
  if (known === undefined || !isFoundTheSame(known, tags, texts)) indexScenario(database, number, list, texts);
  return number;
}

const insertRow = `
  INSERT INTO scenario (id, revision, name, customer, edition, payable, lines, tags, created_at, updated_at, content, sha256)
  VALUES (@id, @revision, @name, @customer, @edition, @payable, @lines, @tags, @created_at, @updated_at, @content, @sha256)`;

/** Columns in whose order the list can stand; each has an index, which is written anew only where it has to be. */
const ordered = ['name', 'customer', 'payable'] as const;

function updateOf(known: ScenarioRecord, row: Pick<ScenarioRecord, (typeof ordered)[number]>): string {
  const changed = ordered.filter((column) => row[column] !== known[column]).map((column) => `${column} = @${column}, `);
  return `UPDATE scenario SET ${changed.join('')}revision = @revision, edition = @edition, lines = @lines, tags = @tags,
    updated_at = @updated_at, content = @content, sha256 = @sha256 WHERE id = @id`;
}

/** Whether what it is found by has not changed: to write that anew would be most of the work. */
function isFoundTheSame(known: ScenarioRecord, tags: string, texts: readonly string[]): boolean {
  if (!isWhole(known) || known.tags !== tags) return false;
  const before = summarize(scenarioIn(known.content), tagsIn(known.tags)).texts;
  return before.length === texts.length && before.every((text, at) => text === texts[at]);
}

function dropSavesOfMinute(database: Database, number: unknown, at: string): void {
  const minute = minuteOf(at);
  if (minute === undefined) return;
  const sql = 'DELETE FROM scenario_save WHERE scenario = ? AND saved_at BETWEEN ? AND ?';
  prepared(database, sql).run(number, minute, minute + 59);
}

function keepSave(
  database: Database,
  number: unknown,
  { save, isWhole: whole, scenario: { name } }: Read,
  bytes: Uint8Array,
): void {
  const { revision, saved_at, tags, content } = save;
  prepared(
    database,
    `INSERT OR ${whole ? 'REPLACE' : 'IGNORE'} INTO scenario_save (scenario, revision, saved_at, tags, content, sha256)
       VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    revision,
    storedInstant(saved_at),
    tags,
    bytes,
    whole ? storedHash(saveHash({ revision, name, tags, content, saved_at })) : NO_HASH,
  );
}

function dropOldSaves(database: Database, number: unknown): void {
  prepared(
    database,
    `DELETE FROM scenario_save WHERE scenario = @number AND revision <=
         (SELECT revision FROM scenario_save WHERE scenario = @number ORDER BY revision DESC LIMIT 1 OFFSET @kept)`,
  ).run({ number, kept: KEPT_SAVES });
}
