import { pinyin } from 'virtual:pinyin';

import type { OfferedItem, OfferList } from '../../../shared/offer-list.ts';

/** One entry of the palette: an item, one of the ways it is sold, and the size that was typed. */
export interface PaletteEntry {
  readonly item: OfferedItem;
  /** Left out where the edition does not sell the item. */
  readonly way: OfferedItem['ways'][number] | undefined;
  readonly spec: string | undefined;
}

/** An item with everything it can be found by, in small letters. */
interface Indexed {
  readonly item: OfferedItem;
  readonly text: string;
}

/** Catalogues that were prepared before. */
const prepared = new WeakMap<OfferList, readonly Indexed[]>();

/** Prepares a catalogue for searching as one types; the same catalogue is prepared once. */
export function indexCatalogue(offers: OfferList): readonly Indexed[] {
  const known = prepared.get(offers);
  if (known !== undefined) return known;
  const index = prepare(offers);
  prepared.set(offers, index);
  return index;
}

function prepare(offers: OfferList): Indexed[] {
  return offers.sections.flatMap((section) =>
    section.items.map((item) => {
      const names = [item.label.zh, ...item.aliases];
      const words = [
        ...names,
        item.label.en,
        item.sku,
        section.label.zh,
        section.label.en,
        ...names.flatMap((name) => Object.values(pinyin[name] ?? {})),
      ];
      return { item, text: words.join('\n').toLowerCase() };
    }),
  );
}

function specFor(way: OfferedItem['ways'][number], words: readonly string[]): string | undefined {
  return way.specs.find(({ id, label }) =>
    words.some((word) => [id, label.zh, label.en].some((name) => name.toLowerCase() === word)),
  )?.id;
}

/** What people type for each way of selling. */
const modeWords: Readonly<Record<OfferedItem['ways'][number]['mode'], readonly string[]>> = {
  period: ['包周期', '包年', '包月', 'period'],
  once: ['一次性', 'once', 'one-time', 'ycx'],
  'on-demand': ['按需', 'on-demand', 'ax'],
  usage: ['按用量', 'usage'],
};

/** Whether a word names a way of selling, and not this one. */
function namesOtherMode(word: string, mode: keyof typeof modeWords): boolean {
  return !modeWords[mode].includes(word) && Object.values(modeWords).some((words) => words.includes(word));
}

/** How well an item fits: names that begin with a word come before names that hold it. */
function rank({ item, text }: Indexed, words: readonly string[]): number {
  const [first = ''] = words;
  const starts = text.split('\n').some((name) => name.startsWith(first));
  return (item.offered ? 0 : 4) + (starts ? 0 : 1);
}

/**
 * Finds products by words in any language of the catalogue; words may also name a size or a way of selling,
 * such as `云会议室 50` or `网络研讨会 一次性`. What the edition does not sell comes last, with its reason.
 */
export function searchCatalogue(index: readonly Indexed[], query: string): PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked: { readonly entry: PaletteEntry; readonly rank: number }[] = [];
  for (const indexed of index) {
    const { item, text } = indexed;
    const rest = words.filter((word) => !text.includes(word));
    if (rest.length === words.length && words.length > 0) continue;
    const ways = item.ways.length === 0 ? [undefined] : item.ways;
    for (const way of ways) {
      if (way !== undefined && words.some((word) => namesOtherMode(word, way.mode))) continue;
      const spec = way === undefined ? undefined : specFor(way, words);
      const named = rest.filter((word) => way !== undefined && modeWords[way.mode].includes(word));
      const sizes = way === undefined || spec === undefined ? [] : rest.filter((word) => specFor(way, [word]) === spec);
      if (rest.length > named.length + sizes.length) continue;
      const entry = { item, way, spec: spec ?? way?.specs[0]?.id };
      ranked.push({ entry, rank: rank(indexed, words) });
    }
  }
  return ranked.sort((left, right) => left.rank - right.rank).map(({ entry }) => entry);
}
