import type { PriceBook } from '../../shared/price-book.ts';
import type { ChangedPrice, PriceChanges, SinglePrice } from '../../shared/price-diff.ts';
import type { PriceEntry } from '../../shared/scenario.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import { priceKey } from '../rules/findings/price-findings.ts';
import { compareExact, decimalText, exact, type Exact, formatFen, minus, plainDecimal } from '../rules/money/amount.ts';
import { roundToFen } from '../rules/money/rounding.ts';

/** What changes from one book to another, key by key, in the order of the books. */
export function compareBooks(from: PriceBook, to: PriceBook): PriceChanges {
  const before = new Map(from.prices.map((price) => [priceKey(price), price]));
  const after = new Map(to.prices.map((price) => [priceKey(price), price]));
  const kept = to.prices.flatMap((price) => {
    const old = before.get(priceKey(price));
    return old === undefined ? [] : [{ old, price }];
  });
  const changed = kept.filter(({ old, price }) => differs(old, price));
  return {
    from: headOf(from),
    to: headOf(to),
    added: to.prices.filter((price) => !before.has(priceKey(price))).map(singlePrice),
    removed: from.prices.filter((price) => !after.has(priceKey(price))).map(singlePrice),
    changed: changed.map(({ old, price }) => changedPrice(old, price)),
    same: kept.length - changed.length,
  };
}

function differs(a: PriceEntry, b: PriceEntry): boolean {
  return compareExact(exact(a.amount), exact(b.amount)) !== 0 || sourceOf(a) !== sourceOf(b);
}

function sourceOf({ source }: PriceEntry): NonNullable<PriceEntry['source']> {
  return source ?? 'user';
}

function headOf({ name, validFrom, validTo, prices }: PriceBook): PriceChanges['from'] {
  return {
    name,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    prices: prices.length,
  };
}

function singlePrice(price: PriceEntry): SinglePrice {
  return { ...keyOf(price), amount: plainDecimal(price.amount), source: sourceOf(price) };
}

function changedPrice(old: PriceEntry, price: PriceEntry): ChangedPrice {
  const change = minus(exact(price.amount), exact(old.amount));
  const percent = percentOf(change, exact(old.amount));
  return {
    ...keyOf(price),
    from: plainDecimal(old.amount),
    to: plainDecimal(price.amount),
    change: signedText(change),
    ...(percent !== undefined && { percent }),
    fromSource: sourceOf(old),
    toSource: sourceOf(price),
  };
}

function keyOf({ sku, spec, mode, per }: PriceEntry): Pick<SinglePrice, 'sku' | 'spec' | 'mode' | 'per' | 'label'> {
  const item = findItem(sku);
  const label = item === undefined ? { zh: sku, en: sku } : { ...itemLabel(item, spec) };
  return { sku, ...(spec !== undefined && { spec }), mode, per, label };
}

/** A difference of two decimals, in its shortest plain form. */
function signedText(value: Exact): string {
  if (value.numerator >= 0n) return decimalText(value);
  return `-${decimalText({ ...value, numerator: -value.numerator })}`;
}

/** A hundred times the ratio, rounded once to two decimals. */
function percentOf(change: Exact, base: Exact): string | undefined {
  if (base.numerator === 0n) return undefined;
  const ratio = {
    numerator: change.numerator * base.denominator * 100n,
    denominator: change.denominator * base.numerator,
  };
  return formatFen(roundToFen(ratio, 'half-up'));
}
