import type { Localized } from '../../shared/localized.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { PriceEntry } from '../../shared/scenario.ts';
import { catalogue, findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import { priceableKeys } from '../rules/catalogue/priceable-keys.ts';
import { priceKey } from '../rules/findings/price-findings.ts';
import { modeLabels, perLabels, sourceLabels } from './sheet-columns.ts';

/** One row of a price sheet, in the words that stand in it. */
export interface SheetLine {
  readonly section: Localized;
  /** Item with its spec. */
  readonly label: Localized;
  readonly mode: Localized;
  readonly per: Localized;
  /** A number where the spreadsheet carries it exactly, else text; left out where there is no price yet. */
  readonly amount: string | number | undefined;
  readonly source: Localized | undefined;
  readonly note: string | undefined;
  readonly sku: string;
  readonly spec: string | undefined;
}

/** Every key of the catalogue in its order, with the book's prices; prices of keys that are no longer sold come last. */
export function sheetLines(book: PriceBook | undefined): SheetLine[] {
  const left = new Map((book?.prices ?? []).map((price) => [priceKey(price), price]));
  const offered = priceableKeys().map(({ item, spec, mode, per }) => {
    const key = { sku: item.sku, spec, mode, per };
    const price = left.get(priceKey(key));
    left.delete(priceKey(key));
    return sheetLine(key, price);
  });
  return [...offered, ...[...left.values()].map((price) => sheetLine({ ...price, spec: price.spec }, price))];
}

function sheetLine(
  { sku, spec, mode, per }: Pick<PriceEntry, 'sku' | 'mode' | 'per'> & { readonly spec: string | undefined },
  price: PriceEntry | undefined,
): SheetLine {
  const item = findItem(sku);
  const section = catalogue.sections.find(({ id }) => id === item?.section)?.label ?? { zh: '', en: '' };
  return {
    section,
    label: item === undefined ? { zh: sku, en: sku } : itemLabel(item, spec),
    mode: modeLabels[mode],
    per: perLabels[per],
    amount: price && exactNumber(price.amount),
    source: price?.source && sourceLabels[price.source],
    note: price?.note,
    sku,
    spec,
  };
}

/** The amount as a number where fifteen digits hold it, as a spreadsheet keeps them; else its text. */
function exactNumber(amount: string): string | number {
  const digits = amount.replace('.', '').replace(/^0+/, '');
  return digits.length <= 15 ? Number(amount) : amount;
}
