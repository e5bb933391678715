import type { Language } from '../../../shared/localized.ts';
import {
  type CashColumn,
  cashColumns,
  type CashFlowPart,
  type CashMonthRow,
  type CashSums,
} from '../cash-flow-part.ts';
import { cashFlowBars } from '../charts/cash-flow-bars.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { type CashFlowPlan, cashFlowPlan } from './cash-flow-plan.ts';
import { cliffRows } from './cliff-rows.ts';
import { cell, checked, difference, rounded, type SheetPrefixes } from './formula-parts.ts';
import { payableLetter } from './quote-sheet-columns.ts';
import { titleRows } from './quote-head-rows.ts';
import { rangeTotal } from './range-total.ts';
import type { CellStyle, Sheet, SheetBar, SheetBars, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, dateCell, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

/** Letters of the cash columns, from left to right. */
export const cashLetters: Readonly<Record<CashColumn, string>> = {
  prepaid: 'B',
  onDemand: 'C',
  calls: 'D',
  oneTime: 'E',
  total: 'F',
};

const LAST_COLUMN = 'G';
const widths = [20, 20, 20, 16, 16, 20, 50];
/** Nothing due is a dash, so that the payments stand out. */
const CASH_FORMAT = '#,##0.00;-#,##0.00;"—"';

/** The sheet of what falls due by month, with the sums of each year, and of what ends. */
export function cashFlowSheet(
  document: QuoteDocument,
  part: CashFlowPart,
  plan: WorkbookPlan,
  prefixes: SheetPrefixes,
): Sheet {
  const { language } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const places = cashFlowPlan(document, part);
  const head = [
    ...titleRows(document, LAST_COLUMN, label('cashFlow')),
    ...part.notes.map((note): SheetRow => ({
      height: 17,
      cells: { A: textCell(note, tableStyles.note, LAST_COLUMN) },
    })),
  ];
  const rows =
    part.refusals.length > 0
      ? refusalRows(part, label('cashFlowRefused'))
      : [
          headerRow(label),
          ...part.years.flatMap((year, index) => yearRows(year, places.years[index], language)),
          totalRow(part, places, label),
          ...ofWhichRows(part, places, plan, prefixes, label),
          ...cliffRows(part, language),
        ];
  const name = label('cashFlow');
  return { name, widths, headerRow: places.headerRow, rows: [...head, ...rows], bars: monthBars(part, places) };
}

/** The same bars as in print, beside the months. */
function monthBars(part: CashFlowPart, { from }: CashFlowPlan): SheetBars[] {
  const shares = cashFlowBars(part);
  if (shares.size === 0) return [];
  const rows = part.years.flatMap(({ months }) => [
    ...months.map(({ month }): SheetBar | undefined => {
      const to = shares.get(month);
      return to === undefined ? undefined : { from: 0, to, color: colors.bar };
    }),
    // The sum of the year.
    undefined,
  ]);
  return [{ column: LAST_COLUMN, firstRow: from, rows }];
}

function refusalRows({ refusals }: CashFlowPart, reason: string): SheetRow[] {
  const row = (text: string, style: CellStyle): SheetRow => ({
    height: 20,
    cells: { A: textCell(text, { ...style, wrap: true }, LAST_COLUMN) },
  });
  return [row(reason, tableStyles.header), ...refusals.map((text) => row(text, tableStyles.body))];
}

function headerRow(label: (key: DocumentLabel) => string): SheetRow {
  const keys = {
    prepaid: 'prepaid',
    onDemand: 'onDemand',
    calls: 'calls',
    oneTime: 'oneTime',
    total: 'cashTotal',
  } as const;
  const right: CellStyle = { ...tableStyles.header, align: 'right' };
  const cells = cashColumns.map((column) => [cashLetters[column], textCell(label(keys[column]), right)] as const);
  return {
    height: 22,
    cells: {
      A: textCell(label('month'), { ...tableStyles.header, align: 'center' }),
      ...Object.fromEntries(cells),
      G: textCell('', right),
    },
  };
}

function yearRows(
  { year, months, subtotal }: CashFlowPart['years'][number],
  place: CashFlowPlan['years'][number] | undefined,
  language: Language,
): SheetRow[] {
  if (place === undefined) return [];
  const name = documentLabel('yearTotal', language, { year });
  return [
    ...months.map((month, index) => monthRow(month, place.from + index)),
    {
      height: 19,
      cells: {
        A: textCell(name, tableStyles.group),
        ...sumCells(months, subtotal, place.from, place.to, tableStyles.group),
        G: textCell('', tableStyles.group),
      },
    },
  ];
}

function monthRow({ month, sums }: CashMonthRow, at: number): SheetRow {
  const parts = cashColumns.filter((column) => column !== 'total');
  const range = `B${String(at)}:E${String(at)}`;
  const total = rounded({ kind: 'sum', range, decimals: parts.map((column) => sums[column]) });
  const cells = parts.map(
    (column) => [cashLetters[column], amountCell(undefined, sums[column], tableStyles.body, CASH_FORMAT)] as const,
  );
  return {
    height: 17,
    cells: {
      A: dateCell(`${month}-01`, 'yyyy-mm', { ...tableStyles.body, align: 'center' }),
      ...Object.fromEntries(cells),
      F: amountCell(checked(total, sums.total), sums.total, tableStyles.body, CASH_FORMAT),
      G: textCell('', tableStyles.body),
    },
  };
}

/** Sums of a range of months; sums of years inside it are left out of it by SUBTOTAL. */
function sumCells(
  months: readonly CashMonthRow[],
  sums: CashSums,
  from: number,
  to: number,
  style: CellStyle,
): Record<string, SheetCell> {
  return Object.fromEntries(
    cashColumns.map((column) => {
      const decimals = months.map((month) => month.sums[column]);
      const formula = rangeTotal(cashLetters[column], from, to, decimals, sums[column]);
      return [cashLetters[column], amountCell(formula, sums[column], style, CASH_FORMAT)];
    }),
  );
}

function totalRow(
  { years, total }: CashFlowPart,
  places: CashFlowPlan,
  label: (key: DocumentLabel) => string,
): SheetRow {
  const months = years.flatMap((year) => year.months);
  const sums = sumCells(months, total, places.from, places.to, tableStyles.total);
  return {
    height: 20,
    cells: { A: textCell(label('cashTotal'), tableStyles.total), ...sums, G: textCell('', tableStyles.total) },
  };
}

/** Why the sum is more than the quote: what was quoted, and the renewals after it. */
function ofWhichRows(
  { ofWhich, total }: CashFlowPart,
  { totalRow: at }: CashFlowPlan,
  plan: WorkbookPlan,
  prefixes: SheetPrefixes,
  label: (key: DocumentLabel) => string,
): SheetRow[] {
  if (ofWhich === undefined) return [];
  const { payable, renewals } = ofWhich;
  const quoted = cell(`${prefixes.quote}${payableLetter(prefixes.letters)}${String(plan.quote.payableRow)}`, payable);
  const rest = rounded(difference(cell(`F${String(at)}`, total.total), cell(`F${String(at + 1)}`, payable)));
  const row = (key: DocumentLabel, amount: SheetCell): SheetRow => ({
    height: 17,
    cells: { A: textCell(label(key), { ...tableStyles.note, align: 'right' }, 'E'), F: amount },
  });
  return [
    row('ofWhichQuote', amountCell(checked(quoted, payable), payable)),
    row('ofWhichRenewals', amountCell(checked(rest, renewals), renewals)),
  ];
}
