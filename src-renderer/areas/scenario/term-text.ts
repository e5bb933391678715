import type { TermUnit } from '../../../shared/catalogue.ts';
import type { Term } from '../../../shared/scenario.ts';

/** How each unit may be typed, in Chinese, in English or by its first letter. */
const units: readonly (readonly [TermUnit, RegExp])[] = [
  ['half-year', /^(个?半年|half-?years?|half-?yrs?|h)$/i],
  ['month', /^(个?月|months?|mo|m)$/i],
  ['year', /^(年|years?|yrs?|y)$/i],
];

/** Reads a term such as `1年`, `6 个月`, `2y`; a bare number keeps the unit. Undefined where it cannot be read. */
export function readTerm(text: string, unit: TermUnit): Term | undefined {
  const typed = text.trim();
  if (typed === '半年') return { unit: 'half-year', count: 1 };
  const found = /^(\d{1,4})\s*(\D*)$/.exec(typed);
  if (found === null) return undefined;
  const [, digits = '', word = ''] = found;
  const named = units.find(([, pattern]) => pattern.test(word.trim()))?.[0];
  const taken = word.trim() === '' ? unit : named;
  return taken === undefined ? undefined : { unit: taken, count: Number(digits) };
}
