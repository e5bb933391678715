import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { quoteLineSchema, quoteSchema } from './quote.ts';

/** Growth (domain §6): the fleet that is wanted, and what has to be bought for it beside what there is. */

const edition = z.enum(['free', 'flexus', 'flagship']);
const localized = z.strictObject({ zh: z.string(), en: z.string() });
const money = z.string().regex(/^\d+\.\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);
/** Any number, so that a wrong one is refused by its rule and not by its type. */
const count = z.number();
const counts = z.record(z.string().max(100), count);

/** The fleet that is wanted; what is left out may stay as it is. */
const need = z.strictObject({
  /** Rooms by size in parties, e.g. `{ "300": 10 }`. */
  rooms: counts.optional(),
  /** Period webinars by size. */
  webinars: counts.optional(),
  ports: count.optional(),
  /** Access accounts by sku, with the spec after a space where the edition sells specs. */
  accounts: counts.optional(),
  livePorts: count.optional(),
  roomConnectors: count.optional(),
  /** Recording space in GB; 1 TB is 1000 GB (domain M-REC-1). */
  recordingGb: count.optional(),
});

/** The target file `seatwise.growth-target/1`. */
export const growthTargetSchema = z.strictObject({
  format: z.literal('seatwise.growth-target/1'),
  /** The edition to be on; left out: the one of the scenario (domain M-ED-2). */
  edition: edition.optional(),
  need,
  /** For how long everything that is bought now is bought. */
  term: z.strictObject({ unit: z.enum(['month', 'half-year', 'year']), count }),
});

const fleetCounts = z.record(z.string(), z.int());

/** What there is at a time. */
const fleet = z.strictObject({
  rooms: fleetCounts,
  webinars: fleetCounts,
  ports: z.int(),
  accounts: fleetCounts,
  livePorts: z.int(),
  roomConnectors: z.int(),
  recordingGb: z.int(),
  recordingHours: z.int(),
});

/** The plan `seatwise.growth/1`. */
export const growthPlanSchema = z.strictObject({
  format: z.literal('seatwise.growth/1'),
  scenario: z.string(),
  currency: z.literal('CNY'),
  /** When the new resources are bought. */
  at: instant,
  edition: z.strictObject({
    /** Left out where the scenario names none. */
    from: edition.optional(),
    to: edition,
    /** Whether the edition must be upgraded first. */
    upgrade: z.boolean(),
  }),
  /** What has to be bought, priced at its unit price without any discount (domain M-GROW-3). */
  buy: z.array(quoteLineSchema),
  cost: money,
  /** What is in use at that instant and stays usable. */
  keeps: z.array(
    z.strictObject({
      line: z.string(),
      sku: z.string(),
      spec: z.string().optional(),
      label: localized,
      quantity: z.int(),
      /** The last second in use, with the renewals that are planned; left out where it outlasts the new term. */
      until: instant.optional(),
    }),
  ),
  /** Old and new together, half-open stretches without a gap to the end of the new term. */
  fleet: z.array(z.strictObject({ from: instant, to: instant, has: fleet, meetsNeed: z.boolean() })),
  rules: z.array(z.string()),
  assumptions: quoteSchema.shape.assumptions,
  findings: z.array(findingSchema),
});

/** What a target file says; see `growthTargetSchema`. */
export type GrowthTargetFile = z.infer<typeof growthTargetSchema>;
/** A growth plan; see `growthPlanSchema`. */
export type GrowthPlan = z.infer<typeof growthPlanSchema>;
