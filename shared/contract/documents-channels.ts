import { z } from 'zod';

import { comparedScenarios } from '../compared-scenarios.ts';
import { issuedDocumentSchema } from '../issued-document.ts';
import { scenarioIdSchema } from '../library-entry.ts';
import { jobSchema, languageSchema, wireDate, wireFileSchema } from '../wire-parts.ts';
import { booksSchema, fileNameSchema, nothing, tokenSchema } from './request-parts.ts';

/** What a document is to be made of; what it looks like stands in the scenario and in the settings. */
const documentRequest = z.strictObject({
  job: jobSchema,
  scenario: z.unknown(),
  /** Identity of the stored scenario, under which its documents are numbered. */
  id: scenarioIdSchema.optional(),
  books: booksSchema,
  language: languageSchema,
  date: wireDate.optional(),
  /** Printed as it is, instead of a counted one. */
  number: z.string().max(100).optional(),
  /** Identities of stored scenarios that the quote is printed beside; refused in the customer's copy. */
  compareWith: z
    .array(scenarioIdSchema)
    .max(comparedScenarios.most - 1)
    .optional(),
});

/** Channels of the documents, of long work, and of files on their way out. */
export const documentsChannels = {
  /** The quote document as a PDF, for looking at; it shows the number that an export would get, and the date told here. */
  'documents.preview': { request: documentRequest, value: wireFileSchema.extend({ date: wireDate }) },
  /**
   * The quote documents, read back and compared with the quote before they are answered. One of a stored
   * scenario takes a number, and keeps it as long as it says the same.
   */
  'documents.export': {
    request: documentRequest.extend({
      kinds: z
        .array(z.enum(['xlsx', 'pdf']))
        .min(1)
        .max(2),
    }),
    value: z.strictObject({ files: z.array(wireFileSchema), number: z.string().nullable() }),
  },
  /** The quote documents of a stored scenario that were handed over, the newest first. */
  'documents.issued': {
    request: z.strictObject({ id: scenarioIdSchema }),
    value: z.strictObject({ documents: z.array(issuedDocumentSchema) }),
  },
  /** Ends long work; what it was asked for answers with `job-cancelled`. */
  'jobs.cancel': { request: z.strictObject({ job: jobSchema }), value: z.strictObject({ cancelled: z.boolean() }) },
  /** Whether a file of so many bytes is taken at all; asked before a window reads and sends it. */
  'files.fits': { request: z.strictObject({ size: z.int().min(0) }), value: nothing },
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
