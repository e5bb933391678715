import type { OfferList } from '../../../shared/offer-list.ts';
import type { ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';
import { withLine } from './cell-edit.ts';
import { moveLine } from './line-order.ts';
import { sectionsOf } from './sections.ts';

/** What the quote document is to make of a line; undefined takes a wish back. */
export interface LineWishes {
  readonly section?: string | undefined;
  readonly outsideTotal?: ScenarioLine['outsideTotal'];
  readonly taxRate?: string | undefined;
  readonly note?: string | undefined;
}

/** A line with some of its wishes changed; one that is taken back leaves no trace in the file. */
export function withWishes(line: ScenarioLine, wishes: LineWishes): ScenarioLine {
  const kept = Object.entries({ ...line, ...wishes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as ScenarioLine;
}

/** The headings that lines of a scenario already have, in the order of their first use. */
export function headingsOf({ lines }: ScenarioFile): string[] {
  return [...new Set(lines.flatMap(({ section }) => section ?? []))];
}

/**
 * The scenario with a line moved to the place of another one. It joins the other's heading and stands beside
 * the total like it.
 * @returns undefined where it cannot stand there: a section of the catalogue holds its own products only
 */
export function placeBeside(
  scenario: ScenarioFile,
  id: string,
  target: string,
  offers: OfferList | undefined,
): ScenarioFile | undefined {
  const line = scenario.lines.find((each) => each.id === id);
  const host = scenario.lines.find((each) => each.id === target);
  if (line === undefined || host === undefined) return undefined;
  const { section, outsideTotal } = host;
  // What stands beside the total has no heading there; its own waits until it is taken in again.
  const joined = withWishes(line, outsideTotal === undefined ? { section, outsideTotal } : { outsideTotal });
  const next = moveLine(withLine(scenario, joined), id, target);
  const sections = sectionsOf(next, offers, undefined).map(({ lines }) => lines.map((view) => view.line.id));
  return sections.some((ids) => ids.includes(id) && ids.includes(target)) ? next : undefined;
}
