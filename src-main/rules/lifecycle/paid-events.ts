import { type Instant, instant } from '../calendar/instant.ts';
import type { Scenario, TermLine } from '../scenario/scenario.ts';
import { Balance, NO_MONEY } from './balance.ts';
import type { LifeEvent } from './life-event.ts';
import { runLives } from './run-lives.ts';
import { TermLife } from './term-life.ts';

/** What happens to a period line up to and including an instant, if every payment is made; without amounts. */
export function paidEvents(
  line: TermLine,
  scenario: Pick<Scenario, 'customer' | 'options'>,
  until: Instant,
): LifeEvent[] {
  const costs = { purchase: NO_MONEY, renewal: () => NO_MONEY };
  const settings = { customer: scenario.customer, alignRule: scenario.options.alignRule };
  return runLives([new TermLife(line, costs, settings)], new Balance(undefined), instant(until + 1));
}

/**
 * Until when a period line is paid for, if every renewal up to an instant is paid. Periods have no gaps,
 * because each renewal starts at the end before (domain M-PER-3, C-PER-2).
 */
export function paidUntil(line: TermLine, scenario: Pick<Scenario, 'customer' | 'options'>, until: Instant): Instant {
  const periods = paidEvents(line, scenario, until).flatMap((event) => event.period ?? []);
  return periods.at(-1)?.end ?? line.start;
}
