import type { TermUnit } from '../../../shared/catalogue.ts';
import type { Language } from '../../../shared/localized.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { columnWidth, decimalPlaces, groupDigits } from '../number-text.ts';
import type { DocumentRow, DocumentSection, QuoteDocument } from '../quote-document.ts';
import type { SheetPrefixes } from './formula-parts.ts';
import { lineFormulas } from './line-formulas.ts';
import { quoteHeadRows } from './quote-head-rows.ts';
import { quoteTotalRows } from './quote-total-rows.ts';
import { rangeTotal } from './range-total.ts';
import { CHARACTERS_PER_UNIT } from './row-height.ts';
import type { CellContent, CellStyle, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, decimalFormat, formats, numberCell, percentFormat, textCell } from './sheet-cells.ts';
import { linePlan, type SectionPlan, type WorkbookPlan } from './workbook-plan.ts';

interface QuoteSheetColumn {
  readonly letter: string;
  readonly label: DocumentLabel;
  /** Least width in characters. */
  readonly width: number;
  /** Width up to which the column grows with its text; longer texts wrap. */
  readonly most?: number;
}

/** Columns of the quote sheet in order; formulas elsewhere name them by letter. */
const columns: readonly QuoteSheetColumn[] = [
  { letter: 'A', label: 'sequence', width: 9 },
  { letter: 'B', label: 'item', width: 22, most: 44 },
  { letter: 'C', label: 'spec', width: 11, most: 26 },
  { letter: 'D', label: 'mode', width: 10 },
  { letter: 'E', label: 'unit', width: 9 },
  { letter: 'F', label: 'quantity', width: 10 },
  { letter: 'G', label: 'term', width: 10 },
  { letter: 'H', label: 'unitPrice', width: 13 },
  { letter: 'I', label: 'discount', width: 11 },
  { letter: 'J', label: 'netUnitPrice', width: 13 },
  { letter: 'K', label: 'withoutTax', width: 14 },
  { letter: 'L', label: 'taxRate', width: 8 },
  { letter: 'M', label: 'tax', width: 13 },
  { letter: 'N', label: 'payable', width: 15 },
  { letter: 'O', label: 'remark', width: 14, most: 36 },
];

/** Headings of amounts stand over their right edge, as the amounts do. */
const amountColumns = new Set(['F', 'H', 'I', 'J', 'K', 'L', 'M', 'N']);

const body: CellStyle = { lines: ['bottom'], lineColor: colors.line };

/** The sheet that the customer reads: head, table with live amounts, totals, amount in words. */
export function quoteSheet(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): Sheet {
  const { language } = document;
  const rows: SheetRow[] = [
    ...quoteHeadRows(document, plan.quote),
    headerRow(language),
    ...document.sections.flatMap((section, index) => {
      const place = plan.quote.sections[index];
      return place === undefined ? [] : sectionRows(section, place, document, plan, prefixes);
    }),
    ...quoteTotalRows(document, plan, prefixes),
  ];
  return {
    name: documentLabel('quoteSheet', language),
    widths: columns.map((column) => columnUnits(column, rows)),
    rows,
    headerRow: plan.quote.headerRow,
  };
}

function headerRow(language: Language): SheetRow {
  const style: CellStyle = {
    bold: true,
    fill: colors.headerGround,
    color: colors.accent,
    wrap: true,
    lines: ['top', 'bottom'],
    lineColor: colors.accent,
  };
  const cells = columns.map(({ letter, label }) => {
    const align = amountColumns.has(letter) ? 'right' : 'center';
    return [letter, textCell(documentLabel(label, language), { ...style, align })] as const;
  });
  return { height: 24, cells: Object.fromEntries(cells) };
}

