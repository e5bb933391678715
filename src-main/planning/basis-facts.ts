import type { Localized } from '../../shared/localized.ts';
import type { BasisFact, SizingBasis } from '../../shared/sizing-basis.ts';

/** The basis of a sizing without what the scenario adds: its date and its lines. */
export type FoundBasis = Omit<SizingBasis, 'made' | 'lines'>;

/** Characters of a label or value, and of a sentence, that a basis keeps. */
const MOST_SHORT = 300;
const MOST_LONG = 2_000;

/** A figure with its name, for a basis; a left-out value gives no figure. */
export function basisFact(zh: string, en: string, value: Localized | string | number | undefined): BasisFact[] {
  if (value === undefined) return [];
  const both = typeof value === 'object' ? value : { zh: String(value), en: String(value) };
  return [{ label: { zh, en }, value: cutBoth(both, MOST_SHORT) }];
}

/** A sentence that is no longer than a basis keeps. */
export function basisText(text: Localized): Localized {
  return cutBoth(text, MOST_LONG);
}

function cutBoth({ zh, en }: Localized, most: number): Localized {
  const cut = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  return { zh: cut(zh), en: cut(en) };
}
