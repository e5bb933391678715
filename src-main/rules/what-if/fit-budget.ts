import type { BudgetFit, BudgetWay } from '../../../shared/budget-fit.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, type Reply } from '../../../shared/reply.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { type Fen, fen, formatFen, minusFen } from '../money/amount.ts';
import { explainScenario } from '../pricing/price-quote.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { BudgetSearch, type FoundWay } from './budget-search.ts';
import { lineWays } from './line-ways.ts';
import { QuoteSheet } from './quote-sheet.ts';
import { quoteWays } from './quote-ways.ts';

/** Lines that are tried one by one: those that cost most. */
const MOST_LINES = 20;

/**
 * What would bring the total of a scenario down to a budget, each way a single change with all else as it is: a
 * discount of the whole quote, by amount or by share; of one line a smaller quantity, a shorter term, a
 * discount or an agreed price. Where the total is within the budget: how many more of a line it has room for.
 *
 * A way is shown only after its scenario was priced by all rules, as a quote is.
 * @param budget in fen, with tax
 * @returns the findings where the scenario as it is cannot be priced
 */
export function fitBudget(reading: ScenarioReading, books: readonly PriceBook[], budget: Fen): Reply<BudgetFit> {
  const quote = explainScenario(reading, books);
  if (!quote.ok) return quote;
  const sheet = QuoteSheet.of([reading], books);
  if (!sheet.ok) return sheet;
  const search = new BudgetSearch(reading.scenario, sheet.value, budget);
  const dearest = [...quote.value.lines.entries()].sort(
    ([first, a], [second, b]) => Number(b.payable > a.payable) - Number(a.payable > b.payable) || first - second,
  );
  const tried = dearest.slice(0, MOST_LINES);
  const ofLines = tried.flatMap(([index]) => lineWays(search, index));
  const { payable } = quote.value.totals;
  const gap = search.within ? minusFen(budget, payable) : minusFen(payable, budget);
  const nothing = fen(0n);
  return accept({
    budget: formatFen(budget),
    payable: formatFen(payable),
    over: formatFen(search.within ? nothing : gap),
    left: formatFen(search.within ? gap : nothing),
    ways: [...quoteWays(search), ...ofLines].flatMap((way) => pricedWay(way, reading, books, budget)),
    untried: dearest.length - tried.length,
  });
}

/** A way with what it really comes to; none where a rule refuses it. */
function pricedWay(
  { change, line, before, after, scenario }: FoundWay,
  reading: ScenarioReading,
  books: readonly PriceBook[],
  budget: Fen,
): BudgetWay[] {
  const quote = explainScenario({ ...reading, scenario }, books);
  if (!quote.ok) return [];
  const { payable } = quote.value.totals;
  const label = line === undefined ? null : itemLabel(line.item, line.spec);
  const left = formatFen(minusFen(budget, payable));
  return [{ change, label, before: before ?? null, after, payable: formatFen(payable), left }];
}
