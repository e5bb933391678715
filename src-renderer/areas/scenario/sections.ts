import type { Localized } from '../../../shared/localized.ts';
import type { OfferedItem, OfferList } from '../../../shared/offer-list.ts';
import type { Quote } from '../../../shared/quote.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { sumAmounts } from '../../../shared/sum-amounts.ts';
import type { LineView } from './cell-print.ts';

/** The lines of one section of the catalogue, with what they come to. */
export interface Section {
  readonly id: string;
  /** Left out for products that the catalogue does not have. */
  readonly label: Localized | undefined;
  readonly lines: readonly LineView[];
  /** Left out where none of the lines could be priced. */
  readonly payable: string | undefined;
}

/** The items of a catalogue by sku. */
export function itemsOf(offers: OfferList | undefined): ReadonlyMap<string, OfferedItem> {
  const items = offers?.sections.flatMap((section) => section.items) ?? [];
  return new Map(items.map((item) => [item.sku, item]));
}

/** The lines of a scenario in the sections of the catalogue; inside a section they keep their own order. */
export function sectionsOf(
  scenario: ScenarioFile,
  offers: OfferList | undefined,
  quote: Quote | null | undefined,
): Section[] {
  const items = itemsOf(offers);
  const quoted = new Map(quote?.lines.map((line) => [line.id, line]));
  const views = scenario.lines.map((line) => ({ line, item: items.get(line.sku), quote: quoted.get(line.id) }));
  const known = (offers?.sections ?? []).map(({ id, label, items: own }) => {
    const skus = new Set(own.map((item) => item.sku));
    return { id, label, lines: views.filter((view) => skus.has(view.line.sku)) };
  });
  const other = { id: 'other', label: undefined, lines: views.filter((view) => view.item === undefined) };
  return [...known, other]
    .filter((section) => section.lines.length > 0)
    .map((section) => {
      const amounts = section.lines.flatMap((view) => view.quote?.payable ?? []);
      return { ...section, payable: amounts.length === 0 ? undefined : sumAmounts(amounts) };
    });
}
