import { isRealDate } from '../rules/calendar/instant.ts';
import { plainDecimal } from '../rules/money/amount.ts';
import { type DateSystem, originDays } from '../tables/table.ts';

/** A cell as a table gives it. */
export type Cell = string | number | undefined;

/** Digits that a spreadsheet shows and keeps of a number; what lies behind them is noise of its binary form. */
const SHOWN_DIGITS = 15;
const MS_PER_DAY = 86_400_000;
const datePattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** The cell as text without spaces around it; empty for an empty cell. */
export function cellText(cell: Cell): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** The amount of a cell as decimal text: a number as the spreadsheet shows it, a text as it stands. */
export function amountOfCell(cell: Cell): string {
  if (typeof cell === 'number') return plainDecimal(cell.toPrecision(SHOWN_DIGITS));
  const text = cellText(cell);
  return /^\d{1,15}(\.\d+)?$/.test(text) ? plainDecimal(text) : text;
}

/**
 * The date of a cell as `YYYY-MM-DD`: a date of the workbook, or a text such as `2026-01-05`, `2026/1/5`,
 * `2026年1月5日`.
 * @returns undefined where it is no real date
 */
export function dateOfCell(cell: Cell, dates: DateSystem): string | undefined {
  if (typeof cell === 'number') {
    const day = Math.floor(cell) - originDays[dates];
    const [text = ''] = Math.abs(day) < 3_000_000 ? new Date(day * MS_PER_DAY).toISOString().split('T') : [];
    return checked(text);
  }
  const [, year = '', month = '', day = ''] = datePattern.exec(cellText(cell)) ?? [];
  return checked(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function checked(text: string): string | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate({ year, month, day }) ? text : undefined;
}
