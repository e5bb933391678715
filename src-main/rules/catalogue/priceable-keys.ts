import type { BillingMode, CatalogueItem, Offer, PricePer } from '../../../shared/catalogue.ts';
import { catalogue } from './catalogue.ts';

/** Something that can have a price: the key of domain Q-PRICE-1, with the item that it is of. */
export interface PriceableKey {
  readonly item: CatalogueItem;
  /** Left out where the item has no spec. */
  readonly spec?: string;
  readonly mode: BillingMode;
  readonly per: PricePer;
}

/** Every key that the catalogue sells something under, in its order; each once, whatever editions sell it. */
export function priceableKeys(): PriceableKey[] {
  return catalogue.items.flatMap((item) =>
    [...new Set(item.offers.map(({ mode }) => mode))].flatMap((mode) =>
      specsOf(item, mode).flatMap((spec) =>
        pricedUnits(item, mode, spec).map((per) => ({ item, ...(spec !== undefined && { spec }), mode, per })),
      ),
    ),
  );
}

/** Units that a spec of an item is priced in under a mode, in any edition; none where it is not sold that way. */
export function pricedUnits(item: CatalogueItem, mode: BillingMode, spec: string | undefined): PricePer[] {
  const offers = item.offers.filter(
    (offer) => offer.mode === mode && (spec === undefined ? offer.specs.length === 0 : offer.specs.includes(spec)),
  );
  const units = new Set(offers.flatMap(unitsOf));
  return unitOrder.filter((unit) => units.has(unit));
}

const unitOrder: readonly PricePer[] = ['month', 'half-year', 'year', 'once', 'minute'];

/** The specs sold under a mode, small ones first as the widest edition lists them; `undefined` for an item without. */
function specsOf(item: CatalogueItem, mode: BillingMode): (string | undefined)[] {
  const lists = item.offers.filter((offer) => offer.mode === mode).map(({ specs }) => specs);
  const widest = [...lists].sort((a, b) => b.length - a.length);
  const specs = [...new Set(widest.flat())];
  return specs.length === 0 ? [undefined] : specs;
}

function unitsOf(offer: Offer): readonly PricePer[] {
  switch (offer.mode) {
    case 'period':
      return offer.terms;
    case 'once':
      return ['once'];
    case 'on-demand':
      return ['month'];
    case 'usage':
      return ['minute'];
  }
}
