import { Buffer } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { firstDictionary, secondDictionary } from './packing-dictionary.ts';

/**
 * Content of scenarios is kept packed: a library then takes about as much room as its scenarios alone, although each
 * newest save is kept twice. Hashes are taken over the text itself, so how it is packed proves and changes nothing.
 */

/** First byte of a packed text: which dictionary it was deflated with. Another way of packing gets another number. */
const dictionaries: ReadonlyMap<number | undefined, Buffer> = new Map([
  [1, firstDictionary],
  [2, secondDictionary],
]);
const NEWEST = 2;

/** Largest text that is unpacked, in bytes: more than any request can bring in, less than would hurt. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A text as it is kept in the library.
 * @param own words that stand beside it, and are needed to read it again
 */
export function packed(text: string, own = ''): Buffer {
  const dictionary = Buffer.concat([secondDictionary, Buffer.from(own)]);
  return Buffer.concat([Buffer.of(NEWEST), deflateRawSync(text, { dictionary, level: 9 })]);
}

/** The text again; empty where the bytes are none that `packed` gave with these words, which then matches no hash. */
export function unpacked(bytes: Uint8Array, own = ''): string {
  const shared = dictionaries.get(bytes[0]);
  if (shared === undefined) return '';
  // What the first program packed had no words of its own.
  const dictionary = bytes[0] === NEWEST ? Buffer.concat([shared, Buffer.from(own)]) : shared;
  try {
    return inflateRawSync(bytes.subarray(1), { dictionary, maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return '';
  }
}

/** Content as a row has it: packed, or the plain text of a library that is not migrated yet; empty where it is damaged. */
export function keptText(content: unknown, own = ''): string {
  if (typeof content === 'string') return content;
  return content instanceof Uint8Array ? unpacked(content, own) : '';
}
