import { z } from 'zod';

import { priceEntrySchema } from './scenario.ts';

const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** All of a price book but its prices, which are read one by one so that each gets its findings. */
export const priceBookHeadSchema = z.strictObject({
  format: z.literal('seatwise.prices/1'),
  name: z.string().min(1).max(500),
  /** First and last day on which the prices hold, as calendar dates. */
  validFrom: calendarDate.optional(),
  validTo: calendarDate.optional(),
});

/** The price book file `seatwise.prices/1`. */
export const priceBookSchema = priceBookHeadSchema.extend({ prices: z.array(priceEntrySchema) });

/** A price book that has been read; see `priceBookSchema`. */
export type PriceBook = z.infer<typeof priceBookSchema>;
