import { z } from 'zod';

import { jobSchema, languageSchema, wireDate, wireFileSchema } from '../wire-parts.ts';
import { booksSchema, fileNameSchema, nothing, tokenSchema } from './request-parts.ts';

/** Channels of the documents, of long work, and of files on their way out. */
export const documentsChannels = {
  /** The quote document as a PDF, for looking at. */
  'documents.preview': {
    request: z.strictObject({
      job: jobSchema,
      scenario: z.unknown(),
      books: booksSchema,
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
      books: booksSchema,
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
      file: z.strictObject({ token: tokenSchema, name: fileNameSchema }).nullable(),
    }),
  },
  /** Shows a saved file in its folder. Electron only. */
  'files.reveal': { request: z.strictObject({ token: tokenSchema }), value: nothing },
  /** Opens a saved file with its own program. Electron only. */
  'files.open': { request: z.strictObject({ token: tokenSchema }), value: nothing },
} as const;
