import type { PriceBook } from '../../shared/price-book.ts';
import type { PriceCheck } from '../../shared/price-check.ts';
import type { PriceDiff, Repricing } from '../../shared/price-diff.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import { compareBooks } from '../price-books/compare-books.ts';
import { priceableKeys } from '../rules/catalogue/priceable-keys.ts';
import { repriceScenario } from '../rules/compare/reprice-scenario.ts';
import { bookFindings, daysBetween } from '../rules/findings/book-findings.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';

/** What is to be said of a book that has been read, on a day. */
export function checkBook(book: PriceBook, date: string): PriceCheck {
  const { name, validFrom, validTo, prices } = book;
  return {
    format: 'seatwise.price-check/1',
    name,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    date,
    prices: prices.length,
    missing: priceableKeys().length - prices.length,
    illustrative: prices.filter(({ source }) => source === 'illustrative').length,
    ...(validFrom !== undefined && { ageDays: daysBetween(validFrom, date) }),
    findings: bookFindings(book, date),
  };
}

/** What changes from one book to another, and, where a scenario is given, what that does to its total. */
export function diffBooks(from: PriceBook, to: PriceBook, scenario?: unknown): Reply<PriceDiff> {
  const diff: PriceDiff = { format: 'seatwise.price-diff/1', ...compareBooks(from, to) };
  if (scenario === undefined) return accept(diff);
  const repricing = reprice(scenario, [from], [to]);
  return repricing.ok ? accept({ ...diff, repricing: repricing.value }) : repricing;
}

/** Prices a scenario file's content with two sets of books, and says why the totals differ. */
export function reprice(
  scenario: unknown,
  before: readonly PriceBook[],
  after: readonly PriceBook[],
): Reply<Repricing> {
  const reading = readScenario(scenario);
  const reply = repriceScenario(reading, before, after);
  if (!reply.ok) return reply;
  const { from, to, total, causes } = reply.value;
  return accept({ scenario: reading.scenario.name, from, to, total, causes });
}
