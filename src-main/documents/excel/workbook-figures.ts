import { cashColumns } from '../cash-flow-part.ts';
import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import type { FigurePlace } from '../quote-figures.ts';
import { cashFlowPlan } from './cash-flow-plan.ts';
import { cashLetters } from './cash-flow-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { workbookPlan } from './workbook-plan.ts';

/**
 * Reads the figures of a written workbook: of formulas their cached results, which is what a viewer
 * shows. A cell that holds no number gives no figure.
 */
export async function workbookFigures(bytes: Uint8Array, document: QuoteDocument): Promise<Map<FigurePlace, string>> {
  const read = await readWorkbook(bytes);
  const sheetName = (key: 'quoteSheet' | 'basisSheet' | 'cashFlow'): string => documentLabel(key, document.language);
  const [quote, basis] = [sheetName('quoteSheet'), sheetName('basisSheet')];
  const plan = workbookPlan(document);
  const figures = new Map<FigurePlace, string>();
  const put = (place: FigurePlace, sheet: string, column: string, row: number): void => {
    const shown = read(sheet, column, row);
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
  putCashFlow(document, (place, column, row) => {
    put(place, sheetName('cashFlow'), column, row);
  });
  return figures;
}

function putCashFlow(document: QuoteDocument, put: (place: FigurePlace, column: string, row: number) => void): void {
  const part = document.cashFlow;
  if (part === undefined || part.refusals.length > 0) return;
  const plan = cashFlowPlan(document, part);
  const putRow = (name: string, row: number): void => {
    for (const column of cashColumns) put(`cash ${name} ${column}`, cashLetters[column], row);
  };
  part.years.forEach(({ year, months }, index) => {
    const place = plan.years[index];
    if (place === undefined) return;
    months.forEach(({ month }, offset) => {
      putRow(month, place.from + offset);
    });
    putRow(year, place.subtotalRow);
  });
  putRow('all', plan.totalRow);
  part.cliffs.forEach((_, index) => {
    put(`keep ${index}`, 'F', plan.cliffsFrom + index);
  });
}
