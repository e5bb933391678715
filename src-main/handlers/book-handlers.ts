import { Buffer } from 'node:buffer';

import type { BookRow } from '../../shared/library-entry.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse } from '../../shared/reply.ts';
import { changeLibrary } from '../library/open-library.ts';
import { compareBooks } from '../price-books/compare-books.ts';
import { bookFindings } from '../rules/findings/book-findings.ts';
import { finding } from '../rules/findings/finding.ts';
import { bookFileHandlers } from './book-file-handlers.ts';
import { bookIdsInUse, booksFor, openBook } from './books-in-use.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import { HeldFiles } from './held-files.ts';

/** The price books: which there are, which are used in which order, and new ones from files. */
export function bookHandlers(tools: HandlerTools): AreaHandlers<'books'> {
  const { library, builtInBooks, emit, now } = tools;
  const held = new HeldFiles<PriceBook>();
  const list = (): { books: BookRow[] } => ({ books: bookRows(tools) });
  return {
    'books.list': () => accept(list()),
    'books.open': ({ id }) => openBook(tools, id),
    'books.setOrder': ({ used }) =>
      changeLibrary(library, () => {
        const known = booksFor(tools, used);
        if (!known.ok) return known;
        library.settings.useBooks([...new Set(used)]);
        emit('library-changed', {});
        return accept(list());
      }),
    'books.import': async ({ bytes }) => {
      const book = await tools.readBook(Buffer.from(bytes, 'base64'));
      if (!book.ok) return book;
      const id = library.books.idOfName(book.value.name);
      const older = id === undefined ? undefined : library.books.open(id);
      return accept({
        token: held.hold(book.value),
        book: book.value,
        findings: bookFindings(book.value, tools.today()),
        ...(id !== undefined &&
          older?.ok === true && { replaces: { id, changes: compareBooks(older.value.book, book.value) } }),
      });
    },
    'books.importApply': ({ token }) =>
      changeLibrary(library, () => {
        const book = held.take(token);
        if (book === undefined) return refuse([finding('import-expired', {}, {})]);
        const inUse = bookIdsInUse(tools);
        const id = library.books.put(book, now());
        // A book that was just brought in is meant to be used, and to win.
        if (!inUse.includes(id)) library.settings.useBooks([...inUse, id]);
        emit('library-changed', {});
        return accept({ id });
      }),
    ...bookFileHandlers(tools),
    'books.remove': ({ id }) =>
      changeLibrary(library, () => {
        const builtIn = builtInBooks.get(id);
        if (builtIn !== undefined) return refuse([finding('book-built-in', { value: id }, { book: builtIn.name })]);
        const reply = library.books.remove(id, now());
        if (reply.ok) emit('library-changed', {});
        return reply.ok ? accept({}) : reply;
      }),
    'books.restore': ({ id }) =>
      changeLibrary(library, () => {
        const reply = library.books.restore(id);
        if (reply.ok) emit('library-changed', {});
        return reply.ok ? accept({}) : reply;
      }),
  };
}

/** All books: those in use in their order, then the others. */
function bookRows(tools: HandlerTools): BookRow[] {
  const used = bookIdsInUse(tools);
  const rows = [
    ...[...tools.builtInBooks].map(([id, book]) => bookRow(id, book, used)),
    ...tools.library.books.all().map(({ id, book, importedAt }) => ({ ...bookRow(id, book, used), importedAt })),
  ];
  const place = ({ id }: BookRow): number => (used.includes(id) ? used.indexOf(id) : used.length);
  return rows
    .map((row) => ({ ...row, builtIn: tools.builtInBooks.has(row.id) }))
    .sort((left, right) => place(left) - place(right));
}

function bookRow(id: string, { name, validFrom, validTo, prices }: PriceBook, used: readonly string[]): BookRow {
  return {
    id,
    name,
    builtIn: false,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    prices: prices.length,
    illustrative: prices.filter((price) => price.source === 'illustrative').length,
    used: used.includes(id),
  };
}
