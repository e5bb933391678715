import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Quote } from '../../../shared/quote.ts';
import { dayFromDate } from '../calendar/instant.ts';
import { priceableKeys } from '../catalogue/priceable-keys.ts';
import { finding } from './finding.ts';

/** What is to be said of a sound price book on a day: its validity, what it lacks, and examples among its prices. */
export function bookFindings(book: PriceBook, date: string): Finding[] {
  const { name, prices } = book;
  const findings = validityFindings(book, date);
  const illustrative = prices.filter(({ source }) => source === 'illustrative').length;
  if (illustrative > 0) {
    const count = String(illustrative);
    findings.push(finding('book-illustrative', { value: count }, { book: name, count }));
  }
  const all = priceableKeys().length;
  if (prices.length < all) {
    const values = { book: name, count: String(prices.length), all: String(all) };
    findings.push(finding('book-incomplete', { value: values.count }, values));
  }
  return findings;
}

/** Whether a book is expired, or not yet valid, on a day; a book without dates is valid always. */
export function validityFindings({ name, validFrom, validTo }: PriceBook, date: string): Finding[] {
  if (validTo !== undefined && date > validTo) {
    const values = { book: name, to: validTo, date, days: String(daysBetween(validTo, date)) };
    return [finding('book-expired', { value: validTo }, values)];
  }
  if (validFrom !== undefined && date < validFrom) {
    const values = { book: name, from: validFrom, date, days: String(daysBetween(date, validFrom)) };
    return [finding('book-not-yet-valid', { value: validFrom }, values)];
  }
  return [];
}

/** The books that a quote takes prices from and that are not valid on the day on which it is given. */
export function quoteDateFindings(quote: Quote, books: readonly PriceBook[], date: string): Finding[] {
  const used = new Set([...quote.lines, ...(quote.outsideTotal ?? [])].map(({ priceBook }) => priceBook));
  return books.filter(({ name }) => used.has(name)).flatMap((book) => validityFindings(book, date));
}

/** Whole days from one calendar date to another; negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayFromDate({ year, month, day });
}
