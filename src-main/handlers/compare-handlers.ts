import type { Comparison } from '../../shared/comparison.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Reply } from '../../shared/reply.ts';
import { compareScenarios } from '../rules/compare/compare-scenarios.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';

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
