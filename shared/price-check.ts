import { z } from 'zod';

import { findingSchema } from './finding.ts';

/** What `prices check` says of a sound price book, `seatwise.price-check/1`. */
export const priceCheckSchema = z.strictObject({
  format: z.literal('seatwise.price-check/1'),
  name: z.string(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  /** The day that age and validity are told for. */
  date: z.string(),
  prices: z.int(),
  /** Keys of the catalogue that the book has no price for. */
  missing: z.int(),
  /** Prices that are only examples. */
  illustrative: z.int(),
  /** Whole days since `validFrom`; left out where the book does not say, negative before it. */
  ageDays: z.int().optional(),
  findings: z.array(findingSchema),
});

/** What is said of a sound price book; see `priceCheckSchema`. */
export type PriceCheck = z.infer<typeof priceCheckSchema>;
