import { z } from 'zod';

/** Parts that several channels of the contract are made of. */

/** A text in both languages of the product. */
export const localizedSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** Instant in UTC+8, to the second: `2026-11-22T09:30:00+08:00`. */
export const wireInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);

/** Calendar date, `2026-11-22`. */
export const wireDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Money in CNY with two decimals, as text; never negative. */
export const wireMoney = z.string().regex(/^\d+\.\d{2}$/);

/** The languages of screens and documents. */
export const languageSchema = z.enum(['zh', 'en']);

/** Editions of the meeting product. */
export const editionSchema = z.enum(['free', 'flexus', 'flagship']);

/** Largest file that enters or leaves the program by a window, in bytes: 20 MB. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Most characters of a file's content as base64; a little more than the largest file needs. */
const MOST_BASE64 = 28_000_000;

/** The content of a file as base64. */
export const base64Schema = z.base64().max(MOST_BASE64);

/** A file that leaves or enters the program: its name without a folder, its content as base64. */
export const wireFileSchema = z.strictObject({ name: z.string().min(1).max(255), bytes: base64Schema });

/**
 * A scenario while it is being edited. Only format and name are sure: the rest may be half typed and
 * wrong, and is kept all the same; what is wrong is said by `pricing.preview`.
 */
export const scenarioDraftSchema = z.looseObject({
  format: z.literal('seatwise.scenario/1'),
  name: z.string().max(500),
});

/** Name of a piece of long work, chosen by the window that asks for it. */
export const jobSchema = z.string().min(1).max(64);

/** A file on the wire; see `wireFileSchema`. */
export type WireFile = z.infer<typeof wireFileSchema>;
/** A scenario while it is being edited; see `scenarioDraftSchema`. */
export type ScenarioDraft = z.infer<typeof scenarioDraftSchema>;
