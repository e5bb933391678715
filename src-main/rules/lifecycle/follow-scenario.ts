import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, hasError, refuse, type Reply } from '../../../shared/reply.ts';
import type { Instant } from '../calendar/instant.ts';
import type { BilledLine } from '../pricing/bill-lines.ts';
import { billScenario } from '../pricing/price-quote.ts';
import { PriceTable } from '../pricing/price-table.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Line, Options, Scenario } from '../scenario/scenario.ts';
import { Balance, NO_MONEY } from './balance.ts';
import { BillLife } from './bill-life.ts';
import type { Life } from './life.ts';
import type { LifeEvent } from './life-event.ts';
import { OnceLife } from './once-life.ts';
import { type RenewalCosts, renewalCosts } from './renewal-costs.ts';
import { runLives } from './run-lives.ts';
import { simulationEnd, tooFarFindings } from './simulation-end.ts';
import { TermLife } from './term-life.ts';
import { type TimeWindow, windowFindings } from './time-window.ts';
import { TopUpLife } from './top-up-life.ts';

/** Everything that happens to a scenario from its beginning, in order. */
export interface ScenarioLife {
  readonly scenario: Scenario;
  /** Prices that the scenario was followed with. */
  readonly prices: PriceTable;
  readonly events: readonly LifeEvent[];
  /** Nothing was followed from here on; undefined where all lives were followed to their end. */
  readonly until: Instant | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Follows a scenario through time: this is the whole order of steps. What it costs at first is what the
 * quote says; each event is then found by letting the lines live.
 * @param reading a scenario that has been read; it may carry errors, which are answered with all others
 * @param books price books, later ones winning over earlier ones; prices in the scenario win over all
 * @param window only its end is used, as far as the scenario is followed
 * @returns all events from the beginning, or every finding at once where any of them is an error
 */
export function followScenario(
  reading: ScenarioReading,
  books: readonly PriceBook[],
  window: TimeWindow = {},
): Reply<ScenarioLife> {
  const { scenario } = reading;
  const prices = new PriceTable(books, scenario.prices);
  // Purchases and bills of use are those of the quote, with all its findings.
  const billed = billScenario(reading, prices);
  // Renewals have prices of their own (Q-RENEW-1); what is missing is told together with the rest.
  const costs = new Map(scenario.lines.flatMap((line) => renewalEntry(line, prices, scenario.options)));
  const findings = [
    ...billed.findings,
    ...[...costs.values()].flatMap((cost) => cost.findings),
    ...windowFindings(window),
    ...tooFarFindings(scenario, window),
  ];
  if (hasError(findings)) return refuse(findings);
  // Money comes in before it goes out: top-ups stand before all lines (M-ARR-1b).
  const lives = [new TopUpLife(scenario.account), ...billed.lines.map((line) => lifeOf(line, costs, scenario))];
  const until = simulationEnd(scenario, window);
  const events = runLives(lives, new Balance(scenario.account), until);
  return accept({ scenario, prices, events, until, findings });
}

function renewalEntry(line: Line, prices: PriceTable, options: Options): (readonly [Line, RenewalCosts])[] {
  return line.mode === 'period' ? [[line, renewalCosts(line, prices, options)]] : [];
}

function lifeOf(
  { line, bills, payable }: BilledLine,
  costs: ReadonlyMap<Line, RenewalCosts>,
  scenario: Scenario,
): Life {
  switch (line.mode) {
    case 'period': {
      const renewal = costs.get(line)?.renewal ?? (() => NO_MONEY);
      const settings = { customer: scenario.customer, alignRule: scenario.options.alignRule };
      return new TermLife(line, { purchase: payable, renewal }, settings);
    }
    case 'once':
      return new OnceLife(line, payable);
    case 'on-demand':
    case 'usage':
      return new BillLife(line, bills);
  }
}
