import { pinyin } from 'pinyin-pro';

import type { Catalogue } from '../shared/catalogue.ts';

/** How a Chinese name is typed without an input method: `云会议室` → `yhys`, `yunhuiyishi`. */
export interface Spelling {
  /** The first letters; letters and digits of the name stand for themselves. */
  readonly initials: string;
  readonly full: string;
}

/** The spellings of all names that the catalogue gives its items, by the name. */
export function readPinyin({ items }: Catalogue): Record<string, Spelling> {
  const names = new Set(items.flatMap((item) => [item.label.zh, ...item.aliases]));
  return Object.fromEntries([...names].map((name) => [name, { initials: spell(name, 'first'), full: spell(name) }]));
}

function spell(name: string, pattern: 'first' | 'pinyin' = 'pinyin'): string {
  return pinyin(name, { pattern, toneType: 'none', type: 'array' }).join('').replaceAll(' ', '').toLowerCase();
}
