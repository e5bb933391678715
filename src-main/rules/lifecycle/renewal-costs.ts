import type { TermUnit } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { finding } from '../findings/finding.ts';
import { priceKey } from '../findings/price-findings.ts';
import { type Exact, type Fen, minus, plus, times, whole } from '../money/amount.ts';
import { roundToFen } from '../money/rounding.ts';
import type { FoundPrice, PriceTable } from '../pricing/price-table.ts';
import type { Options, TermLine } from '../scenario/scenario.ts';
import type { TermCosts } from './term-life.ts';

/** What the renewals of a line cost, and what is to be said about their prices. */
export interface RenewalCosts {
  readonly renewal: TermCosts['renewal'];
  readonly findings: readonly Finding[];
}

type Prices = Readonly<Partial<Record<TermUnit, FoundPrice>>>;

/**
 * Prices the renewals of a line (domain Q-RENEW-1): unit price of the renewal's own unit × quantity ×
 * count, with the days of an aligned expiry at the month price (M-REN-5), less the line's own discount
 * rate, rounded once. Every price that a renewal needs and no book has is found, each at its place.
 */
export function renewalCosts(line: TermLine, table: PriceTable, options: Options): RenewalCosts {
  const prices: Partial<Record<TermUnit, FoundPrice>> = {};
  const findings = neededUnits(line).flatMap(({ unit, place }): Finding[] => {
    const key = { sku: line.item.sku, spec: line.spec, mode: 'period', per: unit } as const;
    const price = table.findKey(key, options.deriveYearFromMonth);
    const label = itemLabel(line.item, line.spec);
    const at = { line: line.id, place, value: priceKey(key) };
    const values = { label: label.zh, labelEn: label.en, key: priceKey(key) };
    if (price === undefined) return [finding('price-missing', at, values)];
    const first = prices[unit] === undefined && unit !== line.term.unit;
    prices[unit] = price;
    return first && price.source === 'illustrative' ? [finding('price-illustrative', at, values)] : [];
  });
  return { renewal: (term, extraMonths) => cost(line, prices, term, extraMonths, options), findings };
}

function neededUnits(line: TermLine): { unit: TermUnit; place: string }[] {
  const { autoRenew, renewals } = line;
  return [
    ...(autoRenew === undefined ? [] : [{ unit: autoRenew.term.unit, place: `${line.place}.autoRenew` }]),
    ...renewals.flatMap(({ term, alignDay, place }) => [
      { unit: term.unit, place },
      ...(alignDay !== undefined && term.unit !== 'month' ? [{ unit: 'month' as const, place }] : []),
    ]),
  ];
}

function cost(
  line: TermLine,
  prices: Prices,
  term: TermLine['term'],
  extraMonths: Exact | undefined,
  options: Options,
): Fen {
  const own = times(priceOf(prices, term.unit), whole(term.count));
  const each = extraMonths === undefined ? own : plus(own, times(priceOf(prices, 'month'), extraMonths));
  return discountedCost(line, each, options);
}

/** What all units of a line cost at an exact price for each, less the line's own discount rate, rounded once. */
export function discountedCost(line: TermLine, each: Exact, { rounding }: Options): Fen {
  const list = times(each, whole(line.quantity));
  const { discount } = line;
  return roundToFen(discount?.by === 'rate' ? times(list, minus(whole(1), discount.value)) : list, rounding);
}

function priceOf(prices: Prices, unit: TermUnit): Exact {
  const price = prices[unit];
  // A renewal with a missing price is refused before anything is followed.
  if (price === undefined) throw new Error(`A renewal by the ${unit} has no price.`);
  return price.value;
}
