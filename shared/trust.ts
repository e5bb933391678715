import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { wireInstant } from './wire-parts.ts';

/** What the library's safety is made of: backups, what a recovery brought back, and the report of the doctor. */

/** Why a backup was made; `restore`: of what a restore replaced, so that it can be undone. */
export const backupReasonSchema = z.enum(['timed', 'quit', 'manual', 'migration', 'restore']);

/** One backup, with what it held when it was verified. */
export const backupRowSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  at: wireInstant,
  reason: backupReasonSchema,
  bytes: z.int(),
  schema: z.int(),
  /** The library's count of committed saves. */
  saves: z.int(),
  scenarios: z.int(),
  books: z.int(),
  /** Scenarios in it that are not what was saved. */
  damaged: z.int(),
  /** Every row in it is what was saved. */
  sound: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What came back by a restore or a salvage. */
export const recoverySchema = z.strictObject({
  /** Scenarios that are in the library now, of how many that are known of. */
  scenarios: z.int(),
  of: z.int(),
  /** Of those that are there: brought back from an earlier save of theirs, or from a backup. */
  fromSaves: z.int(),
  fromBackups: z.int(),
  /** Names of the scenarios that did not come back, as far as they can be read. */
  lost: z.array(z.string()),
  books: z.int(),
  /** Committed saves that came after what is there now. */
  lostSaves: z.int(),
  /** Folder in the quarantine where the damaged library lies; empty where none was set aside. */
  quarantine: z.string(),
});

const state = z.enum(['ok', 'warning', 'problem']);

/** What `doctor --json` prints. */
export const doctorReportSchema = z.strictObject({
  format: z.literal('seatwise.doctor/1'),
  version: z.string(),
  catalogueVersion: z.string(),
  checkedAt: wireInstant,
  /** The worst of all parts. */
  state,
  library: z.strictObject({
    state,
    /** False where there is none yet. */
    present: z.boolean(),
    schema: z.int(),
    knownSchema: z.int(),
    bytes: z.int(),
    scenarios: z.int(),
    damaged: z.int(),
    keptSaves: z.int(),
    damagedSaves: z.int(),
    /** Saves that the library counts, and those that were acknowledged and are not there. */
    saves: z.int(),
    missingSaves: z.int(),
  }),
  backups: z.strictObject({ state, count: z.int(), sound: z.int(), newest: wireInstant.nullable(), bytes: z.int() }),
  space: z.strictObject({ state, freeBytes: z.int(), neededBytes: z.int() }),
  books: z.strictObject({
    state,
    inUse: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        /** Days since its prices became valid, or since it was imported; null where neither is known. */
        ageDays: z.int().nullable(),
        expired: z.boolean(),
      }),
    ),
  }),
  fonts: z.strictObject({ state, found: z.array(z.string()), missing: z.array(z.string()) }),
  solver: z.strictObject({ state, answered: z.boolean() }),
  /** What is not well, with how to mend it. */
  findings: z.array(findingSchema),
});

/** Why a backup was made. */
export type BackupReason = z.infer<typeof backupReasonSchema>;
/** One backup; see `backupRowSchema`. */
export type BackupRow = z.infer<typeof backupRowSchema>;
/** What came back by a restore or a salvage. */
export type Recovery = z.infer<typeof recoverySchema>;
/** How well a part is. */
export type Health = z.infer<typeof state>;
/** What `doctor --json` prints. */
export type DoctorReport = z.infer<typeof doctorReportSchema>;
