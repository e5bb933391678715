import { columnWidth } from '../number-text.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';

/** Size of body text in points. */
export const BODY_SIZE = 9;
/** Height of a line relative to the size of its text; Chinese screen fonts stand high. */
const LINE_RATIO = 1.5;
const PADDING = 5;
/** The format's own limit, in points. */
const HIGHEST = 409;
/** Characters of body text that fit into one unit of column width (a unit is a digit of the larger default font). */
export const CHARACTERS_PER_UNIT = 1.15;

/**
 * Height of a row in points, from the text that wraps in it. Spreadsheet programs do not fit rows with
 * merged cells, and previewers fit none, so the height is written into the file.
 */
export function rowHeight(row: SheetRow, sheet: Pick<Sheet, 'widths'>): number {
  const needed = Object.entries(row.cells).map(([letter, cell]) => cellHeight(letter, cell, sheet.widths));
  return Math.min(HIGHEST, Math.max(row.height ?? 0, ...needed));
}

function cellHeight(letter: string, cell: SheetCell, widths: readonly number[]): number {
  if (cell.content.kind !== 'text' || cell.style.wrap !== true) return 0;
  const from = columnIndex(letter);
  const to = columnIndex(cell.mergedTo ?? letter);
  const units = widths.slice(from, to + 1).reduce((a, b) => a + b, 0);
  const size = cell.style.size ?? BODY_SIZE;
  const characters = Math.max(1, Math.floor(((units - 1) * CHARACTERS_PER_UNIT * BODY_SIZE) / size));
  const lines = cell.content.text
    .split(/\r\n|\r|\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(columnWidth(line) / characters)), 0);
  return Math.ceil(lines * size * LINE_RATIO + PADDING);
}

/** Index of a column from 0; the sheets use one letter. */
export function columnIndex(letter: string): number {
  return letter.charCodeAt(0) - 'A'.charCodeAt(0);
}
