import path from 'node:path';

import { priceBooks } from 'virtual:price-books';

import type { PriceBook } from '../shared/price-book.ts';
import { dayOf, formatDay, instant } from './rules/calendar/instant.ts';

const OFFSET_SECONDS = 8 * 3_600;

/** What the hosts give the handlers: everything that is not pure, wired in one place. */
export interface Composition {
  /** Price books that come with the program, by the name they are asked for. */
  readonly builtInBooks: ReadonlyMap<string, PriceBook>;
  /** Folder of the document fonts. */
  readonly fontFolder: string;
  /** Today's calendar date in UTC+8, `YYYY-MM-DD`; for documents only, never for a price. */
  readonly today: () => string;
}

/** Wires the parts for a host whose built files lie in `programFolder`. */
export function compose(programFolder: string): Composition {
  return {
    builtInBooks: new Map(Object.entries(priceBooks)),
    fontFolder: path.join(programFolder, 'fonts'),
    today: () => formatDay(dayOf(instant(Math.floor(Date.now() / 1_000) + OFFSET_SECONDS))),
  };
}
