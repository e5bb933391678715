import { z } from 'zod';

import { findingSchema } from '../finding.ts';
import { bookRowSchema, scenarioIdSchema } from '../library-entry.ts';
import { priceBookSchema } from '../price-book.ts';
import { priceChangesSchema, repricingSchema } from '../price-diff.ts';
import { languageSchema, wireFileSchema } from '../wire-parts.ts';
import { nothing, tokenSchema } from './request-parts.ts';

const bookId = z.string().max(64);

/** Channels of the price books. */
export const booksChannels = {
  /** All books; those in use first, in their order, later ones winning over earlier ones. */
  'books.list': { request: nothing, value: z.strictObject({ books: z.array(bookRowSchema) }) },
  'books.open': { request: z.strictObject({ id: bookId }), value: priceBookSchema },
  /** Chooses the books in use and their order. */
  'books.setOrder': {
    request: z.strictObject({ used: z.array(bookId).max(50) }),
    value: z.strictObject({ books: z.array(bookRowSchema) }),
  },
  /** Reads a price book from a workbook or JSON, whole or not at all, and changes nothing yet. */
  'books.import': {
    request: wireFileSchema,
    value: z.strictObject({
      token: tokenSchema,
      book: priceBookSchema,
      /** The book of the same name that would be replaced, and what changes then. */
      replaces: z.strictObject({ id: z.string(), changes: priceChangesSchema }).optional(),
      /** Age, validity, missing and illustrative prices, as of today. */
      findings: z.array(findingSchema),
    }),
  },
  'books.importApply': { request: z.strictObject({ token: tokenSchema }), value: z.strictObject({ id: z.string() }) },
  /** A workbook to fill in, with every price that the catalogue can have. */
  'books.template': { request: z.strictObject({ language: languageSchema }), value: wireFileSchema },
  /** A book as a file: a workbook that is a template as well, or JSON. */
  'books.export': {
    request: z.strictObject({ id: bookId, kind: z.enum(['xlsx', 'json']), language: languageSchema }),
    value: wireFileSchema,
  },
  /** What changes from one book to another, key by key. */
  'books.diff': { request: z.strictObject({ from: bookId, to: bookId }), value: priceChangesSchema },
  /** A stored scenario priced with two sets of books, later ones winning, and why the totals differ. */
  'books.reprice': {
    request: z.strictObject({ scenario: scenarioIdSchema, from: z.array(bookId).max(50), to: z.array(bookId).max(50) }),
    value: repricingSchema,
  },
  'books.remove': { request: z.strictObject({ id: bookId }), value: nothing },
  'books.restore': { request: z.strictObject({ id: bookId }), value: nothing },
} as const;
