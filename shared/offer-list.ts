import { z } from 'zod';

import { editionSchema, localizedSchema } from './wire-parts.ts';

const termUnit = z.enum(['month', 'half-year', 'year']);

/** One way in which an item can be bought under the chosen edition. */
const offeredWay = z.strictObject({
  mode: z.enum(['period', 'once', 'on-demand', 'usage']),
  /** Sizes sold this way, smallest first; empty where the item has none. */
  specs: z.array(z.strictObject({ id: z.string(), label: localizedSchema })),
  /** Term units sold this way; empty unless the mode is `period`. */
  terms: z.array(termUnit),
});

/** One item of the catalogue as the picker shows it. */
export const offeredItemSchema = z.strictObject({
  sku: z.string(),
  family: z.enum(['meeting', 'contact-centre']),
  label: localizedSchema,
  description: localizedSchema.optional(),
  aliases: z.array(z.string()),
  unit: z.strictObject({ zh: z.string(), en: z.string(), enOther: z.string() }),
  /** Whether the chosen edition sells it. Without an edition only contact-centre items are offered. */
  offered: z.boolean(),
  /** Why it is not offered; present exactly where it is not. */
  reason: localizedSchema.optional(),
  /** Editions that sell it; empty for contact-centre items, which have no edition. */
  editions: z.array(editionSchema),
  ways: z.array(offeredWay),
});

/** What an edition sells, in the sections of the catalogue, and why the rest is not there. */
export const offerListSchema = z.strictObject({
  editions: z.array(
    z.strictObject({
      id: editionSchema,
      label: localizedSchema,
      /** False for the edition that sells nothing. */
      sells: z.boolean(),
    }),
  ),
  /** Customer levels with their public days of grace and retention (domain M-EXP-2). */
  levels: z.array(z.strictObject({ id: z.string(), graceDays: z.int(), retentionDays: z.int() })),
  sections: z.array(z.strictObject({ id: z.string(), label: localizedSchema, items: z.array(offeredItemSchema) })),
});

/** One rule of the domain, for "why this number". */
export const ruleTextSchema = z.strictObject({
  id: z.string(),
  title: localizedSchema,
  /** Document and section. */
  source: localizedSchema,
  assumption: localizedSchema.optional(),
});

/** The catalogue as the picker shows it; see `offerListSchema`. */
export type OfferList = z.infer<typeof offerListSchema>;
/** One item of the picker. */
export type OfferedItem = z.infer<typeof offeredItemSchema>;
/** One rule with its texts. */
export type RuleText = z.infer<typeof ruleTextSchema>;
