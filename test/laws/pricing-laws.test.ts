import { describe, expect, it } from 'vitest';

import type { Quote } from '../../shared/quote.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import { parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { priceQuote } from '../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { oracleTotals } from './decimal-oracle.ts';
import { Dice, randomScenario } from './random-scenario.ts';

const SCENARIOS = isNightly ? 1_000_000 : 20_000;
/** Scenarios whose lines are put in another order. */
const REORDERED = isNightly ? 100_000 : 2_000;

function quote(scenario: ScenarioFile): Quote {
  const reply = priceQuote(readScenario(scenario), []);
  if (!reply.ok)
    throw new Error(`${scenario.name}: ${JSON.stringify(reply.findings.filter((each) => each.severity === 'error'))}`);
  return reply.value;
}

/** The same sums done with binary floats, as a spreadsheet script would: the control that must differ. */
function floatPayable(scenario: ScenarioFile): string {
  let total = 0;
  for (const line of scenario.lines) {
    if (line.mode !== 'period' && line.mode !== 'once') continue;
    const price = scenario.prices?.find(
      (entry) => entry.sku === line.sku && entry.spec === line.spec && entry.mode === line.mode,
    );
    const rate = line.discount?.rate === undefined ? 0 : Number(line.discount.rate);
    const count = line.mode === 'period' ? line.term.count : 1;
    total += Math.round(Number(price?.amount) * line.quantity * count * (1 - rate) * 100) / 100;
  }
  return total.toFixed(2);
}

describe('laws of pricing', () => {
  it(`prices ${String(SCENARIOS)} random scenarios to the same fen as decimal.js, and a float control does not`, () => {
    let floatDiffers = 0;
    let plain = 0;
    for (let seed = 1; seed <= SCENARIOS; seed += 1) {
      const scenario = randomScenario(seed);
      const engine = quote(scenario);
      const oracle = oracleTotals(scenario);
      const got = {
        list: engine.totals.list,
        payable: engine.totals.payable,
        withoutTax: engine.totals.withoutTax,
        lines: engine.lines.map((line) => line.payable),
      };
      if (JSON.stringify(got) !== JSON.stringify(oracle)) expect({ seed, ...got }).toEqual({ seed, ...oracle });
      const comparable =
        scenario.discount === undefined &&
        scenario.options?.rounding === 'half-up' &&
        scenario.lines.every(
          (line) => (line.mode === 'period' || line.mode === 'once') && line.discount?.amount === undefined,
        );
      if (comparable) {
        plain += 1;
        if (floatPayable(scenario) !== engine.totals.payable) floatDiffers += 1;
      }
    }
    expect(plain).toBeGreaterThan(100);
    // Without a difference the test would be blind to the fault that exact integers are there to prevent.
    expect(floatDiffers).toBeGreaterThan(0);
    tellFigure(
      `C1: ${String(SCENARIOS)} scenarios, 0 a fen apart from decimal.js; binary floats are off in ${String(floatDiffers)} of ${String(plain)} that they can do`,
    );
  }, 3_600_000);

  it('adds lines up to totals, bills up to lines and tax up to payable, in every scenario', () => {
    for (let seed = 50_001; seed <= 52_000; seed += 1) {
      const { lines, totals, taxByRate } = quote(randomScenario(seed));
      for (const key of ['list', 'discount', 'payable', 'withoutTax', 'tax'] as const) {
        expect(totalOf(lines.map((line) => line[key]))).toBe(parseFen(totals[key]));
      }
      for (const line of lines) {
        expect(totalOf(line.bills.map((bill) => bill.list))).toBe(parseFen(line.list));
        expect(totalOf(line.bills.map((bill) => bill.payable))).toBe(parseFen(line.payable));
        expect(totalOf([line.payable, line.discount])).toBe(parseFen(line.list));
        expect(totalOf([line.withoutTax, line.tax])).toBe(parseFen(line.payable));
        expect(totalOf(line.discounts.map((discount) => discount.amount))).toBe(parseFen(line.discount));
        expect(parseFen(line.payable)).toBeGreaterThanOrEqual(0n);
      }
      expect(totalOf(taxByRate.map((rate) => rate.payable))).toBe(parseFen(totals.payable));
      expect(totalOf(taxByRate.map((rate) => rate.tax))).toBe(parseFen(totals.tax));
    }
  }, 120_000);

  it('does not change any amount when the lines are put in another order', () => {
    for (let seed = 60_001; seed <= 60_000 + REORDERED; seed += 1) {
      const scenario = randomScenario(seed);
      const shuffled = { ...scenario, lines: shuffle(new Dice(seed), scenario.lines) };
      const one = quote(scenario);
      const other = quote(shuffled);
      expect(other.totals).toEqual(one.totals);
      const byId = (result: Quote): string[] => result.lines.map((line) => `${line.id} ${line.payable}`).sort();
      expect(byId(other)).toEqual(byId(one));
    }
    tellFigure(`C2: ${String(REORDERED)} scenarios with their lines in another order, 0 amounts changed`);
  }, 3_600_000);

  it('never asks more for a line split in two than a fen of rounding, and nothing at all without rounding', () => {
    for (let quantity = 2; quantity <= 200; quantity += 1) {
      const whole = quote(roomScenario([quantity]));
      const split = quote(roomScenario([1, quantity - 1]));
      expect(split.totals.payable).toBe(whole.totals.payable);
    }
  });
});

function roomScenario(quantities: readonly number[]): ScenarioFile {
  return {
    format: 'seatwise.scenario/1',
    name: '拆分数量',
    edition: 'flagship',
    lines: quantities.map((quantity, index) => ({
      id: String(index),
      sku: 'meeting.room',
      spec: '50',
      mode: 'period',
      quantity,
      term: { unit: 'year', count: 1 },
      start: '2023-03-18T15:30:00+08:00',
    })),
    prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '4999.99' }],
  };
}

function totalOf(amounts: readonly string[]): bigint {
  return sumFen(amounts.map(parseFen));
}

function shuffle<T>(dice: Dice, values: readonly T[]): T[] {
  const shuffled = [...values];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = dice.whole(0, index);
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}
