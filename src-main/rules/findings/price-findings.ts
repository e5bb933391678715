import type { CatalogueItem, PricePer } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { type PriceEntry, priceEntrySchema } from '../../../shared/scenario.ts';
import { findItem } from '../catalogue/catalogue.ts';
import { finding } from './finding.ts';
import { shapeFindings } from './shape-findings.ts';

/** Price entries that have been read, and what is wrong with the others. */
export interface PriceEntriesReading {
  readonly entries: readonly PriceEntry[];
  readonly findings: readonly Finding[];
}

/** The key that a price is looked up by (domain Q-PRICE-1). */
export function priceKey(price: Pick<PriceEntry, 'sku' | 'mode' | 'per'> & { spec?: string | undefined }): string {
  return `${price.sku} ${price.spec ?? '-'} ${price.mode} ${price.per}`;
}

/**
 * Reads a list of prices: each must be of something that is sold that way, and no key may stand twice.
 * @param place path of the list in its file
 */
export function readPriceEntries(inputs: readonly unknown[], place: string): PriceEntriesReading {
  const entries: PriceEntry[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  inputs.forEach((input, index) => {
    const where = `${place}[${String(index)}]`;
    const parsed = priceEntrySchema.safeParse(input);
    if (!parsed.success) {
      findings.push(...shapeFindings(parsed.error, { input, place: where }));
      return;
    }
    const entry = parsed.data;
    const key = priceKey(entry);
    const refused = keyFinding(entry, key, where);
    if (refused !== undefined) findings.push(refused);
    else if (seen.has(key)) findings.push(finding('price-duplicate', { place: where, value: key }, { key }));
    else entries.push(entry);
    seen.add(key);
  });
  return { entries, findings };
}

function keyFinding(entry: PriceEntry, key: string, place: string): Finding | undefined {
  const item = findItem(entry.sku);
  if (item === undefined) {
    const rule = entry.sku.startsWith('cc.') ? 'C-CAT-1' : 'M-CAT-1';
    return finding('sku-unknown', { place: `${place}.sku`, value: entry.sku, rule }, { sku: entry.sku });
  }
  const allowed = pricedUnits(item, entry);
  if (allowed.includes(entry.per)) return undefined;
  return finding(
    'price-key-not-sold',
    { place, value: key, allowed },
    { key, allowed: allowed.length === 0 ? '—' : allowed.join(', ') },
  );
}

/** Units that the item's spec is priced in under the mode, in any edition. */
function pricedUnits(item: CatalogueItem, entry: PriceEntry): PricePer[] {
  const offers = item.offers.filter(
    (offer) =>
      offer.mode === entry.mode &&
      (entry.spec === undefined ? offer.specs.length === 0 : offer.specs.includes(entry.spec)),
  );
  const units = offers.flatMap((offer): PricePer[] => {
    switch (offer.mode) {
      case 'period':
        return [...offer.terms];
      case 'once':
        return ['once'];
      case 'on-demand':
        return ['month'];
      case 'usage':
        return ['minute'];
    }
  });
  return [...new Set(units)];
}
