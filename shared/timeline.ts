import { z } from 'zod';

import { findingSchema } from './finding.ts';

/** The timeline `seatwise.timeline/1`: every dated event of a scenario, in order of time. */

const localized = z.strictObject({ zh: z.string(), en: z.string() });
/** Money in CNY with two decimals, as text; never negative. */
const money = z.string().regex(/^\d+\.\d{2}$/);
/** Instant `YYYY-MM-DDTHH:MM:SS+08:00`. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);

/** Kinds of events; a closed set. */
export const timelineKinds = [
  'purchase',
  'webinar-activated',
  'webinar-closed',
  'webinar-lapsed',
  'expiry-warning',
  'renewed',
  'renewal-failed',
  'expired',
  'frozen',
  'released',
  'monthly-bill',
  'daily-bill',
  'purchase-refused',
  'top-up',
] as const;

const resource = z.strictObject({ sku: z.string(), spec: z.string().optional(), quantity: z.int() });

/** One dated event. */
export const timelineEventSchema = z.strictObject({
  at: instant,
  kind: z.enum(timelineKinds),
  /** Id of the scenario line; a top-up has none. */
  line: z.string().optional(),
  /** What is paid, was to be paid, or was topped up. */
  amount: money.optional(),
  /** The billing period that a purchase or a renewal brings. */
  period: z.strictObject({ start: instant, end: instant }).optional(),
  /** The month `2023-04` or the day `2023-04-04` that a bill is for. */
  for: z.string().optional(),
  /** The contents of a bundle that end, where the event is not about the line itself (domain M-CAT-5). */
  resource: resource.optional(),
  /** Why a purchase or renewal was refused: too little balance, unpaid bills, nothing (left) to renew. */
  reason: z.enum(['balance', 'arrears', 'not-bought', 'released']).optional(),
  /** False for a bill that the balance did not cover: it stands as debt (domain M-ARR-1). */
  paid: z.literal(false).optional(),
  /** Unpaid bills that a top-up settles, the oldest first. */
  settled: z.array(z.strictObject({ line: z.string(), for: z.string(), amount: money })).optional(),
  /** Balance after the event, where the scenario has an account. */
  balance: money.optional(),
  /** Unpaid bills after the event, where there are any. */
  debt: money.optional(),
  /** Ids of the rules that speak, the most telling first. */
  rules: z.array(z.string()),
});

/** What a line, or the contents of a bundle, is in from `from` up to, not including, `to`. */
const phase = z.strictObject({
  line: z.string(),
  resource: resource.optional(),
  state: z.enum(['in-use', 'grace', 'frozen', 'released', 'to-activate', 'closed', 'lapsed', 'ended', 'refused']),
  quantity: z.int(),
  from: instant,
  /** Left out where the state lasts, or is not followed any further. */
  to: instant.optional(),
});

/** Something that ends and is not renewed, with the money that keeps it for another term. */
const cliff = z.strictObject({
  at: instant,
  kind: z.enum(['expired', 'webinar-lapsed', 'webinar-closed']),
  line: z.string(),
  resource,
  keep: z
    .strictObject({
      /** Left out where it is bought once again. */
      term: z.strictObject({ unit: z.enum(['month', 'half-year', 'year']), count: z.int() }).optional(),
      amount: money,
    })
    .optional(),
  /** Key of the price that no book has. */
  missingPrice: z.string().optional(),
});

/** What falls due in a calendar month, by what it is paid for. */
const cashMonth = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  prepaid: money,
  onDemand: money,
  calls: money,
  oneTime: money,
  total: money,
});

/** The public format of a timeline. */
export const timelineSchema = z.strictObject({
  format: z.literal('seatwise.timeline/1'),
  scenario: z.string(),
  currency: z.literal('CNY'),
  /** Half-open span that the events were asked for; a left-out end has no bound. */
  window: z.strictObject({ from: instant.optional(), to: instant.optional() }),
  /** What the lines of the events are called. */
  lines: z.array(z.strictObject({ id: z.string(), sku: z.string(), spec: z.string().optional(), label: localized })),
  /** In order of time, then of the lines; top-ups come first. */
  events: z.array(timelineEventSchema),
  /** The states of the lines inside the window, each from its true beginning to its true end. */
  phases: z.array(phase),
  cliffs: z.array(cliff),
  /** The months of the window, or from the earliest start to the last payment. */
  cashFlow: z.array(cashMonth),
  assumptions: z.array(z.strictObject({ id: z.string(), text: localized, source: z.string() })),
  findings: z.array(findingSchema),
});

/** A timeline; see `timelineSchema`. */
export type Timeline = z.infer<typeof timelineSchema>;
/** One event of a timeline; see `timelineEventSchema`. */
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
/** Kind of an event. */
export type TimelineKind = (typeof timelineKinds)[number];
