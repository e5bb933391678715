import { Decimal } from 'decimal.js';
import type * as ExcelJs from 'exceljs';

import { loadExcelJs } from '../../tables/load-exceljs.ts';

/** Digits that a spreadsheet shows of a number. */
const KEPT_DIGITS = 15;

/** What a cell of a written workbook shows: a text, or a number with two decimals; undefined for anything else. */
export type ReadCell = (sheet: string, column: string, row: number) => string | undefined;

/** Opens a written workbook, to read of formulas their cached results, which is what a viewer shows. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadCell> {
  const { Workbook } = await loadExcelJs();
  const workbook = new Workbook();
  // The library's own name for a buffer is not Node's.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return (sheet, column, row) => shownValue(workbook.getWorksheet(sheet)?.getCell(`${column}${String(row)}`));
}

function shownValue(cell: ExcelJs.Cell | undefined): string | undefined {
  const value: unknown = cell?.formula === undefined ? cell?.value : cell.result;
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? new Decimal(value.toPrecision(KEPT_DIGITS)).toFixed(2) : undefined;
}
