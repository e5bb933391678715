import { createHash } from 'node:crypto';

import { priceKey } from '../findings/price-findings.ts';
import type { PricedLine } from './find-prices.ts';
import { linePriceKey } from './price-table.ts';

/**
 * SHA-256 over everything a quote rests on: the scenario as given (without prices it does not use),
 * the prices that were used, and the catalogue's version. Field order and spacing of the file change
 * nothing.
 */
export function fingerprint(input: unknown, lines: readonly PricedLine[], catalogueVersion: string): string {
  const prices = lines.map(({ line, price }) => ({
    key: priceKey(linePriceKey(line)),
    amount: price.text,
    source: price.source,
  }));
  const scenario = typeof input === 'object' && input !== null ? { ...input, prices: undefined } : input;
  return createHash('sha256').update(canonicalJson({ catalogueVersion, prices, scenario })).digest('hex');
}

/** JSON with the keys of every object in code-unit order and no white space. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
