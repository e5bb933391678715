import { z } from 'zod';

import { settingsChangeSchema, settingsSchema } from '../app-settings.ts';
import { localizedSchema, scenarioDraftSchema, wireDate } from '../wire-parts.ts';
import { nothing } from './request-parts.ts';

/** Channels of the program itself: what it is, its settings, where to start from. */
export const appChannels = {
  /** Which program this is, where it runs, and today's date in UTC+8. */
  'app.info': {
    request: nothing,
    value: z.strictObject({
      version: z.string(),
      catalogueVersion: z.string(),
      host: z.enum(['electron', 'browser']),
      today: wireDate,
      /** The library was written by a newer program: it can be read, and nothing can be saved. */
      readOnly: z.boolean(),
      /** The library could not be opened; `trust.status` says why, and what can be done. */
      closed: z.boolean(),
    }),
  },
  'settings.get': { request: nothing, value: settingsSchema },
  'settings.set': { request: settingsChangeSchema, value: settingsSchema },
  /** Starting points by number of people; no prices, with the notes of what they assume. */
  'templates.list': {
    request: nothing,
    value: z.strictObject({
      templates: z.array(
        z.strictObject({
          id: z.string(),
          label: localizedSchema,
          description: localizedSchema,
          /** Null for the worked sample. */
          people: z.int().nullable(),
          assumptions: z.array(localizedSchema),
          scenario: scenarioDraftSchema,
        }),
      ),
    }),
  },
} as const;
