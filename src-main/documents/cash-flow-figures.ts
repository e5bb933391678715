import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { type CashColumn, cashColumns } from './cash-flow-part.ts';
import { type DocumentLabel, documentLabels } from './document-labels.ts';
import type { Figure } from './figure.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

/** Where a figure of the cash flow belongs: a month `2023-03`, a year `2023`, all of it; or the money that keeps what ends. */
export type CashFlowPlace = `cash ${string} ${CashColumn}` | `keep ${number}`;

const names: Readonly<Record<CashColumn, DocumentLabel>> = {
  prepaid: 'prepaid',
  onDemand: 'onDemand',
  calls: 'calls',
  oneTime: 'oneTime',
  total: 'cashTotal',
};

/** All figures that a written cash flow is held against; taken from the timeline, and years and totals added up anew. */
export function cashFlowFigures(timeline: Reply<Timeline> | undefined): Figure<CashFlowPlace>[] {
  if (timeline?.ok !== true) return [];
  const { cashFlow, cliffs } = timeline.value;
  const of = (name: string, months: Timeline['cashFlow']): Figure<CashFlowPlace>[] =>
    cashColumns.map((column) => ({
      place: `cash ${name} ${column}`,
      field: cashField(name, names[column]),
      expected: sumOfAmounts(months.map((month) => month[column])),
    }));
  const years = Map.groupBy(cashFlow, ({ month }) => month.slice(0, 4));
  return [
    ...cashFlow.flatMap((month) => of(month.month, [month])),
    ...[...years].flatMap(([year, months]) => of(year, months)),
    ...(cashFlow.length === 0 ? [] : of('all', cashFlow)),
    ...cliffs.flatMap(({ keep, line }, index) =>
      keep === undefined
        ? []
        : [{ place: `keep ${index}` as const, field: documentLabels.keepAmount, line, expected: keep.amount }],
    ),
  ];
}

function cashField(name: string, column: DocumentLabel): Figure<CashFlowPlace>['field'] {
  const { zh, en } = documentLabels[column];
  const of = name === 'all' ? documentLabels.cashFlow : { zh: name, en: name };
  return { zh: `${of.zh} ${zh}`, en: `${of.en}: ${en}` };
}
