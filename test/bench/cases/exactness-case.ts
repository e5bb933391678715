import { priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { oracleTotals } from '../../laws/decimal-oracle.ts';
import { randomScenario } from '../../laws/random-scenario.ts';
import type { BenchCase } from '../bench-case.ts';
import { exactRow } from '../bench-row.ts';

/** Scenarios in all, and those of a quick run; they begin behind the seeds of the tests. */
const COUNT = { whole: 1_000_000, quick: 10_000 };
const FIRST_SEED = 5_000_000;

/** Whole quotes beside an independent pricing with decimal.js: how many of a million differ by a fen or more. */
export const exactnessCase: BenchCase = {
  name: 'exactness',
  seconds: 15,
  run: ({ quick }) => {
    const count = quick ? COUNT.quick : COUNT.whole;
    let apart = 0;
    for (let at = 0; at < count; at += 1) {
      const scenario = randomScenario(FIRST_SEED + at);
      const reply = priceQuote(readScenario(scenario), []);
      if (!reply.ok) throw new Error(`Scenario ${String(FIRST_SEED + at)} is refused.`);
      const { totals, lines } = reply.value;
      const oracle = oracleTotals(scenario);
      const same =
        totals.list === oracle.list &&
        totals.payable === oracle.payable &&
        totals.withoutTax === oracle.withoutTax &&
        lines.every((line, index) => line.payable === oracle.lines[index]);
      if (!same) apart += 1;
    }
    const name = 'wrong totals of random scenarios';
    const note = `${count.toLocaleString('en')} scenarios${quick ? '; the whole run takes 1,000,000' : ''}`;
    return Promise.resolve({
      rows: [exactRow({ name, peer: 'decimal.js', gate: { most: 0 }, goal: { most: 0 }, note }, apart)],
    });
  },
};
