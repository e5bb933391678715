import { Buffer } from 'node:buffer';

import { z } from 'zod';

import { formatInstant, instant, parseInstant } from '../rules/calendar/instant.ts';

/**
 * How rows keep what is text everywhere else: an identity in 16 bytes, an instant as a number, a hash in 32 bytes. What has
 * no such form stays the text that it is, so nothing is ever lost by it. What damage made unreadable is read as empty; the
 * hash of the row, which is over the texts, then tells that it is not what was saved.
 */

/** An identity as the program itself gives it. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The form of an identity in a row. */
export function storedId(id: string): Uint8Array | string {
  return uuid.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : id;
}

/** An identity as a row of any schema has it. */
export const keptId = z
  .union([
    z.string(),
    z
      .instanceof(Uint8Array)
      .transform((bytes) => hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')),
  ])
  .catch('');

/** The form of an instant in a row: seconds on the UTC+8 clock. */
export function storedInstant(text: string): number | string {
  const seconds = parseInstant(text);
  return seconds !== undefined && formatInstant(seconds) === text ? seconds : text;
}

/** An instant as a row of any schema has it. */
export const keptInstant = z
  .union([z.string(), z.int().transform((seconds) => formatInstant(instant(seconds)))])
  .catch('');

/** The form of a hash in a row; empty, which is no hash, where the text is none. */
export function storedHash(hash: string): Uint8Array {
  return Buffer.from(hash, 'hex');
}

/** A hash as a row of any schema has it, as hexadecimal. */
export const keptHash = z.union([z.string(), z.instanceof(Uint8Array).transform(hexOf)]).catch('');

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
