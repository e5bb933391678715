import { z } from 'zod';

import { settingsChangeSchema, settingsSchema } from './app-settings.ts';
import { comparisonSchema } from './comparison.ts';
import { findingSchema } from './finding.ts';
import {
  bookRowSchema,
  importChoiceSchema,
  importRowSchema,
  knownCustomerSchema,
  libraryRowSchema,
  revisionRowSchema,
  revisionSchema,
  scenarioIdSchema,
  storedScenarioSchema,
  tagsSchema,
} from './library-entry.ts';
import { offerListSchema, ruleTextSchema } from './offer-list.ts';
import { priceBookSchema } from './price-book.ts';
import { quoteSchema } from './quote.ts';
import type { Reply } from './reply.ts';
import { timelineSchema } from './timeline.ts';
import {
  base64Schema,
  editionSchema,
  jobSchema,
  languageSchema,
  localizedSchema,
  scenarioDraftSchema,
  wireDate,
  wireFileSchema,
} from './wire-parts.ts';

/**
 * Everything the app can do: channel → what is asked and what is answered. The window, the hosts and
 * the handlers derive their types from this file; a channel without a handler does not compile.
 * Every answer crosses as a `Reply`: the value, or all findings at once. How a price is made stands in
 * `src-main/rules/pricing/price-quote.ts`.
 */

const nothing = z.strictObject({});
const id = scenarioIdSchema;
/** Identities of many scenarios; the library may be large, one request is not. */
const ids = z.array(id).min(1).max(10_000);
const saved = z.strictObject({ id, revision: revisionSchema });
/** Books to price with, later ones winning; left out: those that the library has in use. */
const books = z.array(z.string().max(64)).max(50).optional();
const token = z.string().max(64);
const fileName = z.string().min(1).max(255);

