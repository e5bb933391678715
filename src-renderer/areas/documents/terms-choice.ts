import type { TermsBlock } from '../../../shared/house-style.ts';
import type { Language } from '../../../shared/localized.ts';
import type { QuotePaper } from '../../../shared/quote-paper.ts';

type TermsEntry = NonNullable<QuotePaper['terms']>[number];

/** One block of the terms as it is chosen for a quote. */
export interface TermsRow {
  readonly id: string;
  /** Whether it is printed. */
  readonly on: boolean;
  readonly title: string;
  readonly text: string;
  /** Whether the quote has words of its own for a block of the supplier's. */
  readonly reworded: boolean;
  /** Whether it is this quote's alone. */
  readonly own: boolean;
}

/** What the supplier's blocks say where a quote has no words of its own. */
function plainEntries(blocks: readonly TermsBlock[]): TermsEntry[] {
  return blocks.map(({ id }) => ({ id }));
}

/** All blocks that a quote may have: those it has in its own order, the others where the supplier has them. */
export function termsRows(terms: QuotePaper['terms'], blocks: readonly TermsBlock[], language: Language): TermsRow[] {
  const entries = terms ?? plainEntries(blocks);
  const known = new Map(blocks.map((block) => [block.id, block]));
  const ids = entries.map(({ id }) => id);
  blocks.forEach(({ id }, index) => {
    if (ids.includes(id)) return;
    const before = blocks[index - 1];
    ids.splice(before === undefined ? 0 : ids.indexOf(before.id) + 1, 0, id);
  });
  return ids.map((id) => {
    const entry = entries.find((each) => each.id === id);
    const block = known.get(id);
    return {
      id,
      on: entry !== undefined,
      title: entry?.title ?? block?.title[language] ?? '',
      text: entry?.text ?? block?.text[language] ?? '',
      reworded: block !== undefined && (entry?.text !== undefined || entry?.title !== undefined),
      own: block === undefined,
    };
  });
}

/** The terms with a block put in or left out; undefined where they are the supplier's as they stand. */
export function chooseTerms(
  terms: QuotePaper['terms'],
  blocks: readonly TermsBlock[],
  id: string,
  on: boolean,
): QuotePaper['terms'] {
  const entries = terms ?? plainEntries(blocks);
  const order = termsRows(terms, blocks, 'zh').map((row) => row.id);
  const chosen = on ? [...entries, { id }] : entries.filter((entry) => entry.id !== id);
  return unlessPlain(
    order.flatMap((each) => chosen.find((entry) => entry.id === each) ?? []),
    blocks,
  );
}

/** The terms with a block in words of the quote's own; without words, it has the supplier's again. */
export function rewordTerms(
  terms: QuotePaper['terms'],
  blocks: readonly TermsBlock[],
  id: string,
  words: { readonly title?: string; readonly text?: string } | undefined,
): QuotePaper['terms'] {
  const entries = terms ?? plainEntries(blocks);
  return unlessPlain(
    entries.map((entry) => {
      if (entry.id !== id) return entry;
      return words === undefined ? { id } : { ...entry, ...words };
    }),
    blocks,
  );
}

/** The terms with an empty block of the quote's own at their end. */
export function addTerms(terms: QuotePaper['terms'], blocks: readonly TermsBlock[]): QuotePaper['terms'] {
  const entries = terms ?? plainEntries(blocks);
  const taken = new Set([...entries, ...blocks].map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${String(number)}`)) number += 1;
  return [...entries, { id: `own-${String(number)}`, title: '', text: '' }];
}

function unlessPlain(entries: TermsEntry[], blocks: readonly TermsBlock[]): QuotePaper['terms'] {
  const plain = plainEntries(blocks);
  return JSON.stringify(entries) === JSON.stringify(plain) ? undefined : entries;
}
