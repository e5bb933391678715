import { readFile } from 'node:fs/promises';

import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { Composition } from '../compose.ts';
import { RefusedInput } from './refusal.ts';

// All commands stand on this file, and findings on the whole catalogue: what reads nothing does not load it.
const findingMaker = () => import('../rules/findings/finding.ts');

/** Reads a JSON file, or standard input for `-`. @throws RefusedInput with the reason */
export async function readJsonInput(file: string): Promise<unknown> {
  const bytes = await readBytesInput(file);
  const { readJson } = await import('../rules/findings/read-json.ts');
  const reply = readJson(bytes);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  return reply.value;
}

/** The book that is used where none is named (public format). */
const DEFAULT_BOOK = 'documented';

/** What opens a book: those that come with the program, and a reader of files. */
type BookOpener = Pick<Composition, 'builtInBooks' | 'readBook'>;

/**
 * Opens the price books that were asked for: a built-in name, or the path of a workbook or JSON book; the
 * documented prices where none was asked for. All findings of all books are told at once.
 * @throws RefusedInput
 */
export async function openBooks(names: readonly string[], parts: BookOpener): Promise<PriceBook[]> {
  const books: PriceBook[] = [];
  const findings: Finding[] = [];
  for (const name of names.length === 0 ? [DEFAULT_BOOK] : names) {
    const reply = await openBook(name, parts);
    if (reply.ok) books.push(reply.value);
    else findings.push(...reply.findings);
  }
  if (findings.length > 0) throw new RefusedInput(findings);
  return books;
}

/** Opens one book by its built-in name or its path; the place of a finding begins with that name. */
export async function openBook(name: string, { builtInBooks, readBook }: BookOpener): Promise<Reply<PriceBook>> {
  const known = builtInBooks.get(name);
  if (known !== undefined) return accept(known);
  try {
    const reply = await readBook(await readBytesInput(name));
    if (reply.ok) return reply;
    return refuse(reply.findings.map((each) => ({ ...each, place: `${name}: ${each.place ?? ''}` })));
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    const allowed = [...builtInBooks.keys()];
    const { finding } = await findingMaker();
    const unknown = finding('book-unknown', { place: '--prices', value: name, allowed }, { book: name });
    return refuse([unknown, ...error.findings]);
  }
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
    const { finding } = await findingMaker();
    throw new RefusedInput([finding('file-unreadable', { value: file }, { file, reason })]);
  }
}

/** Reads all files, so that all that cannot be read are told at once. */
export async function readAllJson(files: readonly string[]): Promise<unknown[]> {
  const contents: unknown[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    try {
      contents.push(await readJsonInput(file));
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      findings.push(...error.findings.map((each) => ({ ...each, place: `${file}: ${each.place ?? ''}` })));
    }
  }
  if (findings.length > 0) throw new RefusedInput(findings);
  return contents;
}
