import { join } from 'node:path';

import type { Catalogue } from '../shared/catalogue.ts';
import { type PriceBook, priceBookSchema } from '../shared/price-book.ts';
import { priceBookFileSchema } from './catalogue-schema.ts';
import { DataFileError, readYaml } from './read-yaml.ts';

/** The books that come with the program. */
export type BuiltInBook = 'documented' | 'public' | 'illustrative';

/** Price units that a billing mode is sold in, apart from the terms of period offers. */
const perOfMode = { once: 'once', usage: 'minute', 'on-demand': 'month' } as const;

/** Why a price can never be used: no offer has its key. */
function unsold(catalogue: Catalogue, price: PriceBook['prices'][number]): boolean {
  const item = catalogue.items.find((candidate) => candidate.sku === price.sku);
  return !item?.offers.some((offer) => {
    const specFits = price.spec === undefined ? offer.specs.length === 0 : offer.specs.includes(price.spec);
    const perFits =
      offer.mode === 'period' ? offer.terms.some((term) => term === price.per) : perOfMode[offer.mode] === price.per;
    return offer.mode === price.mode && specFits && perFits;
  });
}

/**
 * Reads one built-in price book and checks it against the catalogue.
 * @throws DataFileError where the file is wrong, or a price is for something that nobody sells.
 */
function readPriceBook(folder: string, id: BuiltInBook, catalogue: Catalogue): PriceBook {
  const name = `resources/price-books/${id}.yaml`;
  const file = readYaml(join(folder, `${id}.yaml`), name, priceBookFileSchema);
  const documents = new Set(catalogue.sources.map((source) => source.id));
  const read = priceBookSchema.safeParse({
    format: 'seatwise.prices/1',
    name: `${file.name.zh} / ${file.name.en}`,
    prices: file.prices.map(({ note = file.note, source: _source, ...price }) => ({
      ...price,
      source: file.priceSource,
      ...(note !== undefined && { note: `${note.zh} / ${note.en}` }),
    })),
  });
  if (!read.success) {
    throw new DataFileError(read.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`));
  }
  const problems = [
    ...read.data.prices
      .filter((price) => unsold(catalogue, price))
      .map((price) => `${name}: no offer for ${price.sku} ${price.spec ?? '-'} ${price.mode} per ${price.per}`),
    ...file.prices.flatMap(({ sku, source = file.source }) => {
      if (source === undefined) return [`${name}: ${sku} cites no document`];
      return documents.has(source.document) ? [] : [`${name}: ${sku} cites the unknown document ${source.document}`];
    }),
  ];
  if (problems.length > 0) throw new DataFileError(problems);
  return read.data;
}

/** Reads the price books that come with the program, checked against the catalogue. */
export function readPriceBooks(folder: string, catalogue: Catalogue): Record<BuiltInBook, PriceBook> {
  return {
    documented: readPriceBook(folder, 'documented', catalogue),
    public: readPriceBook(folder, 'public', catalogue),
    illustrative: readPriceBook(folder, 'illustrative', catalogue),
  };
}
