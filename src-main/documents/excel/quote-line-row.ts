import type { TermUnit } from '../../../shared/catalogue.ts';
import type { Language } from '../../../shared/localized.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import type { SheetPrefixes } from './formula-parts.ts';
import { lineFormulas } from './line-formulas.ts';
import { type QuoteSheetKey, quoteSheetColumns } from './quote-sheet-columns.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, decimalFormat, formats, numberCell, percentFormat, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';
import { linePlan, type WorkbookPlan } from './workbook-plan.ts';

const body: CellStyle = tableStyles.body;
const centred: CellStyle = { ...body, align: 'center' };

/** The row of one line on the quote sheet, with the cells of the columns that the sheet has. */
export function quoteLineRow(
  row: DocumentRow,
  document: QuoteDocument,
  plan: WorkbookPlan,
  prefixes: SheetPrefixes,
): SheetRow {
  const { line } = row;
  const formulas = lineFormulas(row, linePlan(plan, row), prefixes, document.rounding);
  const cells: Readonly<Record<QuoteSheetKey, SheetCell>> = {
    sequence: numberCell(String(row.sequence), '0', centred),
    item: textCell(row.name, { ...body, wrap: true }),
    spec: textCell(row.spec, { ...body, wrap: true }),
    mode: textCell(row.mode, centred),
    unit: textCell(row.unit, centred),
    quantity: numberCell(line.quantity, decimalFormat(line.quantity, 0), body),
    term: termCell(row, document.language),
    unitPrice: numberCell(line.unitPrice.amount, priceFormat(row), body),
    discount: discountCell(row),
    netUnitPrice: netCell(row, formulas.netUnitPrice),
    withoutTax: amountCell(formulas.withoutTax, line.withoutTax, body),
    taxRate: numberCell(line.taxRate, percentFormat(line.taxRate), body),
    tax: amountCell(formulas.tax, line.tax, body),
    payable: amountCell(formulas.payable, line.payable, body),
    remark: textCell(row.remark, { ...body, align: 'left', indent: 1, wrap: true }),
  };
  return {
    height: 19,
    cells: Object.fromEntries(quoteSheetColumns(document).map(({ key, letter }) => [letter, cells[key]])),
  };
}

/** The count stands in the cell, its unit in the format, so that formulas can use it. */
function termCell(row: DocumentRow, language: Language): SheetCell {
  const { term } = row.line;
  if (term === undefined) return textCell(row.term === '' ? '—' : row.term, centred);
  return numberCell(String(term.count), termFormats[language][term.unit], centred);
}

const termFormats: Readonly<Record<Language, Readonly<Record<TermUnit, string>>>> = {
  zh: { year: '0"年"', 'half-year': '0"个半年"', month: '0"个月"' },
  en: {
    year: '[=1]0" year";0" years"',
    'half-year': '[=1]0" half-year";0" half-years"',
    month: '[=1]0" month";0" months"',
  },
};

/** A rate or an amount as a positive number, shown with a minus; what it is follows from the format. */
function discountCell(row: DocumentRow): SheetCell {
  switch (row.discount.kind) {
    case 'none':
      return { content: { kind: 'blank', format: reduction('0%') }, style: { ...body, align: 'right' } };
    case 'rate':
      return numberCell(row.discount.rate, reduction(percentFormat(row.discount.rate)), body);
    case 'amount':
      return numberCell(row.discount.amount, reduction(formats.money), body);
  }
}

/** Shows a number above zero with a minus, and nothing else so. */
function reduction(format: string): string {
  return `"-"${format};${format};${format}`;
}

function priceFormat(row: DocumentRow): string {
  const format = decimalFormat(row.line.unitPrice.amount);
  return row.priceUnit === '' ? format : `${format}"${row.priceUnit}"`;
}

function netCell(row: DocumentRow, formula: Parameters<typeof amountCell>[0]): SheetCell {
  const net = row.netUnitPrice;
  if (net === undefined) return textCell('—', centred);
  const format = decimalFormat(net.amount);
  return amountCell(formula, net.amount, body, net.exact ? format : `"≈"${format}`);
}