/** Channel → request and value. */
export const contract = {
  /** Which program this is, where it runs, and today's date in UTC+8. */
  'app.info': {
    request: nothing,
    value: z.strictObject({
      version: z.string(),
      catalogueVersion: z.string(),
      host: z.enum(['electron', 'browser']),
      today: wireDate,
      /** The library was written by a newer program: it can be read, and nothing can be saved. */
      readOnly: z.boolean(),
    }),
  },

  /** What an edition sells, and why the rest is not there. */
  'catalogue.offers': { request: z.strictObject({ edition: editionSchema.optional() }), value: offerListSchema },
  /** The texts of all rules, for "why this number". */
  'catalogue.rules': { request: nothing, value: z.strictObject({ rules: z.array(ruleTextSchema) }) },

  /** Prices what can be priced of a draft, with everything that the rules say about it. */
  'pricing.preview': {
    request: z.strictObject({ scenario: z.unknown(), books }),
    value: z.strictObject({
      /** Null where no line is sound. */
      quote: quoteSchema.nullable(),
      /** True where lines were refused: the quote is then of the sound lines only, and not to be handed over. */
      partial: z.boolean(),
      findings: z.array(findingSchema),
    }),
  },
  /** The mends of findings: the scenario as it would be, with what the button says. */
  'mends.of': {
    request: z.strictObject({ scenario: z.unknown(), findings: z.array(findingSchema).max(1_000) }),
    value: z.strictObject({
      mends: z.array(
        z.strictObject({
          /** Index of the finding in the request. */
          finding: z.int(),
          label: localizedSchema,
          scenario: scenarioDraftSchema,
        }),
      ),
    }),
  },

  /** A page of the list. The query finds words in names, customers, products, notes and tags. */
  'library.list': {
    request: z.strictObject({
      query: z.string().max(200),
      tag: z.string().max(40).optional(),
      order: z.enum(['updated', 'name', 'customer', 'payable']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    value: z.strictObject({ total: z.int(), rows: z.array(libraryRowSchema) }),
  },
  /** A stored scenario; one whose content does not match its hash is refused by `library-damaged`. */
  'library.open': { request: z.strictObject({ id }), value: storedScenarioSchema },
  'library.create': { request: z.strictObject({ scenario: scenarioDraftSchema, tags: tagsSchema }), value: saved },
  /** Saves over `revision`; refused by `library-conflict` where another window has saved since. */
  'library.save': {
    request: z.strictObject({ id, revision: revisionSchema, scenario: scenarioDraftSchema, tags: tagsSchema }),
    value: saved,
  },
  'library.clone': { request: z.strictObject({ id, name: z.string().min(1).max(500) }), value: saved },
  /** Removes from the list; `library.restore` brings back. */
  'library.remove': { request: z.strictObject({ ids }), value: z.strictObject({ count: z.int() }) },
  'library.restore': { request: z.strictObject({ ids }), value: z.strictObject({ count: z.int() }) },
  /** All tags with how many scenarios carry them, the most used first. */
  'library.tags': {
    request: nothing,
    value: z.strictObject({ tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })) }),
  },
  /** Customers as the scenarios name them, for completion. */
  'library.customers': {
    request: z.strictObject({ query: z.string().max(200) }),
    value: z.strictObject({ customers: z.array(knownCustomerSchema) }),
  },
  /** The kept saves of a scenario, the newest first. */
  'library.revisions': {
    request: z.strictObject({ id }),
    value: z.strictObject({ revisions: z.array(revisionRowSchema) }),
  },
  /** The scenario as one of its saves had it. */
  'library.openRevision': { request: z.strictObject({ id, revision: revisionSchema }), value: storedScenarioSchema },
  /** Scenarios as one `.seatwise` file. */
  'library.export': { request: z.strictObject({ ids }), value: wireFileSchema },
  /** Reads a `.seatwise` file and changes nothing yet; the token is for `library.importApply`. */
  'library.import': {
    request: z.strictObject({ bytes: base64Schema }),
    value: z.strictObject({ token, rows: z.array(importRowSchema) }),
  },
  /** Takes what was chosen; scenarios without a choice stay as they are. */
  'library.importApply': {
    request: z.strictObject({ token, choices: z.array(importChoiceSchema).max(10_000) }),
    value: z.strictObject({ added: z.int(), replaced: z.int(), kept: z.int(), ids: z.array(id) }),
  },

  /** Two to four scenarios side by side, stored ones or drafts. */
  'compare.run': {
    request: z.union([
      z.strictObject({ ids: z.array(id).max(4), books }),
      z.strictObject({ scenarios: z.array(z.unknown()).max(4), books }),
    ]),
    value: comparisonSchema,
  },
  /** Every dated event, with the states, the ends and the cash flow that charts are drawn from. */
  'timeline.run': {
    request: z.strictObject({ scenario: z.unknown(), books }),
    value: timelineSchema,
  },

  /** All books; those in use first, in their order, later ones winning over earlier ones. */
  'books.list': { request: nothing, value: z.strictObject({ books: z.array(bookRowSchema) }) },
  'books.open': { request: z.strictObject({ id: z.string().max(64) }), value: priceBookSchema },
  /** Chooses the books in use and their order. */
  'books.setOrder': {
    request: z.strictObject({ used: z.array(z.string().max(64)).max(50) }),
    value: z.strictObject({ books: z.array(bookRowSchema) }),
  },
  /** Reads a JSON price book and changes nothing yet. */
  'books.import': {
    request: wireFileSchema,
    value: z.strictObject({
      token,
      book: priceBookSchema,
      /** Id of the book of the same name that would be replaced. */
      replaces: z.string().optional(),
    }),
  },
  'books.importApply': { request: z.strictObject({ token }), value: z.strictObject({ id: z.string() }) },
  'books.remove': { request: z.strictObject({ id: z.string().max(64) }), value: nothing },
  'books.restore': { request: z.strictObject({ id: z.string().max(64) }), value: nothing },

  /** The quote document as a PDF, for looking at. */
  'documents.preview': {
    request: z.strictObject({
      job: jobSchema,
      scenario: z.unknown(),
      books,
      language: languageSchema,
      date: wireDate.optional(),
      number: z.string().max(100).optional(),
    }),
    value: wireFileSchema,
  },
  /** The quote documents, read back and compared with the quote before they are answered. */
  'documents.export': {
    request: z.strictObject({
      job: jobSchema,
      scenario: z.unknown(),
      books,
      language: languageSchema,
      date: wireDate.optional(),
      number: z.string().max(100).optional(),
      kinds: z
        .array(z.enum(['xlsx', 'pdf']))
        .min(1)
        .max(2),
    }),
    value: z.strictObject({ files: z.array(wireFileSchema) }),
  },
  /** Ends long work; what it was asked for answers with `job-cancelled`. */
  'jobs.cancel': { request: z.strictObject({ job: jobSchema }), value: z.strictObject({ cancelled: z.boolean() }) },

  /** Asks where to, and writes whole or not at all. Electron only: a browser downloads by itself. */
  'files.save': {
    request: wireFileSchema,
    value: z.strictObject({
      /** Names the file for `files.reveal` and `files.open`; null where the user changed their mind. */
      file: z.strictObject({ token, name: fileName }).nullable(),
    }),
  },
  /** Shows a saved file in its folder. Electron only. */
  'files.reveal': { request: z.strictObject({ token }), value: nothing },
  /** Opens a saved file with its own program. Electron only. */
  'files.open': { request: z.strictObject({ token }), value: nothing },

  'settings.get': { request: nothing, value: settingsSchema },
  'settings.set': { request: settingsChangeSchema, value: settingsSchema },
  /** Starting points by number of people; no prices, with the notes of what they assume. */
  'templates.list': {
    request: nothing,
    value: z.strictObject({
      templates: z.array(
        z.strictObject({
          id: z.string(),
          label: localizedSchema,
          description: localizedSchema,
          /** Null for the worked sample. */
          people: z.int().nullable(),
          assumptions: z.array(localizedSchema),
          scenario: scenarioDraftSchema,
        }),
      ),
    }),
  },
} as const;

