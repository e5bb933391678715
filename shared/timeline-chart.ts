import { z } from 'zod';

import { localizedSchema, wireInstant, wireMoney } from './wire-parts.ts';

/** States of a resource over its life (domain M-EXP-2, M-WEB-1). */
const resourceState = z.enum(['in-use', 'waiting', 'grace', 'frozen', 'released']);

/** One stretch of a bar in one state, half-open. */
const stretch = z.strictObject({ from: wireInstant, to: wireInstant, state: resourceState });

/** The life of one resource as a bar. `waiting`: bought and not yet activated. */
export const timelineBarSchema = z.strictObject({
  line: z.string(),
  /** The line's resource, or one that comes inside it. */
  label: localizedSchema,
  quantity: z.int().nullable(),
  /** True for a resource that comes inside another one, such as the contents of a bundle. */
  included: z.boolean(),
  stretches: z.array(stretch),
});

/** Something that ends and takes ability with it. */
export const expiryCliffSchema = z.strictObject({
  at: wireInstant,
  line: z.string(),
  label: localizedSchema,
  /** What keeping it for another term costs; null where it cannot be renewed or its price is not known. */
  renewal: wireMoney.nullable(),
});

/** What falls due in one month, by kind; the parts add up to the total. */
export const cashMonthSchema = z.strictObject({
  /** `2026-01`. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  period: wireMoney,
  once: wireMoney,
  onDemand: wireMoney,
  usage: wireMoney,
  total: wireMoney,
});

/** What the timeline's chart is drawn from; every amount is a sum of the timeline's bills. */
export const timelineChartSchema = z.strictObject({
  from: wireInstant,
  to: wireInstant,
  bars: z.array(timelineBarSchema),
  cliffs: z.array(expiryCliffSchema),
  months: z.array(cashMonthSchema),
});

/** What the timeline's chart is drawn from; see `timelineChartSchema`. */
export type TimelineChart = z.infer<typeof timelineChartSchema>;
/** The life of one resource as a bar. */
export type TimelineBar = z.infer<typeof timelineBarSchema>;
/** Something that ends and takes ability with it. */
export type ExpiryCliff = z.infer<typeof expiryCliffSchema>;
/** What falls due in one month. */
export type CashMonth = z.infer<typeof cashMonthSchema>;
