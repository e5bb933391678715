import type { DifferenceCause } from '../../../shared/comparison.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { Bill } from '../pricing/charge.ts';
import type { Line } from '../scenario/scenario.ts';
import type { HybridLine, PricedScenario } from './hybrid.ts';
import { amountOfLine, lineDiscountWords, priceWords, quantityWords, termChangeWords } from './line-words.ts';

/** One factor of a line that changes, and the line after it. */
export interface LineFactor {
  readonly cause: DifferenceCause;
  readonly line: HybridLine;
  /** What has changed, from the bills of the line before and after. */
  readonly words: (before: readonly Bill[], after: readonly Bill[]) => Localized;
}

/**
 * The way from a line to its partner: first how much of it, then how long, at which price, with which
 * discount. A term of another unit is first priced by the first scenario's own price of that unit, and
 * by the second one's where it has none, because prices of two units cannot be set against each other.
 */
export function lineFactors(from: HybridLine, to: HybridLine, { prices, scenario }: PricedScenario): LineFactor[] {
  const undiscounted: Line = { ...to.line, discount: from.line.discount };
  const more = { ...from, id: to.id, line: withTermOf(from.line, undiscounted) };
  const priceOfTerm = prices.find(to.line, scenario.options.deriveYearFromMonth) ?? to.price;
  const longer = { ...to, line: undiscounted, price: priceOfTerm };
  const dearer = { ...to, line: undiscounted };
  return [
    {
      cause: 'quantity',
      line: more,
      words: (before, after) => quantityWords(amountOfLine(from.line, before), amountOfLine(to.line, after), to.line),
    },
    { cause: 'term', line: longer, words: () => termChangeWords(from, to) },
    { cause: 'unit-price', line: dearer, words: () => priceWords(to.line, priceOfTerm, to.price) },
    { cause: 'discount', line: to, words: () => lineDiscountWords(from.line, to.line) },
  ];
}

/** A line with the start, term and renewals of another one of its mode; use is counted in a horizon instead. */
function withTermOf(owner: Line, line: Line): Line {
  if (line.mode === 'period' && owner.mode === 'period') {
    const { term, start, renewals, autoRenew } = owner;
    return { ...line, term, start, renewals, autoRenew };
  }
  if (line.mode === 'once' && owner.mode === 'once') return { ...line, start: owner.start };
  return line;
}
