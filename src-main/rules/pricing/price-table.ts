import type { PricePer } from '../../../shared/catalogue.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { priceUnit } from '../../../shared/price-unit.ts';
import type { PriceEntry, PriceSource } from '../../../shared/scenario.ts';
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

/** An entry of a list, read into an exact number when it is first asked for. */
class ListedPrice {
  readonly entry: PriceEntry;
  #found: FoundPrice | undefined;

  constructor(entry: PriceEntry) {
    this.entry = entry;
  }

  /** Whether it is the price under a key. */
  isFor({ sku, spec, mode, per }: PriceKey): boolean {
    const { entry } = this;
    // Entries of one list differ in their spec most often.
    return entry.spec === spec && entry.per === per && entry.mode === mode && entry.sku === sku;
  }

  /** The price as it is found in a book; a list may stand in two books. */
  foundIn(book: PriceBook | undefined): FoundPrice {
    if (this.#found !== undefined && this.#found.book === book) return this.#found;
    const { amount, per, source = 'user' } = this.entry;
    this.#found = { value: exact(amount), text: plainDecimal(amount), per, source, book, derived: false };
    return this.#found;
  }
}

/** Prices that a scenario brings along are mostly fewer: looking them through is quicker than an index of them. */
const FEW = 16;

/** One list of prices, where a key may stand twice: the later entry wins. */
class PriceList {
  /** The later ones first. */
  readonly #prices: readonly ListedPrice[];
  /** By sku and spec, which are at hand where a line asks; its whole key would have to be put together each time. */
  readonly #index: ReadonlyMap<string, ReadonlyMap<string | undefined, readonly ListedPrice[]>> | undefined;

  constructor(entries: readonly PriceEntry[]) {
    this.#prices = entries.toReversed().map((entry) => new ListedPrice(entry));
    if (entries.length <= FEW) return;
    const bySku = [...Map.groupBy(this.#prices, ({ entry }) => entry.sku)];
    this.#index = new Map(bySku.map(([sku, prices]) => [sku, Map.groupBy(prices, ({ entry }) => entry.spec)]));
  }

  find(key: PriceKey): ListedPrice | undefined {
    const asked = this.#index === undefined ? this.#prices : (this.#index.get(key.sku)?.get(key.spec) ?? []);
    for (const price of asked) if (price.isFor(key)) return price;
    return undefined;
  }
}

/** Lists that were asked before: one list of many prices serves every quote, and it never changes. */
const known = new WeakMap<readonly PriceEntry[], PriceList>();

function priceList(entries: readonly PriceEntry[]): PriceList {
  const before = known.get(entries);
  if (before !== undefined) return before;
  const list = new PriceList(entries);
  known.set(entries, list);
  return list;
}

/**
 * Prices by key. Later books win over earlier ones, prices inside the scenario win over all books
 * (domain Q-PRICE-1); a missing price is never zero.
 */
export class PriceTable {
  /** The one that wins over all others comes first. */
  readonly #shelf: readonly { readonly list: PriceList; readonly book: PriceBook | undefined }[];

  constructor(books: readonly PriceBook[], own: readonly PriceEntry[]) {
    const shelf = books.map((book) => ({ list: priceList(book.prices), book }));
    this.#shelf = [{ list: priceList(own), book: undefined }, ...shelf.reverse()];
  }

  /** The price of a line's unit, or undefined where no book has it. */
  find(line: Line, deriveYearFromMonth: boolean): FoundPrice | undefined {
    return this.findKey(linePriceKey(line), deriveYearFromMonth);
  }

  /** The price under a key, or undefined where no book has it. */
  findKey(key: PriceKey, deriveYearFromMonth: boolean): FoundPrice | undefined {
    const found = this.#look(key);
    if (found !== undefined || key.per !== 'year' || !deriveYearFromMonth) return found;
    const price = this.#look({ ...key, per: 'month' });
    if (price === undefined) return undefined;
    const value = times(price.value, whole(MONTHS_PER_YEAR));
    return { ...price, value, text: decimalText(value), per: 'year', derived: true };
  }

  #look(key: PriceKey): FoundPrice | undefined {
    for (const { list, book } of this.#shelf) {
      const price = list.find(key);
      if (price !== undefined) return price.foundIn(book);
    }
    return undefined;
  }
}

/** The key of a line's price: a term needs the price of its own unit, never another one's. */
export function linePriceKey(line: Line): PriceKey {
  return { sku: line.item.sku, spec: line.spec, mode: line.mode, per: priceUnit(line) };
}
