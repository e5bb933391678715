import type { Finding } from '../../../shared/finding.ts';
import { dayOf, formatDay } from '../calendar/instant.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { finding } from '../findings/finding.ts';
import { priceKey } from '../findings/price-findings.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import { type FoundPrice, linePriceKey, type PriceTable } from './price-table.ts';

/** A line with the price of its unit. */
export interface PricedLine {
  readonly line: Line;
  readonly price: FoundPrice;
}

/** The lines that have a price, and what is to be said about the prices. */
export interface PriceFinding {
  readonly lines: readonly PricedLine[];
  readonly findings: readonly Finding[];
}

/** Looks up each line's price (domain Q-PRICE-1, Q-PRICE-2). */
export function findPrices(scenario: Scenario, table: PriceTable): PriceFinding {
  const lines: PricedLine[] = [];
  const findings: Finding[] = [];
  for (const line of scenario.lines) {
    const price = table.find(line, scenario.options.deriveYearFromMonth);
    if (price === undefined) {
      findings.push(priceMissing(line));
      continue;
    }
    lines.push({ line, price });
    // Most prices have nothing to be said of.
    if (price.source === 'illustrative' || price.book !== undefined)
      findings.push(...priceWarnings(line, price, scenario));
  }
  return { lines, findings };
}

function priceMissing(line: Line): Finding {
  const label = itemLabel(line.item, line.spec);
  const key = priceKey(linePriceKey(line));
  return finding(
    'price-missing',
    { line: line.id, place: line.place, value: key },
    { label: label.zh, labelEn: label.en, key },
  );
}

function priceWarnings(line: Line, { source, book }: FoundPrice, scenario: Scenario): Finding[] {
  const label = itemLabel(line.item, line.spec);
  const values = { label: label.zh, labelEn: label.en };
  const at = { line: line.id, place: line.place };
  const findings = source === 'illustrative' ? [finding('price-illustrative', at, values)] : [];
  const billedOn = 'start' in line ? line.start : scenario.horizon?.from;
  if (book === undefined || billedOn === undefined) return findings;
  const date = formatDay(dayOf(billedOn));
  const from = book.validFrom ?? '0000-01-01';
  const to = book.validTo ?? '9999-12-31';
  if (date >= from && date <= to) return findings;
  return [
    ...findings,
    finding('price-outside-validity', { ...at, value: date }, { ...values, book: book.name, from, to, date }),
  ];
}
