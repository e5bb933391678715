import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import type { ScenarioSave } from '../library/scenario-writer.ts';
import { priceDraft } from '../rules/pricing/price-draft.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';
import { booksFor } from './books-in-use.ts';
import type { HandlerTools } from './handlers.ts';

/** A save with the total that the list shows: that of the books in use now, or none where a part is refused. */
export function scenarioSave(tools: HandlerTools, scenario: ScenarioDraft, tags: readonly string[]): ScenarioSave {
  const books = booksFor(tools, undefined);
  const { quote, partial } = priceDraft(readScenario(scenario), books.ok ? books.value : []);
  const payable = partial || quote === null ? null : quote.totals.payable;
  return { scenario, tags: [...new Set(tags)], payable, at: tools.now() };
}
