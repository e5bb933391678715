import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { priceSourceSchema } from './scenario.ts';
import { localizedSchema, wireInstant, wireMoney } from './wire-parts.ts';

/** The plan `seatwise.plan/1`: the cheapest fleets that host every meeting, and how sure that is. */

/** The most that the meetings ask for at any one instant, each figure by itself. */
export const demandSchema = z.strictObject({
  meetings: z.int(),
  peakMeetings: z.int(),
  peakParties: z.int(),
  peakTerminals: z.int(),
  /** Parties of the largest meeting. */
  largest: z.int(),
  /** First start and last end; left out where there is no meeting. */
  from: wireInstant.optional(),
  to: wireInstant.optional(),
});

/** Rooms only, ports only, or both. */
export const planKindSchema = z.enum(['rooms', 'ports', 'mixed']);
const kind = planKindSchema;

/** What is bought of one thing for one month or year. */
const purchase = z.strictObject({
  sku: z.string(),
  spec: z.string().optional(),
  label: localizedSchema,
  quantity: z.int(),
  /** Price of one for the month or year, as the book has it; left out where no book has it. */
  unitPrice: z.string().optional(),
  amount: wireMoney.optional(),
  priceSource: priceSourceSchema.optional(),
});

/** The rooms of one host. */
const hostRooms = z.strictObject({
  /** Left out for the rooms that meetings without a host share. */
  host: z.string().optional(),
  /** Cloud rooms by size. */
  rooms: z.record(z.string(), z.int()),
});

/** A fleet that hosts every meeting. */
export const feasibleOptionSchema = z.strictObject({
  kind,
  feasible: z.literal(true),
  /** List price of the fleet for one month or year. */
  cost: wireMoney,
  /** No fleet of this kind that hosts every meeting costs less. */
  lowerBound: wireMoney,
  /** (cost − lowerBound) ÷ cost; 0 where it is proven. */
  gap: z.number(),
  /** The cost was proven to be the least. */
  proven: z.boolean(),
  /** Other fleets of the same cost may come first by the rule for ties: time ran out before that was known. */
  tiesLeft: z.literal(true).optional(),
  /** Cloud rooms by size. */
  rooms: z.record(z.string(), z.int()),
  ports: z.int(),
  /** Access accounts: as many as terminals meet at once, or more where they come with rooms. */
  accounts: z.int(),
  purchases: z.array(purchase),
  /** Where each host needs rooms of their own: those who have some, by name. */
  hosts: z.array(hostRooms).optional(),
  /**
   * Where each meeting takes place: `room:50#1`, the first room of 50; `room:50#host#1`, the first of a host where each
   * has rooms of their own; or `ports`.
   */
  assignments: z.array(z.strictObject({ meeting: z.string(), on: z.string() })),
});

/** A kind of fleet that cannot. */
export const infeasibleOptionSchema = z.strictObject({
  kind,
  feasible: z.literal(false),
  /** Why: a meeting is larger than any room, or nothing of the kind has a price. */
  reason: z.enum(['meeting-too-large', 'price-missing']),
  /** The meetings that nothing can hold. */
  meetings: z.array(z.string()),
});

/** The public format of a plan. */
export const planSchema = z.strictObject({
  format: z.literal('seatwise.plan/1'),
  per: z.enum(['month', 'year']),
  edition: z.enum(['flexus', 'flagship']),
  /** Each host of room meetings needs rooms of their own; ports are shared. */
  roomPerHost: z.literal(true).optional(),
  currency: z.literal('CNY'),
  demand: demandSchema,
  /** In the order rooms, ports, mixed; an edition without ports has rooms only. */
  options: z.array(z.discriminatedUnion('feasible', [feasibleOptionSchema, infeasibleOptionSchema])),
  /** The cheapest option, the simplest of equal ones; null where none is feasible. */
  best: kind.nullable(),
  /** What simpler ways of counting would buy, for comparison; a saving is only ever told against one of them. */
  baselines: z.array(
    z.strictObject({
      id: z.enum(['peak-per-size', 'nested-peaks']),
      label: localizedSchema,
      rooms: z.record(z.string(), z.int()),
      cost: wireMoney,
    }),
  ),
  assumptions: z.array(z.strictObject({ id: z.string(), text: localizedSchema, source: z.string() })),
  findings: z.array(findingSchema),
});

/** A plan; see `planSchema`. */
export type Plan = z.infer<typeof planSchema>;
/** One option of a plan. */
export type PlanOption = Plan['options'][number];
/** An option that hosts every meeting. */
export type FeasibleOption = Extract<PlanOption, { feasible: true }>;
/** Rooms only, ports only, or both. */
export type PlanKind = PlanOption['kind'];
/** The rooms of one host. */
export type HostRooms = NonNullable<FeasibleOption['hosts']>[number];
/** What is bought of one thing. */
export type PlanPurchase = FeasibleOption['purchases'][number];
