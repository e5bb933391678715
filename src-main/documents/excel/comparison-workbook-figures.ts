import { type ComparisonDocument, costKeys } from '../comparison-document.ts';
import type { ComparisonPlace } from '../comparison-figures.ts';
import { documentLabel } from '../document-labels.ts';
import { amountColumn, cashColumn, type ComparisonPlan, comparisonPlan, cumulativeColumn } from './comparison-plan.ts';
import { readWorkbook } from './read-workbook.ts';

type Put = (
  place: ComparisonPlace,
  sheet: 'comparison' | 'differencesSheet' | 'cash',
  column: string,
  row: number,
) => void;

/** Reads the figures of a written comparison: of formulas their cached results, which is what a viewer shows. */
export async function comparisonWorkbookFigures(
  bytes: Uint8Array,
  document: ComparisonDocument,
): Promise<Map<ComparisonPlace, string>> {
  const read = await readWorkbook(bytes);
  const plan = comparisonPlan(document);
  const figures = new Map<ComparisonPlace, string>();
  const put: Put = (place, sheet, column, row) => {
    const name = sheet === 'cash' ? document.cashTitle : documentLabel(sheet, document.language);
    const shown = read(name, column, row);
    if (shown !== undefined) figures.set(place, shown);
  };
  putComparison(document, plan, put);
  putDifferences(document, plan, put);
  putCash(document, plan, put);
  return figures;
}

function putComparison({ scenarios, categories }: ComparisonDocument, { comparison }: ComparisonPlan, put: Put): void {
  scenarios.forEach((_, index) => {
    const column = amountColumn(index);
    for (const key of costKeys) put(`cost ${key} ${index}`, 'comparison', column, comparison.costRows[key]);
    let item = 0;
    categories.forEach(({ rows }, category) => {
      put(`category ${category} ${index}`, 'comparison', column, comparison.categoriesFrom + category);
      rows.forEach((_row, offset) => {
        put(`item ${item} ${index}`, 'comparison', column, (comparison.items[category]?.from ?? 0) + offset);
        item += 1;
      });
    });
  });
}

function putDifferences({ differences }: ComparisonDocument, plan: ComparisonPlan, put: Put): void {
  differences.forEach(({ causes }, index) => {
    const places = plan.differences[index];
    if (places === undefined) return;
    put(`difference ${index} before`, 'differencesSheet', 'D', places.beforeRow);
    put(`difference ${index} total`, 'differencesSheet', 'D', places.totalRow);
    put(`difference ${index} after`, 'differencesSheet', 'D', places.afterRow);
    causes.forEach((_, row) => {
      put(`cause ${index} ${row}`, 'differencesSheet', 'D', places.causesFrom + row);
    });
  });
}

function putCash({ scenarios, cash }: ComparisonDocument, plan: ComparisonPlan, put: Put): void {
  scenarios.forEach((_, index) => {
    const column = cashColumn(index);
    const cumulative = cumulativeColumn(index, scenarios.length);
    cash.years.forEach(({ year, months }, at) => {
      const place = plan.cash.years[at];
      if (place === undefined) return;
      months.forEach(({ month }, offset) => {
        put(`cash ${month} ${index}`, 'cash', column, place.from + offset);
        put(`cumulative ${month} ${index}`, 'cash', cumulative, place.from + offset);
      });
      put(`cash ${year} ${index}`, 'cash', column, place.subtotalRow);
    });
    put(`cash all ${index}`, 'cash', column, plan.cash.totalRow);
    cash.kinds.forEach(({ key }, row) => {
      put(`kind ${key} ${index}`, 'cash', column, plan.cash.kindsFrom + row);
    });
  });
}
