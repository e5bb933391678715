import { z } from 'zod';

import { findingSchema } from '../finding.ts';
import { backupRowSchema, doctorReportSchema, recoverySchema } from '../trust.ts';
import { nothing } from './request-parts.ts';

/** Channels of the library's safety. They answer also where the library itself cannot be opened. */
export const trustChannels = {
  /** Whether the library is open, what is wrong where it is not, and what it can be brought back from. */
  'trust.status': {
    request: nothing,
    value: z.strictObject({
      /** Why the library is not open; null where it is. */
      trouble: z
        .strictObject({
          kind: z.enum(['unreadable', 'missing', 'shortened', 'locked', 'unusable']),
          finding: findingSchema,
          missingSaves: z.int(),
        })
        .nullable(),
      /** The newest first. */
      backups: z.array(backupRowSchema),
      /** The backup that undoes the newest restore; null where nothing was restored. */
      undo: z.string().nullable(),
      /** Saves since the newest backup. */
      unsavedSaves: z.int(),
      /** Damaged libraries that were set aside, by the names of their folders. */
      quarantine: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
    }),
  },
  /** Makes a backup now and verifies it. */
  'trust.backUp': { request: nothing, value: backupRowSchema },
  /** Puts a backup in the place of the library; what it replaces becomes a backup, or is set aside where it is damaged. */
  'trust.restore': { request: z.strictObject({ id: z.string().max(64) }), value: recoverySchema },
  'trust.undoRestore': { request: nothing, value: recoverySchema },
  /** Brings back row by row what is whole, the rest from earlier saves and backups. */
  'trust.salvage': { request: nothing, value: recoverySchema },
  /** Goes on with a library that lacks its newest saves. */
  'trust.keep': { request: nothing, value: nothing },
  /** Tries again to open the library. */
  'trust.retry': { request: nothing, value: nothing },
  /** Looks at everything: library, backups, free space, price books, fonts, solver. */
  'trust.doctor': { request: nothing, value: doctorReportSchema },
  /** What a colleague needs to help: versions, the report, the log; nothing of customers and prices. */
  'trust.diagnostics': { request: nothing, value: z.strictObject({ text: z.string() }) },
  /** An error that the window did not expect; it goes to the log, and comes back as what the user is told. */
  'trust.report': {
    request: z.strictObject({ message: z.string().max(4_000) }),
    value: z.strictObject({ finding: findingSchema }),
  },
} as const;
