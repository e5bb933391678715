import type { QuoteBill } from '../../../shared/quote.ts';
import { documentLabel, type DocumentLabel } from '../document-labels.ts';
import { ruleIdTexts } from '../document-row.ts';
import { allRows, countedRows } from '../document-rows.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import { billDiscount, billFormulas } from './bill-formulas.ts';
import { cell, checked, difference, quoteCell, rounded, type SheetPrefixes } from './formula-parts.ts';
import { lineFormulas } from './line-formulas.ts';
import { titleRows } from './quote-head-rows.ts';
import { rangeTotal } from './range-total.ts';
import type { CellStyle, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, dateCell, decimalFormat, formats, numberCell, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';
import { hasBillRows, type LinePlan, linePlan, type WorkbookPlan } from './workbook-plan.ts';

/** Columns of the basis sheet; bills below use the amount columns F to H for the same things. */
const columns: readonly { letter: string; label: DocumentLabel; bill?: DocumentLabel; width: number }[] = [
  { letter: 'A', label: 'sequence', bill: 'sequence', width: 7 },
  { letter: 'B', label: 'item', bill: 'item', width: 24 },
  { letter: 'C', label: 'formula', bill: 'billFor', width: 30 },
  { letter: 'D', label: 'periodStart', bill: 'billDue', width: 18 },
  { letter: 'E', label: 'periodEnd', bill: 'billUnits', width: 18 },
  { letter: 'F', label: 'listAmount', bill: 'listAmount', width: 14 },
  { letter: 'G', label: 'discountAmount', bill: 'discountAmount', width: 13 },
  { letter: 'H', label: 'payableAmount', bill: 'payableAmount', width: 14 },
  { letter: 'I', label: 'discountDetail', bill: 'billDays', width: 24 },
  { letter: 'J', label: 'rules', width: 34 },
  { letter: 'K', label: 'ruleSource', width: 44 },
  { letter: 'L', label: 'priceSource', width: 20 },
];

const body: CellStyle = { lines: ['bottom'], lineColor: colors.line };
const wrapped: CellStyle = { ...body, wrap: true };
/** For text after a column of amounts, which end at its edge. */
const indented: CellStyle = { ...wrapped, align: 'left', indent: 1 };
const header: CellStyle = {
  bold: true,
  fill: colors.headerGround,
  color: colors.accent,
  align: 'center',
  wrap: true,
  lines: ['top', 'bottom'],
  lineColor: colors.accent,
};

/** The sheet that explains: how each figure is made, by which rules, from which price, and each bill. */
export function basisSheet(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): Sheet {
  const { language } = document;
  const rows = countedRows(document);
  const headerCells = columns.map(
    ({ letter, label }) => [letter, textCell(documentLabel(label, language), header)] as const,
  );
  return {
    name: documentLabel('basisSheet', language),
    widths: columns.map(({ width }) => width),
    headerRow: plan.basis.headerRow,
    rows: [
      ...titleRows(document, 'L', documentLabel('basis', language)),
      { height: 17, cells: { A: textCell(documentLabel('clock', language), { color: colors.muted }, 'L') } },
      { height: 24, cells: Object.fromEntries(headerCells) },
      ...rows.map((row) => basisRow(row, document, plan, prefixes)),
      totalRow(document, plan, rows),
      ...outsideRows(document, plan, prefixes),
      ...billBlock(document, plan, prefixes),
    ],
  };
}

function basisRow(row: DocumentRow, document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow {
  const { line } = row;
  const places = linePlan(plan, row);
  const formulas = lineFormulas(row, places, prefixes, document.rounding);
  const here = (letter: string, decimal: string) => cell(`${letter}${String(places.basisRow)}`, decimal);
  const payable = quoteCell(prefixes.letters, 'payable', places, line.payable, prefixes.quote);
  const discount = rounded(difference(here('F', line.list), here('H', line.payable)));
  return {
    height: 19,
    cells: {
      A: numberCell(String(row.sequence), '0', { ...body, align: 'center' }),
      B: textCell(itemText(row), wrapped),
      C: textCell(row.formula, wrapped),
      D: instantCell(line.period?.start),
      E: instantCell(line.period?.end),
      F: amountCell(formulas.list, line.list, body),
      G: amountCell(checked(discount, line.discount), line.discount, body),
      H: amountCell(checked(payable, line.payable), line.payable, body),
      I: textCell(row.discounts.join('\n'), indented),
      J: textCell(ruleIdTexts(row, document.language).join('\n'), wrapped),
      K: textCell(row.sources.join('\n'), wrapped),
      L: textCell([row.priceSource, row.priceBook].filter((text) => text !== '').join('\n'), wrapped),
    },
  };
}

function totalRow(document: QuoteDocument, plan: WorkbookPlan, rows: readonly DocumentRow[]): SheetRow {
  const strong: CellStyle = { bold: true, lines: ['top', 'bottom'], lineColor: colors.accent };
  const { from, to } = plan.basis;
  const total = (letter: string, key: 'list' | 'discount' | 'payable'): SheetCell =>
    amountCell(
      rangeTotal(
        letter,
        from,
        to,
        rows.map((row) => row.line[key]),
        document.totals[key],
      ),
      document.totals[key],
      strong,
    );
  return {
    height: 20,
    cells: {
      ...Object.fromEntries(columns.map(({ letter }) => [letter, textCell('', strong)])),
      B: textCell(documentLabel('total', document.language), strong),
      F: total('F', 'list'),
      G: total('G', 'discount'),
      H: total('H', 'payable'),
    },
  };
}

/** Lines beside the total, under a heading of their own. */
function outsideRows(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow[] {
  const rows = document.outside.flatMap((group) => group.rows);
  if (rows.length === 0) return [];
  const heading = textCell(documentLabel('outsideLines', document.language), tableStyles.group, 'L');
  return [{ height: 19, cells: { A: heading } }, ...rows.map((row) => basisRow(row, document, plan, prefixes))];
}

function billBlock(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow[] {
  const { language } = document;
  const rows = allRows(document).filter(hasBillRows);
  if (rows.length === 0) return [];
  const headerCells = columns.flatMap(({ letter, bill }) =>
    bill === undefined ? [] : [[letter, textCell(documentLabel(bill, language), header)] as const],
  );
  const title = textCell(documentLabel('bills', language), { bold: true, size: 12, color: colors.accent });
  return [
    { cells: {}, height: 12 },
    { cells: { A: title }, height: 22 },
    { cells: Object.fromEntries(headerCells), height: 24 },
    ...rows.flatMap((row) => {
      const places = linePlan(plan, row);
      return row.line.bills.map((bill, index) =>
        billRow(row, bill, (places.bills?.from ?? 0) + index, places, document, prefixes),
      );
    }),
  ];
}

function billRow(
  row: DocumentRow,
  bill: QuoteBill,
  at: number,
  places: LinePlan,
  document: QuoteDocument,
  prefixes: SheetPrefixes,
): SheetRow {
  const formulas = billFormulas(row, bill, at, places, prefixes, document.rounding);
  return {
    height: 17,
    cells: {
      A: numberCell(String(row.sequence), '0', { ...body, align: 'center' }),
      B: textCell(itemText(row), body),
      C: textCell(bill.for, body),
      D: instantCell(bill.due),
      E: bill.units === undefined ? textCell('', body) : numberCell(bill.units, decimalFormat(bill.units, 0), body),
      F: amountCell(formulas.list, bill.list, body),
      G: amountCell(formulas.discount, billDiscount(bill), body),
      H: amountCell(formulas.payable, bill.payable, body),
      I:
        bill.days === undefined
          ? textCell('', body)
          : numberCell(String(bill.days), formats.integer, { ...body, align: 'center' }),
    },
  };
}

function instantCell(instant: string | undefined): SheetCell {
  return instant === undefined ? textCell('', body) : dateCell(instant, formats.instant, { ...body, align: 'center' });
}

function itemText(row: DocumentRow): string {
  return row.spec === '' ? row.name : `${row.name} ${row.spec}`;
}
