import { Decimal } from 'decimal.js';
import type * as ExcelJs from 'exceljs';

import type { QuoteDocument } from '../quote-document.ts';
import type { FigurePlace } from '../quote-figures.ts';
import { loadExcelJs } from './load-exceljs.ts';
import { workbookPlan } from './workbook-plan.ts';

/** Digits that a spreadsheet shows of a number. */
const KEPT_DIGITS = 15;

/**
 * Reads the figures of a written workbook: of formulas their cached results, which is what a viewer
 * shows. A cell that holds no number gives no figure.
 */
export async function workbookFigures(bytes: Uint8Array, document: QuoteDocument): Promise<Map<FigurePlace, string>> {
  const { Workbook } = await loadExcelJs();
  const workbook = new Workbook();
  // The library's own name for a buffer is not Node's.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [quote, basis] = workbook.worksheets;
  const plan = workbookPlan(document);
  const figures = new Map<FigurePlace, string>();
  const put = (place: FigurePlace, sheet: ExcelJs.Worksheet | undefined, column: string, row: number): void => {
    const shown = shownValue(sheet?.getCell(`${column}${String(row)}`));
    if (shown !== undefined) figures.set(place, shown);
  };
  for (const [sequence, { quoteRow, basisRow }] of plan.lines) {
    put(`line ${sequence} list`, basis, 'F', basisRow);
    put(`line ${sequence} discount`, basis, 'G', basisRow);
    put(`line ${sequence} withoutTax`, quote, 'K', quoteRow);
    put(`line ${sequence} tax`, quote, 'M', quoteRow);
    put(`line ${sequence} payable`, quote, 'N', quoteRow);
  }
  plan.quote.sections.forEach(({ subtotalRow }, index) => {
    put(`section ${index} withoutTax`, quote, 'K', subtotalRow);
    put(`section ${index} tax`, quote, 'M', subtotalRow);
    put(`section ${index} payable`, quote, 'N', subtotalRow);
  });
  document.taxByRate.forEach((_, index) => {
    put(`rate ${index} withoutTax`, quote, 'K', plan.quote.taxFrom + index);
    put(`rate ${index} tax`, quote, 'M', plan.quote.taxFrom + index);
    put(`rate ${index} payable`, quote, 'N', plan.quote.taxFrom + index);
  });
  put('total list', quote, 'N', plan.quote.listRow);
  put('total discount', quote, 'N', plan.quote.discountRow);
  put('total withoutTax', quote, 'K', plan.quote.totalRow);
  put('total tax', quote, 'M', plan.quote.totalRow);
  put('total payable', quote, 'N', plan.quote.payableRow);
  put('words', quote, 'C', plan.quote.wordsRow);
  return figures;
}

function shownValue(cell: ExcelJs.Cell | undefined): string | undefined {
  const value: unknown = cell?.formula === undefined ? cell?.value : cell.result;
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? new Decimal(value.toPrecision(KEPT_DIGITS)).toFixed(2) : undefined;
}
