import type { Content, TableCell } from 'pdfmake';

import type { ComparisonDocument } from '../comparison-document.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import { CELL_PADDING, contentWidth, inks } from './pdf-style.ts';
import { titledTable } from './titled-table.ts';

const MONTH_WIDTH = 96;

/** Widths of the months' table: the name of the row, then amounts, then sums to date, all alike. */
export function comparedCashWidths({ scenarios }: ComparisonDocument): number[] {
  const columns = 2 * scenarios.length;
  const each = (contentWidth - MONTH_WIDTH - 2 * CELL_PADDING * (columns + 1)) / columns;
  return [MONTH_WIDTH, ...Array.from({ length: columns }, () => each)];
}

/** What falls due in each month of the three years, and to date; then by kind. Months without a payment are left out. */
export function comparedCashTables(document: ComparisonDocument): Content[] {
  const { language, scenarios, cash } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const header = (first: DocumentLabel, toDate: boolean): TableCell[] => [
    headerCell(label(first), 'left'),
    ...scenarios.map(({ number }) =>
      headerCell(documentLabel('scenarioNumber', language, { n: String(number) }), 'right'),
    ),
    ...scenarios.map(({ number }) =>
      headerCell(toDate ? documentLabel('cumulativeOf', language, { n: String(number) }) : '', 'right'),
    ),
  ];
  const widths = comparedCashWidths(document);
  const rows = cash.years.flatMap(({ year, months, subtotal }) => [
    ...months
      .filter(({ amounts }) => isPaid(amounts))
      .map(({ month, amounts, cumulative }) => row(month, amounts, cumulative)),
    row(documentLabel('yearTotal', language, { year }), subtotal, blank(subtotal), sumStyle),
  ]);
  return [
    titledTable({
      title: document.cashTitle,
      note: `${label('comparedCashNote')}${language === 'zh' ? '' : ' '}${label('cashFlowPaidMonths')}`,
      header: header('month', true),
      widths,
      rows: [...rows, row(label('cashTotal'), cash.total, blank(cash.total), { ...sumStyle, color: inks.accent })],
    }),
    titledTable({
      title: label('cashByKind'),
      header: header('kind', false),
      widths,
      rows: cash.kinds.map(({ label: key, amounts }) => row(label(key), amounts, blank(amounts))),
      isKeptWhole: true,
    }),
  ];
}

/** Whether a month is printed. */
export function isPaid(amounts: readonly string[]): boolean {
  return amounts.some((amount) => amount !== '0.00');
}

const sumStyle = { bold: true, fillColor: inks.sectionGround } as const;

function blank(amounts: readonly string[]): string[] {
  return amounts.map(() => '');
}

function headerCell(text: string, alignment: 'left' | 'right'): TableCell {
  return { text, bold: true, color: inks.accent, alignment };
}

function row(
  name: string,
  amounts: readonly string[],
  cumulative: readonly string[],
  style: { bold?: true; fillColor?: string; color?: string } = {},
): TableCell[] {
  const amount = (text: string, more: { color?: string } = {}): TableCell => ({
    text: text === '0.00' ? '—' : groupDigits(text),
    alignment: 'right',
    noWrap: true,
    ...more,
    ...style,
  });
  return [
    { text: name, ...style },
    ...amounts.map((text) => amount(text)),
    ...cumulative.map((text) => amount(text, { color: inks.muted })),
  ];
}
