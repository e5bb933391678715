import type { ComparisonDocument, ItemCell } from '../comparison-document.ts';
import { groupDigits } from '../number-text.ts';
import type { DocumentFont } from './document-font.ts';
import { CELL_PADDING, contentWidth, sizes } from './pdf-style.ts';
import { type ColumnEdges, tableEdges } from './table-edges.ts';

/** Where the columns of the comparison stand, and how large their text is. */
export interface ComparisonGeometry {
  readonly size: number;
  /** The mark of a difference, the item, then extent, amount and, from the second on, difference of each scenario. */
  readonly widths: readonly number[];
  /** Edges of each scenario's amounts. */
  readonly amounts: readonly ColumnEdges[];
}

const MARK_WIDTH = 10;
/** Space before an extent, which follows another scenario's amounts. */
export const EXTENT_INDENT = 10;
/** Least widths of item and extent, in ems; both wrap. */
const ITEM_EMS = 13;
const EXTENT_EMS = 5;
/** Width that the item takes at most, in ems, where there is room. */
const WIDE_ITEM_EMS = 34;
/** Sizes of type that are tried until every amount fits in one line. */
const triedSizes = [sizes.body, 7, 6.5, 6, 5.5, 5];

/** Settles the widths: amounts get what the longest takes, extents what they want, the item more than its least; the rest goes to all extents alike. */
export function comparisonGeometry(document: ComparisonDocument, font: DocumentFont): ComparisonGeometry {
  const count = document.scenarios.length;
  for (const size of triedSizes) {
    const amount = amountWidth(document, font, size);
    const delta = deltaWidth(document, font, size);
    const wish = EXTENT_INDENT + extentWidth(document, font, size);
    const least = EXTENT_INDENT + EXTENT_EMS * size;
    const columns = 1 + 3 * count;
    const room = contentWidth - 2 * CELL_PADDING * columns - MARK_WIDTH - count * amount - (count - 1) * delta;
    const spare = room - ITEM_EMS * size - count * Math.min(wish, least);
    // Amounts have at most 15 digits, so the smallest size always holds them.
    if (spare < 0 && size !== triedSizes.at(-1)) continue;
    const item = Math.min(WIDE_ITEM_EMS * size, Math.max(ITEM_EMS * size, room - count * Math.max(wish, least)));
    const extent = (room - item) / count;
    const widths = [
      MARK_WIDTH,
      item,
      ...document.scenarios.flatMap((_, index) => (index === 0 ? [extent, amount] : [extent, amount, delta])),
    ];
    const edges = tableEdges(widths);
    const amountAt = (index: number): number => (index === 0 ? 3 : 2 + 3 * index);
    return { size, widths, amounts: document.scenarios.flatMap((_, index) => edges[amountAt(index)] ?? []) };
  }
  throw new RangeError('No size of type was tried.');
}

/** Quantity with unit and term, as it is printed. */
export function extentText({ has, quantity, rest }: ItemCell): string {
  return has ? `${groupDigits(quantity)}${rest}` : '';
}

function amountWidth({ costs }: ComparisonDocument, font: DocumentFont, size: number): number {
  const amounts = costs.flatMap((row) => row.amounts).map(groupDigits);
  return Math.max(...amounts.map((text) => font.width(text, size, true))) + 1;
}

/** No difference is larger than the largest amount; its sign takes as much as a digit. */
function deltaWidth(document: ComparisonDocument, font: DocumentFont, size: number): number {
  return amountWidth(document, font, size) + font.width('+', size);
}

function extentWidth({ categories }: ComparisonDocument, font: DocumentFont, size: number): number {
  const cells = categories.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return Math.max(0, ...cells.map((cell) => font.width(extentText(cell), size))) + 1;
}
