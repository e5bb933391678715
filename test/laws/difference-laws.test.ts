import { describe, expect, it } from 'vitest';

import type { Difference } from '../../shared/comparison.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import { explainDifference } from '../../src-main/rules/compare/explain-difference.ts';
import type { PricedScenario } from '../../src-main/rules/compare/hybrid.ts';
import { minusFen, parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { billScenario } from '../../src-main/rules/pricing/price-quote.ts';
import { PriceTable } from '../../src-main/rules/pricing/price-table.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { changedScenario } from './changed-scenario.ts';
import { randomScenario } from './random-scenario.ts';

const PAIRS = 20_000;

function priced(file: ScenarioFile): PricedScenario {
  const reading = readScenario(file);
  const prices = new PriceTable([], reading.scenario.prices);
  const { lines, findings } = billScenario(reading, prices);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) throw new Error(`${file.name}: ${JSON.stringify(errors)}`);
  return { scenario: reading.scenario, prices, payable: sumFen(lines.map((line) => line.payable)) };
}

/** Two scenarios that have nothing in common but the catalogue, or one and the same after some changes. */
function pair(seed: number): readonly [PricedScenario, PricedScenario] {
  const first = randomScenario(seed);
  const second = seed % 4 === 0 ? randomScenario(seed + PAIRS) : changedScenario(first, seed);
  return [priced(first), priced(second)];
}

function sumOfParts({ causes }: Pick<Difference, 'causes'>): bigint {
  return sumFen(causes.map((cause) => parseFen(cause.amount)));
}

describe('laws of the difference of two scenarios', () => {
  it(`adds its parts up to the difference exactly, for ${String(PAIRS)} random pairs and their reversals`, () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= PAIRS; seed += 1) {
      const [a, b] = pair(seed);
      const there = explainDifference(a, b);
      const back = explainDifference(b, a);
      expect(parseFen(there.total), `seed ${String(seed)}`).toBe(minusFen(b.payable, a.payable));
      expect(sumOfParts(there), `seed ${String(seed)}`).toBe(parseFen(there.total));
      expect(sumOfParts(back), `seed ${String(seed)}`).toBe(parseFen(back.total));
      expect(parseFen(back.total), `seed ${String(seed)}`).toBe(-parseFen(there.total));
      for (const { cause, line, amount, text } of there.causes) {
        seen.set(cause, (seen.get(cause) ?? 0) + 1);
        expect(amount).not.toBe('0.00');
        expect(line === '').toBe(/^(整单优惠|取整规则|通话计时|号码月租|宽限期与保留期)：/.test(text.zh));
      }
    }
    // Every kind of part is among them, or the law would say little.
    for (const cause of ['line-removed', 'line-added', 'quantity', 'term', 'unit-price', 'discount', 'option']) {
      expect(seen.get(cause), cause).toBeGreaterThan(200);
    }
  }, 300_000);

  it('finds nothing between a scenario and itself, whatever the order and the ids of its lines', () => {
    for (let seed = 100_001; seed <= 101_000; seed += 1) {
      const file = randomScenario(seed);
      // Without free minutes, which are shared in the order of the ids, an id is only a name.
      const lines = file.lines.filter((line) => line.mode !== 'usage').map((line) => ({ ...line, id: `x${line.id}` }));
      const same = { ...file, lines: file.lines.filter((line) => line.mode !== 'usage') };
      if (lines.length === 0 || file.discount?.amount !== undefined) continue;
      const renamed = { ...file, lines: lines.reverse() };
      expect(explainDifference(priced(same), priced(renamed))).toMatchObject({ total: '0.00' });
      expect(explainDifference(priced(same), priced(same))).toEqual({ total: '0.00', causes: [] });
    }
  }, 60_000);
});
