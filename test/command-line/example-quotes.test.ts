import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { priceBooks } from 'virtual:price-books';

import { json } from '../../src-main/command-line/print-findings.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';

const folder = 'resources/examples';

/** The catalogue's version and the fingerprint change with any word of the catalogue; nothing else may. */
function lasting(text: string): string {
  return text
    .replace(/"catalogueVersion": "[^"]*"/, '"catalogueVersion": "…"')
    .replace(/"fingerprint": "[0-9a-f]{64}"/, '"fingerprint": "…"');
}

describe('the JSON of a quote', () => {
  it.each(readdirSync(folder))('is byte for byte what programs already read: %s', async (name) => {
    const scenario = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown;
    const reply = quoteScenario(scenario, [priceBooks.documented]);
    if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
    const text = json(reply.value);
    expect(lasting(text)).not.toBe(text);
    await expect(lasting(text)).toMatchFileSnapshot(`../golden/quote-json/${name}`);
  });
});
