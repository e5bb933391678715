import { z } from 'zod';

import { bookRowSchema } from '../library-entry.ts';
import { priceBookSchema } from '../price-book.ts';
import { wireFileSchema } from '../wire-parts.ts';
import { nothing, tokenSchema } from './request-parts.ts';

/** Channels of the price books. */
export const booksChannels = {
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
      token: tokenSchema,
      book: priceBookSchema,
      /** Id of the book of the same name that would be replaced. */
      replaces: z.string().optional(),
    }),
  },
  'books.importApply': { request: z.strictObject({ token: tokenSchema }), value: z.strictObject({ id: z.string() }) },
  'books.remove': { request: z.strictObject({ id: z.string().max(64) }), value: nothing },
  'books.restore': { request: z.strictObject({ id: z.string().max(64) }), value: nothing },
} as const;
