import { z } from 'zod';

import { scenarioIdSchema } from '../library-entry.ts';
import { nothing } from './request-parts.ts';

const reason = z.string().max(2_000);

/** Channels of the discount authority: why a scenario's discount goes beyond it. Kept apart from the scenario. */
export const authorityChannels = {
  'authority.reason': { request: z.strictObject({ scenario: scenarioIdSchema }), value: z.strictObject({ reason }) },
  /** Keeps a reason, or forgets it where it is empty. */
  'authority.setReason': { request: z.strictObject({ scenario: scenarioIdSchema, reason }), value: nothing },
} as const;
