import type { CellStyle } from './sheet.ts';
import { colors } from './sheet-cells.ts';

/** Styles that the tables of the sheets share. */
export const tableStyles = {
  body: { lines: ['bottom'], lineColor: colors.line },
  header: {
    bold: true,
    fill: colors.headerGround,
    color: colors.accent,
    wrap: true,
    lines: ['top', 'bottom'],
    lineColor: colors.accent,
  },
  group: { bold: true, fill: colors.sectionGround, lines: ['bottom'], lineColor: colors.line },
  total: { bold: true, lines: ['top', 'bottom'], lineColor: colors.accent },
  title: { bold: true, size: 12, color: colors.accent },
  note: { color: colors.muted },
} as const satisfies Record<string, CellStyle>;
