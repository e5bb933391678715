import type { GrowthPlan } from '../../shared/growth.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Reply } from '../../shared/reply.ts';
import { planGrowth } from '../rules/lifecycle/growth.ts';
import { readDateOrInstant } from '../rules/lifecycle/time-window.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';

/**
 * Plans how a scenario grows to the fleet of a target file.
 * @param at date or instant of the purchase, as text
 */
export function growthOf(
  scenario: unknown,
  target: unknown,
  at: string,
  books: readonly PriceBook[],
): Reply<GrowthPlan> {
  const instant = readDateOrInstant(at, '--at');
  return instant.ok ? planGrowth(readScenario(scenario), target, instant.value, books) : instant;
}
