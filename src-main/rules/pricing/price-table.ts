import type { PricePer } from '../../../shared/catalogue.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { priceUnit } from '../../../shared/price-unit.ts';
import type { PriceEntry, PriceSource } from '../../../shared/scenario.ts';
import { priceKey } from '../findings/price-findings.ts';
import { decimalText, type Exact, exact, plainDecimal, times, whole } from '../money/amount.ts';
import type { Line } from '../scenario/scenario.ts';

/** A price that was found, and where. */
export interface FoundPrice {
  readonly value: Exact;
  readonly text: string;
  readonly per: PricePer;
  readonly source: PriceSource;
  /** The book it was taken from; undefined for a price inside the scenario. */
  readonly book: PriceBook | undefined;
  /** Twelve times the month price, because the scenario says so (option `deriveYearFromMonth`). */
  readonly derived: boolean;
}

/** What a price is looked up by (domain Q-PRICE-1). */
export type PriceKey = Pick<PriceEntry, 'sku' | 'mode' | 'per'> & { readonly spec: string | undefined };

const MONTHS_PER_YEAR = 12;

type Entries = ReadonlyMap<string, PriceEntry>;

/** Books that were asked before: one book of many prices serves every quote, and it never changes. */
const bookEntries = new WeakMap<PriceBook, Entries>();

function entriesOf(book: PriceBook): Entries {
  const known = bookEntries.get(book);
  if (known !== undefined) return known;
  const entries = byKey(book.prices);
  bookEntries.set(book, entries);
  return entries;
}

function byKey(prices: readonly PriceEntry[]): Entries {
  const entries = new Map<string, PriceEntry>();
  for (const entry of prices) entries.set(priceKey(entry), entry);
  return entries;
}

/**
 * Prices by key. Later books win over earlier ones, prices inside the scenario win over all books
 * (domain Q-PRICE-1); a missing price is never zero.
 */
export class PriceTable {
  /** The one that wins over all others comes first. */
  readonly #shelf: readonly { readonly entries: Entries; readonly book: PriceBook | undefined }[];

  constructor(books: readonly PriceBook[], own: readonly PriceEntry[]) {
    const shelf = books.map((book) => ({ entries: entriesOf(book), book }));
    this.#shelf = [{ entries: byKey(own), book: undefined }, ...shelf.reverse()];
  }

  /** The price of a line's unit, or undefined where no book has it. */
  find(line: Line, deriveYearFromMonth: boolean): FoundPrice | undefined {
    return this.findKey(linePriceKey(line), deriveYearFromMonth);
  }

  /** The price under a key, or undefined where no book has it. */
  findKey(key: PriceKey, deriveYearFromMonth: boolean): FoundPrice | undefined {
    const found = this.#look(key, key.per);
    if (found !== undefined || key.per !== 'year' || !deriveYearFromMonth) return found;
    const price = this.#look({ ...key, per: 'month' }, 'year');
    if (price === undefined) return undefined;
    const value = times(price.value, whole(MONTHS_PER_YEAR));
    return { ...price, value, text: decimalText(value), derived: true };
  }

  #look(key: PriceKey, per: PricePer): FoundPrice | undefined {
    const text = priceKey(key);
    for (const { entries, book } of this.#shelf) {
      const entry = entries.get(text);
      if (entry !== undefined) return foundPrice(entry, book, per);
    }
    return undefined;
  }
}

/** The key of a line's price: a term needs the price of its own unit, never another one's. */
export function linePriceKey(line: Line): PriceKey {
  return { sku: line.item.sku, spec: line.spec, mode: line.mode, per: priceUnit(line) };
}

function foundPrice(entry: PriceEntry, book: PriceBook | undefined, per: PricePer): FoundPrice {
  return {
    value: exact(entry.amount),
    text: plainDecimal(entry.amount),
    per,
    source: entry.source ?? 'user',
    book,
    derived: false,
  };
}
