import { z } from 'zod';

import { amountText } from './amount-text.ts';
import { authoritySettingsSchema } from './authority.ts';
import { houseStyleSchema } from './house-style.ts';
import { languageSchema } from './wire-parts.ts';

const days = z.int().min(0).max(3650);

/**
 * What the user chose once for all scenarios. Tax rates and days are what a new scenario starts with;
 * a stored scenario keeps its own.
 */
export const settingsSchema = z.strictObject({
  ...houseStyleSchema.shape,
  /** Language of the screens. */
  language: languageSchema,
  /** Language of the documents, chosen apart from that of the screens. */
  documentLanguage: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** Rates as decimals: `0.06` is 6 %. */
  taxRates: z.strictObject({ service: amountText, hardware: amountText }),
  /** Natural days in grace after expiry, then days in retention (domain M-EXP-2). */
  graceDays: days,
  retentionDays: days,
  /** Large type, with discounts and costs hidden, for a screen that the customer sees. */
  projection: z.boolean(),
  /** Discounts that this user may give; stays on this machine. */
  authority: authoritySettingsSchema,
});

/** A change of some settings. */
export const settingsChangeSchema = settingsSchema.partial();

/** The settings of the program; see `settingsSchema`. */
export type Settings = z.infer<typeof settingsSchema>;
/** A change of some settings. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
