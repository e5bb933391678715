import { z } from 'zod';

import { amountText } from './amount-text.ts';
import { optionalColumns, optionalParts } from './optional-parts.ts';
import { languageSchema } from './wire-parts.ts';

/**
 * What a scenario says of its quote document: the paper, not the price. Nothing here changes an amount
 * of the quote, so none of it is part of the fingerprint.
 */

const text = z.string().max(500);
const shortText = z.string().max(200);
const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How to reach one of the two parties. */
export const partySchema = z.strictObject({
  name: text.optional(),
  contact: text.optional(),
  phone: z.string().max(100).optional(),
  email: shortText.optional(),
  address: text.optional(),
  taxId: z.string().max(100).optional(),
});

/** One payment of the plan: a share of the payable. */
export const paymentShareSchema = z.strictObject({
  /** On what it falls due, in words. */
  when: shortText,
  due: calendarDate.optional(),
  /** Share in percent, as decimal text; all shares together are 100. */
  percent: amountText,
});

/** A block of the terms: one of the standard ones by id, or with words of its own. */
export const termsEntrySchema = z.strictObject({
  id: z.string().min(1).max(64),
  title: shortText.optional(),
  text: z.string().max(4000).optional(),
});

/** The paper of a quote; every field may be left out. */
export const quotePaperSchema = z.strictObject({
  /** Number without its revision, e.g. `QT-20261122-001`. */
  number: z.string().max(100).optional(),
  /** Printed as `-R2` after the number; left out, the number stands alone. */
  revision: z.int().min(1).max(999).optional(),
  date: calendarDate.optional(),
  validUntil: calendarDate.optional(),
  language: languageSchema.optional(),
  /** What the quote is for; the scenario's name where left out. */
  project: text.optional(),
  supplier: partySchema.optional(),
  /** What the customer block has beyond the scenario's customer. */
  customer: z.strictObject({ email: shortText.optional(), address: text.optional() }).optional(),
  columns: z.array(z.enum(optionalColumns)).max(optionalColumns.length).optional(),
  leaveOut: z.array(z.enum(optionalParts)).max(optionalParts.length).optional(),
  terms: z.array(termsEntrySchema).max(20).optional(),
  paymentPlan: z.array(paymentShareSchema).max(24).optional(),
  /** False for the own copy, which names the price books; the customer's copy is the rule. */
  customerCopy: z.boolean().optional(),
});

/** The paper of a quote; see `quotePaperSchema`. */
export type QuotePaper = z.infer<typeof quotePaperSchema>;
/** How to reach a party. */
export type Party = z.infer<typeof partySchema>;
/** One payment of the plan. */
export type PaymentShare = z.infer<typeof paymentShareSchema>;
