import { z } from 'zod';

import { comparedScenarios } from './compared-scenarios.ts';
import { findingSchema } from './finding.ts';
import { quoteLineSchema, quoteSchema } from './quote.ts';

/** The comparison `seatwise.comparison/1`: two to four scenarios side by side, and why they differ. */

const localized = z.strictObject({ zh: z.string(), en: z.string() });
/** Money in CNY with two decimals, as text; never negative. */
const money = z.string().regex(/^\d+\.\d{2}$/);
/** Money that may be negative: a difference. */
const signedMoney = z.string().regex(/^-?\d+\.\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);
/** How many of each size or sku. */
const counts = z.record(z.string(), z.int());

/** What falls due in one calendar month, whole and by what it is paid for. */
const month = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  amount: money,
  prepaid: money,
  onDemand: money,
  calls: money,
  oneTime: money,
});

/**
 * The most that is in use at any one instant of the first year, each figure by itself; what comes inside
 * another resource counts while it lasts (rule Q-COMPARE-1).
 */
const capacity = z.strictObject({
  /** Cloud rooms by size in parties; sizes never add up (domain M-CAP-2). */
  rooms: counts,
  ports: z.int(),
  /** Access accounts of all kinds. */
  accounts: z.int(),
  /** Hours of meetings that the recording space holds at least (domain M-REC-1). */
  recordingHours: z.int(),
  recordingGb: z.int(),
  webinars: counts,
  accountsBySku: counts,
  livePorts: z.int(),
  roomConnectors: z.int(),
  /** Seats, channels and numbers of the contact centre by sku. */
  contactCentre: counts,
});

/** One scenario of a comparison. */
const comparedScenario = z.strictObject({
  name: z.string(),
  edition: quoteSchema.shape.edition,
  fingerprint: quoteSchema.shape.fingerprint,
  totals: quoteSchema.shape.totals,
  /** From when first year, three years and months count; left out where nothing is bought or used. */
  start: instant.optional(),
  /** What falls due in the year, and in the three years, from the start; the bills of the timeline. */
  firstYear: money,
  threeYear: money,
  /** The months of the three years; the first and the last count only what lies in them. */
  monthly: z.array(month),
  capacity,
  findings: z.array(findingSchema),
});

const quoteLine = quoteLineSchema.shape;

/** One line of a scenario inside a cell. */
const cellPart = z.strictObject({
  id: quoteLine.id,
  mode: quoteLine.mode,
  quantity: quoteLine.quantity,
  unit: quoteLine.unit,
  term: quoteLine.term,
  unitPrice: quoteLine.unitPrice,
  list: money,
  discount: money,
  payable: money,
});

/** What one scenario has of an item: the sums over its lines. */
const cell = z.strictObject({
  /** Pieces; unit-days or minutes of what is billed by use. */
  quantity: z.int(),
  list: money,
  discount: money,
  payable: money,
  /** The lines that are summed, which may differ in mode, term and price. */
  parts: z.array(cellPart).min(1),
});

/** One item with its spec over all scenarios; null where a scenario does not have it. */
const comparedLine = z.strictObject({
  sku: z.string(),
  spec: z.string().optional(),
  label: localized,
  section: z.string(),
  cells: z.array(cell.nullable()),
  /** Whether the scenarios differ here in anything but the share of a discount on the whole quote. */
  differs: z.boolean(),
});

/** What a section of the catalogue costs in each scenario. */
const category = z.strictObject({ section: z.string(), label: localized, payable: z.array(money) });

/** What a difference comes from; a closed set, in the order in which it is attributed (rule Q-WHY-1). */
export const differenceCauses = [
  'line-removed',
  'line-added',
  'quantity',
  'term',
  'unit-price',
  'discount',
  'option',
] as const;

const cause = z.strictObject({
  cause: z.enum(differenceCauses),
  /** `sku spec` of the line; empty where the cause is about the whole quote. */
  line: z.string(),
  /** Ids of the line in the two scenarios, where it is there. */
  from: z.string().optional(),
  to: z.string().optional(),
  amount: signedMoney,
  text: localized,
});

/** Why one scenario costs more or less than another; the amounts of the causes add up to the total. */
export const differenceSchema = z.strictObject({
  /** Indexes of the two scenarios. */
  from: z.int(),
  to: z.int(),
  /** Payable of `to` − payable of `from`. */
  total: signedMoney,
  causes: z.array(cause),
});

/** The public format of a comparison. */
export const comparisonSchema = z.strictObject({
  format: z.literal('seatwise.comparison/1'),
  currency: z.literal('CNY'),
  scenarios: z.array(comparedScenario).min(comparedScenarios.least).max(comparedScenarios.most),
  /** In the order of the catalogue. */
  categories: z.array(category),
  lines: z.array(comparedLine),
  /** Every scenario against every later one. */
  differences: z.array(differenceSchema),
  assumptions: quoteSchema.shape.assumptions,
});

/** A comparison; see `comparisonSchema`. */
export type Comparison = z.infer<typeof comparisonSchema>;
/** One scenario of a comparison. */
export type ComparedScenario = z.infer<typeof comparedScenario>;
/** One item with its spec over all scenarios. */
export type ComparedLine = z.infer<typeof comparedLine>;
/** What one scenario has of an item. */
export type ComparedCell = z.infer<typeof cell>;
/** Why one scenario costs more or less than another. */
export type Difference = z.infer<typeof differenceSchema>;
/** One part of a difference. */
export type DifferencePart = z.infer<typeof cause>;
/** What a difference comes from. */
export type DifferenceCause = (typeof differenceCauses)[number];
