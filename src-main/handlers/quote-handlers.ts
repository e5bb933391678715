import type { FindingsReport } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import { quoteDateFindings } from '../rules/findings/book-findings.ts';
import { checkScenario } from '../rules/findings/check-scenario.ts';
import { priceQuote } from '../rules/pricing/price-quote.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';

/** Prices a scenario file's content with the given books, later ones winning over earlier ones. */
export function quoteScenario(scenario: unknown, books: readonly PriceBook[]): Reply<Quote> {
  return priceQuote(readScenario(scenario), books);
}

/** A quote as it is given on a calendar date: it says which of its price books are not valid then (F-BOOK). */
export function datedQuote(quote: Quote, books: readonly PriceBook[], date: string): Quote {
  return { ...quote, findings: [...quote.findings, ...quoteDateFindings(quote, books, date)] };
}

/** What the rules say of a scenario, without prices. Findings are the answer, whatever they weigh. */
export function reportFindings(scenario: unknown): FindingsReport {
  const reading = readScenario(scenario);
  const { name } = reading.scenario;
  return {
    format: 'seatwise.findings/1',
    ...(name !== '' && { scenario: name }),
    findings: checkScenario(reading),
  };
}
