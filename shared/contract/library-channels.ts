import { z } from 'zod';

import {
  generationSchema,
  importChoiceSchema,
  importRowSchema,
  knownCustomerSchema,
  libraryRowSchema,
  openedScenarioSchema,
  revisionRowSchema,
  revisionSchema,
  scenarioIdSchema,
  storedScenarioSchema,
  tagsSchema,
} from '../library-entry.ts';
import { base64Schema, scenarioDraftSchema, wireFileSchema } from '../wire-parts.ts';
import { nothing, tokenSchema } from './request-parts.ts';

const id = scenarioIdSchema;
/** Identities of many scenarios; the library may be large, one request is not. */
const ids = z.array(id).min(1).max(10_000);
const saved = z.strictObject({ id, revision: revisionSchema });

/** Channels of the library of scenarios. */
export const libraryChannels = {
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
  'library.open': { request: z.strictObject({ id }), value: openedScenarioSchema },
  'library.create': { request: z.strictObject({ scenario: scenarioDraftSchema, tags: tagsSchema }), value: saved },
  /**
   * Saves over `revision`; refused by `library-conflict` where another window has saved since, and by
   * `library-restored` where the library was restored since, whatever the revisions are.
   */
  'library.save': {
    request: z.strictObject({
      id,
      revision: revisionSchema,
      generation: generationSchema.default(''),
      scenario: scenarioDraftSchema,
      tags: tagsSchema,
    }),
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
  /** Reads a `.seatwise` file and changes nothing yet; the token: tokenSchema is for `library.importApply`. */
  'library.import': {
    request: z.strictObject({ bytes: base64Schema }),
    value: z.strictObject({ token: tokenSchema, rows: z.array(importRowSchema) }),
  },
  /** Takes what was chosen; scenarios without a choice stay as they are. */
  'library.importApply': {
    request: z.strictObject({ token: tokenSchema, choices: z.array(importChoiceSchema).max(10_000) }),
    value: z.strictObject({ added: z.int(), replaced: z.int(), kept: z.int(), ids: z.array(id) }),
  },
} as const;
