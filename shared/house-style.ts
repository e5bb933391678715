import { z } from 'zod';

import { MOST_LOGO_BYTES } from './most-logo-bytes.ts';

/** What a supplier puts on every quote: company, logo, blocks of terms, days of validity. */

const text = z.string().max(500);

/** The supplier's block of every quote document. */
export const companySchema = z.strictObject({
  name: text,
  contact: text,
  phone: z.string().max(100),
  email: z.string().max(200),
  address: text,
  taxId: z.string().max(100),
});

/** A picture of the company, printed in the head of its documents. */
export const logoSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  /** Content as base64. */
  data: z.base64().max(Math.ceil(MOST_LOGO_BYTES / 3) * 4),
});

const inBoth = (most: number) => z.strictObject({ zh: z.string().max(most), en: z.string().max(most) });

/** A block of the terms, in both languages of documents. */
export const termsBlockSchema = z.strictObject({
  id: z.string().min(1).max(64),
  title: inBoth(200),
  text: inBoth(4000),
});

/** Days that a quote is valid, counted from its date. */
export const validityDaysSchema = z.int().min(1).max(365);

/** All of it; settings of the app, and the defaults of the command line. */
export const houseStyleSchema = z.strictObject({
  company: companySchema,
  logo: logoSchema.nullable(),
  termsBlocks: z.array(termsBlockSchema).max(20),
  validityDays: validityDaysSchema,
});

/** A logo; see `logoSchema`. */
export type Logo = z.infer<typeof logoSchema>;
/** A block of the terms. */
export type TermsBlock = z.infer<typeof termsBlockSchema>;
/** What a supplier puts on every quote. */
export type HouseStyle = z.infer<typeof houseStyleSchema>;
