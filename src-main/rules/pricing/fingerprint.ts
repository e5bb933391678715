import { hash } from 'node:crypto';

import { priceKey } from '../findings/price-findings.ts';
import type { PricedLine } from './find-prices.ts';
import { linePriceKey } from './price-table.ts';

/**
 * SHA-256 over everything a quote rests on: the scenario as given (without prices it does not use, and
 * without what its document looks like), the prices that were used, and the catalogue's version. Field
 * order and spacing of the file change nothing.
 */
export function fingerprint(input: unknown, lines: readonly PricedLine[], catalogueVersion: string): string {
  const prices = lines.map(({ line, price }) => ({
    key: priceKey(linePriceKey(line)),
    amount: price.text,
    source: price.source,
  }));
  const scenario =
    typeof input === 'object' && input !== null ? { ...input, prices: undefined, document: undefined } : input;
  return hash('sha256', canonicalJson({ catalogueVersion, prices, scenario }));
}

/**
 * JSON with the keys of every object in code-unit order (those that are whole numbers first, by value) and no
 * white space. Every quote needs it: JSON's own replacer would take three times as long as a sorted copy does.
 * @param value made of what JSON can hold; a member that is undefined is left out, as JSON does
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortedCopy(value));
}

function sortedCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedCopy);
  const copy: Record<string, unknown> = {};
  for (const key of sorted(Object.keys(value))) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    // Set plainly, this name would become the copy's prototype and be missing from its JSON.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: sortedCopy(member), enumerable: true });
    else copy[key] = sortedCopy(member);
  }
  return copy;
}

/** Names of one object that are sorted by hand; more of them are left to the array. */
const FEW = 24;

/** Sorts in place, by code unit. A few names are sorted by hand: the array's own sort allocates several times as much. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    for (let at = end; at > 0; at -= 1) {
      const [before = '', key = ''] = [keys[at - 1], keys[at]];
      if (before <= key) break;
      keys[at - 1] = key;
      keys[at] = before;
    }
  }
  return keys;
}
