import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { HandlerTools } from './handlers.ts';

/** The books in use until the user chooses: the documented prices win over the public ones. */
const defaultBooks = ['public', 'documented'];

/** The books that come with the program, and those of the library. */
interface BookTools extends Pick<HandlerTools, 'builtInBooks'> {
  readonly library: Pick<HandlerTools['library'], 'books' | 'settings'>;
}

/** Ids of the books in use, later ones winning; those that are no longer held are left out. */
export function bookIdsInUse({ library, builtInBooks }: BookTools): string[] {
  const held = new Set([...builtInBooks.keys(), ...library.books.all().map((book) => book.id)]);
  return (library.settings.booksInUse() ?? defaultBooks).filter((id) => held.has(id));
}

/** The books to price with: those that were asked for, else those in use. All that are not held are told at once. */
export function booksFor(tools: BookTools, asked: readonly string[] | undefined): Reply<PriceBook[]> {
  const books: PriceBook[] = [];
  const findings: Finding[] = [];
  for (const id of asked ?? bookIdsInUse(tools)) {
    const reply = openBook(tools, id);
    if (reply.ok) books.push(reply.value);
    else findings.push(...reply.findings);
  }
  return findings.length > 0 ? refuse(findings) : accept(books);
}

/** A book that comes with the program or was imported. */
export function openBook({ library, builtInBooks }: BookTools, id: string): Reply<PriceBook> {
  const builtIn = builtInBooks.get(id);
  if (builtIn !== undefined) return accept(builtIn);
  const reply = library.books.open(id);
  return reply.ok ? accept(reply.value.book) : reply;
}
