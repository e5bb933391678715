import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { priceBooks } from 'virtual:price-books';
import { describe, expect, test } from 'vitest';

import { scenarioSchema } from '../../shared/scenario.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';

const folder = path.resolve(import.meta.dirname, '../../resources/examples');

/** What each example comes to with the documented prices, worked out by hand from the domain's rules. */
const totals: Readonly<Record<string, string>> = {
  'meeting-guide-sample.json': '401800.00',
  // (120000 × 0.85) + (13680 − 680) + 83997 + 897 + 30000 − 1000
  'meeting-discounts.json': '228894.00',
  // 308 × 300 ÷ 31 + 2 × 28 × 30 ÷ 31 + 0.15 × (2 + 3) + 0.12 × 12000
  'contact-centre-on-demand.json': '4475.59',
};

function example(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}

describe('the examples', () => {
  test('each has its total here', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(totals).sort());
  });

  test.for(Object.entries(totals))('%s is well formed and comes to %s', ([name, total]) => {
    expect(scenarioSchema.safeParse(example(name)).error).toBeUndefined();
    const reply = quoteScenario(example(name), [priceBooks.documented]);
    expect(reply.ok && reply.value.totals.payable).toBe(total);
  });

  test('the on-demand example holds the seat-days of the source: 308 at 300 a month give 2980.65', () => {
    const reply = quoteScenario(example('contact-centre-on-demand.json'), [priceBooks.documented]);
    const agents = reply.ok ? reply.value.lines.find((line) => line.id === 'agents') : undefined;
    expect(agents?.quantity).toBe('308');
    expect(agents?.payable).toBe('2980.65');
  });
});
