import type { Language } from '../../shared/localized.ts';
import type { Composition } from '../compose.ts';
import { timelineScenario } from '../handlers/timeline-handlers.ts';
import { json } from './print-findings.ts';
import { timelineText } from './print-timeline.ts';
import { openBooks, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `timeline`. */
export interface TimelineOptions {
  readonly prices: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly lang: Language;
  readonly json?: true;
}

/** `timeline`: every dated event of a scenario. */
export async function timelineCommand(file: string, options: TimelineOptions, parts: Composition): Promise<void> {
  const books = await openBooks(options.prices, parts);
  const reply = timelineScenario(await readJsonInput(file), books, { from: options.from, to: options.to });
  if (!reply.ok) throw new RefusedInput(reply.findings);
  process.stdout.write(options.json ? json(reply.value) : timelineText(reply.value, options.lang));
}