function sectionRows(
  section: DocumentSection,
  place: SectionPlan,
  document: QuoteDocument,
  plan: WorkbookPlan,
  prefixes: SheetPrefixes,
): SheetRow[] {
  const heading: CellStyle = { bold: true, fill: colors.sectionGround, lines: ['bottom'], lineColor: colors.line };
  const amounts = section.rows.map((row) => row.line);
  const sum = (letter: string, key: 'withoutTax' | 'tax' | 'payable'): SheetCell =>
    amountCell(
      rangeTotal(
        letter,
        place.from,
        place.to,
        amounts.map((line) => line[key]),
        section.subtotal[key],
      ),
      section.subtotal[key],
      { ...body, bold: true },
    );
  const subtotalLabel = documentLabel('subtotal', document.language, { section: section.label });
  return [
    { cells: { ...filled(heading), A: textCell(section.label, heading) }, height: 19 },
    ...section.rows.map((row) => lineRow(row, document, plan, prefixes)),
    {
      height: 19,
      cells: {
        ...filled(body),
        B: textCell(subtotalLabel, { ...body, bold: true }),
        K: sum('K', 'withoutTax'),
        M: sum('M', 'tax'),
        N: sum('N', 'payable'),
      },
    },
  ];
}

function lineRow(row: DocumentRow, document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow {
  const { line } = row;
  const formulas = lineFormulas(row, linePlan(plan, row), prefixes, document.rounding);
  const centred: CellStyle = { ...body, align: 'center' };
  return {
    height: 19,
    cells: {
      A: numberCell(String(row.sequence), '0', centred),
      B: textCell(row.name, { ...body, wrap: true }),
      C: textCell(row.spec, { ...body, wrap: true }),
      D: textCell(row.mode, centred),
      E: textCell(row.unit, centred),
      F: numberCell(line.quantity, decimalFormat(line.quantity, 0), body),
      G: termCell(row, document.language),
      H: numberCell(line.unitPrice.amount, priceFormat(row), body),
      I: discountCell(row),
      J: netCell(row, formulas.netUnitPrice),
      K: amountCell(formulas.withoutTax, line.withoutTax, body),
      L: numberCell(line.taxRate, percentFormat(line.taxRate), body),
      M: amountCell(formulas.tax, line.tax, body),
      N: amountCell(formulas.payable, line.payable, body),
      O: textCell(row.remark, { ...body, align: 'left', indent: 1, wrap: true }),
    },
  };
}

/** The count stands in the cell, its unit in the format, so that formulas can use it. */
function termCell(row: DocumentRow, language: Language): SheetCell {
  const { term } = row.line;
  if (term === undefined) return textCell(row.term === '' ? '—' : row.term, { ...body, align: 'center' });
  return numberCell(String(term.count), termFormats[language][term.unit], { ...body, align: 'center' });
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
  if (net === undefined) return textCell('—', { ...body, align: 'center' });
  const format = decimalFormat(net.amount);
  return amountCell(formula, net.amount, body, net.exact ? format : `"≈"${format}`);
}

function filled(style: CellStyle): Record<string, SheetCell> {
  return Object.fromEntries(columns.map(({ letter }) => [letter, textCell('', style)]));
}

/** A column is as wide as its longest number, which never turns into ####, and grows with its text to a limit. */
function columnUnits({ letter, width, most }: QuoteSheetColumn, rows: readonly SheetRow[]): number {
  const contents = rows.map((row) => row.cells[letter]).filter((cell) => cell?.mergedTo === undefined);
  const numbers = contents.map((cell) => numberWidth(cell?.content) + 2);
  const texts = most === undefined ? [] : contents.map((cell) => textUnits(cell));
  return Math.max(width, ...numbers, Math.min(most ?? 0, Math.max(0, ...texts)));
}

/** Only what wraps counts: labels of sections and sums run on over the empty cells beside them. */
function textUnits(cell: SheetCell | undefined): number {
  if (cell?.content.kind !== 'text' || cell.style.wrap !== true) return 0;
  return Math.ceil(columnWidth(cell.content.text) / CHARACTERS_PER_UNIT) + 2;
}

function numberWidth(content: CellContent | undefined): number {
  switch (content?.kind) {
    case 'number':
      return columnWidth(groupDigits(content.decimal)) + 3;
    case 'formula':
      return columnWidth(groupDigits(content.result)) + Math.max(0, 2 - decimalPlaces(content.result));
    case 'blank':
    case 'text':
    case 'date':
    case 'text-formula':
    case undefined:
      return 0;
  }
}
