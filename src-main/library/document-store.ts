import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import type { IssuedDocument } from '../../shared/issued-document.ts';

/** What a document says, as far as its number depends on it. */
export interface DocumentFacts {
  /** Identity of the stored scenario. */
  readonly scenario: string;
  /** Number without revision that the user chose; left out: the next free one of the day. */
  readonly base?: string;
  /** Hash of everything it says but its number. */
  readonly content: string;
  readonly payable: string;
  /** Date of the document and the last day it holds, `YYYY-MM-DD`. */
  readonly date: string;
  readonly validUntil: string;
}

/** The number of a document. */
export interface DocumentNumber {
  readonly base: string;
  /** From 1. */
  readonly revision: number;
  /** The revision that this one takes the place of, with its base. */
  readonly supersedes?: string;
}

const issued = z.object({ base: z.string(), revision: z.int(), content: z.string() });
const listed = z.object({
  base: z.string(),
  revision: z.int(),
  dated: z.string(),
  valid_until: z.string(),
  payable: z.string(),
  issued_at: z.string(),
  newest: z.int(),
});
const largest = z.object({ largest: z.int().nullable() });

/** The numbers of quote documents: `QT-YYYYMMDD-nnn-Rn`, counted for each day, a revision for each change. */
export class DocumentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * The number that a document would get: its old one where it says the same, else the next revision.
   * @returns undefined where the chosen number belongs to another scenario
   */
  numberFor(facts: DocumentFacts): DocumentNumber | undefined {
    const { scenario, base, content, date } = facts;
    if (base !== undefined && this.#isTaken(base, scenario)) return undefined;
    const row = this.#database
      .prepare(
        `SELECT base, revision, content FROM issued_document
         WHERE scenario = @scenario AND issued_at IS NOT NULL AND (@base IS NULL OR base = @base)
         ORDER BY number DESC LIMIT 1`,
      )
      .get({ scenario, base: base ?? null });
    if (row === undefined) return { base: base ?? this.#freeBase(date), revision: this.#nextRevision(base) };
    const last = issued.parse(row);
    if (last.content !== content) {
      const supersedes = `${last.base}-R${String(last.revision)}`;
      return { base: last.base, revision: this.#nextRevision(last.base), supersedes };
    }
    const before = last.revision - 1;
    return { ...last, ...(before > 0 && { supersedes: `${last.base}-R${String(before)}` }) };
  }

  /** Takes the number for a document that is about to be made; one that is kept is not taken twice. */
  take(facts: DocumentFacts): DocumentNumber | undefined {
    return this.#database
      .transaction(() => {
        const number = this.numberFor(facts);
        if (number === undefined) return undefined;
        const { scenario, content, payable, date, validUntil } = facts;
        this.#database
          .prepare(
            `INSERT INTO issued_document (scenario, base, revision, content, payable, dated, valid_until)
             VALUES (@scenario, @base, @revision, @content, @payable, @date, @validUntil)
             ON CONFLICT (base, revision) DO NOTHING`,
          )
          .run({
            scenario,
            content,
            payable,
            date,
            validUntil,
            base: number.base,
            revision: number.revision,
          });
        return number;
      })
      .immediate();
  }

  /** Notes that the document was handed over. */
  handOver({ base, revision }: DocumentNumber, at: string): void {
    this.#database
      .prepare('UPDATE issued_document SET issued_at = ? WHERE base = ? AND revision = ?')
      .run(at, base, revision);
  }

  /** Gives a number back whose document was not made after all; one that was handed over before stays. */
  giveBack({ base, revision }: DocumentNumber): void {
    this.#database
      .prepare('DELETE FROM issued_document WHERE base = ? AND revision = ? AND issued_at IS NULL')
      .run(base, revision);
  }

  /** The documents of a scenario that were handed over, the newest first. */
  of(scenario: string): IssuedDocument[] {
    const rows = this.#database
      .prepare(
        `SELECT d.base, d.revision, d.dated, d.valid_until, d.payable, d.issued_at,
           (SELECT max(n.revision) FROM issued_document n WHERE n.base = d.base AND n.issued_at IS NOT NULL) AS newest
         FROM issued_document d WHERE d.scenario = ? AND d.issued_at IS NOT NULL ORDER BY d.number DESC`,
      )
      .all(scenario);
    return rows.map((row) => {
      const { base, revision, dated, valid_until, payable, issued_at, newest } = listed.parse(row);
      const number = `${base}-R${String(revision)}`;
      const superseded = revision < newest;
      return { number, date: dated, validUntil: valid_until, payable, issuedAt: issued_at, superseded };
    });
  }

  #isTaken(base: string, scenario: string): boolean {
    const sql = 'SELECT 1 FROM issued_document WHERE base = ? AND scenario <> ? LIMIT 1';
    return this.#database.prepare(sql).get(base, scenario) !== undefined;
  }

  #nextRevision(base: string | undefined): number {
    const row = this.#database.prepare('SELECT max(revision) AS largest FROM issued_document WHERE base = ?').get(base);
    return (largest.parse(row).largest ?? 0) + 1;
  }

  /** The next of the day's numbers that nobody took: `QT-20261122-003`. */
  #freeBase(date: string): string {
    const day = `QT-${date.replaceAll('-', '')}-`;
    const row = this.#database
      .prepare(
        `SELECT max(CAST(substr(base, @skip) AS INTEGER)) AS largest FROM issued_document
         WHERE base GLOB @day || '[0-9]*' AND base NOT GLOB @day || '*[^0-9]*'`,
      )
      .get({ day, skip: day.length + 1 });
    return `${day}${String((largest.parse(row).largest ?? 0) + 1).padStart(3, '0')}`;
  }
}
