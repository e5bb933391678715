import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, type Reply } from '../../../shared/reply.ts';
import type { Timeline } from '../../../shared/timeline.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { explainTimeline } from './explain-timeline.ts';
import { followScenario } from './follow-scenario.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * The timeline of a scenario (domain §3, §4, §6, §9): every dated event, in order of time and then of the
 * lines. The scenario is always followed from its beginning; the window only chooses what is shown, and
 * may ask for more years of endless auto-renewal than the three that are followed by default.
 * @returns the timeline, or every finding at once where any of them is an error
 */
export function timelineOf(
  reading: ScenarioReading,
  books: readonly PriceBook[],
  window: TimeWindow = {},
): Reply<Timeline> {
  const followed = followScenario(reading, books, window);
  return followed.ok ? accept(explainTimeline(followed.value, window)) : followed;
}
