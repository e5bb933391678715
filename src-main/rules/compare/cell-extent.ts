import type { ComparedCell } from '../../../shared/comparison.ts';
import type { Localized } from '../../../shared/localized.ts';
import { findItem } from '../catalogue/catalogue.ts';
import { termWords, units } from '../pricing/line-formula.ts';

/**
 * How much of an item a scenario has: 30 个 × 1 年; of several lines their sum and how many they are.
 * @param sku of the compared line, for the words of its unit
 */
export function cellExtent(cell: ComparedCell, sku: string): Localized {
  const { number, rest } = extentParts(cell, sku);
  return { zh: `${number}${rest.zh}`, en: `${number}${rest.en}` };
}

/** The same as a number and what follows it, for a cell that keeps the number. */
export function extentParts(cell: ComparedCell, sku: string): { readonly number: string; readonly rest: Localized } {
  const [part, ...others] = cell.parts;
  const number = String(cell.quantity);
  const count = String(cell.parts.length);
  if (part === undefined || others.length > 0) {
    return { number, rest: { zh: `（${count} 行）`, en: ` (${count} lines)` } };
  }
  const unit = unitOf(part, sku);
  if (part.term === undefined) return { number, rest: unit };
  const term = termWords(part.term);
  return { number, rest: { zh: `${unit.zh} × ${term.zh}`, en: `${unit.en} × ${term.en}` } };
}

/** A unit with the space before it; English counts it. */
function unitOf({ mode, quantity, unit }: ComparedCell['parts'][number], sku: string): Localized {
  const item = findItem(sku);
  if (item === undefined || mode === 'on-demand' || mode === 'usage') return { zh: ` ${unit.zh}`, en: ` ${unit.en}` };
  const words = units(item, Number(quantity));
  return { zh: words.zh.slice(quantity.length), en: words.en.slice(quantity.length) };
}
