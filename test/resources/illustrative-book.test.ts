import { Decimal } from 'decimal.js';
import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { PricePer } from '../../shared/catalogue.ts';
import { findItem } from '../../src-main/rules/catalogue/catalogue.ts';
import { priceableKeys } from '../../src-main/rules/catalogue/priceable-keys.ts';
import { priceKey } from '../../src-main/rules/findings/price-findings.ts';

const { illustrative } = priceBooks;
const amounts = new Map(illustrative.prices.map((price) => [priceKey(price), new Decimal(price.amount)]));

type Key = Parameters<typeof priceKey>[0];

function amountOf(key: Key): Decimal {
  const amount = amounts.get(priceKey(key));
  if (amount === undefined) throw new Error(`No price for ${priceKey(key)}.`);
  return amount;
}

describe('the illustrative book', () => {
  it('has a price for every key that the catalogue can price, and each says that it is an example', () => {
    const keys = priceableKeys().map(({ item, spec, mode, per }) => priceKey({ sku: item.sku, spec, mode, per }));
    expect([...amounts.keys()].sort()).toEqual([...keys].sort());
    expect(new Set(illustrative.prices.map(({ source }) => source))).toEqual(new Set(['illustrative']));
    expect([...amounts.values()].every((amount) => amount.gt(0))).toBe(true);
  });

  const sized = illustrative.prices.flatMap((price) => {
    const size = price.spec === undefined ? undefined : sizeOf(price.sku, price.spec);
    return size === undefined ? [] : [{ ...price, size }];
  });

  it('asks more for a larger size of the same product', () => {
    const pairs = sized.flatMap((small) =>
      sized
        .filter(
          ({ sku, mode, per, size }) =>
            sku === small.sku && mode === small.mode && per === small.per && size > small.size,
        )
        .map((large) => ({ small, large })),
    );
    expect(pairs.length).toBeGreaterThan(60);
    expect(pairs.filter(({ small, large }) => amountOf(large).lte(amountOf(small)))).toEqual([]);
  });

  const longer: readonly { name: string; shorter: PricePer; longer: PricePer; times: number }[] = [
    { name: 'a year costs more than a month and less than twelve', shorter: 'month', longer: 'year', times: 12 },
    { name: 'half a year costs more than a month and less than six', shorter: 'month', longer: 'half-year', times: 6 },
    { name: 'a year costs more than half a year and less than two', shorter: 'half-year', longer: 'year', times: 2 },
  ];

  it.each(longer)('$name', ({ shorter, longer: long, times }) => {
    const pairs = illustrative.prices
      .filter(({ mode, per }) => mode === 'period' && per === long)
      .flatMap((price) => {
        const short = amounts.get(priceKey({ ...price, per: shorter }));
        return short === undefined ? [] : [{ key: priceKey(price), long: amountOf(price), short }];
      });
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter((pair) => pair.long.lte(pair.short) || pair.long.gte(pair.short.times(times)))).toEqual([]);
  });

  it('asks more for a month on demand than for a month of a period', () => {
    const onDemand = illustrative.prices.filter(({ mode }) => mode === 'on-demand');
    expect(onDemand).toHaveLength(9);
    for (const price of onDemand) expect(amountOf(price).gt(amountOf({ ...price, mode: 'period' }))).toBe(true);
  });
});

/** Parties, gigabytes or inches of a spec; undefined where specs have no order. */
function sizeOf(sku: string, spec: string): number | undefined {
  const item = findItem(sku);
  const listed = item?.specSizes?.[spec] ?? item?.recordingHours?.[spec];
  if (listed !== undefined) return listed;
  return /^\d+$/.test(spec) ? Number(spec) : undefined;
}
