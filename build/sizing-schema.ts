import { z } from 'zod';

/** What the files under `resources/sizing` must look like; every object is strict. */

const text = z.string().trim().min(1);
const localized = z.strictObject({ zh: text, en: text });
const citation = z.strictObject({ document: text, section: text });
const skus = z.array(text).min(1);

/** `screens.yaml`: which screen a room gets, and what a room list leaves open. */
export const screensFileSchema = z.strictObject({
  effective: z.iso.date(),
  source: citation,
  note: localized,
  screens: z
    .array(z.strictObject({ spec: text, mostPeople: z.int().positive(), mostMetres: z.number().positive() }))
    .min(1),
  series: z.array(z.strictObject({ id: text, bundle: text })).min(1),
  defaults: z.strictObject({
    series: z.strictObject({ flexus: text, flagship: text }),
    mount: z.enum(['wall', 'stand']),
    cloudRoom: text,
  }),
  mounts: z.strictObject({ wall: skus, stand: skus }),
});

/** `seat-work.yaml`: what each seat of the contact centre can do. */
export const seatWorkFileSchema = z.strictObject({
  effective: z.iso.date(),
  source: citation,
  works: z.array(z.strictObject({ id: text, label: localized })).min(1),
  seats: z.array(z.strictObject({ sku: text, works: z.array(text).min(1), ivrChannels: z.int().nonnegative() })).min(1),
  ivrChannel: text,
});
