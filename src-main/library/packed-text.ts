import { Buffer } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { firstDictionary, secondDictionary } from './packing-dictionary.ts';

/**
 * Content of scenarios is kept packed: a library then takes about as much room as its scenarios alone, although each
 * newest save is kept twice. Hashes are taken over the text itself, so how it is packed proves and changes nothing.
 */

/** First byte of a packed text: how it was packed. Another way of packing gets another number, and old ones stay readable. */
const FIRST = 1;
const SECOND = 2;
/** The second dictionary, and after it the words that stand beside the text. */
const BESIDE_OWN = 3;

/** Characters up to which a text is packed with the words beside it; in longer ones they make no difference. */
const SHORT = 1_000;

/** Largest text that is unpacked, in bytes: more than any request can bring in, less than would hurt. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Buffers of zlib's usual size take most of the time that a short text needs; these fit one. */
const FITTING = { windowBits: 13, memLevel: 6, chunkSize: 2_048 } as const;
const FITS = 4_000;
/** Limits of the buffer that a text is unpacked into, in bytes, and how much larger than packed it is expected to be. */
const ROOM = { least: 1_024, most: 65_536, times: 8 } as const;

/**
 * A text as it is kept in the library.
 * @param own words that stand beside it, and are needed to read it again; a long text does without them
 */
export function packed(text: string, own = ''): Buffer {
  const way = own === '' || !isPackedBeside(text) ? SECOND : BESIDE_OWN;
  const options = { dictionary: dictionaryOf(way, () => own), level: 9, ...(text.length < FITS && FITTING) };
  return Buffer.concat([Buffer.of(way), deflateRawSync(text, options)]);
}

/** Whether words that stand beside a text make a difference to how it is packed. */
export function isPackedBeside(text: string): boolean {
  return text.length <= SHORT;
}

/**
 * The text again; empty where the bytes are none that `packed` gave with these words, which then matches no hash.
 * @param own asked for only where the text was packed with the words beside it
 */
export function unpacked(bytes: Uint8Array, own: () => string = noWords): string {
  const dictionary = dictionaryOf(bytes[0], own);
  if (dictionary === undefined) return '';
  const chunkSize = Math.min(Math.max(bytes.length * ROOM.times, ROOM.least), ROOM.most);
  try {
    return inflateRawSync(bytes.subarray(1), { dictionary, chunkSize, maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return '';
  }
}

function noWords(): string {
  return '';
}

function dictionaryOf(way: number | undefined, own: () => string): Buffer | undefined {
  if (way === FIRST) return firstDictionary;
  if (way === SECOND) return secondDictionary;
  const words = way === BESIDE_OWN ? own() : '';
  return words === '' ? undefined : Buffer.concat([secondDictionary, Buffer.from(words)]);
}

/** Content as a row has it: packed, or the plain text of a library that is not migrated yet; empty where it is damaged. */
export function keptText(content: unknown, own: () => string = noWords): string {
  if (typeof content === 'string') return content;
  return content instanceof Uint8Array ? unpacked(content, own) : '';
}
