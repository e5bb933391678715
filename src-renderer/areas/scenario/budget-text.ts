import { isDecimal, shiftDecimal, trimDecimal } from '../../ui/decimal-text.ts';

/** What the contract takes as a budget in CNY. */
const BUDGET = /^\d{1,15}(?:\.\d{1,2})?$/;
/** By how many places each word for a multiple moves the point. */
const multiples: Readonly<Record<string, number>> = { 万: 4, k: 3 };

/**
 * Reads a budget in CNY as people write one: `380000`, `¥380,000`, `38万`, `380k`, also in full-width letters.
 * @returns a plain decimal; null for an empty text; undefined where it cannot be read or has parts of a fen
 */
export function readBudget(text: string): string | null | undefined {
  const typed = text.normalize('NFKC').toLowerCase().replaceAll(/[\s,]/g, '').replace(/^¥/, '').replace(/元$/, '');
  if (typed === '') return null;
  const word = typed.slice(-1);
  const places = multiples[word];
  // A point without decimals is a number that is still being typed.
  const digits = (places === undefined ? typed : typed.slice(0, -1)).replace(/\.$/, '');
  if (!isDecimal(digits)) return undefined;
  const budget = places === undefined ? trimDecimal(digits) : shiftDecimal(digits, places);
  return BUDGET.test(budget) ? budget : undefined;
}
