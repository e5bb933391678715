import { z } from 'zod';

/**
 * What lines of a scenario were sized from (our addition to `seatwise.scenario/1`, field `sizings`). It is told in the
 * documents and nothing is computed from it; amounts are what they were when the sizing was made.
 */

const words = z.string().max(2_000);
const shortWords = z.string().max(300);
const text = z.strictObject({ zh: words, en: words });
const shortText = z.strictObject({ zh: shortWords, en: shortWords });
const money = z.string().regex(/^\d{1,15}\.\d{2}$/);
const count = z.int().min(0).max(1_000_000_000);
const planKind = z.enum(['rooms', 'ports', 'mixed']);

/** One figure with what it is called, ready to be printed. */
const fact = z.strictObject({ label: shortText, value: shortText });

/** Fleets that were weighed against each other. */
const fleet = z.strictObject({
  per: z.enum(['month', 'year']),
  /** The most at once by hour of the week: weekday 1…7, hour 0…23, meetings, parties. */
  heat: z.array(z.tuple([z.int().min(1).max(7), z.int().min(0).max(23), count, count])).max(168),
  options: z
    .array(
      z.strictObject({
        kind: planKind,
        /** The option whose fleet was taken. */
        chosen: z.boolean(),
        /** What is bought, or why nothing can be. */
        summary: text,
        cost: money.optional(),
        lowerBound: money.optional(),
        gap: z.number().min(0).max(1).optional(),
        proven: z.boolean().optional(),
        /** Against the baseline; left out where there is none. */
        saving: money.optional(),
      }),
    )
    .max(3),
  /** The simpler way of counting that savings are told against. */
  baseline: z.strictObject({ label: shortText, cost: money }).optional(),
  /** For each size of room: fewest parties from which it is cheaper than ports; left out where it never is. */
  breakEven: z.array(z.strictObject({ size: count, parties: count.optional() })).max(20),
});

/** The basis of one sizing; see the head of this file. */
export const sizingBasisSchema = z.strictObject({
  kind: z.enum(['fleet', 'recording', 'seats', 'hardware']),
  /** Calendar date on which it was added. */
  made: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** What was asked, and what was found. */
  asked: z.array(fact).max(40),
  found: z.array(fact).max(40),
  /** The result in one or two sentences, with its formula. */
  statement: text,
  /** Ids of the rules; assumptions that they carry are told with those of the quote. */
  rules: z.array(z.string().max(40)).max(40),
  /** The lines it justifies, with the quantities that were found. */
  lines: z.array(z.strictObject({ id: z.string().min(1).max(200), quantity: count })).max(200),
  fleet: fleet.optional(),
});

/** All sizings of a scenario. */
export const sizingsSchema = z.array(sizingBasisSchema).max(20);

/** The basis of one sizing; see `sizingBasisSchema`. */
export type SizingBasis = z.infer<typeof sizingBasisSchema>;
/** The fleets of a sizing. */
export type FleetBasis = NonNullable<SizingBasis['fleet']>;
/** One figure of a basis. */
export type BasisFact = SizingBasis['asked'][number];
