import type { QuoteTotals } from '../../../shared/quote.ts';
import { documentLabel } from '../document-labels.ts';
import { decimalPlaces, percentText } from '../number-text.ts';
import type { QuoteDocument, TaxAtRate } from '../quote-document.ts';
import { cell, checked, type SheetPrefixes } from './formula-parts.ts';
import { rangeTotal } from './range-total.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, numberCell, percentFormat, textCell } from './sheet-cells.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

const ruled: CellStyle = { lines: ['bottom'], lineColor: colors.line };

/** Grand total, tax by rate, list and discount, the sum to pay, and its amount in words. */
export function quoteTotalRows(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow[] {
  const { language, totals } = document;
  const { quote, basis } = plan;
  const lines = document.sections.flatMap((section) => section.rows.map((row) => row.line));
  const strong: CellStyle = { bold: true, lines: ['top', 'bottom'], lineColor: colors.accent };
  const total = (letter: string, key: 'withoutTax' | 'tax' | 'payable'): SheetCell =>
    amountCell(
      rangeTotal(
        letter,
        quote.tableFrom,
        quote.tableTo,
        lines.map((line) => line[key]),
        totals[key],
      ),
      totals[key],
      strong,
    );
  const fromBasis = (letter: string, key: 'list' | 'discount'): SheetCell =>
    amountCell(
      checked(cell(`${prefixes.basis}${letter}${String(basis.totalRow)}`, totals[key]), totals[key]),
      totals[key],
    );
  const payable = cell(`N${String(quote.totalRow)}`, totals.payable);
  return [
    {
      height: 20,
      cells: {
        ...across(strong),
        B: textCell(documentLabel('total', language), strong),
        K: total('K', 'withoutTax'),
        M: total('M', 'tax'),
        N: total('N', 'payable'),
      },
    },
    ...document.taxByRate.map((entry, index) => taxRow(entry, quote.taxFrom + index, document, plan)),
    summaryRow(documentLabel('totalList', language), fromBasis('F', 'list')),
    summaryRow(documentLabel('totalDiscount', language), fromBasis('G', 'discount')),
    summaryRow(
      documentLabel('totalPayable', language),
      amountCell(checked(payable, totals.payable), totals.payable, { bold: true, size: 13, color: colors.accent }),
      { bold: true, size: 11, color: colors.accent },
    ),
    {
      height: 24,
      cells: {
        A: textCell(documentLabel('words', language), { color: colors.muted }),
        C: wordsCell(document, totals, quote.payableRow),
      },
    },
    { cells: {}, height: 14 },
    ...sealRows(document),
  ];
}

function taxRow(entry: TaxAtRate, row: number, document: QuoteDocument, plan: WorkbookPlan): SheetRow {
  const { tableFrom, tableTo } = plan.quote;
  const lines = document.sections.flatMap((section) => section.rows.map((line) => line.line));
  const sum = (letter: string, key: 'withoutTax' | 'tax' | 'payable'): SheetCell => {
    const range = (column: string): string => `${column}${String(tableFrom)}:${column}${String(tableTo)}`;
    const text = `SUMIF(${range('L')},L${String(row)},${range(letter)})`;
    const decimals = lines.filter((line) => line.taxRate === entry.rate).map((line) => line[key]);
    return amountCell(checked({ kind: 'sum-if', text, decimals }, entry[key]), entry[key], ruled);
  };
  const label = documentLabel('taxAtRate', document.language, { rate: percentText(entry.rate) });
  return {
    height: 18,
    cells: {
      ...across(ruled),
      B: textCell(label, ruled),
      K: sum('K', 'withoutTax'),
      L: numberCell(entry.rate, percentFormat(entry.rate), ruled),
      M: sum('M', 'tax'),
      N: sum('N', 'payable'),
    },
  };
}

function summaryRow(label: string, amount: SheetCell, style: CellStyle = {}): SheetRow {
  return { height: 20, cells: { K: textCell(label, { align: 'right', ...style }, 'M'), N: amount } };
}

/**
 * The words belong to one amount. A formula cannot write Chinese capitals in every spreadsheet program,
 * so the cell shows them while the total is the one they were made for, and says so when it is not.
 */
function wordsCell(document: QuoteDocument, totals: QuoteTotals, payableRow: number): SheetCell {
  const amount = decimalPlaces(totals.payable) === 0 ? totals.payable.split('.')[0] : totals.payable;
  const changed = documentLabel('wordsChanged', document.language);
  const formula = `IF(ROUND(N${String(payableRow)},2)=${String(amount)},"${document.amountInWords}","${changed}")`;
  return {
    content: { kind: 'text-formula', formula, result: document.amountInWords },
    style: { bold: true, size: 11 },
    mergedTo: 'O',
  };
}

function sealRows(document: QuoteDocument): SheetRow[] {
  const { language } = document;
  const rule: CellStyle = { color: colors.muted, lines: ['top'], lineColor: colors.line };
  const row = (left: string, right: string, style: CellStyle, height: number): SheetRow => ({
    height,
    cells: { A: textCell(left, style, 'F'), J: textCell(right, style, 'O') },
  });
  const seals = [documentLabel('supplierSeal', language), documentLabel('customerSeal', language)] as const;
  const date = documentLabel('sealDate', language);
  return [row(...seals, rule, 20), { cells: {}, height: 34 }, row(date, date, { color: colors.muted }, 20)];
}

function across(style: CellStyle): Record<string, SheetCell> {
  return Object.fromEntries('ABCDEFGHIJKLMNO'.split('').map((letter) => [letter, textCell('', style)]));
}
