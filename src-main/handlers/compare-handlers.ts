import type { Comparison } from '../../shared/comparison.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { ComparedWith } from '../documents/compared-with.ts';
import { compareScenarios } from '../rules/compare/compare-scenarios.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';
import { quoteScenario } from './quote-handlers.ts';

/**
 * Sets the contents of scenario files side by side, priced with the given books.
 * @param labels what stands before the place of a finding, one for each scenario; left out: `scenarios[0]` …
 */
export function compareFiles(
  scenarios: readonly unknown[],
  books: readonly PriceBook[],
  labels?: readonly string[],
): Reply<Comparison> {
  return compareScenarios(
    scenarios.map((scenario) => readScenario(scenario)),
    books,
    labels,
  );
}

/** The same with the quote of each scenario, which documents take the price sources from. */
export function compareWithQuotes(
  scenarios: readonly unknown[],
  books: readonly PriceBook[],
  labels?: readonly string[],
): Reply<ComparedWith> {
  const comparison = compareFiles(scenarios, books, labels);
  if (!comparison.ok) return comparison;
  const quotes = scenarios.map((scenario) => quoteScenario(scenario, books));
  return accept({ comparison: comparison.value, quotes: quotes.flatMap((quote) => (quote.ok ? [quote.value] : [])) });
}
