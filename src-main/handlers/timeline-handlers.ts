import type { PriceBook } from '../../shared/price-book.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { readTimeWindow } from '../rules/lifecycle/time-window.ts';
import { timelineOf } from '../rules/lifecycle/timeline.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';

/** The ends of the span to show: dates or instants as text, either may be left out. */
export interface WindowText {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The timeline of a scenario file's content, priced with the given books. */
export function timelineScenario(
  scenario: unknown,
  books: readonly PriceBook[],
  { from, to }: WindowText = {},
): Reply<Timeline> {
  const window = readTimeWindow(from, to);
  return window.ok ? timelineOf(readScenario(scenario), books, window.value) : window;
}
