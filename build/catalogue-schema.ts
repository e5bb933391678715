import { z } from 'zod';

/**
 * What the files under `resources/catalogue` and `resources/price-books` must look like. Every object
 * is strict, so a misspelt field fails the build and does not silently become an empty list.
 */

const text = z.string().trim().min(1);
const localized = z.strictObject({ zh: text, en: text });
const calendarDate = z.iso.date();
const citation = z.strictObject({ document: text, section: text });
const edition = z.enum(['free', 'flexus', 'flagship']);
const mode = z.enum(['period', 'once', 'on-demand', 'usage']);
const termUnit = z.enum(['month', 'half-year', 'year']);
const positive = z.int().positive();

const offer = z.strictObject({
  edition: edition.exactOptional(),
  mode,
  specs: z.array(text).default([]),
  terms: z.array(termUnit).default([]),
  source: citation,
});

const included = z.strictObject({
  sku: text,
  spec: text.exactOptional(),
  quantity: positive,
  days: positive.exactOptional(),
  source: citation,
});

const citations = z.strictObject({
  specSizes: citation.exactOptional(),
  recordingHours: citation.exactOptional(),
  resolution: citation.exactOptional(),
  serviceLength: citation.exactOptional(),
  fits: citation.exactOptional(),
  devices: citation.exactOptional(),
  freeMinutesPerMonth: citation.exactOptional(),
  billedDirections: citation.exactOptional(),
});

const item = z.strictObject({
  sku: text,
  label: localized,
  description: localized.exactOptional(),
  aliases: z.array(text).default([]),
  unit: z.strictObject({ zh: text, en: z.strictObject({ one: text, other: text }) }),
  taxKind: z.enum(['service', 'hardware']).default('service'),
  specLabels: z.record(text, localized).default({}),
  specSizes: z.record(text, positive).exactOptional(),
  recordingHours: z.record(text, positive).exactOptional(),
  resolution: z.enum(['720P', '1080P']).exactOptional(),
  serviceLength: z.strictObject({ count: positive, unit: z.enum(['month', 'working-day']) }).exactOptional(),
  offers: z.array(offer).min(1),
  includes: z.array(included).default([]),
  specIncludes: z.record(text, z.array(included)).default({}),
  fits: z.array(text).default([]),
  devices: z.array(text).default([]),
  freeMinutesPerMonth: positive.exactOptional(),
  billedDirections: z.array(z.enum(['inbound', 'outbound'])).default([]),
  citations: citations.default({}),
  source: citation,
});

/** A file of items: all of one family and one section. */
export const itemsFileSchema = z.strictObject({
  effective: calendarDate,
  family: z.enum(['meeting', 'contact-centre']),
  section: text,
  items: z.array(item).min(1),
});

/** `sources.yaml`. */
export const sourcesFileSchema = z.strictObject({
  effective: calendarDate,
  sources: z.array(
    z.strictObject({
      id: text,
      title: localized,
      version: z.strictObject({ zh: z.string(), en: z.string() }),
      date: calendarDate,
      note: localized.exactOptional(),
    }),
  ),
});

/** `editions.yaml`. */
export const editionsFileSchema = z.strictObject({
  effective: calendarDate,
  editions: z.array(
    z.strictObject({
      id: edition,
      label: localized,
      modes: z.array(mode),
      upgradesTo: z.array(edition),
      freeRoom: z.strictObject({ spec: text, meetingMinutes: positive }).exactOptional(),
      source: citation,
    }),
  ),
});

/** `sections.yaml`: in the order of quotes and pickers. */
export const sectionsFileSchema = z.strictObject({
  effective: calendarDate,
  sections: z.array(z.strictObject({ id: text, label: localized })),
});

/** `levels.yaml`. */
export const levelsFileSchema = z.strictObject({
  effective: calendarDate,
  levels: z.array(
    z.strictObject({
      id: text,
      graceDays: z.int().nonnegative(),
      retentionDays: z.int().nonnegative(),
      source: citation,
    }),
  ),
});

/** `rules.yaml`. */
export const rulesFileSchema = z.strictObject({
  effective: calendarDate,
  rules: z.array(
    z.strictObject({ id: text, title: localized, source: citation, assumption: localized.exactOptional() }),
  ),
});

/** A file under `resources/price-books`. */
export const priceBookFileSchema = z.strictObject({
  effective: calendarDate,
  name: localized,
  priceSource: z.enum(['documented', 'public', 'illustrative']),
  /** Note and source of the prices that have none of their own. */
  note: localized.exactOptional(),
  source: citation.exactOptional(),
  prices: z.array(
    z.strictObject({
      sku: text,
      spec: text.exactOptional(),
      mode,
      per: z.enum(['month', 'half-year', 'year', 'once', 'minute']),
      amount: text,
      note: localized.exactOptional(),
      source: citation.exactOptional(),
    }),
  ),
});
