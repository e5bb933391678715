import type { Edition } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { formatInstant, type Instant } from '../calendar/instant.ts';
import type { Term } from '../calendar/term-months.ts';
import { type BilledLine, billLines } from '../pricing/bill-lines.ts';
import { findPrices } from '../pricing/find-prices.ts';
import type { PriceTable } from '../pricing/price-table.ts';
import { readLine } from '../scenario/read-line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Purchase } from './growth-purchases.ts';

/** When, for how long and on which edition everything new is bought. */
export interface GrowthTerms {
  readonly at: Instant;
  readonly term: Term;
  readonly edition: Edition | undefined;
}

/** The new lines with their bills, or what the catalogue and the prices refuse. */
export interface PricedGrowth {
  /** A scenario of the new lines alone, without any discount. */
  readonly scenario: Scenario;
  readonly lines: readonly BilledLine[];
  readonly findings: readonly Finding[];
}

/** Prices what has to be bought by the steps of the quote (domain M-GROW-3): unit price × quantity × term. */
export function priceGrowth(
  purchases: readonly Purchase[],
  { at, term, edition }: GrowthTerms,
  owner: Scenario,
  prices: PriceTable,
): PricedGrowth {
  const readings = purchases.map(({ sku, spec, quantity, place }) => {
    const id = [sku, spec].filter((part) => part !== undefined).join(' ');
    const line = {
      id,
      sku,
      ...(spec !== undefined && { spec }),
      mode: 'period',
      quantity,
      term,
      start: formatInstant(at),
    };
    const reading = readLine(line, place, edition);
    return { ...reading, findings: reading.findings.map((each) => ({ ...each, place: placeInTarget(each, place) })) };
  });
  const lines = readings.flatMap((reading) => reading.line ?? []);
  const scenario: Scenario = { ...owner, edition, lines, discount: undefined };
  const priced = findPrices(scenario, prices);
  const findings = [...readings.flatMap((reading) => reading.findings), ...priced.findings];
  return { scenario, lines: billLines(priced.lines, scenario), findings };
}

/** The term stands once in the target file; everything else of a line comes from its need. */
function placeInTarget({ place }: Finding, need: string): string {
  const field = place?.slice(need.length + 1) ?? '';
  return field.startsWith('term.') ? field : need;
}
