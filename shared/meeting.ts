import { z } from 'zod';

import { wireDate } from './wire-parts.ts';

/** What is known of a customer's meetings where there is no calendar; meetings are generated from it. */
export const meetingProfileSchema = z.strictObject({
  format: z.literal('seatwise.profile/1'),
  /** People who take part in meetings. */
  people: z.int().min(1).max(200_000),
  /** Meetings that each of them is in, on average, per week. */
  meetingsPerPersonWeek: z.number().min(0.05).max(60),
  /** How large meetings are: each range of parties with its weight among the meetings. */
  sizes: z
    .array(
      z.strictObject({
        least: z.int().min(1).max(5_000),
        most: z.int().min(1).max(5_000),
        weight: z.number().positive(),
      }),
    )
    .min(1)
    .max(20),
  /** First and last hour of the working day, `9` and `18`; most meetings begin in mid-morning and after lunch. */
  hours: z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) }),
  /** Share of the meetings that are joined from a meeting room with one terminal. */
  terminalShare: z.number().min(0).max(1),
  /** First day, and how many weeks. */
  from: wireDate,
  weeks: z.int().min(1).max(57),
  /** The same seed gives the same meetings. */
  seed: z.int().min(0).max(4_294_967_295),
});

/** A profile of meetings; see `meetingProfileSchema`. */
export type MeetingProfile = z.infer<typeof meetingProfileSchema>;
