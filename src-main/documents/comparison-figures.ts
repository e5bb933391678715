import type { Comparison } from '../../shared/comparison.ts';
import type { Localized } from '../../shared/localized.ts';
import { type CostKey, costKeys } from './comparison-document.ts';
import { type DocumentLabel, documentLabels } from './document-labels.ts';
import type { Figure } from './figure.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

/** Where a figure of a comparison belongs; the last number is the scenario's index. */
export type ComparisonPlace =
  | `cost ${CostKey} ${number}`
  | `category ${number} ${number}`
  | `item ${number} ${number}`
  | `difference ${number} ${'before' | 'after' | 'total'}`
  | `cause ${number} ${number}`
  /** A month `2023-03`, a year `2023`, or all of it. */
  | `cash ${string} ${number}`
  | `cumulative ${string} ${number}`
  | `kind ${string} ${number}`;

type ComparisonFigure = Figure<ComparisonPlace>;

/**
 * All figures that a written comparison is held against. They are taken from the comparison, not from
 * the document model, so that a mistake in the model is found too; only the order of the items is the
 * document's, and sums of months are added up anew.
 */
export function comparisonFigures(comparison: Comparison): ComparisonFigure[] {
  return [
    ...costFigures(comparison),
    ...itemFigures(comparison),
    ...differenceFigures(comparison),
    ...cashFigures(comparison),
  ];
}

function costFigures({ scenarios }: Comparison): ComparisonFigure[] {
  return scenarios.flatMap(({ totals, firstYear, threeYear }, index) =>
    costKeys.map((key) => ({
      place: `cost ${key} ${index}` as const,
      field: ofScenario(costFields[key], index),
      expected: { ...totals, firstYear, threeYear }[key],
    })),
  );
}

const costFields: Readonly<Record<CostKey, DocumentLabel>> = {
  list: 'listAmount',
  discount: 'discountAmount',
  payable: 'payableAmount',
  withoutTax: 'withoutTax',
  tax: 'tax',
  firstYear: 'firstYear',
  threeYear: 'threeYear',
};

function itemFigures({ categories, lines }: Comparison): ComparisonFigure[] {
  const ordered = categories.flatMap(({ section }) => lines.filter((line) => line.section === section));
  return [
    ...categories.flatMap(({ label, payable }, row) =>
      payable.map((expected, index) => ({
        place: `category ${row} ${index}` as const,
        field: named(label, index),
        expected,
      })),
    ),
    ...ordered.flatMap(({ label, cells }, row) =>
      cells.map((cell, index) => ({
        place: `item ${row} ${index}` as const,
        field: named(label, index),
        expected: cell?.payable ?? '0.00',
      })),
    ),
  ];
}

function differenceFigures({ differences, scenarios }: Comparison): ComparisonFigure[] {
  return differences.flatMap(({ from, to, total, causes }, index) => {
    const field = {
      zh: `方案 ${String(from + 1)} → 方案 ${String(to + 1)} ${documentLabels.differenceTotal.zh}`,
      en: `Scenario ${String(from + 1)} → ${String(to + 1)}: ${documentLabels.differenceTotal.en}`,
    };
    return [
      { place: `difference ${index} before` as const, field, expected: scenarios[from]?.totals.payable ?? '' },
      { place: `difference ${index} after` as const, field, expected: scenarios[to]?.totals.payable ?? '' },
      { place: `difference ${index} total` as const, field, expected: total },
      ...causes.map(({ amount, text }, row) => ({
        place: `cause ${index} ${row}` as const,
        field: text,
        expected: amount,
      })),
    ];
  });
}

function cashFigures({ scenarios }: Comparison): ComparisonFigure[] {
  const names = [...new Set(scenarios.flatMap(({ monthly }) => monthly.map(({ month }) => month)))].sort();
  return scenarios.flatMap(({ monthly }, index) => {
    const due = (span: (month: string) => boolean): string =>
      sumOfAmounts(monthly.filter(({ month }) => span(month)).map(({ amount }) => amount));
    const figure = (place: ComparisonPlace, name: string, expected: string): ComparisonFigure => ({
      place,
      field: named({ zh: `${documentLabels.cashFlow.zh} ${name}`, en: `${documentLabels.cashFlow.en} ${name}` }, index),
      expected,
    });
    const years = new Set(names.map((month) => month.slice(0, 4)));
    return [
      ...names.map((name) =>
        figure(
          `cash ${name} ${index}`,
          name,
          due((month) => month === name),
        ),
      ),
      ...names.map((name) =>
        figure(
          `cumulative ${name} ${index}`,
          name,
          due((month) => month <= name),
        ),
      ),
      ...[...years].map((year) =>
        figure(
          `cash ${year} ${index}`,
          year,
          due((month) => month.startsWith(year)),
        ),
      ),
      ...(names.length === 0
        ? []
        : [
            figure(
              `cash all ${index}`,
              '',
              due(() => true),
            ),
          ]),
      ...(['prepaid', 'onDemand', 'calls', 'oneTime'] as const).map((kind) =>
        figure(`kind ${kind} ${index}`, kind, sumOfAmounts(monthly.map((month) => month[kind]))),
      ),
    ];
  });
}

function ofScenario(key: DocumentLabel, index: number): Localized {
  return named(documentLabels[key], index);
}

function named({ zh, en }: Localized, index: number): Localized {
  const number = String(index + 1);
  return { zh: `方案 ${number} ${zh}`, en: `Scenario ${number}: ${en}` };
}
