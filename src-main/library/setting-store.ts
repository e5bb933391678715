import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { type Settings, type SettingsChange, settingsSchema } from '../../shared/app-settings.ts';
import { defaultSettings } from '../../shared/default-settings.ts';

const record = z.object({ name: z.string().catch(''), value: z.string().catch('') });
const bookOrder = z.array(z.string());

/** Row that holds the books in use; settings of the user are rows under their own names. */
const BOOKS_IN_USE = 'booksInUse';
/** Begins the rows that hold why a scenario's discount goes beyond the authority; then comes the scenario's id. */
const DISCOUNT_REASON = 'discountReason:';

/** What the user chose once for all scenarios. */
export class SettingStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All settings; one that was never chosen, or can no longer be read, has its default. */
  all(): Settings {
    const chosen = Object.fromEntries(
      this.#database
        .prepare('SELECT name, value FROM setting')
        .all()
        .map((row) => record.parse(row))
        .map(({ name, value }) => [name, parsed(value)]),
    );
    const readable = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
      const reading = schema.safeParse(chosen[name]);
      return reading.success ? [[name, reading.data] as const] : [];
    });
    return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(readable) });
  }

  /** Changes some settings and answers all. */
  change(change: SettingsChange): Settings {
    this.#database.transaction(() => {
      for (const [name, value] of Object.entries(change)) this.#put(name, value);
    })();
    return this.all();
  }

  /** Ids of the books in use, later ones winning; undefined where the user never chose. */
  booksInUse(): string[] | undefined {
    const row = this.#database.prepare('SELECT name, value FROM setting WHERE name = ?').get(BOOKS_IN_USE);
    const reading = bookOrder.safeParse(row === undefined ? undefined : parsed(record.parse(row).value));
    return reading.success ? reading.data : undefined;
  }

  /** Chooses the books in use. */
  useBooks(ids: readonly string[]): void {
    this.#put(BOOKS_IN_USE, ids);
  }

  /** Why the discount of a scenario goes beyond the authority; empty where nothing was noted. */
  discountReason(scenario: string): string {
    const name = `${DISCOUNT_REASON}${scenario}`;
    const row = this.#database.prepare('SELECT name, value FROM setting WHERE name = ?').get(name);
    const reading = z.string().safeParse(row === undefined ? '' : parsed(record.parse(row).value));
    return reading.success ? reading.data : '';
  }

  /** Notes that reason; an empty one is forgotten. */
  noteDiscountReason(scenario: string, reason: string): void {
    const name = `${DISCOUNT_REASON}${scenario}`;
    if (reason === '') this.#database.prepare('DELETE FROM setting WHERE name = ?').run(name);
    else this.#put(name, reason);
  }

  #put(name: string, value: unknown): void {
    this.#database
      .prepare(
        'INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = @value',
      )
      .run({ name, value: JSON.stringify(value) });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
