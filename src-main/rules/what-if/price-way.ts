import type { PriceEntry } from '../../../shared/scenario.ts';
import { priceKey } from '../findings/price-findings.ts';
import { exact, fen, formatFen, plainDecimal } from '../money/amount.ts';
import { roundToFen } from '../money/rounding.ts';
import { type FoundPrice, linePriceKey } from '../pricing/price-table.ts';
import type { BudgetSearch, FoundWay } from './budget-search.ts';

/**
 * The highest agreed price in whole fen, below the one of a line, that makes its quote fit. It becomes the price of all
 * lines that are priced by the same key, so that it is looked for once.
 */
export function priceWay(search: BudgetSearch, index: number): FoundWay | undefined {
  const { scenario, sheet } = search;
  const { lines } = sheet.explain(0);
  const worked = lines[index];
  if (worked === undefined) return undefined;
  const { line, price } = worked;
  const { spec, ...key } = linePriceKey(line);
  const asked = priceKey({ ...key, spec });
  if (search.pricesTried.has(asked)) return undefined;
  search.pricesTried.add(asked);
  const same = [...lines.entries()].filter(([, other]) => priceKey(linePriceKey(other.line)) === asked);
  const found = search.largest({
    ...{ least: 1n, most: roundToFen(price.value, 'truncate') - 1n },
    set: (amount) => {
      const agreed = agreedPrice(price, formatFen(fen(amount)));
      for (const [at] of same) sheet.setPrice(0, at, agreed);
    },
  });
  for (const [at, before] of same) sheet.setPrice(0, at, before.price);
  if (found === undefined) return undefined;
  const amount = plainDecimal(formatFen(fen(found)));
  const entry: PriceEntry = { ...key, ...(spec !== undefined && { spec }), amount, source: 'user' };
  const others = scenario.prices.filter((each) => priceKey(each) !== asked);
  return {
    ...{ change: { kind: 'unit-price', line: line.id, price: entry }, line, before: price.text, after: amount },
    scenario: { ...scenario, prices: [...others, entry] },
  };
}

function agreedPrice({ per }: FoundPrice, amount: string): FoundPrice {
  return { value: exact(amount), text: plainDecimal(amount), per, source: 'user', book: undefined, derived: false };
}
