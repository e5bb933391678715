import { describe, expect, it } from 'vitest';

import { type GrowthPlan, growthPlanSchema } from '../../../shared/growth.ts';
import { growthOf } from '../../../src-main/handlers/growth-handlers.ts';
import { recordingPacks } from '../../../src-main/rules/lifecycle/growth-purchases.ts';
import { growthCases, refusedGrowthCases } from '../../cases/growth-cases.ts';

const scenarioHead = { format: 'seatwise.scenario/1', name: '算例' };
const targetHead = { format: 'seatwise.growth-target/1' };

function labelled({
  sku,
  spec,
  quantity,
}: {
  sku: string;
  spec?: string | undefined;
  quantity: string | number;
}): string {
  return `${[sku, spec].filter((part) => part !== undefined).join(' ')} × ${String(quantity)}`;
}

function boughtText(line: GrowthPlan['buy'][number]): string {
  return `${labelled(line)} = ${line.payable}`;
}

function keptText(kept: GrowthPlan['keeps'][number]): string {
  return `${kept.line} ${labelled(kept)}${kept.until === undefined ? '' : ` until ${kept.until}`}`;
}

describe('growth', () => {
  it.each(growthCases)('$name', ({ scenario, target, at, buy, cost, keeps, fleet, plan }) => {
    const reply = growthOf({ ...scenarioHead, ...scenario }, { ...targetHead, ...target }, at, []);
    if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 1));
    const result = growthPlanSchema.parse(reply.value);
    expect(result.buy.map(boughtText)).toEqual(buy);
    expect(result.cost).toBe(cost);
    if (keeps !== undefined) expect(result.keeps.map(keptText)).toEqual(keeps);
    if (fleet !== undefined) {
      expect(result.fleet).toHaveLength(fleet.length);
      expect(result.fleet).toMatchObject(fleet);
    }
    if (plan !== undefined) expect(result).toMatchObject(plan);
  });

  it.each(refusedGrowthCases)('refuses $name', ({ scenario, target, at, errors, allowed }) => {
    const reply = growthOf({ ...scenarioHead, ...scenario }, { ...targetHead, ...target }, at, []);
    if (reply.ok) throw new Error('Not refused.');
    const found = reply.findings.filter((finding) => finding.severity === 'error');
    expect(found.map(({ rule, place }) => `${rule} ${place ?? ''}`)).toEqual(errors);
    if (allowed !== undefined) expect(found[0]?.allowed).toEqual(allowed);
  });

  it('fills up space with the fewest GB and then the fewest packs, as trying every combination does', () => {
    for (let gigabytes = 1; gigabytes <= 3_000; gigabytes += 7) {
      const packs = recordingPacks(gigabytes);
      const sizes: Readonly<Record<string, number>> = { '50GB': 50, '100GB': 100, '500GB': 500, '1TB': 1000 };
      const total = packs.reduce((sum, { spec, quantity }) => sum + (sizes[spec] ?? 0) * quantity, 0);
      const count = packs.reduce((sum, { quantity }) => sum + quantity, 0);
      const least = Math.ceil(gigabytes / 50) * 50;
      expect(total, String(gigabytes)).toBe(least);
      expect(count, String(gigabytes)).toBe(fewestPacks(least));
    }
  });
});

function fewestPacks(gigabytes: number): number {
  const fewest = [0];
  for (let size = 50; size <= gigabytes; size += 50) {
    const before = [50, 100, 500, 1000].map((pack) => fewest[(size - pack) / 50] ?? Infinity);
    fewest.push(1 + Math.min(...before));
  }
  return fewest.at(-1) ?? 0;
}
