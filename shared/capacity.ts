import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { demandSchema } from './plan.ts';
import { wireInstant } from './wire-parts.ts';

/** The capacity check `seatwise.capacity/1`: which meetings what a scenario has in use can host, and which not. */
export const capacitySchema = z.strictObject({
  format: z.literal('seatwise.capacity/1'),
  scenario: z.string(),
  /** Every meeting can be hosted. */
  hosts: z.boolean(),
  /** In order of time; the first thousand. */
  violations: z.array(
    z.strictObject({
      /** The first instant at which it does not work out. */
      at: wireInstant,
      rule: z.enum(['M-ED-1', 'M-CAP-2', 'M-CAP-3', 'M-CAP-4', 'M-CAP-5', 'M-CAP-7']),
      meetings: z.array(z.string()),
      /** What the meetings need, and what is in use: rooms, parties, ports, accounts or minutes, as the rule says. */
      need: z.int(),
      have: z.int(),
    }),
  ),
  /** How many violations there are; more than are listed where there are very many. */
  total: z.int(),
  demand: demandSchema,
  findings: z.array(findingSchema),
});

/** A capacity check; see `capacitySchema`. */
export type Capacity = z.infer<typeof capacitySchema>;
/** One thing that a fleet cannot do. */
export type CapacityViolation = Capacity['violations'][number];
