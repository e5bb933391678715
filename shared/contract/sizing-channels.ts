import { z } from 'zod';

import { demandSourceSchema, demandSummarySchema, meetingsPreviewSchema } from '../demand.ts';
import { breakEvenSchema, oneLessRowSchema, planViewSchema, sensitivityRowSchema } from '../fleet-view.ts';
import { planKindSchema } from '../plan.ts';
import { hardwareSizingSchema, recordingSizingSchema, seatSizingSchema, seatTextsSchema } from '../sizing.ts';
import { jobSchema, localizedSchema, scenarioDraftSchema, wireDate, wireFileSchema } from '../wire-parts.ts';
import { booksSchema, nothing, tokenSchema } from './request-parts.ts';

/** How recording space is asked for, as typed; decimal text. */
const recordingRequest = z.strictObject({
  hours: z.string().max(40),
  keepMonths: z.string().max(40).optional(),
  per: z.enum(['month', 'year']).optional(),
});

const choice = z.strictObject({ value: z.string(), label: localizedSchema });

/** Channels of the sizings: from demand to what is bought. */
export const sizingChannels = {
  /** Looks into a file of meetings and takes nothing; `table` is null where it is no table (ICS, profile). */
  'demand.preview': {
    request: z.strictObject({ job: jobSchema, file: wireFileSchema }),
    value: meetingsPreviewSchema,
  },
  /** Reads meetings, whole or not at all, in a worker; the token names them for `fleet.plan` while the program runs. */
  'demand.read': {
    request: z.strictObject({ job: jobSchema, source: demandSourceSchema }),
    value: z.strictObject({ demand: tokenSchema, summary: demandSummarySchema }),
  },
  /** Plans fleets in a worker; events `progress` tell the option and how near its cost is to its bound. */
  'fleet.plan': {
    request: z.strictObject({
      job: jobSchema,
      demand: tokenSchema,
      edition: z.enum(['flexus', 'flagship']),
      per: z.enum(['month', 'year']),
      books: booksSchema,
      /** Each host of room meetings needs rooms of their own. */
      roomPerHost: z.boolean().optional(),
    }),
    value: z.strictObject({ plan: tokenSchema, view: planViewSchema, breakEven: breakEvenSchema }),
  },
  /** What one room or port less would give up, for each of an option. */
  'fleet.oneLess': {
    request: z.strictObject({ job: jobSchema, plan: tokenSchema, kind: planKindSchema }),
    value: z.strictObject({ rows: z.array(oneLessRowSchema) }),
  },
  /** The best fleet for 80 … 120 percent of the meetings, and after three years of growth. */
  'fleet.sensitivity': {
    request: z.strictObject({
      job: jobSchema,
      plan: tokenSchema,
      /** Percent a year, as typed. */
      growth: z.string().max(10),
    }),
    value: z.strictObject({ rows: z.array(sensitivityRowSchema) }),
  },
  /** Which meeting takes place where, as CSV. */
  'fleet.assignments': {
    request: z.strictObject({ plan: tokenSchema, kind: planKindSchema }),
    value: wireFileSchema,
  },

  /** What the forms offer: devices, screens and their series, mounts, accessories, cloud rooms, works of a seat. */
  'sizing.choices': {
    request: nothing,
    value: z.strictObject({
      devices: z.array(choice),
      screens: z.array(choice),
      series: z.array(choice),
      accessories: z.array(choice),
      cloudRooms: z.array(choice),
      works: z.array(choice),
    }),
  },
  'sizing.recording': {
    request: recordingRequest.extend({ books: booksSchema }),
    value: recordingSizingSchema,
  },
  'sizing.seats': {
    request: z.strictObject({ texts: seatTextsSchema, books: booksSchema }),
    value: seatSizingSchema,
  },
  /** The calls of 48 half-hours from a file. */
  'sizing.seatProfile': {
    request: wireFileSchema,
    value: z.strictObject({ calls: z.array(z.string()) }),
  },
  /** `rooms` is a room list `seatwise.rooms/1`. */
  'sizing.hardware': {
    request: z.strictObject({ rooms: z.unknown(), books: booksSchema }),
    value: hardwareSizingSchema,
  },
  /**
   * Adds what a sizing found to a scenario, with its basis for the documents; the figures are worked out again here.
   * Without a scenario a new one begins.
   */
  'sizing.add': {
    request: z.strictObject({
      scenario: scenarioDraftSchema.nullable(),
      /** Name of a new scenario. */
      name: z.string().max(500),
      /** First day of the purchase in UTC+8. */
      start: wireDate,
      /** How the lines are bought; hardware brings its own. */
      term: z.strictObject({ unit: z.enum(['month', 'year']), count: z.int().min(1).max(120) }),
      books: booksSchema,
      sizing: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('fleet'), plan: tokenSchema, option: planKindSchema }),
        z.strictObject({ kind: z.literal('recording'), request: recordingRequest }),
        z.strictObject({ kind: z.literal('seats'), texts: seatTextsSchema }),
        z.strictObject({ kind: z.literal('hardware'), rooms: z.unknown() }),
      ]),
    }),
    value: z.strictObject({
      scenario: scenarioDraftSchema,
      /** Ids of the lines that were added. */
      lines: z.array(z.string()),
    }),
  },
} as const;
