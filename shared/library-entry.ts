import { z } from 'zod';

import { editionSchema, scenarioDraftSchema, wireDate, wireInstant, wireMoney } from './wire-parts.ts';

/** What the library keeps and shows: scenarios with their revisions, and price books. */

/** Identity of a stored scenario; it stays the same when the scenario travels in a file. */
export const scenarioIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Counts the saves of a scenario, from 1. */
export const revisionSchema = z.int().positive();

const tag = z.string().trim().min(1).max(40);

/** Tags of a scenario. */
export const tagsSchema = z.array(tag).max(20);

/** One row of the list of scenarios. */
export const libraryRowSchema = z.strictObject({
  id: scenarioIdSchema,
  revision: revisionSchema,
  name: z.string(),
  customer: z.string(),
  edition: editionSchema.nullable(),
  /** Total of the last save under the books in use then; null where the scenario could not be priced. */
  payable: wireMoney.nullable(),
  lines: z.int(),
  tags: z.array(z.string()),
  updatedAt: wireInstant,
  /** The stored content no longer matches its hash: it was damaged outside the program. */
  damaged: z.boolean(),
});

/** A stored scenario. */
export const storedScenarioSchema = z.strictObject({
  id: scenarioIdSchema,
  revision: revisionSchema,
  scenario: scenarioDraftSchema,
  tags: z.array(z.string()),
  createdAt: wireInstant,
  updatedAt: wireInstant,
});

/**
 * Which life of the library a scenario was opened in: each restore begins a new one, and revisions of two lives must
 * not be compared. Empty in a library that was never restored.
 */
export const generationSchema = z.string().max(64);

/** A stored scenario as a window opens it. */
export const openedScenarioSchema = storedScenarioSchema.extend({ generation: generationSchema });

/** One save of a scenario. The last 50 are kept. */
export const revisionRowSchema = z.strictObject({ revision: revisionSchema, savedAt: wireInstant, name: z.string() });

/** A customer as the stored scenarios name them. */
export const knownCustomerSchema = z.strictObject({
  name: z.string(),
  contact: z.string().optional(),
  phone: z.string().optional(),
  taxId: z.string().optional(),
  level: z.string().optional(),
  /** Scenarios of this customer. */
  scenarios: z.int(),
});

/** One scenario of a `.seatwise` file beside what the library has under the same identity. */
export const importRowSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  customer: z.string(),
  /** `same`: nothing to do. `conflict`: both have it, with different content. */
  state: z.enum(['new', 'same', 'conflict']),
  theirs: z.strictObject({ name: z.string(), updatedAt: wireInstant, revision: revisionSchema, lines: z.int() }),
  /** Left out where the library does not have it. */
  ours: z
    .strictObject({ name: z.string(), updatedAt: wireInstant, revision: revisionSchema, lines: z.int() })
    .optional(),
});

/** What to do with one scenario of a file. Nothing is ever chosen by date. */
export const importChoiceSchema = z.strictObject({
  key: z.string(),
  choice: z.enum(['keep-ours', 'take-theirs', 'keep-both']),
});

/** One price book as the list shows it. */
export const bookRowSchema = z.strictObject({
  /** `documented`, `public`, or the identity of an imported book. */
  id: z.string(),
  name: z.string(),
  /** Comes with the program and cannot be removed. */
  builtIn: z.boolean(),
  validFrom: wireDate.optional(),
  validTo: wireDate.optional(),
  prices: z.int(),
  /** Prices that are only examples; quotes that use them say so. */
  illustrative: z.int(),
  importedAt: wireInstant.optional(),
  /** Whether prices are taken from it. */
  used: z.boolean(),
});

/** One row of the list; see `libraryRowSchema`. */
export type LibraryRow = z.infer<typeof libraryRowSchema>;
/** A stored scenario; see `storedScenarioSchema`. */
export type StoredScenario = z.infer<typeof storedScenarioSchema>;
/** A stored scenario as a window opens it. */
export type OpenedScenario = z.infer<typeof openedScenarioSchema>;
/** One save of a scenario. */
export type RevisionRow = z.infer<typeof revisionRowSchema>;
/** A customer as the stored scenarios name them. */
export type KnownCustomer = z.infer<typeof knownCustomerSchema>;
/** One scenario of a file beside ours. */
export type ImportRow = z.infer<typeof importRowSchema>;
/** What to do with one scenario of a file. */
export type ImportChoice = z.infer<typeof importChoiceSchema>;
/** One price book as the list shows it. */
export type BookRow = z.infer<typeof bookRowSchema>;
