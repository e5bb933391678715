import type { Content, TableCell } from 'pdfmake';

import { type CashColumn, cashColumns, type CashFlowPart, type CashSums } from '../cash-flow-part.ts';
import { cashFlowBars } from '../charts/cash-flow-bars.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import type { QuoteDocument } from '../quote-document.ts';
import type { DocumentFont } from './document-font.ts';
import { partHeading } from './part-heading.ts';
import { CELL_PADDING, contentWidth, inks, sizes } from './pdf-style.ts';
import { titledTable } from './titled-table.ts';

const MONTH_WIDTH = 96;
const BAR_HEIGHT = 6;
const BAR_INDENT = 10;

/** Up to so many months and years are kept on one page with their total. */
const KEPT_ROWS = 18;

/** Labels of the columns, the month first. */
export const cashHeadings = ['month', 'prepaid', 'onDemand', 'calls', 'oneTime', 'cashTotal'] as const;

/** Widths of month, amounts and bar: amounts get what the longest takes, the bar what is left. */
export function cashFlowWidths(part: CashFlowPart, font: DocumentFont): number[] {
  const amount = Math.max(
    60,
    ...cashColumns.map((column) => font.width(groupDigits(part.total[column]), sizes.body, true) + 0.5),
  );
  const amounts = cashColumns.map(() => amount);
  const taken = MONTH_WIDTH + cashColumns.length * amount + 2 * CELL_PADDING * (cashColumns.length + 2);
  return [MONTH_WIDTH, ...amounts, contentWidth - taken];
}

/** What falls due in each month, with a bar of its length, and the sums of each year; or why it is not known. */
export function cashFlowTable(document: QuoteDocument, part: CashFlowPart, font: DocumentFont): Content[] {
  const { language } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  if (part.refusals.length > 0) {
    return [
      partHeading(label('cashFlow')),
      { text: label('cashFlowRefused'), color: inks.muted, margin: [0, -2, 0, 5] },
      ...part.refusals.map((text): Content => ({ text, margin: [0, 0, 0, 2] })),
    ];
  }
  const widths = cashFlowWidths(part, font);
  const barWidth = (widths.at(-1) ?? 0) - BAR_INDENT;
  const bars = cashFlowBars(part);
  const isShort = part.years.some(({ months }) => months.some(({ month }) => !bars.has(month)));
  const rows = part.years.flatMap(({ year, months, subtotal }) => [
    ...months
      .filter(({ month }) => bars.has(month))
      .map(({ month, sums }) => [{ text: month }, ...amountCells(sums), bar((bars.get(month) ?? 0) * barWidth)]),
    sumRow(documentLabel('yearTotal', language, { year }), subtotal, inks.text),
  ]);
  return [
    titledTable({
      title: label('cashFlow'),
      note: [...part.notes, ...(isShort ? [label('cashFlowPaidMonths')] : [])].join(language === 'zh' ? '' : ' '),
      header: [
        ...cashHeadings.map((key, index): TableCell => ({
          text: label(key),
          bold: true,
          color: inks.accent,
          alignment: index === 0 ? 'left' : 'right',
        })),
        { text: '' },
      ],
      widths,
      rows: [...rows, sumRow(label('cashTotal'), part.total, inks.accent), ...ofWhichRows(part, label)],
      isKeptWhole: rows.length <= KEPT_ROWS,
    }),
  ];
}

function amountCells(sums: CashSums, style: { bold?: true; color?: string; fillColor?: string } = {}): TableCell[] {
  return cashColumns.map((column) => ({ text: amountText(sums, column), alignment: 'right', noWrap: true, ...style }));
}

/** Nothing due is a dash, so that the payments stand out. */
function amountText(sums: CashSums, column: CashColumn): string {
  return sums[column] === '0.00' ? '—' : groupDigits(sums[column]);
}

function bar(length: number): TableCell {
  const rect = { type: 'rect', x: 0, y: 0, w: Math.max(length, 0.4), h: BAR_HEIGHT, color: inks.bar } as const;
  return { canvas: [rect], margin: [BAR_INDENT, 1.5, 0, 0] };
}

function sumRow(text: string, sums: CashSums, color: string): TableCell[] {
  const style = { bold: true, color, fillColor: inks.sectionGround } as const;
  return [{ text, ...style }, ...amountCells(sums, style), { text: '', fillColor: inks.sectionGround }];
}

function ofWhichRows({ ofWhich }: CashFlowPart, label: (key: DocumentLabel) => string): TableCell[][] {
  if (ofWhich === undefined) return [];
  const row = (key: DocumentLabel, amount: string): TableCell[] => [
    { text: label(key), colSpan: cashColumns.length, alignment: 'right', color: inks.muted },
    ...cashColumns.slice(1).map(() => ({})),
    { text: groupDigits(amount), alignment: 'right', noWrap: true, color: inks.muted },
    { text: '' },
  ];
  return [row('ofWhichQuote', ofWhich.payable), row('ofWhichRenewals', ofWhich.renewals)];
}
