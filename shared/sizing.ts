import { z } from 'zod';

import { findingSchema } from './finding.ts';
import { priceSourceSchema, scenarioSchema } from './scenario.ts';

/** The small sizings (`seatwise size …`): what they are asked, and what they answer. */

const localized = z.strictObject({ zh: z.string(), en: z.string() });
/** Money in CNY with two decimals, as text; never negative. */
const money = z.string().regex(/^\d+\.\d{2}$/);
/** The same for a difference. */
const signedMoney = z.string().regex(/^-?\d+\.\d{2}$/);
/** An exact decimal as text. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);
const period = z.enum(['month', 'half-year', 'year']);

/** What every sizing says of itself. */
const told = {
  /** The figures in one or two sentences, with their formula. */
  explanation: localized,
  /** Ids of the rules that speak. */
  rules: z.array(z.string()),
  assumptions: z.array(z.strictObject({ id: z.string(), text: localized, source: z.string() })),
  findings: z.array(findingSchema),
};

/** So many pieces of an item, ready to become a scenario line. */
const pieces = {
  sku: z.string(),
  spec: z.string().optional(),
  label: localized,
  quantity: z.int().positive(),
};

/** What `size recording` answers; see contracts. */
export const recordingSizingSchema = z.strictObject({
  format: z.literal('seatwise.size-recording/1'),
  /** Hours to hold at one time: those of a month × the months they are kept. */
  hours: z.number(),
  hoursPerMonth: z.number().optional(),
  keepMonths: z.int().optional(),
  /** Space that the hours take. */
  gb: decimal,
  /** Pieces by pack, the largest first. */
  packs: z.record(z.string(), z.int().positive()),
  /** Hours that the packs are sure to hold. */
  holdsHours: z.int(),
  holdsGb: z.int(),
  /** What the packs cost for one month or year; left out without a price book. */
  cost: money.optional(),
  per: z.enum(['month', 'year']).optional(),
  lines: z.array(
    z.strictObject({
      ...pieces,
      unitPrice: decimal.optional(),
      amount: money.optional(),
      priceSource: priceSourceSchema.optional(),
      priceBook: z.string().optional(),
    }),
  ),
  ...told,
});

/** What callers meet with so many agents in one interval (Erlang C). */
const staffing = {
  agents: z.int(),
  /** Probability that a call has to wait. */
  waitProbability: z.number(),
  /** Share of the calls that are answered within the target time. */
  serviceLevel: z.number(),
  /** Share of their time that agents are busy. */
  occupancy: z.number(),
  /** Mean wait over all calls, in seconds. */
  averageWaitSeconds: z.number(),
};

const interval = z.strictObject({
  /** `09:30` */
  from: z.string(),
  calls: decimal,
  erlangs: z.number(),
  ...staffing,
});

/** When a period costs no more than on-demand use. */
const breakEven = z.strictObject({
  sku: z.string(),
  label: localized,
  /** Price of a seat for a full month on demand. */
  onDemandMonth: decimal,
  periods: z.array(
    z.strictObject({
      per: period,
      price: decimal,
      /** Days that the price covers: of the month, 182.5 or 365. */
      of: z.number(),
      /** From this many days on; null where on-demand stays cheaper throughout. */
      days: z.int().nullable(),
    }),
  ),
});

/** What `size seats` answers; see contracts. */
export const seatSizingSchema = z.strictObject({
  format: z.literal('seatwise.size-seats/1'),
  ...staffing,
  /** Seats to have so that the agents are there: agents ÷ (1 − shrinkage), rounded up once. */
  positions: z.int(),
  /** Whether the agents meet both targets; false is possible only where their number was given. */
  meetsTarget: z.boolean(),
  /** Offered load of the interval (the busiest of a profile). */
  erlangs: z.number(),
  /** Fewest agents with whom the queue does not grow without end. */
  stableAgents: z.int(),
  target: z.strictObject({ percent: decimal, seconds: decimal, shrinkage: decimal, maxOccupancy: decimal }),
  /** Start of the busiest half-hour of a profile, and all half-hours. */
  peak: z.string().optional(),
  intervals: z.array(interval).optional(),
  /** Seat types that do the work. */
  seats: z.array(z.strictObject({ sku: z.string(), label: localized, works: z.array(z.string()) })),
  ivr: z
    .strictObject({
      erlangs: z.number(),
      /** Channels needed, and the share of calls that meet none free with them (Erlang B). */
      channels: z.int(),
      blocking: z.number(),
      /** Channels that the seats bring, and those to buy beside them. */
      included: z.int(),
      toBuy: z.int(),
    })
    .optional(),
  minutes: z.strictObject({
    meanSeconds: decimal,
    /** Minutes billed for a call on average, and how much more that is than what is talked: 0.176 is 17.6 %. */
    billedPerCall: z.number(),
    uplift: z.number(),
    /** Calls and billed minutes of a month, where the calls were given. */
    callsPerMonth: decimal.optional(),
    billedPerMonth: z.int().optional(),
  }),
  breakEven: z.array(breakEven).optional(),
  lines: z.array(z.strictObject(pieces)),
  ...told,
});

