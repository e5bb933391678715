import type { Difference } from '../../../shared/comparison.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, type Reply } from '../../../shared/reply.ts';
import { formatFen } from '../money/amount.ts';
import { explainScenario } from '../pricing/price-quote.ts';
import { PriceTable } from '../pricing/price-table.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { explainDifference } from './explain-difference.ts';
import type { PricedScenario } from './hybrid.ts';

/** A scenario priced with two sets of books, and why the totals differ. */
export interface RepricedScenario extends Pick<Difference, 'total' | 'causes'> {
  /** Payable under the first and under the second books, in CNY. */
  readonly from: string;
  readonly to: string;
}

/**
 * Prices one scenario with two sets of books and takes the difference apart by cause (rule Q-WHY-1). Prices
 * typed into the scenario win over both, so they make no difference.
 * @returns refused where the scenario cannot be priced with one of them
 */
export function repriceScenario(
  reading: ScenarioReading,
  before: readonly PriceBook[],
  after: readonly PriceBook[],
): Reply<RepricedScenario> {
  const from = pricedWith(reading, before);
  if (!from.ok) return from;
  const to = pricedWith(reading, after);
  if (!to.ok) return to;
  const { total, causes } = explainDifference(from.value, to.value);
  return accept({ from: formatFen(from.value.payable), to: formatFen(to.value.payable), total, causes });
}

function pricedWith(reading: ScenarioReading, books: readonly PriceBook[]): Reply<PricedScenario> {
  const quote = explainScenario(reading, books);
  if (!quote.ok) return quote;
  const { scenario } = reading;
  const { payable } = quote.value.totals;
  return accept({ scenario, prices: new PriceTable(books, scenario.prices), payable });
}
