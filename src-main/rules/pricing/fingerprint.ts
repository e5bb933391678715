import { createHash } from 'node:crypto';

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
  return createHash('sha256').update(canonicalJson({ catalogueVersion, prices, scenario })).digest('hex');
}

/** A name that an object keeps before all others, in the order of numbers. */
const indexName = /^(0|[1-9]\d*)$/;

/**
 * JSON with the keys of every object in code-unit order (those that are whole numbers first, by value) and no
 * white space. It is written by hand because every quote needs it: a replacer takes three times as long.
 * @param value made of what JSON can hold; a member that is undefined is left out, as JSON does
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  for (const key of sortedKeys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function sortedKeys(object: object): string[] {
  const keys = Object.keys(object).sort();
  if (!keys.some((key) => indexName.test(key))) return keys;
  return Object.keys(Object.fromEntries(keys.map((key) => [key, true])));
}
