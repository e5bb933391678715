import { valueAt, withValue } from './edit-path.ts';
import type { Mend, MendMaker } from './mend.ts';

/** What says the same and is in every Chinese font. */
const substitutes: Readonly<Record<string, string>> = {
  '☑': '√',
  '✓': '√',
  '✔': '√',
  '✅': '√',
  '☐': '□',
  '☒': '×',
  '✗': '×',
  '✘': '×',
  '❌': '×',
  '➜': '→',
  '➔': '→',
  '▪': '■',
  '\u00a0': ' ',
};

/** Puts others in the place of characters that a document cannot show, where others say the same, or leaves them out. */
export const showableText: MendMaker = (scenario, { place, value }) => {
  const text = valueAt(scenario, place);
  const characters = [...value];
  if (typeof text !== 'string' || characters.length === 0) return [];
  const changed = (to: (character: string) => string): unknown =>
    withValue(scenario, place, [...text].map((each) => (characters.includes(each) ? to(each) : each)).join(''));
  const others = characters.map((each) => substitutes[each]);
  const swapped: Mend[] = others.every((each) => each !== undefined)
    ? [
        {
          label: { zh: `换成 ${others.join('')}`, en: `Write ${others.join('')} instead` },
          scenario: changed((each) => substitutes[each] ?? ''),
        },
      ]
    : [];
  return [...swapped, { label: { zh: '删除这些字符', en: 'Leave them out' }, scenario: changed(() => '') }];
};
