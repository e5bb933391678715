import { hasError } from '../../../shared/reply.ts';
import { type Fen, sumFen } from '../../../src-main/rules/money/amount.ts';
import { taxLines } from '../../../src-main/rules/pricing/bill-lines.ts';
import { billScenario } from '../../../src-main/rules/pricing/price-quote.ts';
import { PriceTable } from '../../../src-main/rules/pricing/price-table.ts';
import type { ScenarioReading } from '../../../src-main/rules/scenario/read-scenario.ts';

/** What a scenario costs, by the steps of `priceQuote` up to where the explaining begins: checks, bills, tax. */
export function priceTotals(reading: ScenarioReading): Fen {
  const { lines, findings } = billScenario(reading, new PriceTable([], reading.scenario.prices));
  if (hasError(findings)) throw new Error('A bench scenario is refused.');
  const taxed = taxLines(lines, reading.scenario);
  sumFen(taxed.map(({ tax }) => tax));
  return sumFen(taxed.map(({ payable }) => payable));
}
