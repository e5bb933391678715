import { countedRows } from '../document-rows.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { decimalPlaces, percentText } from '../number-text.ts';
import type { QuoteDocument, TaxAtRate } from '../quote-document.ts';
import { columnLetter } from './column-letter.ts';
import { cell, checked, type SheetPrefixes } from './formula-parts.ts';
import { payableLetter, quoteLetters, quoteSheetColumns } from './quote-sheet-columns.ts';
import { rangeTotal } from './range-total.ts';
import { columnIndex } from './row-height.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, numberCell, percentFormat, textCell } from './sheet-cells.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

const ruled: CellStyle = { lines: ['bottom'], lineColor: colors.line };
const sumKeys = ['withoutTax', 'tax', 'payable'] as const;
type SumKey = (typeof sumKeys)[number];

/** Fewest columns where the words begin in the third, clear of their label. */
const WIDE_SHEET = 8;

/** Column of the amount in words. */
export function wordsLetter(document: QuoteDocument): string {
  return quoteSheetColumns(document).length < WIDE_SHEET ? 'B' : 'C';
}

/** Grand total, tax by rate, list and discount, the sum to pay, and its amount in words. */
export function quoteTotalRows(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow[] {
  const { language, totals } = document;
  const { quote, basis } = plan;
  const letters = quoteLetters(document);
  const fromBasis = (letter: string, key: 'list' | 'discount'): SheetCell => {
    const there = cell(`${prefixes.basis}${letter}${String(basis.totalRow)}`, totals[key]);
    return amountCell(document.parts.has('basis') ? checked(there, totals[key]) : undefined, totals[key]);
  };
  const payable = cell(`${payableLetter(letters)}${String(quote.totalRow)}`, totals.payable);
  const summary = (key: DocumentLabel, amount: SheetCell, style?: CellStyle): SheetRow =>
    summaryRow(documentLabel(key, language), amount, document, style);
  return [
    totalRow(document, plan),
    ...document.taxByRate.map((entry, index) => taxRow(entry, quote.taxFrom + index, document, plan)),
    summary('totalList', fromBasis('F', 'list')),
    summary('totalDiscount', fromBasis('G', 'discount')),
    ...(quote.taxTotals === undefined
      ? []
      : [
          summary('totalWithoutTax', amountCell(undefined, totals.withoutTax)),
          summary('totalTax', amountCell(undefined, totals.tax)),
        ]),
    summary(
      'totalPayable',
      amountCell(checked(payable, totals.payable), totals.payable, { bold: true, size: 13, color: colors.accent }),
      { bold: true, size: 11, color: colors.accent },
    ),
    {
      height: 24,
      cells: {
        A: textCell(documentLabel('words', language), { color: colors.muted }),
        [wordsLetter(document)]: wordsCell(document, quote.payableRow),
      },
    },
    { cells: {}, height: 14 },
  ];
}

function totalRow(document: QuoteDocument, { quote }: WorkbookPlan): SheetRow {
  const strong: CellStyle = { bold: true, lines: ['top', 'bottom'], lineColor: colors.accent };
  const lines = countedRows(document).map(({ line }) => line);
  const sum = (letter: string, key: SumKey): SheetCell => {
    const amounts = lines.map((line) => line[key]);
    const total = rangeTotal(letter, quote.tableFrom, quote.tableTo, amounts, document.totals[key]);
    return amountCell(total, document.totals[key], strong);
  };
  return {
    height: 20,
    cells: {
      ...across(document, strong),
      B: textCell(documentLabel('total', document.language), strong),
      ...sums(document, sum),
    },
  };
}

function taxRow(entry: TaxAtRate, row: number, document: QuoteDocument, plan: WorkbookPlan): SheetRow {
  const letters = quoteLetters(document);
  const label = documentLabel('taxAtRate', document.language, { rate: percentText(entry.rate) });
  // Without the columns of tax the row says what the tax is, and no more.
  if (letters.taxRate === undefined) return summaryRow(label, amountCell(undefined, entry.tax), document);
  const rate = letters.taxRate;
  const { tableFrom, tableTo } = plan.quote;
  const lines = countedRows(document).map(({ line }) => line);
  const range = (column: string): string => `${column}${String(tableFrom)}:${column}${String(tableTo)}`;
  const sum = (letter: string, key: SumKey): SheetCell => {
    const text = `SUMIF(${range(rate)},${rate}${String(row)},${range(letter)})`;
    const decimals = lines.filter((line) => line.taxRate === entry.rate).map((line) => line[key]);
    return amountCell(checked({ kind: 'sum-if', text, decimals }, entry[key]), entry[key], ruled);
  };
  return {
    height: 18,
    cells: {
      ...across(document, ruled),
      B: textCell(label, ruled),
      [rate]: numberCell(entry.rate, percentFormat(entry.rate), ruled),
      ...sums(document, sum),
    },
  };
}

function sums(document: QuoteDocument, sum: (letter: string, key: SumKey) => SheetCell): Record<string, SheetCell> {
  const letters = quoteLetters(document);
  return Object.fromEntries(
    sumKeys.flatMap((key) => {
      const letter = letters[key];
      return letter === undefined ? [] : [[letter, sum(letter, key)] as const];
    }),
  );
}

/** The label ends before the amount, over up to three columns. */
function summaryRow(label: string, amount: SheetCell, document: QuoteDocument, style: CellStyle = {}): SheetRow {
  const letter = payableLetter(quoteLetters(document));
  const index = columnIndex(letter);
  const from = Math.max(1, index - 3);
  const labelCell = textCell(
    label,
    { align: 'right', ...style },
    from === index - 1 ? undefined : columnLetter(index - 1),
  );
  return { height: 20, cells: { [columnLetter(from)]: labelCell, [letter]: amount } };
}

/**
 * The words belong to one amount. A formula cannot write Chinese capitals in every spreadsheet program,
 * so the cell shows them while the total is the one they were made for, and says so when it is not.
 */
function wordsCell(document: QuoteDocument, payableRow: number): SheetCell {
  const { payable } = document.totals;
  const amount = decimalPlaces(payable) === 0 ? payable.split('.')[0] : payable;
  const changed = documentLabel('wordsChanged', document.language);
  const at = `${payableLetter(quoteLetters(document))}${String(payableRow)}`;
  const formula = `IF(ROUND(${at},2)=${String(amount)},"${document.amountInWords}","${changed}")`;
  return {
    content: { kind: 'text-formula', formula, result: document.amountInWords },
    style: { bold: true, size: 11 },
    mergedTo: quoteSheetColumns(document).at(-1)?.letter ?? '',
  };
}

function across(document: QuoteDocument, style: CellStyle): Record<string, SheetCell> {
  return Object.fromEntries(quoteSheetColumns(document).map(({ letter }) => [letter, textCell('', style)]));
}
