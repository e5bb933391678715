import { describe, expect, it } from 'vitest';

import { applyBudgetChange } from '../../shared/apply-budget-change.ts';
import type { BudgetChange } from '../../shared/budget-fit.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import { decimalText, exact, type Fen, fen, minus, minusFen, parseFen } from '../../src-main/rules/money/amount.ts';
import { explainScenario } from '../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { fitBudget } from '../../src-main/rules/what-if/fit-budget.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { Dice, randomScenario } from './random-scenario.ts';

const SCENARIOS = isNightly ? 20_000 : 400;

/** The total of a scenario file; undefined where a rule refuses it. */
function total(file: ScenarioFile): Fen | undefined {
  const reply = explainScenario(readScenario(file), []);
  return reply.ok ? reply.value.totals.payable : undefined;
}

/** The change that gives a step more, which must not fit; undefined where an amount off leaves no step. */
function oneStepMore(change: BudgetChange): BudgetChange | undefined {
  switch (change.kind) {
    case 'quote-amount':
      return undefined;
    case 'quote-rate':
    case 'line-rate':
      return {
        ...change,
        discount: { ...change.discount, rate: lessOneStep(change.discount.rate ?? '0') },
      };
    case 'quantity':
      return { ...change, quantity: change.quantity + 1 };
    case 'term':
      return { ...change, count: change.count + 1 };
    case 'unit-price': {
      const { numerator, denominator } = exact(change.price.amount);
      const amount = decimalText({ numerator: (numerator * 100n) / denominator + 1n, denominator: 100n });
      return { ...change, price: { ...change.price, amount } };
    }
  }
}

function lessOneStep(rate: string): string {
  const { numerator, denominator } = minus(exact(rate), exact('0.0001'));
  return decimalText({ numerator: (numerator * 10_000n) / denominator, denominator: 10_000n });
}

describe('laws of fitting a budget', () => {
  it(`shows for ${String(SCENARIOS)} random scenarios only ways that fit by their files, each the most that fits`, () => {
    const shown = new Map<BudgetChange['kind'], number>();
    for (let seed = 1; seed <= SCENARIOS; seed += 1) {
      const dice = new Dice(seed);
      const file = randomScenario(seed);
      const asIs = total(file) ?? fen(0n);
      const budget = fen((asIs * BigInt(dice.whole(30, 130))) / 100n);
      const fit = fitBudget(readScenario(file), [], budget);
      if (!fit.ok) throw new Error(JSON.stringify(fit.findings));
      const { ways, over, left, payable } = fit.value;
      expect(parseFen(payable)).toBe(asIs);
      expect(minusFen(parseFen(over), parseFen(left))).toBe(minusFen(asIs, budget));
      for (const way of ways) {
        const where = `${String(seed)} ${JSON.stringify(way)}`;
        const changed = total(applyBudgetChange(file, way.change));
        expect(changed, where).toBe(parseFen(way.payable));
        expect(minusFen(budget, parseFen(way.payable)), where).toBe(parseFen(way.left));
        const more = oneStepMore(way.change);
        const next = more && total(applyBudgetChange(file, more));
        // A figure beyond what is asked about, or that a rule refuses, is no better way.
        const isLimit = way.change.kind === 'quantity' && Number(way.after) === Number(way.before) * 100;
        if (next !== undefined && !isLimit) expect(next > budget, where).toBe(true);
        shown.set(way.change.kind, (shown.get(way.change.kind) ?? 0) + 1);
      }
    }
    expect([...shown.keys()].sort()).toEqual([
      'line-rate',
      'quantity',
      'quote-amount',
      'quote-rate',
      'term',
      'unit-price',
    ]);
    const ways = [...shown.values()].reduce((sum, count) => sum + count, 0);
    tellFigure(
      `C1: ${String(ways)} ways to fit a budget, each within it by its file, and none that a step more would fit`,
    );
  }, 3_600_000);
});
