import type { Finding } from '../../shared/finding.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';

/** Meetings that were read from a file. */
export interface MeetingsReading {
  readonly meetings: readonly Meeting[];
  /** What the file was. */
  readonly format: 'csv' | 'xlsx' | 'ics' | 'profile';
  /** Notes: what was left out, and how the file was read. */
  readonly findings: readonly Finding[];
}

/** Largest file of meetings, in bytes. */
export const MOST_MEETING_BYTES = 20 * 1024 * 1024;
/** Most meetings of one file. */
export const MOST_MEETINGS = 1_000_000;
/** Longest line of a file of meetings, in characters. */
export const MOST_LINE = 1024 * 1024;
