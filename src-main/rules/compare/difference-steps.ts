import type { Localized } from '../../../shared/localized.ts';
import type { DifferenceStep } from './difference-step.ts';
import type { Hybrid, PricedScenario } from './hybrid.ts';
import type { HybridPricer } from './hybrid-pricer.ts';
import { lineFactors } from './line-factors.ts';
import { presenceWords } from './line-words.ts';
import { pairLines } from './pair-lines.ts';
import { quoteFactors } from './quote-factors.ts';

/**
 * The way from one scenario to another, one change at a time (rule Q-WHY-1): lines go, lines come, then
 * each line that both have changes its quantity, term, unit price and discount, in this order; then the
 * quote's discount and its options. After the last change the hybrid is the second scenario.
 * @param start the first scenario as a hybrid
 * @param goal the second scenario as a hybrid
 * @param from the first scenario, in whose prices a new term is priced before the prices change
 * @param pricer makes each change before the next step is asked for
 */
export function* differenceSteps(
  start: Hybrid,
  goal: Hybrid,
  from: PricedScenario,
  pricer: HybridPricer,
): Generator<DifferenceStep> {
  const { pairs, removed, added } = pairLines(start.lines, goal.lines);
  for (const line of removed) {
    const bills = pricer.billsOf(line);
    const words = (): Localized => presenceWords(line, bills, false);
    yield { cause: 'line-removed', line, from: line.id, change: { removed: line }, words };
  }
  for (const line of added) {
    const words = (): Localized => presenceWords(line, pricer.billsOf(line), true);
    yield { cause: 'line-added', line, to: line.id, change: { added: line }, words };
  }
  for (const pair of pairs) {
    let before = pair.from;
    for (const { cause, line, words } of lineFactors(pair.from, pair.to, from)) {
      const bills = pricer.billsOf(before);
      const change = { removed: before, added: line };
      before = line;
      const told = (): Localized => words(bills, pricer.billsOf(line));
      yield { cause, line, from: pair.from.id, to: pair.to.id, change, words: told };
    }
  }
  yield* quoteFactors(start, goal);
}
