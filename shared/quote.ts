import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { priceSourceSchema } from './scenario.ts';
import { sizingsSchema } from './sizing-basis.ts';

/** The priced quote `seatwise.quote/1`: every number explained, every total a sum of what is printed. */

const localized = z.strictObject({ zh: z.string(), en: z.string() });
/** Money in CNY with two decimals, as text. */
const money = z.string().regex(/^-?\d+\.\d{2}$/);
/** An exact decimal as text. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
/** Instant `YYYY-MM-DDTHH:MM:SS+08:00`. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);
const period = z.strictObject({ start: instant, end: instant });

/** One amount that falls due: the purchase of a line, or its deduction for a month or a day. */
const bill = z.strictObject({
  /** When it is deducted. */
  due: instant,
  /** What it is for: the purchase instant's date, a month `2023-04` or a day `2023-04-04`. */
  for: z.string(),
  /** Units billed (seat-days, minutes), where the bill is for use. */
  units: decimal.optional(),
  /** Divisor of the monthly price: days of the month, where it is charged by the day. */
  days: z.int().optional(),
  list: money,
  payable: money,
});

const appliedDiscount = z.strictObject({
  kind: z.enum(['business', 'partner', 'promotion']),
  scope: z.enum(['line', 'quote']),
  /** Present for a discount by rate. */
  rate: decimal.optional(),
  amount: money,
});

/** One explained line of a quote. */
export const quoteLineSchema = z.strictObject({
  id: z.string(),
  sku: z.string(),
  spec: z.string().optional(),
  label: localized,
  specLabel: localized.optional(),
  /** Section of the catalogue, for grouping. */
  section: z.string(),
  mode: z.enum(['period', 'once', 'on-demand', 'usage']),
  /** Units: pieces bought; unit-days or minutes billed for on-demand and usage lines. */
  quantity: decimal,
  unit: localized,
  term: z.strictObject({ unit: z.enum(['month', 'half-year', 'year']), count: z.int() }).optional(),
  unitPrice: z.strictObject({ amount: decimal, per: z.enum(['month', 'half-year', 'year', 'once', 'minute']) }),
  list: money,
  discount: money,
  payable: money,
  discounts: z.array(appliedDiscount),
  taxRate: decimal,
  withoutTax: money,
  tax: money,
  period: period.optional(),
  bills: z.array(bill),
  formula: localized,
  priceSource: priceSourceSchema,
  /** Name of the book that the price was taken from. */
  priceBook: z.string(),
  rules: z.array(z.string()),
  /** Document and section of each rule, in the order of `rules`. */
  sources: z.array(z.string()),
  /** Ids of the assumptions that the line rests on; texts in the quote's `assumptions`. */
  assumptions: z.array(z.string()),
  note: z.string().optional(),
  /** Heading that the scenario puts the line under, in place of the catalogue's section. */
  heading: z.string().optional(),
});

/** A line that is offered beside the total (domain Q-OUT-1). */
export const outsideLineSchema = quoteLineSchema.extend({ outsideTotal: z.enum(['optional', 'alternative']) });

const totals = z.strictObject({ list: money, discount: money, payable: money, withoutTax: money, tax: money });

/** The public format of a quote. */
export const quoteSchema = z.strictObject({
  format: z.literal('seatwise.quote/1'),
  scenario: z.string(),
  edition: z.enum(['free', 'flexus', 'flagship']).optional(),
  customer: z
    .strictObject({
      name: z.string().optional(),
      contact: z.string().optional(),
      phone: z.string().optional(),
      taxId: z.string().optional(),
    })
    .optional(),
  currency: z.literal('CNY'),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  catalogueVersion: z.string(),
  /** Law by which lines and bills were rounded. */
  rounding: z.enum(['half-up', 'truncate']),
  lines: z.array(quoteLineSchema),
  /** Left out where there is none; no total counts them. */
  outsideTotal: z.array(outsideLineSchema).optional(),
  totals,
  taxByRate: z.array(z.strictObject({ rate: decimal, withoutTax: money, tax: money, payable: money })),
  assumptions: z.array(z.strictObject({ id: z.string(), text: localized, source: z.string() })),
  findings: z.array(findingSchema),
  /** What lines were sized from, as the scenario has it; left out where nothing was sized. */
  sizings: sizingsSchema.optional(),
});

/** A priced quote; see `quoteSchema`. */
export type Quote = z.infer<typeof quoteSchema>;
/** One line of a quote; see `quoteLineSchema`. */
export type QuoteLine = z.infer<typeof quoteLineSchema>;
/** A line that is offered beside the total. */
export type OutsideLine = z.infer<typeof outsideLineSchema>;
/** One amount that falls due for a line. */
export type QuoteBill = z.infer<typeof bill>;
/** Sums over all lines of a quote, in CNY. */
export type QuoteTotals = z.infer<typeof totals>;
