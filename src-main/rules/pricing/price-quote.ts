import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Quote } from '../../../shared/quote.ts';
import { accept, hasError, refuse, type Reply } from '../../../shared/reply.ts';
import { checkScenario } from '../findings/check-scenario.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { type BilledLine, billLines, overDiscounts, spreadQuoteDiscount, taxLines } from './bill-lines.ts';
import { type ExplainedQuote, explainQuote } from './explain-quote.ts';
import { findPrices } from './find-prices.ts';
import { billOutsideLines } from './outside-lines.ts';
import { PriceTable } from './price-table.ts';
import { writeQuote } from './write-quote.ts';

/** What the lines of a scenario are billed, after all discounts, and everything that is to be said of them. */
export interface ScenarioBills {
  readonly lines: readonly BilledLine[];
  readonly findings: readonly Finding[];
}

/** Prices a scenario and writes its quote, as it is shown, stored and sent; see `explainScenario`. */
export function priceQuote(reading: ScenarioReading, books: readonly PriceBook[]): Reply<Quote> {
  const reply = explainScenario(reading, books);
  return reply.ok ? accept(writeQuote(reply.value)) : reply;
}

/**
 * Prices a scenario: with `billScenario` this is the whole order of steps, each in a file of its own.
 * What they mean is shown case by case in test/cases/pricing-cases.ts.
 * @param reading a scenario that has been read; it may carry errors, which are answered with all others
 * @param books price books, later ones winning over earlier ones; prices in the scenario win over all
 * @returns the quote as data, every figure with what explains it, or every finding at once where any of them is an error
 */
export function explainScenario(reading: ScenarioReading, books: readonly PriceBook[]): Reply<ExplainedQuote> {
  const { scenario } = reading;
  const table = new PriceTable(books, scenario.prices);
  const inside = billScenario(reading, table);
  // Options and alternatives are priced apart, so that they cannot touch a total (Q-OUT-1).
  const outside = billOutsideLines(reading, table);
  const findings = outside.findings.length === 0 ? inside.findings : inside.findings.concat(outside.findings);
  if (hasError(findings)) return refuse(findings);
  // Tax is part of the price: it is split off what is really paid (Q-TAX-1).
  const taxed = taxLines(inside.lines, scenario);
  return accept(explainQuote(reading, { inside: taxed, outside: outside.lines }, findings));
}

/**
 * Bills the lines of a scenario, as the quote and the timeline show them.
 * @returns the bills, which hold only where none of the findings is an error
 */
export function billScenario(reading: ScenarioReading, table: PriceTable): ScenarioBills {
  const { scenario } = reading;
  // What the rules refuse is told together with missing prices, so that one look mends all.
  const ruled = checkScenario(reading);
  const priced = findPrices(scenario, table);
  // Exact amounts first: nothing is rounded before the discount of the line is known, then once per bill
  // (Q-ROUND-1); the line's own discount comes before the quote's, which is spread over what the lines
  // still ask (Q-DISC-1).
  const billed = billLines(priced.lines, scenario);
  const findings = ruled.concat(priced.findings, overDiscounts(billed, scenario));
  return { lines: spreadQuoteDiscount(billed, scenario), findings };
}
