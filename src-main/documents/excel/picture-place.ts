import type * as ExcelJs from 'exceljs';

import type { Sheet } from './sheet.ts';

/** Lengths of the format for a unit of column width (seven pixels of a screen) and for a point of row height. */
const PER_UNIT = 66_675;
const PER_POINT = 12_700;

/**
 * Where a corner of a picture lies, in the format's own lengths: the library's fractions of a column or row are
 * those of another screen.
 * @param sheet whose column widths count
 * @param at the column, and how far into it the corner lies
 * @param at.column index from 0
 * @param at.share of its width, from 0 to 1
 * @param row index from 0
 * @param down points below the top of the row
 */
export function picturePlace(
  sheet: Pick<Sheet, 'widths'>,
  at: { readonly column: number; readonly share: number },
  row: number,
  down = 0,
): ExcelJs.Anchor {
  // The library makes an anchor of a plain place by itself.
  const place: unknown = {
    nativeCol: at.column,
    nativeColOff: Math.round(at.share * (sheet.widths[at.column] ?? 0) * PER_UNIT),
    nativeRow: row,
    nativeRowOff: Math.round(down * PER_POINT),
  };
  return place as ExcelJs.Anchor;
}
