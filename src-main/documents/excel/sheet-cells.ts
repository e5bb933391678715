import { decimalPlaces } from '../number-text.ts';
import { type Expression, formulaText } from './spreadsheet-expression.ts';
import type { CellStyle, SheetCell } from './sheet.ts';

/** Colours of the workbook: one accent, greys, and two grounds. */
export const colors = {
  ink: '1F2933',
  accent: '1D4E89',
  muted: '6B7280',
  warning: 'B45309',
  line: 'C9D1DA',
  headerGround: 'E8EEF5',
  sectionGround: 'F5F7FA',
  /** Ground of what differs from the first scenario. */
  differs: 'FFF7E6',
  bar: '7D9CC0',
  /** Amounts that are more, and less, than those of the first scenario. */
  more: 'B45309',
  less: '0F766E',
} as const;

/** Number formats that more than one sheet uses. */
export const formats = {
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
  integer: '#,##0',
} as const;

/** A text, always as text: nothing in it can become a formula. */
export function textCell(text: string, style: CellStyle = {}, mergedTo?: string): SheetCell {
  const content = text === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', text } as const);
  return { content, style, ...(mergedTo !== undefined && { mergedTo }) };
}

/** A number, at the right. */
export function numberCell(decimal: string, format: string, style: CellStyle = {}): SheetCell {
  return { content: { kind: 'number', decimal, format }, style: { align: 'right', ...style } };
}

/** A live formula with its result, or the plain number where there is no formula to trust. */
export function amountCell(
  formula: Expression | undefined,
  decimal: string,
  style: CellStyle = {},
  format: string = formats.money,
): SheetCell {
  if (formula === undefined) return numberCell(decimal, format, style);
  const content = { kind: 'formula', formula: formulaText(formula), result: decimal, format } as const;
  return { content, style: { align: 'right', ...style } };
}

/** A wall-clock date or time. */
export function dateCell(instant: string, format: string, style: CellStyle = {}, mergedTo?: string): SheetCell {
  return { content: { kind: 'date', instant, format }, style, ...(mergedTo !== undefined && { mergedTo }) };
}

/** Format of a decimal with at least two places and as many as it has: `"0.0035"` → `#,##0.0000`. */
export function decimalFormat(decimal: string, least = 2): string {
  const places = Math.max(least, decimalPlaces(decimal));
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** Format of a rate in percent with as many places as it has: `"0.065"` → `0.0%`. */
export function percentFormat(rate: string): string {
  const places = Math.max(0, decimalPlaces(rate) - 2);
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
}
