import type { z } from 'zod';

import type { Finding } from '../../../shared/finding.ts';
import { type PriceEntry, priceEntrySchema } from '../../../shared/scenario.ts';
import { findItem } from '../catalogue/catalogue.ts';
import { pricedUnits } from '../catalogue/priceable-keys.ts';
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

/** Where an entry of the list `prices` of a JSON file stands. */
export function pricePlace(index: number, field?: string): string {
  const entry = `prices[${String(index)}]`;
  return field === undefined ? entry : `${entry}.${field}`;
}

/** Findings that are listed one by one; the rest are counted, so that a bad file cannot fill the memory with them. */
const MOST_LISTED = 100;

/**
 * Reads a list of prices: each must be of something that is sold that way, and no key may stand twice.
 * @param place where an entry stands in its file, for the finding: `prices[3]`, or a cell of a sheet
 */
export function readPriceEntries(
  inputs: readonly unknown[],
  place: (index: number, field?: string) => string,
): PriceEntriesReading {
  const entries: PriceEntry[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let refusals = 0;
  inputs.forEach((input, index) => {
    const parsed = priceEntrySchema.safeParse(input);
    const key = parsed.success ? priceKey(parsed.data) : '';
    const sound = parsed.success && !seen.has(key) && isSold(parsed.data);
    if (sound) entries.push(parsed.data);
    else {
      refusals += 1;
      if (refusals <= MOST_LISTED) findings.push(...entryFindings(parsed, { input, key, index, place }));
    }
    if (parsed.success) seen.add(key);
  });
  const more = String(refusals - MOST_LISTED);
  if (refusals > MOST_LISTED) findings.push(finding('price-more-findings', { value: more }, { count: more }));
  return { entries, findings };
}

interface RefusedEntry {
  readonly input: unknown;
  readonly key: string;
  readonly index: number;
  readonly place: (index: number, field?: string) => string;
}

function entryFindings(
  parsed: z.ZodSafeParseResult<PriceEntry>,
  { input, key, index, place }: RefusedEntry,
): Finding[] {
  if (!parsed.success) return shapeFindings(parsed.error, { input, place: place(index) });
  const refused = keyFinding(parsed.data, key, (field) => place(index, field));
  if (refused !== undefined) return [refused];
  // Nothing else keeps a sold price out.
  return [finding('price-duplicate', { place: place(index), value: key }, { key })];
}

function isSold({ sku, mode, spec, per }: PriceEntry): boolean {
  const item = findItem(sku);
  return item !== undefined && pricedUnits(item, mode, spec).includes(per);
}

function keyFinding(entry: PriceEntry, key: string, place: (field?: string) => string): Finding | undefined {
  const item = findItem(entry.sku);
  if (item === undefined) {
    const rule = entry.sku.startsWith('cc.') ? 'C-CAT-1' : 'M-CAT-1';
    return finding('sku-unknown', { place: place('sku'), value: entry.sku, rule }, { sku: entry.sku });
  }
  const allowed = pricedUnits(item, entry.mode, entry.spec);
  if (allowed.includes(entry.per)) return undefined;
  return finding(
    'price-key-not-sold',
    { place: place(), value: key, allowed },
    { key, allowed: allowed.length === 0 ? '—' : allowed.join(', ') },
  );
}