/** What `size seats` is asked, each field as it was typed; durations are `30m`, `180s`, `1h`. */
export const seatTextsSchema = z.strictObject({
  calls: z.string().optional(),
  /** Calls of 48 half-hours from 00:00 on. */
  profile: z.array(z.string()).optional(),
  per: z.string().optional(),
  aht: z.string().optional(),
  /** `80/20`: 80 % within 20 seconds. */
  answer: z.string().optional(),
  shrinkage: z.string().optional(),
  maxOccupancy: z.string().optional(),
  /** Judge this many agents instead of finding the fewest. */
  agents: z.string().optional(),
  ivrBlocking: z.string().optional(),
  ivrHold: z.string().optional(),
  talk: z.string().optional(),
  callsPerMonth: z.string().optional(),
  /** Ids of the works of `resources/sizing/seat-work.yaml`. */
  work: z.array(z.string()).optional(),
});

const count = z.int().min(1).max(100_000);

/** One room, or several alike. */
const room = z.strictObject({
  id: z.string().min(1).max(100),
  /** How many rooms of this kind there are; one if left out. */
  count: count.optional(),
  people: count.optional(),
  /** Metres from the screen to the farthest seat. */
  depth: z.number().positive().max(1_000).optional(),
  /** Size of the screen in inches, if it is wished and not to be chosen. */
  screen: z.string().max(20).optional(),
  series: z.string().max(20).optional(),
  mount: z.enum(['wall', 'stand', 'none']).optional(),
  /** Devices that are there already and want an access account, for each room. */
  devices: z.array(z.strictObject({ device: z.string().min(1).max(100), count: count.optional() })).optional(),
  /** Accessories for each room. */
  accessories: z.array(z.strictObject({ sku: z.string().max(200), quantity: count })).optional(),
  /** Size of the cloud room for each screen or terminal, or `none`. */
  cloudRoom: z.string().max(20).optional(),
});

/** The room list `seatwise.rooms/1`, input of `size hardware`. */
export const roomListSchema = z.strictObject({
  format: z.literal('seatwise.rooms/1'),
  name: z.string().min(1).max(500),
  edition: z.enum(['flexus', 'flagship']),
  /** Half-open; purchases are made at its start, and its bills are the cost of ownership. */
  horizon: z.strictObject({ from: z.string().max(40), to: z.string().max(40) }),
  /** How accounts and cloud rooms are bought; by the year if left out. */
  per: z.enum(['month', 'year']).optional(),
  rooms: z.array(room).min(1).max(10_000),
});

const hardwarePieces = z.strictObject({ ...pieces, amount: money });

/** What `size hardware` answers. */
export const hardwareSizingSchema = z.strictObject({
  format: z.literal('seatwise.size-hardware/1'),
  name: z.string(),
  edition: z.enum(['flexus', 'flagship']),
  horizon: z.strictObject({ from: instant, to: instant }),
  per: z.enum(['month', 'year']),
  /** What each room gets, and why. */
  rooms: z.array(
    z.strictObject({
      id: z.string(),
      count: z.int(),
      bundle: z.strictObject({ sku: z.string(), spec: z.string() }).optional(),
      devices: z.array(z.strictObject({ device: z.string(), account: z.string(), quantity: z.int() })),
      accessories: z.array(z.strictObject({ sku: z.string(), quantity: z.int() })),
      cloudRoom: z.string().optional(),
      reason: localized,
    }),
  ),
  /** Everything that is bought over the horizon, with its bills. */
  bundles: z.array(hardwarePieces),
  accessories: z.array(hardwarePieces),
  /** `after`: bought when the bundle's own ends, for what comes after day 180. */
  accounts: z.array(hardwarePieces.extend({ after: z.boolean() })),
  cloudRooms: z.array(hardwarePieces.extend({ after: z.boolean() })),
  tco: z.strictObject({
    total: money,
    bundles: money,
    accessories: money,
    accounts: money,
    cloudRooms: money,
    /** Instant from which the contents of the bundles are gone; left out without bundles or after the horizon. */
    contentsEnd: instant.optional(),
    /** What falls due after that instant: accounts and rooms, bought and renewed. */
    afterContents: money,
  }),
  /** The same rooms with screens from elsewhere, account and room bought apart; left out without bundles. */
  apart: z
    .strictObject({
      total: money,
      /** Total with bundles less total apart: what all screens may cost elsewhere at most. */
      screensAtMost: signedMoney,
      sets: z.int(),
    })
    .optional(),
  /** The proposal as a scenario file; its timeline's bills are the figures above. */
  scenario: scenarioSchema,
  ...told,
});

/** A sized recording space; see `recordingSizingSchema`. */
export type RecordingSizing = z.infer<typeof recordingSizingSchema>;
/** Sized agent seats; see `seatSizingSchema`. */
export type SeatSizing = z.infer<typeof seatSizingSchema>;
/** What a seat sizing is asked, as typed. */
export type SeatTexts = z.infer<typeof seatTextsSchema>;
/** A room list; see `roomListSchema`. */
export type RoomList = z.infer<typeof roomListSchema>;
/** Sized hardware; see `hardwareSizingSchema`. */
export type HardwareSizing = z.infer<typeof hardwareSizingSchema>;
