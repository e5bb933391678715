import { cashColumns } from '../cash-flow-part.ts';
import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import type { FigurePlace } from '../quote-figures.ts';
import { cashFlowPlan } from './cash-flow-plan.ts';
import { cashLetters } from './cash-flow-sheet.ts';
import { quoteLetters } from './quote-sheet-columns.ts';
import { wordsLetter } from './quote-total-rows.ts';
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
  const put = (place: FigurePlace, sheet: string, column: string | undefined, row: number): void => {
    const shown = column === undefined ? undefined : read(sheet, column, row);
    if (shown !== undefined) figures.set(place, shown);
  };
  const letters = quoteLetters(document);
  const putSums = (place: 'section' | 'rate', index: number, row: number): void => {
    for (const key of ['withoutTax', 'tax', 'payable'] as const)
      put(`${place} ${index} ${key}`, quote, letters[key], row);
  };
  for (const [sequence, { quoteRow, basisRow }] of plan.lines) {
    put(`line ${sequence} list`, basis, 'F', basisRow);
    put(`line ${sequence} discount`, basis, 'G', basisRow);
    put(`line ${sequence} withoutTax`, quote, letters.withoutTax, quoteRow);
    put(`line ${sequence} tax`, quote, letters.tax, quoteRow);
    put(`line ${sequence} payable`, quote, letters.payable, quoteRow);
  }
  plan.quote.sections.forEach(({ subtotalRow }, index) => {
    putSums('section', index, subtotalRow);
  });
  document.taxByRate.forEach((_, index) => {
    if (letters.tax !== undefined) putSums('rate', index, plan.quote.taxFrom + index);
    else put(`rate ${index} tax`, quote, letters.payable, plan.quote.taxFrom + index);
  });
  const { totalRow, taxTotals } = plan.quote;
  put('total list', quote, letters.payable, plan.quote.listRow);
  put('total discount', quote, letters.payable, plan.quote.discountRow);
  put('total withoutTax', quote, letters.withoutTax ?? letters.payable, taxTotals?.withoutTaxRow ?? totalRow);
  put('total tax', quote, letters.tax ?? letters.payable, taxTotals?.taxRow ?? totalRow);
  put('total payable', quote, letters.payable, plan.quote.payableRow);
  put('words', quote, wordsLetter(document), plan.quote.wordsRow);
  document.paymentPlan.forEach(({ sequence }, index) => {
    put(`payment ${sequence}`, quote, letters.payable, plan.quote.paymentsFrom + index);
  });
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
