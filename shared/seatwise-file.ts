import { z } from 'zod';

import { revisionSchema, scenarioIdSchema, tagsSchema } from './library-entry.ts';
import { scenarioDraftSchema, wireInstant } from './wire-parts.ts';

/**
 * The file `seatwise.library/1` (`.seatwise`): scenarios that travel from one library to another. A
 * scenario keeps its identity, so that the receiver can tell a new one from a changed one. `sha256` is
 * the hash of the scenario as JSON without spaces, the fields of each object in the order of their names.
 */
export const seatwiseFileSchema = z.strictObject({
  format: z.literal('seatwise.library/1'),
  scenarios: z
    .array(
      z.strictObject({
        id: scenarioIdSchema,
        name: z.string().max(500),
        revision: revisionSchema,
        updatedAt: wireInstant,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        tags: tagsSchema,
        scenario: scenarioDraftSchema,
      }),
    )
    .max(10_000),
});

/** One scenario of a file. */
export type TravellingScenario = z.infer<typeof seatwiseFileSchema>['scenarios'][number];
