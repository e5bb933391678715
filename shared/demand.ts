import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { meetingProfileSchema } from './meeting.ts';
import { demandSchema } from './plan.ts';
import { localizedSchema, wireDate, wireFileSchema } from './wire-parts.ts';

/** Demand as the window reads it: files and profiles of meetings, what was read, and when it peaks. */

/** Columns of a table of meetings (public format of meetings). */
export const meetingFieldSchema = z.enum([
  ...['id', 'start', 'end'],
  ...['participants', 'guests', 'phones', 'terminals'],
  ...['host', 'subject'],
] as const);

/** Which column each field is read from, counted from 0; a field that is left out is not read. */
export const columnChoiceSchema = z.partialRecord(meetingFieldSchema, z.int().min(0).max(16_383));

/** Where meetings come from: a file, or a profile where there is no calendar. */
export const demandSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    file: wireFileSchema,
    /** For a table; left out: by the names in its header. */
    columns: columnChoiceSchema.optional(),
    /** First day, and day after the last one, within which recurring events are counted; at most 400 days. */
    window: z.strictObject({ from: wireDate, to: wireDate }).optional(),
  }),
  z.strictObject({ kind: z.literal('profile'), profile: meetingProfileSchema }),
]);

/** The head of a table, before anything of it is taken. */
export const tablePreviewSchema = z.strictObject({
  header: z.array(z.string()),
  /** The first rows as they stand, at most twenty. */
  rows: z.array(z.array(z.string())),
  /** Rows below the header. */
  rowCount: z.int(),
  /** Columns that were recognised by name. */
  columns: columnChoiceSchema,
});

/** A file of meetings before anything of it is taken; `table` is null where it is no table. */
export const meetingsPreviewSchema = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'ics', 'profile']),
  table: tablePreviewSchema.nullable(),
});

/** One hour of the week over all weeks: the most that there is at once. Hours without a meeting are left out. */
export const heatCellSchema = z.strictObject({
  /** 1 Monday … 7 Sunday, in UTC+8. */
  weekday: z.int().min(1).max(7),
  hour: z.int().min(0).max(23),
  meetings: z.int(),
  parties: z.int(),
});

/** What was read, and when it peaks. */
export const demandSummarySchema = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'ics', 'profile']),
  /** Name of the file; what describes the profile. */
  name: localizedSchema,
  demand: demandSchema,
  /** Meetings by the smallest room of the catalogue that holds them; `size` is null for those that none holds. */
  sizes: z.array(
    z.strictObject({
      size: z.int().nullable(),
      meetings: z.int(),
      /** Most of them at once. */
      peak: z.int(),
    }),
  ),
  heat: z.array(heatCellSchema),
  /** Notes: what was left out, how the file was read. */
  findings: z.array(findingSchema),
});

/** Where meetings come from; see `demandSourceSchema`. */
export type DemandSource = z.infer<typeof demandSourceSchema>;
/** Which column each field is read from; see `columnChoiceSchema`. */
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;
/** The head of a table; see `tablePreviewSchema`. */
export type TablePreview = z.infer<typeof tablePreviewSchema>;
/** A file of meetings before anything of it is taken; see `meetingsPreviewSchema`. */
export type MeetingsPreview = z.infer<typeof meetingsPreviewSchema>;
/** What was read; see `demandSummarySchema`. */
export type DemandSummary = z.infer<typeof demandSummarySchema>;
/** One hour of the week. */
export type HeatHour = z.infer<typeof heatCellSchema>;
