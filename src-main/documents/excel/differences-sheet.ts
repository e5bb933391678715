import type { ComparisonDocument, DifferenceTable } from '../comparison-document.ts';
import { waterfall } from '../charts/waterfall.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import { amountColumn, type ComparisonPlan, type DifferencePlan } from './comparison-plan.ts';
import { cell, checked, rounded } from './formula-parts.ts';
import { titleRows } from './quote-head-rows.ts';
import type { CellStyle, Sheet, SheetBars, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, formats, numberCell, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';

const { body, group, header, total } = tableStyles;
const LAST_COLUMN = 'E';
const SIGNED = `+${formats.money};-${formats.money};${formats.money}`;

/** The sheet that tells why scenarios differ: from one payable over each cause to the other. */
export function differencesSheet(document: ComparisonDocument, plan: ComparisonPlan, comparisonPrefix: string): Sheet {
  const { language, differences } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const right: CellStyle = { ...header, align: 'right' };
  return {
    name: label('differencesSheet'),
    widths: [7, 14, 84, 22, 50],
    headerRow: plan.comparison.headerRow - 1,
    rows: [
      ...titleRows(document, LAST_COLUMN, label('differencesSheet')),
      {
        height: 22,
        cells: {
          A: textCell(label('sequence'), { ...header, align: 'center' }),
          B: textCell(label('cause'), header),
          C: textCell(label('causeText'), header),
          D: textCell(label('causeAmount'), right),
          E: textCell('', header),
        },
      },
      ...differences.flatMap((difference, index) => {
        const places = plan.differences[index];
        return places === undefined ? [] : differenceRows(difference, places, document, plan, comparisonPrefix);
      }),
    ],
    bars: differences.flatMap((difference, index) => {
      const places = plan.differences[index];
      return places === undefined ? [] : [waterfallBars(difference, places)];
    }),
  };
}

/** From one payable over each cause to the other, as it is printed. */
function waterfallBars({ before, causes }: DifferenceTable, { beforeRow }: DifferencePlan): SheetBars {
  const { start, steps, end } = waterfall(
    before,
    causes.map(({ amount }) => amount),
  );
  return {
    column: LAST_COLUMN,
    firstRow: beforeRow,
    rows: [
      { ...start, color: colors.bar },
      ...steps.map((step, index) => ({
        ...step,
        color: causes[index]?.amount.startsWith('-') === true ? colors.less : colors.more,
      })),
      undefined,
      { ...end, color: colors.bar },
    ],
  };
}

function differenceRows(
  { from, to, before, after, total: sum, causes }: DifferenceTable,
  places: DifferencePlan,
  { language, scenarios }: ComparisonDocument,
  plan: ComparisonPlan,
  prefix: string,
): SheetRow[] {
  const payable = (scenario: number): string => documentLabel('payableOf', language, { n: String(scenario + 1) });
  const name = (scenario: number): string => scenarios[scenario]?.name ?? '';
  const names = { a: String(from + 1), from: name(from), b: String(to + 1), to: name(to) };
  const heading = documentLabel('differenceNames', language, names);
  const linked = cell(`${prefix}${amountColumn(from)}${String(plan.comparison.costRows.payable)}`, before);
  const range = `D${String(places.causesFrom)}:D${String(places.totalRow - 1)}`;
  const summed = rounded({ kind: 'sum', range, decimals: causes.map(({ amount }) => amount) });
  const left = cell(`D${String(places.beforeRow)}`, before);
  const end = rounded({ kind: 'plus', left, right: cell(`D${String(places.totalRow)}`, sum) });
  const { axis } = waterfall(
    before,
    causes.map(({ amount }) => amount),
  );
  const note = axis === '0.00' ? '' : documentLabel('differenceAxis', language, { amount: groupDigits(axis) });
  const totalLabel = documentLabel(causes.length === 0 ? 'differenceNone' : 'differenceTotal', language);
  return [
    {
      height: 20,
      cells: {
        A: textCell(heading, { ...group, wrap: true }, 'D'),
        E: textCell(note, { ...group, color: colors.muted }),
      },
    },
    sumRow(payable(from), amountCell(checked(linked, before), before, body), body),
    ...causes.map(({ kind, text, amount }, index) => ({
      height: 18,
      cells: {
        A: numberCell(String(index + 1), '0', { ...body, align: 'center' }),
        B: textCell(kind, body),
        C: textCell(text, { ...body, wrap: true }),
        D: amountCell(
          undefined,
          amount,
          { ...body, color: amount.startsWith('-') ? colors.less : colors.more },
          SIGNED,
        ),
        E: textCell('', body),
      },
    })),
    sumRow(totalLabel, amountCell(causes.length === 0 ? undefined : checked(summed, sum), sum, total, SIGNED), total),
    sumRow(payable(to), amountCell(checked(end, after), after, { ...body, bold: true }), { ...body, bold: true }),
    { height: 12, cells: {} },
  ];
}

function sumRow(label: string, amount: SheetCell, style: CellStyle): SheetRow {
  return {
    height: 19,
    cells: {
      A: textCell('', style),
      B: textCell('', style),
      C: textCell(label, style),
      D: amount,
      E: textCell('', style),
    },
  };
}
