import type * as ExcelJs from 'exceljs';

import { BODY_SIZE } from './row-height.ts';
import type { CellStyle } from './sheet.ts';
import { colors } from './sheet-cells.ts';

/** Shipped with Windows and WPS; other systems put their own Chinese sans in its place. */
const FONT = 'Microsoft YaHei';

/** Looks a cell of a style and number format up, in the terms of the library. */
export type CellLooks = (style: CellStyle, format: string) => Partial<ExcelJs.Style>;

/**
 * The looks of one workbook. Cells that look the same share one object: the library knows such an object
 * again and works its style out once, where it would compare all parts of every cell.
 */
export function cellLooks(): CellLooks {
  const known = new Map<string, Partial<ExcelJs.Style>>();
  return (style, format) => {
    const key = lookKey(style, format);
    const look = known.get(key) ?? cellLook(style, format);
    known.set(key, look);
    return look;
  };
}

/** Everything that two looks can differ by; no part but the last, the format, can have a bar in it. */
function lookKey(
  { size, bold, color, fill, align, wrap, indent, lines, lineColor }: CellStyle,
  format: string,
): string {
  return [size, bold, color, fill, align, wrap, indent, lines, lineColor, format].join('|');
}

function cellLook(style: CellStyle, format: string): Partial<ExcelJs.Style> {
  const line = { style: 'thin', color: { argb: `FF${style.lineColor ?? colors.line}` } } as const;
  return {
    numFmt: format,
    font: {
      name: FONT,
      size: style.size ?? BODY_SIZE,
      color: { argb: `FF${style.color ?? colors.ink}` },
      ...(style.bold && { bold: true }),
    },
    alignment: {
      vertical: 'middle',
      ...(style.align !== undefined && { horizontal: style.align }),
      ...(style.wrap && { wrapText: true }),
      ...(style.indent !== undefined && { indent: style.indent }),
    },
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } },
    }),
    ...(style.lines !== undefined && { border: Object.fromEntries(style.lines.map((side) => [side, line])) }),
  };
}
