import type * as ExcelJs from 'exceljs';

/** Loads the workbook library when a workbook is needed. It is a CommonJS module: all of it is in `default`. */
export async function loadExcelJs(): Promise<typeof ExcelJs> {
  const module = (await import('exceljs')) as unknown as { readonly default: typeof ExcelJs };
  return module.default;
}
