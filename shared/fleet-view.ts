import { z } from 'zod';

import { feasibleOptionSchema, infeasibleOptionSchema, planKindSchema, planSchema } from './plan.ts';
import { localizedSchema, wireInstant, wireMoney } from './wire-parts.ts';

/** A plan as the window shows it, and the questions that are asked about it. */

/** The plan without its assignments, which may be many and are had as a file by `fleet.assignments`. */
export const planViewSchema = planSchema.extend({
  options: z.array(
    z.discriminatedUnion('feasible', [
      feasibleOptionSchema.omit({ assignments: true }).extend({
        /** What it costs less than the named baseline; left out where that is not dearer, or there is none. */
        saving: z.strictObject({ baseline: z.string(), label: localizedSchema, amount: wireMoney }).optional(),
      }),
      infeasibleOptionSchema,
    ]),
  ),
});

/** Rooms against ports (one meeting of so many parties at a time); null where either has no price. */
export const breakEvenSchema = z
  .strictObject({
    points: z.array(
      z.strictObject({
        parties: z.int(),
        /** Size of the cheapest room that holds them. */
        size: z.int(),
        room: wireMoney,
        ports: wireMoney,
        cheaper: z.enum(['room', 'ports', 'equal']),
      }),
    ),
    /** For each size: fewest parties from which its room is cheaper; left out where it never is. */
    from: z.array(z.strictObject({ size: z.int(), parties: z.int().optional() })),
    /** Where the demand stands: meetings at the peak, mean parties of a meeting at the peak. */
    today: z.strictObject({ meetings: z.int(), parties: z.int() }),
  })
  .nullable();

/** What is given up with one room or port less. */
export const oneLessRowSchema = z.strictObject({
  /** Size of the room; left out for a port. */
  size: z.string().optional(),
  label: localizedSchema,
  /** What is saved for the month or year; left out where it has no price of its own. */
  saves: wireMoney.optional(),
  /** Number of meetings that would be refused, and whether no fewer are possible. */
  refused: z.int(),
  proven: z.boolean(),
  /** The first of them, at most twenty. */
  meetings: z.array(
    z.strictObject({
      id: z.string(),
      subject: z.string().optional(),
      start: wireInstant,
      end: wireInstant,
      parties: z.int(),
    }),
  ),
});

/** The best fleet with more or fewer meetings. */
export const sensitivityRowSchema = z.strictObject({
  /** Meetings against today's, in percent. */
  percent: z.number(),
  label: localizedSchema,
  meetings: z.int(),
  best: planKindSchema.nullable(),
  cost: wireMoney.nullable(),
  /** Against today's best, signed; null where either is missing. */
  difference: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .nullable(),
  proven: z.boolean(),
});

/** A plan as the window shows it; see `planViewSchema`. */
export type PlanView = z.infer<typeof planViewSchema>;
/** Rooms against ports; see `breakEvenSchema`. */
export type BreakEvenView = NonNullable<z.infer<typeof breakEvenSchema>>;
/** What is given up with one less; see `oneLessRowSchema`. */
export type OneLessRow = z.infer<typeof oneLessRowSchema>;
/** The best fleet with more or fewer meetings; see `sensitivityRowSchema`. */
export type SensitivityView = z.infer<typeof sensitivityRowSchema>;
