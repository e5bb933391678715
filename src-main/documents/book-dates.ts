import type { PriceBook } from '../../shared/price-book.ts';
import type { Quote } from '../../shared/quote.ts';

/** From when to when the prices of a book hold, as calendar dates. */
export type BookDates = Pick<PriceBook, 'name' | 'validFrom' | 'validTo'>;

/** What documents need to know of the books that a quote was priced with. */
export function bookDates(books: readonly PriceBook[]): BookDates[] {
  return books.map(({ name, validFrom, validTo }) => ({
    name,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  }));
}

/** The books that prices of the quote were taken from, the one that ends first in front. */
export function usedBooks(quote: Quote, books: readonly BookDates[]): BookDates[] {
  const names = new Set([...quote.lines, ...(quote.outsideTotal ?? [])].map(({ priceBook }) => priceBook));
  const end = ({ validTo = '9999-12-31' }: BookDates): string => validTo;
  return books.filter(({ name }) => names.has(name)).sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}

/** The first day on which one of the used books ends; undefined where all hold without end. */
export function earliestEnd(quote: Quote, books: readonly BookDates[]): string | undefined {
  return usedBooks(quote, books)[0]?.validTo;
}
