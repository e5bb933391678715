import { Buffer } from 'node:buffer';

import type * as ExcelJs from 'exceljs';

import type { Logo } from '../../../shared/house-style.ts';
import { fitInto, pictureSize } from '../picture-size.ts';
import { type CellLooks, cellLooks } from './cell-look.ts';
import { picturePlace } from './picture-place.ts';
import { placeBars } from './place-bars.ts';
import { columnIndex, rowHeight } from './row-height.ts';
import type { CellContent, Sheet, SheetCell } from './sheet.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

/** The format's name for no format. */
const GENERAL = 'General';

/** A4 landscape, one page wide and as many high as it takes, in the codes of the format. */
const printSetUp = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;

/** What is printed around every sheet, already in the format's codes. */
export interface PageFurniture {
  readonly header: string;
  readonly footer: string;
}

/** Puts a sheet into a workbook. */
export function renderSheet(workbook: ExcelJs.Workbook, sheet: Sheet, furniture: PageFurniture): void {
  const { headerRow } = sheet;
  const target = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headerRow, topLeftCell: `A${String(headerRow + 1)}`, showGridLines: false }],
    headerFooter: { oddHeader: furniture.header, oddFooter: furniture.footer },
  });
  Object.assign(target.pageSetup, printSetUp, { printTitlesRow: `${String(headerRow)}:${String(headerRow)}` });
  sheet.widths.forEach((width, index) => {
    target.getColumn(index + 1).width = width;
  });
  if (sheet.logo !== undefined) placeLogo(workbook, target, sheet, sheet.logo);
  for (const bars of sheet.bars ?? []) placeBars(workbook, target, sheet, bars);
  const looks = cellLooks();
  sheet.rows.forEach((row, index) => {
    const targetRow = target.getRow(index + 1);
    targetRow.height = rowHeight(row, sheet);
    for (const [letter, cell] of Object.entries(row.cells)) {
      renderCell(targetRow.getCell(letter), cell, looks);
      const last = cell.mergedTo;
      if (last !== undefined) {
        styleMerged(target, { row: index + 1, from: letter, to: last }, looks(cell.style, GENERAL));
        target.mergeCells(`${letter}${String(index + 1)}:${last}${String(index + 1)}`);
      }
    }
  });
}

/** Most pixels of the logo: as high as the title row. */
const LOGO_HEIGHT = 42;
const LOGO_WIDTH = 200;
/** Points between the sheet's top and the logo. */
const LOGO_DOWN = 1;
/** Pixels of a unit of column width. */
const PIXELS_PER_UNIT = 7;

/** Puts the logo into the title row, so that it ends where the last column does. */
function placeLogo(workbook: ExcelJs.Workbook, target: ExcelJs.Worksheet, sheet: Sheet, logo: Logo): void {
  const size = pictureSize(Buffer.from(logo.data, 'base64'), logo.type);
  if (size === undefined) return;
  const { width, height } = fitInto(size, { width: LOGO_WIDTH, height: LOGO_HEIGHT });
  let column = sheet.widths.length;
  let room = width / PIXELS_PER_UNIT;
  while (column > 0 && room > 0) {
    column -= 1;
    room -= sheet.widths[column] ?? 0;
  }
  const share = room < 0 ? Math.min(0.99, -room / (sheet.widths[column] ?? 1)) : 0;
  const extension = logo.type === 'image/png' ? 'png' : 'jpeg';
  const picture = workbook.addImage({ base64: logo.data, extension });
  const tl = picturePlace(sheet, { column, share }, 0, LOGO_DOWN);
  target.addImage(picture, { tl, ext: { width, height }, editAs: 'oneCell' });
}

/** A merged cell shows the lines and ground of each cell it covers. */
function styleMerged(
  sheet: ExcelJs.Worksheet,
  { row, from, to }: { readonly row: number; readonly from: string; readonly to: string },
  look: Partial<ExcelJs.Style>,
): void {
  for (let column = columnIndex(from) + 1; column <= columnIndex(to); column += 1) {
    sheet.getRow(row).getCell(column + 1).style = look;
  }
}

function renderCell(target: ExcelJs.Cell, { content, style }: SheetCell, looks: CellLooks): void {
  target.value = cellValue(content);
  target.style = looks(style, numberFormat(content));
}

function numberFormat(content: CellContent): string {
  switch (content.kind) {
    case 'number':
    case 'date':
    case 'formula':
      return content.format;
    case 'blank':
      return content.format ?? GENERAL;
    case 'text':
      return '@';
    case 'text-formula':
      return GENERAL;
  }
}

function cellValue(content: CellContent): ExcelJs.CellValue {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'text':
      return spreadsheetText(content.text);
    case 'number':
      // The nearest double; the amounts were checked to have no more digits than it keeps.
      return Number(content.decimal);
    case 'date':
      return wallClock(content.instant);
    case 'formula':
      return { formula: content.formula, result: Number(content.result) };
    case 'text-formula':
      return { formula: content.formula, result: content.result };
  }
}

/** A workbook's dates have no zone: the wall clock of UTC+8 is written as it reads. */
function wallClock(instant: string): Date {
  return new Date(`${instant.slice(0, 10)}T${instant.slice(11, 19) || '00:00:00'}Z`);
}
