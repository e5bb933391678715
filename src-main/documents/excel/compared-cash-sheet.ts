import type { ComparedCash, ComparedMonth, ComparisonDocument } from '../comparison-document.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { cashColumn, type ComparedCashPlan, type ComparisonPlan, cumulativeColumn } from './comparison-plan.ts';
import { cell, checked, rounded } from './formula-parts.ts';
import { titleRows } from './quote-head-rows.ts';
import { rangeTotal } from './range-total.ts';
import type { CellStyle, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, dateCell, formats, textCell } from './sheet-cells.ts';
import type { Expression } from './spreadsheet-expression.ts';
import { tableStyles } from './table-styles.ts';

const { body, group, header, total } = tableStyles;
/** Nothing due is a dash, so that the payments stand out. */
const CASH_FORMAT = '#,##0.00;-#,##0.00;"—"';

/** The sheet of months: what falls due in each scenario, and what has since the beginning. */
export function comparedCashSheet(document: ComparisonDocument, plan: ComparisonPlan): Sheet {
  const { language, scenarios, cash, cashTitle } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const last = cumulativeColumn(scenarios.length - 1, scenarios.length);
  const places = plan.cash;
  const months = cash.years.flatMap((year) => year.months);
  return {
    name: cashTitle,
    widths: [16, ...scenarios.map(() => 24), ...scenarios.map(() => 24)],
    headerRow: places.headerRow,
    rows: [
      ...titleRows(document, last, cashTitle),
      { height: 17, cells: { A: textCell(label('comparedCashNote'), { ...tableStyles.note, wrap: true }, last) } },
      headerRow(document),
      ...cash.years.flatMap(({ year, months: ofYear, subtotal }, index) => {
        const place = places.years[index];
        if (place === undefined) return [];
        const name = documentLabel('yearTotal', language, { year });
        return [
          ...ofYear.map((month, offset) => monthRow(month, place.from + offset, months, places)),
          sumsRow(name, sums(ofYear, subtotal, place.from, place.to, group), group),
        ];
      }),
      sumsRow(label('cashTotal'), sums(months, cash.total, places.from, places.to, total), total),
      { height: 12, cells: {} },
      { height: 22, cells: { A: textCell(label('cashByKind'), tableStyles.title, last) } },
      ...cash.kinds.map(({ label: key, amounts }) => kindRow(label(key), amounts)),
    ],
  };
}

function headerRow({ language, scenarios }: ComparisonDocument): SheetRow {
  const right: CellStyle = { ...header, align: 'right' };
  const cells = scenarios.flatMap(({ number, name }, index) => {
    const values = { n: String(number) };
    return [
      [cashColumn(index), textCell(`${documentLabel('scenarioNumber', language, values)}\n${name}`, right)] as const,
      [
        cumulativeColumn(index, scenarios.length),
        textCell(documentLabel('cumulativeOf', language, values), right),
      ] as const,
    ];
  });
  const month = textCell(documentLabel('month', language), { ...header, align: 'center' });
  return { height: 30, cells: { A: month, ...Object.fromEntries(cells) } };
}

function monthRow(
  { month, amounts, cumulative }: ComparedMonth,
  at: number,
  months: readonly ComparedMonth[],
  places: ComparedCashPlan,
): SheetRow {
  const before = months[months.findIndex((each) => each.month === month) - 1];
  const cells = amounts.flatMap((amount, index) => {
    const column = cumulativeColumn(index, amounts.length);
    const here = cell(`${cashColumn(index)}${String(at)}`, amount);
    const earlier = before?.cumulative[index];
    const formula: Expression =
      earlier === undefined
        ? here
        : rounded({ kind: 'plus', left: cell(`${column}${String(rowBefore(at, places))}`, earlier), right: here });
    const result = cumulative[index] ?? '0.00';
    return [
      [cashColumn(index), amountCell(undefined, amount, body, CASH_FORMAT)] as const,
      [column, amountCell(checked(formula, result), result, body, CASH_FORMAT)] as const,
    ];
  });
  const name = dateCell(`${month}-01`, 'yyyy-mm', { ...body, align: 'center' });
  return { height: 17, cells: { A: name, ...Object.fromEntries(cells) } };
}

/** Between December and January stands the sum of a year. */
function rowBefore(at: number, { years }: ComparedCashPlan): number {
  return years.some(({ from }) => from === at) ? at - 2 : at - 1;
}

/** Sums of a range of months; sums of years inside it are left out of it by SUBTOTAL. */
function sums(
  months: readonly ComparedMonth[],
  results: readonly string[],
  from: number,
  to: number,
  style: CellStyle,
): SheetCell[] {
  return results.map((result, index) => {
    const decimals = months.map(({ amounts }) => amounts[index] ?? '0.00');
    return amountCell(rangeTotal(cashColumn(index), from, to, decimals, result), result, style, CASH_FORMAT);
  });
}

function sumsRow(label: string, amounts: readonly SheetCell[], style: CellStyle): SheetRow {
  const cells = amounts.flatMap((amount, index) => [
    [cashColumn(index), amount] as const,
    [cumulativeColumn(index, amounts.length), textCell('', style)] as const,
  ]);
  return { height: 19, cells: { A: textCell(label, style), ...Object.fromEntries(cells) } };
}

function kindRow(label: string, amounts: ComparedCash['total']): SheetRow {
  const cells = amounts.map(
    (amount, index) => [cashColumn(index), amountCell(undefined, amount, body, formats.money)] as const,
  );
  return { height: 17, cells: { A: textCell(label, body), ...Object.fromEntries(cells) } };
}
