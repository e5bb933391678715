import { z } from 'zod';

import { amountText } from './amount-text.ts';
import { sizingsSchema } from './sizing-basis.ts';
import { quotePaperSchema } from './quote-paper.ts';

/**
 * The scenario file `seatwise.scenario/1`. The schema says what the file may look like; whether the
 * content obeys the vendor's rules is for the findings. Quantities and counts are any number here,
 * so that a wrong one is refused by its rule and not by its type.
 */

const id = z.string().min(1).max(200);
/** Instant with an explicit offset, to the second; read by `rules/calendar/instant.ts`. */
const instant = z.string().max(40);
const count = z.number();

const term = z.strictObject({ unit: z.enum(['month', 'half-year', 'year']), count });

/** A discount by rate or by amount; which of the two it is, is for the findings. */
export const discountSchema = z.strictObject({
  kind: z.enum(['business', 'partner', 'promotion']),
  rate: amountText.optional(),
  amount: amountText.optional(),
});

const autoRenew = z.strictObject({
  term: term.optional(),
  times: count.optional(),
  daysBefore: count.optional(),
});

const renewal = z.strictObject({
  at: instant,
  term,
  alignDay: z.union([count, z.literal('last')]).optional(),
});

const lineBase = {
  id,
  sku: z.string().max(200),
  spec: z.string().max(200).optional(),
  discount: discountSchema.optional(),
  note: z.string().max(2000).optional(),
  /** Tax rate of this line alone, in place of that of its kind (domain Q-TAX-1). */
  taxRate: amountText.optional(),
  /** Heading of the quote document that the line stands under, in place of the catalogue's. */
  section: z.string().min(1).max(100).optional(),
  /** Offered beside the total: an option, or an alternative to another line (Q-OUT-1). */
  outsideTotal: z.enum(['optional', 'alternative']).optional(),
};

/** Bought for a term, paid at once. */
const periodLine = z.strictObject({
  ...lineBase,
  mode: z.literal('period'),
  quantity: count,
  term,
  start: instant,
  autoRenew: autoRenew.optional(),
  renewals: z.array(renewal).optional(),
});

/** Bought once, never renewed. */
const onceLine = z.strictObject({
  ...lineBase,
  mode: z.literal('once'),
  quantity: count,
  start: instant,
  activatedAt: instant.optional(),
});

/** Held from change to change, billed by the day of use. */
const onDemandLine = z.strictObject({
  ...lineBase,
  mode: z.literal('on-demand'),
  changes: z.array(z.strictObject({ at: instant, quantity: count })).min(1),
});

/** Billed by the minute: from a list of calls, or from planned minutes. */
const usageLine = z.strictObject({
  ...lineBase,
  mode: z.literal('usage'),
  calls: z
    .array(z.strictObject({ at: instant, direction: z.enum(['inbound', 'outbound']), seconds: count }))
    .optional(),
  minutesPerMonth: count.optional(),
});

/** One line of a scenario, told apart by its billing mode. */
export const scenarioLineSchema = z.discriminatedUnion('mode', [periodLine, onceLine, onDemandLine, usageLine]);

const pricePer = z.enum(['month', 'half-year', 'year', 'once', 'minute']);

/** Where a price comes from (domain Q-PRICE-2). */
export const priceSourceSchema = z.enum(['documented', 'public', 'user', 'illustrative']);

/** One price: the key it is looked up by, and the amount for one unit. */
export const priceEntrySchema = z.strictObject({
  sku: z.string().max(200),
  spec: z.string().max(200).optional(),
  mode: z.enum(['period', 'once', 'on-demand', 'usage']),
  per: pricePer,
  amount: amountText,
  source: priceSourceSchema.optional(),
  note: z.string().max(2000).optional(),
});

/** Readings of the rules that a scenario may choose; each default is an assumption. */
export const scenarioOptionsSchema = z.strictObject({
  /** Rounding law of all lines and bills (domain Q-ROUND-1). */
  rounding: z.enum(['half-up', 'truncate']).optional(),
  /** Whether a started minute counts whole per call or per day (domain C-CALL-1). */
  callRounding: z.enum(['per-call', 'per-day']).optional(),
  /** Whether on-demand number rent is charged by the day or by the whole month (domain C-OD-2b). */
  numberRent: z.enum(['daily', 'full-month']).optional(),
  /** Reading of the aligned expiry (domain M-REN-5). */
  alignRule: z.enum(['months-first', 'calendar-months']).optional(),
  /** Take twelve times the month price where the book has no year price (domain Q-PRICE-1). */
  deriveYearFromMonth: z.boolean().optional(),
  /** Each host of room meetings needs a room of their own (domain M-CAP-7). */
  roomPerHost: z.boolean().optional(),
  /** Tax rates by kind; prices include the tax (domain Q-TAX-1). */
  taxRates: z.strictObject({ service: amountText.optional(), hardware: amountText.optional() }).optional(),
});

/** All of the file but its lines and prices, which are read one by one so that each gets its findings. */
export const scenarioHeadSchema = z.strictObject({
  format: z.literal('seatwise.scenario/1'),
  name: z.string().min(1).max(500),
  customer: z
    .strictObject({
      name: z.string().max(500).optional(),
      contact: z.string().max(500).optional(),
      phone: z.string().max(100).optional(),
      taxId: z.string().max(100).optional(),
      level: z.string().max(20).optional(),
      graceDays: count.optional(),
      retentionDays: count.optional(),
    })
    .optional(),
  edition: z.enum(['free', 'flexus', 'flagship']).optional(),
  horizon: z.strictObject({ from: instant, to: instant }).optional(),
  discount: discountSchema.optional(),
  account: z
    .strictObject({
      balance: amountText,
      topUps: z.array(z.strictObject({ at: instant, amount: amountText })).optional(),
    })
    .optional(),
  options: scenarioOptionsSchema.optional(),
  /** What lines were sized from, for the documents. */
  sizings: sizingsSchema.optional(),
  document: quotePaperSchema.optional(),
});

/** The public format of a scenario file. */
export const scenarioSchema = scenarioHeadSchema.extend({
  lines: z.array(scenarioLineSchema),
  prices: z.array(priceEntrySchema).optional(),
});

/** A scenario file's content; see `scenarioSchema`. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;
/** One line of a scenario file. */
export type ScenarioLine = z.infer<typeof scenarioLineSchema>;
/** A line bought for a term, as it stands in the file. */
export type PeriodLine = z.infer<typeof periodLine>;
/** A line bought once, as it stands in the file. */
export type OnceLine = z.infer<typeof onceLine>;
/** A line billed by the day, as it stands in the file. */
export type OnDemandLine = z.infer<typeof onDemandLine>;
/** A line billed by the minute, as it stands in the file. */
export type UsageLine = z.infer<typeof usageLine>;
/** A term as it stands in the file. */
export type Term = z.infer<typeof term>;
/** A discount as it stands in the file. */
export type Discount = z.infer<typeof discountSchema>;
/** One price of a book or of a scenario. */
export type PriceEntry = z.infer<typeof priceEntrySchema>;
/** Where a price comes from. */
export type PriceSource = z.infer<typeof priceSourceSchema>;
/** The options of a scenario file. */
export type ScenarioOptions = z.infer<typeof scenarioOptionsSchema>;
