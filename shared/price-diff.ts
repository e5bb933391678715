import { z } from 'zod';

import { differenceSchema } from './comparison.ts';
import { priceEntrySchema, priceSourceSchema } from './scenario.ts';

/** The differences of two price books, `seatwise.price-diff/1`: key by key, and what they do to a scenario. */

const localized = z.strictObject({ zh: z.string(), en: z.string() });
/** An exact decimal, never negative. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
/** An exact decimal that may be negative. */
const signedDecimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const entry = priceEntrySchema.shape;

/** What a price is of: its key and its name. */
const key = {
  sku: entry.sku,
  spec: entry.spec,
  mode: entry.mode,
  per: entry.per,
  label: localized,
};

/** A price that only one of the books has. */
const singlePrice = z.strictObject({ ...key, amount: decimal, source: priceSourceSchema });

/** A price that both books have, with another amount or from another source. */
const changedPrice = z.strictObject({
  ...key,
  from: decimal,
  to: decimal,
  /** `to` − `from`, exactly. */
  change: signedDecimal,
  /** `change` in percent of `from`, to two decimals half-up; left out where `from` is zero. */
  percent: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .optional(),
  fromSource: priceSourceSchema,
  toSource: priceSourceSchema,
});

const bookHead = z.strictObject({
  name: z.string(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  prices: z.int(),
});

/** A scenario priced with each of the books, and why the totals differ. */
export const repricingSchema = z.strictObject({
  scenario: z.string(),
  from: z.string(),
  to: z.string(),
  ...differenceSchema.pick({ total: true, causes: true }).shape,
});

/** What changes from one book to another, by key. */
export const priceChangesSchema = z.strictObject({
  from: bookHead,
  to: bookHead,
  added: z.array(singlePrice),
  removed: z.array(singlePrice),
  changed: z.array(changedPrice),
  /** Prices that are the same in both. */
  same: z.int(),
});

/** The public format of a difference of price books. */
export const priceDiffSchema = priceChangesSchema.extend({
  format: z.literal('seatwise.price-diff/1'),
  repricing: repricingSchema.optional(),
});

/** What changes from one book to another. */
export type PriceChanges = z.infer<typeof priceChangesSchema>;
/** A price that only one of the books has. */
export type SinglePrice = z.infer<typeof singlePrice>;
/** A price that both books have, and that differs. */
export type ChangedPrice = z.infer<typeof changedPrice>;
/** A scenario priced with each of two books. */
export type Repricing = z.infer<typeof repricingSchema>;
/** A difference of price books; see `priceDiffSchema`. */
export type PriceDiff = z.infer<typeof priceDiffSchema>;
