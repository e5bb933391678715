import { Buffer } from 'node:buffer';

import type * as ExcelJs from 'exceljs';

import { barPicture } from './bar-picture.ts';
import { picturePlace } from './picture-place.ts';
import { columnIndex, rowHeight } from './row-height.ts';
import type { Sheet, SheetBars } from './sheet.ts';

/** Points of the picture for a point of height, and for a unit of column width: twice what a screen shows. */
const PER_POINT = 2;
const PER_UNIT = 14;
/** Share of the column that is left free on each side. */
const MARGIN = 0.03;

/** Draws a chart over its rows, whose heights the file states, so that each bar lies beside its row. */
export function placeBars(workbook: ExcelJs.Workbook, target: ExcelJs.Worksheet, sheet: Sheet, bars: SheetBars): void {
  const { column, firstRow, rows } = bars;
  if (rows.length === 0) return;
  const at = columnIndex(column);
  const width = Math.round((sheet.widths[at] ?? 0) * (1 - 2 * MARGIN) * PER_UNIT);
  const drawn = rows.map((bar, index) => {
    const row = sheet.rows[firstRow - 1 + index];
    return { bar, height: Math.round((row === undefined ? 0 : rowHeight(row, sheet)) * PER_POINT) };
  });
  const picture = workbook.addImage({
    // The library's own name for a buffer is not Node's.
    buffer: Buffer.from(barPicture(width, drawn)) as unknown as ExcelJs.Buffer,
    extension: 'png',
  });
  target.addImage(picture, {
    tl: picturePlace(sheet, { column: at, share: MARGIN }, firstRow - 1),
    br: picturePlace(sheet, { column: at, share: 1 - MARGIN }, firstRow - 1 + rows.length),
  });
}
