import { Buffer } from 'node:buffer';

import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { WireFile } from '../../shared/wire-parts.ts';
import { compareBooks } from '../price-books/compare-books.ts';
import { verifySheetBook } from '../price-books/verify-sheet-book.ts';
import { type SheetOrder, writeSheetBook } from '../price-books/write-sheet-book.ts';
import { booksFor, openBook } from './books-in-use.ts';
import { fileName } from './file-name.ts';
import type { Handlers, HandlerTools } from './handlers.ts';
import { reprice } from './price-handlers.ts';

type BookFileHandlers = Pick<Handlers, 'books.template' | 'books.export' | 'books.diff' | 'books.reprice'>;

/** Price books that leave the program, and what one of them changes against another. */
export function bookFileHandlers(tools: HandlerTools): BookFileHandlers {
  return {
    'books.template': ({ language }) =>
      sheetFile(language === 'zh' ? '价目表模板' : 'price-book-template', { language }),
    'books.export': ({ id, kind, language }) => {
      const book = openBook(tools, id);
      if (!book.ok) return book;
      if (kind === 'xlsx') return sheetFile(book.value.name, { language, book: book.value });
      return accept(wireFile(book.value, `${JSON.stringify(book.value, undefined, 2)}\n`));
    },
    'books.diff': ({ from, to }) => {
      const books = booksFor(tools, [from, to]);
      if (!books.ok) return books;
      const [before, after] = books.value;
      if (before === undefined || after === undefined) throw new Error('Two books were asked for and fewer came.');
      return accept(compareBooks(before, after));
    },
    'books.reprice': ({ scenario, from, to }) => {
      const stored = tools.library.reader.open(scenario);
      if (!stored.ok) return stored;
      const [before, after] = [booksFor(tools, from), booksFor(tools, to)];
      if (!before.ok) return before;
      return after.ok ? reprice(stored.value.scenario, before.value, after.value) : after;
    },
  };
}

/** A price sheet that was read back and holds what it should. */
async function sheetFile(name: string, order: SheetOrder): Promise<Reply<WireFile>> {
  const bytes = await writeSheetBook(order);
  const findings = await verifySheetBook(bytes, order.book);
  if (findings.length > 0) return refuse(findings);
  return accept({ name: fileName(name, 'xlsx'), bytes: Buffer.from(bytes).toString('base64') });
}

function wireFile({ name }: PriceBook, text: string): WireFile {
  return { name: fileName(name, 'json'), bytes: Buffer.from(text).toString('base64') };
}
