import type { ComparedScenario } from '../../../shared/comparison.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Quote } from '../../../shared/quote.ts';
import { accept, type Reply } from '../../../shared/reply.ts';
import { formatInstant, type Instant } from '../calendar/instant.ts';
import { cashDue, cashFlow } from '../lifecycle/cash-flow.ts';
import { earliestStart, yearsAfter } from '../lifecycle/earliest-start.ts';
import { timelineAssumptions } from '../lifecycle/explain-timeline.ts';
import { followScenario, type ScenarioLife } from '../lifecycle/follow-scenario.ts';
import { formatFen, parseFen } from '../money/amount.ts';
import { priceQuote } from '../pricing/price-quote.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { fleetCapacity } from './fleet-capacity.ts';
import type { PricedScenario } from './hybrid.ts';

/** Years that a comparison follows its scenarios for (public format). */
const YEARS = 3;

/** A scenario that was accepted, with its quote and what happens to it over three years. */
export interface FollowedScenario extends PricedScenario {
  readonly quote: Quote;
  readonly life: ScenarioLife;
  /** From when years and months count; undefined where nothing is bought or used. */
  readonly start: Instant | undefined;
  /** Ids of the assumptions that its quote and its payments rest on. */
  readonly assumptions: readonly string[];
}

/** Prices a scenario and follows it for three years; refused as `timeline` would refuse it. */
export function followForComparison(reading: ScenarioReading, books: readonly PriceBook[]): Reply<FollowedScenario> {
  const { scenario } = reading;
  const start = earliestStart(scenario);
  const life = followScenario(reading, books, { to: start && yearsAfter(start, YEARS) });
  if (!life.ok) return life;
  const quote = priceQuote(reading, books);
  if (!quote.ok) return quote;
  const { prices } = life.value;
  const payable = parseFen(quote.value.totals.payable);
  const payments = life.value.events.filter((event) => event.amount !== undefined);
  const lived = timelineAssumptions(payments, scenario);
  const assumptions = [...quote.value.assumptions, ...lived].map(({ id }) => id);
  return accept({ scenario, prices, payable, quote: quote.value, life: life.value, start, assumptions });
}

/** What a scenario costs at first, in its first year and in three, and what it can do. */
export function explainCosts({ scenario, quote, life, start }: FollowedScenario): ComparedScenario {
  const year = start && { from: start, to: yearsAfter(start, 1) };
  const years = start && { from: start, to: yearsAfter(start, YEARS) };
  const { edition, name } = scenario;
  return {
    name,
    ...(edition !== undefined && { edition }),
    fingerprint: quote.fingerprint,
    totals: quote.totals,
    ...(start !== undefined && { start: formatInstant(start) }),
    firstYear: dueIn(life, year),
    threeYear: dueIn(life, years),
    monthly: years === undefined ? [] : monthsOf(life, years),
    capacity: fleetCapacity(life, year),
    findings: [...life.findings],
  };
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

function dueIn(life: ScenarioLife, span: Span | undefined): string {
  return span === undefined ? '0.00' : formatFen(cashDue(life.events, span.from, span.to));
}

function monthsOf({ events }: ScenarioLife, { from, to }: Span): ComparedScenario['monthly'] {
  return cashFlow(events, from, to).map(({ month, prepaid, onDemand, calls, oneTime, total }) => ({
    month,
    amount: formatFen(total),
    prepaid: formatFen(prepaid),
    onDemand: formatFen(onDemand),
    calls: formatFen(calls),
    oneTime: formatFen(oneTime),
  }));
}
