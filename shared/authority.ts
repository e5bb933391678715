import { z } from 'zod';

import { amountText } from './amount-text.ts';
import { findingSchema } from './finding.ts';

/**
 * What discounts a user may give without approval (rule Q-AUTH-1). It stays on this machine: it is part of the
 * settings and of no scenario, no `.seatwise` file and no document.
 */

/** A role with its limits; one without limits may give any discount. */
export const discountRoleSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(60),
  /** Most off as a share of the list price: `0.1` is 10 %. */
  rate: amountText.optional(),
  /** Most off one quote, in CNY. */
  amount: amountText.optional(),
});

/** The roles, and what is judged by. */
export const authoritySettingsSchema = z.strictObject({
  roles: z.array(discountRoleSchema).max(12),
  /** Id of the role of this user; empty where nothing is judged. */
  active: z.string().max(40),
  /** Id of the price book whose prices are floors for unit prices after discount; empty for none. */
  floorBook: z.string().max(64),
});

const money = z.string().regex(/^\d+\.\d{2}$/);

/** What the active role may give on a scenario, and what it gives. */
export const authorityViewSchema = z.strictObject({
  role: z.string(),
  /** Discount that is given, in CNY. */
  given: money,
  /** Most that the role may give on this list price; null without a limit. */
  most: money.nullable(),
  /** `most` − `given`: negative where approval is needed. */
  left: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .nullable(),
  /** More than the limit, or a unit price below its floor. */
  exceeded: z.boolean(),
  findings: z.array(findingSchema),
});

/** A role with its limits. */
export type DiscountRole = z.infer<typeof discountRoleSchema>;
/** The roles, and what is judged by. */
export type AuthoritySettings = z.infer<typeof authoritySettingsSchema>;
/** What the active role may give on a scenario. */
export type AuthorityView = z.infer<typeof authorityViewSchema>;
