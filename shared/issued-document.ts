import { z } from 'zod';

import { wireDate, wireInstant, wireMoney } from './wire-parts.ts';

/** A quote document that was handed over, as the list shows it. */
export const issuedDocumentSchema = z.strictObject({
  /** With its revision: `QT-20261122-001-R2`. */
  number: z.string(),
  date: wireDate,
  validUntil: wireDate,
  payable: wireMoney,
  issuedAt: wireInstant,
  /** A later revision has taken its place. */
  superseded: z.boolean(),
});

/** A quote document that was handed over. */
export type IssuedDocument = z.infer<typeof issuedDocumentSchema>;
