import type { Localized } from '../../../shared/localized.ts';
import type { OfferedItem, OfferList } from '../../../shared/offer-list.ts';
import type { Quote } from '../../../shared/quote.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { sumAmounts } from '../../../shared/sum-amounts.ts';
import type { LineView } from './cell-print.ts';

/** Lines that stand together in the quote, with what they come to. */
export interface Section {
  readonly id: string;
  /** Whether its lines are in the total, or offered beside it (domain Q-OUT-1). */
  readonly standing: 'total' | 'optional' | 'alternative';
  /** Left out beside the total, and for products that the catalogue does not have. */
  readonly label: Localized | undefined;
  readonly lines: readonly LineView[];
  /** Left out beside the total, and where none of the lines could be priced. */
  readonly payable: string | undefined;
}

type SectionHead = Pick<Section, 'id' | 'standing' | 'label'>;

const UNKNOWN: SectionHead = { id: 'other', standing: 'total', label: undefined };

/** The items of a catalogue by sku. */
export function itemsOf(offers: OfferList | undefined): ReadonlyMap<string, OfferedItem> {
  const items = offers?.sections.flatMap((section) => section.items) ?? [];
  return new Map(items.map((item) => [item.sku, item]));
}

/**
 * The lines of a scenario as its quote arranges them: in the sections of the catalogue, or, once a line has a
 * heading of its own, in the order of the scenario; then what is offered beside the total. Inside a section lines
 * keep their own order.
 * @param known the views of lines as they were last, by the line; one that still holds is used again, so that its row is not
 * drawn anew. Brought up to date here
 */
export function sectionsOf(
  scenario: ScenarioFile,
  offers: OfferList | undefined,
  quote: Quote | null | undefined,
  known?: Map<string, LineView>,
): Section[] {
  const items = itemsOf(offers);
  const quoted = new Map([...(quote?.lines ?? []), ...(quote?.outsideTotal ?? [])].map((line) => [line.id, line]));
  const views = scenario.lines.map((line) =>
    kept({ line, item: items.get(line.sku), quote: quoted.get(line.id) }, known),
  );
  const headOf = headFinder(offers);
  const grouped = new Map<string, { head: SectionHead; lines: LineView[] }>();
  for (const view of views) {
    const head = headOf(view);
    const group = grouped.get(head.id);
    if (group === undefined) grouped.set(head.id, { head, lines: [view] });
    else group.lines.push(view);
  }
  return orderOf([...grouped.keys()], scenario, offers).flatMap((id): Section[] => {
    const group = grouped.get(id);
    if (group === undefined) return [];
    const { head, lines } = group;
    const amounts = head.standing === 'total' ? lines.flatMap((view) => view.quote?.payable ?? []) : [];
    return [{ ...head, lines, payable: amounts.length === 0 ? undefined : sumAmounts(amounts) }];
  });
}

function kept(view: LineView, known: Map<string, LineView> | undefined): LineView {
  const old = known?.get(view.line.id);
  if (old?.line === view.line && old.item === view.item && old.quote === view.quote) return old;
  known?.set(view.line.id, view);
  return view;
}

function headFinder(offers: OfferList | undefined): (view: LineView) => SectionHead {
  const bySku = new Map(
    (offers?.sections ?? []).flatMap(({ id, label, items }) =>
      items.map(({ sku }) => [sku, { id, standing: 'total' as const, label }] as const),
    ),
  );
  return ({ line: { sku, section, outsideTotal } }) => {
    if (outsideTotal !== undefined) return { id: `beside ${outsideTotal}`, standing: outsideTotal, label: undefined };
    if (section === undefined) return bySku.get(sku) ?? UNKNOWN;
    return { id: `heading ${section}`, standing: 'total', label: { zh: section, en: section } };
  };
}

/** Identities of the sections from top to bottom; those of lines are given in the order of the scenario. */
function orderOf(inUse: readonly string[], { lines }: ScenarioFile, offers: OfferList | undefined): string[] {
  const beside = ['beside optional', 'beside alternative'];
  const inTotal = inUse.filter((id) => !beside.includes(id));
  const isHeaded = lines.some(({ section, outsideTotal }) => section !== undefined && outsideTotal === undefined);
  const ofCatalogue = (offers?.sections ?? []).map(({ id }) => id);
  const ordered = isHeaded ? inTotal : [...ofCatalogue, UNKNOWN.id];
  return [...ordered, ...beside];
}
