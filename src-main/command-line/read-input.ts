import { readFile } from 'node:fs/promises';

import type { PriceBook } from '../../shared/price-book.ts';
import { readPriceBook } from '../price-books/read-price-book.ts';
import { finding } from '../rules/findings/finding.ts';
import { readJson } from '../rules/findings/read-json.ts';
import { RefusedInput } from './refusal.ts';

/** Reads a JSON file, or standard input for `-`. @throws RefusedInput with the reason */
export async function readJsonInput(file: string): Promise<unknown> {
  const reply = readJson(await readBytesInput(file));
  if (!reply.ok) throw new RefusedInput(reply.findings);
  return reply.value;
}

/** The book that is used where none is named (public format). */
const DEFAULT_BOOK = 'documented';

/**
 * Opens the price books that were asked for: a built-in name, or the path of a JSON book; the documented
 * prices where none was asked for. All findings of all books are told at once.
 * @throws RefusedInput
 */
export async function openBooks(
  names: readonly string[],
  builtIn: ReadonlyMap<string, PriceBook>,
): Promise<PriceBook[]> {
  const books: PriceBook[] = [];
  const findings = [];
  for (const name of names.length === 0 ? [DEFAULT_BOOK] : names) {
    const known = builtIn.get(name);
    if (known !== undefined) {
      books.push(known);
      continue;
    }
    try {
      const reply = readPriceBook(await readJsonInput(name));
      if (reply.ok) books.push(reply.value);
      else findings.push(...reply.findings.map((each) => ({ ...each, place: `${name}: ${each.place ?? ''}` })));
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      const allowed = [...builtIn.keys()];
      findings.push(
        finding('book-unknown', { place: '--prices', value: name, allowed }, { book: name }),
        ...error.findings,
      );
    }
  }
  if (findings.length > 0) throw new RefusedInput(findings);
  return books;
}

/** Reads the bytes of a file, or of standard input for `-`. @throws RefusedInput with the reason */
export async function readBytesInput(file: string): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new RefusedInput([finding('file-unreadable', { value: file }, { file, reason })]);
  }
}