/** What a window is told without asking. */
export const events = {
  /** How far a job is: `done` of `total` steps, and what it does now. */
  progress: z.strictObject({ job: jobSchema, done: z.int(), total: z.int(), label: localizedSchema }),
  /** The library has changed, here or in another window; `ids` where it is known which scenarios. */
  'library-changed': z.strictObject({ ids: z.array(id).optional() }),
  'settings-changed': settingsSchema,
  /** A file was opened with the program: a `.seatwise` file to import. */
  'file-opened': wireFileSchema,
  /** A command of the native menu. */
  'menu-command': z.strictObject({
    command: z.enum(['new', 'import', 'export', 'undo', 'redo', 'settings', 'shortcuts', 'projection']),
  }),
} as const;

/** Names of all channels. */
export type Channel = keyof typeof contract;
/** What a handler of the channel is asked, after it was checked. */
export type RequestOf<C extends Channel> = z.output<(typeof contract)[C]['request']>;
/** What a window sends on the channel. */
export type RequestInput<C extends Channel> = z.input<(typeof contract)[C]['request']>;
/** What the channel answers where it is accepted. */
export type ReplyValue<C extends Channel> = z.output<(typeof contract)[C]['value']>;
/** Names of all events. */
export type EventName = keyof typeof events;
/** What an event tells. */
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>;

/** The pipe between a window and the program, whatever carries it. */
export interface Transport {
  /** Asks a channel; an unknown channel or a malformed request is refused by `request-malformed`. */
  readonly invoke: (channel: string, request: unknown) => Promise<Reply<unknown>>;
  /** Listens to an event; returns how to stop. */
  readonly on: (event: string, listener: (value: unknown) => void) => () => void;
}
