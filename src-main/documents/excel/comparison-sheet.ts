import type { ComparisonDocument, CostRow } from '../comparison-document.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import { comparedItemRow } from './compared-item-row.ts';
import { amountColumn, cashColumn, type ComparisonPlan, deltaColumn, quantityColumn } from './comparison-plan.ts';
import { deltaCells } from './delta-cells.ts';
import { cell, checked, difference, rounded } from './formula-parts.ts';
import { titleRows } from './quote-head-rows.ts';
import type { CellStyle, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, formats, numberCell, textCell } from './sheet-cells.ts';
import type { Expression } from './spreadsheet-expression.ts';
import { tableStyles } from './table-styles.ts';

const { body, group, header } = tableStyles;
const widthsOf = { mark: 4, item: 36, quantity: 20, least: 17, delta: 18 } as const;

/** The sheet of scenarios side by side: what they cost, by section, by item, and what they can do. */
export function comparisonSheet(document: ComparisonDocument, plan: ComparisonPlan, cashPrefix: string): Sheet {
  const { language, scenarios, categories, capacity } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const last = lastColumn(document);
  const items = categories.flatMap(({ rows }, index) =>
    rows.map((row, offset) => comparedItemRow(row, (plan.comparison.items[index]?.from ?? 0) + offset)),
  );
  const amount = Math.max(
    widthsOf.least,
    ...document.costs.flatMap(({ amounts }) => amounts.map((each) => groupDigits(each).length + 3)),
  );
  return {
    name: label('comparison'),
    widths: [
      widthsOf.mark,
      widthsOf.item,
      ...scenarios.flatMap(() => [widthsOf.quantity, amount]),
      ...scenarios.slice(1).map(() => Math.max(widthsOf.delta, amount)),
    ],
    headerRow: plan.comparison.headerRow,
    rows: [
      ...titleRows(document, last),
      { height: 17, cells: { A: textCell(label('comparisonMarks'), tableStyles.note, last) } },
      headerRow(document),
      groupRow(label('costs'), document),
      wordsRow(
        label('edition'),
        scenarios.map(({ edition }) => edition),
      ),
      wordsRow(
        label('startsAt'),
        scenarios.map(({ start }) => start),
      ),
      ...document.costs.map((row) => costRow(row, document, plan, cashPrefix)),
      groupRow(label('categories'), document),
      ...categories.map(({ label: name, payable }, index) => categoryRow(name, payable, index, document, plan)),
      groupRow(label('compareLines'), document),
      ...items,
      groupRow(label('capacity'), document),
      ...capacity.map(({ label: name, counts }, index) =>
        capacityRow(name, counts, plan.comparison.capacityFrom + index),
      ),
    ],
  };
}

function lastColumn({ scenarios }: ComparisonDocument): string {
  return deltaColumn(scenarios.length - 1, scenarios.length);
}

function headerRow(document: ComparisonDocument): SheetRow {
  const { language, scenarios } = document;
  const numbered = (key: DocumentLabel, number: number): string => documentLabel(key, language, { n: String(number) });
  const right: CellStyle = { ...header, align: 'right' };
  const names = scenarios.map(({ number, name }, index) => {
    const text = `${numbered('scenarioNumber', number)}\n${name}`;
    return [quantityColumn(index), textCell(text, right, amountColumn(index))] as const;
  });
  const deltas = scenarios.slice(1).map(({ number }, index) => {
    return [deltaColumn(index + 1, scenarios.length), textCell(numbered('deltaTo', number), right)] as const;
  });
  return {
    height: 30,
    cells: {
      A: textCell('≠', { ...header, align: 'center' }),
      B: textCell(documentLabel('comparedItem', language), header),
      ...Object.fromEntries([...names, ...deltas]),
    },
  };
}

function groupRow(text: string, document: ComparisonDocument): SheetRow {
  return { height: 20, cells: { A: textCell(text, group, lastColumn(document)) } };
}

function wordsRow(label: string, texts: readonly string[]): SheetRow {
  const right: CellStyle = { ...body, align: 'right', wrap: true };
  const cells = texts.map(
    (text, index) => [quantityColumn(index), textCell(text, right, amountColumn(index))] as const,
  );
  return { height: 18, cells: { A: textCell('', body), B: textCell(label, body), ...Object.fromEntries(cells) } };
}

function costRow(
  { key, label, amounts }: CostRow,
  document: ComparisonDocument,
  plan: ComparisonPlan,
  cashPrefix: string,
): SheetRow {
  const at = plan.comparison.costRows[key];
  const style: CellStyle = key === 'payable' ? { ...body, bold: true } : body;
  return amountsRow(label, amounts, at, style, (amount, index) => {
    const formula = costFormula(key, index, document, plan, cashPrefix);
    return amountCell(checked(formula, amount), amount, style);
  });
}

/** Discount and tax are what is left of two figures, the payable is the sum of the sections, three years that of the months. */
function costFormula(
  key: CostRow['key'],
  index: number,
  document: ComparisonDocument,
  { comparison, cash }: ComparisonPlan,
  cashPrefix: string,
): Expression | undefined {
  const column = amountColumn(index);
  const amount = (of: CostRow['key']): string => document.costs.find((row) => row.key === of)?.amounts[index] ?? '0.00';
  const at = (of: CostRow['key']): Expression => cell(`${column}${String(comparison.costRows[of])}`, amount(of));
  switch (key) {
    case 'discount':
      return rounded(difference(at('list'), at('payable')));
    case 'tax':
      return rounded(difference(at('payable'), at('withoutTax')));
    case 'payable': {
      if (document.categories.length === 0) return undefined;
      const to = comparison.categoriesFrom + document.categories.length - 1;
      const range = `${column}${String(comparison.categoriesFrom)}:${column}${String(to)}`;
      return rounded({
        kind: 'sum',
        range,
        decimals: document.categories.map(({ payable }) => payable[index] ?? '0.00'),
      });
    }
    case 'threeYear':
      return document.cash.years.length === 0
        ? undefined
        : cell(`${cashPrefix}${cashColumn(index)}${String(cash.totalRow)}`, document.cash.total[index] ?? '0.00');
    case 'list':
    case 'withoutTax':
    case 'firstYear':
      return undefined;
  }
}

function categoryRow(
  name: string,
  payable: readonly string[],
  index: number,
  document: ComparisonDocument,
  plan: ComparisonPlan,
): SheetRow {
  const rows = document.categories[index]?.rows ?? [];
  const place = plan.comparison.items[index];
  return amountsRow(name, payable, plan.comparison.categoriesFrom + index, body, (amount, scenario) => {
    const decimals = rows.map(({ cells }) => cells[scenario]?.payable ?? '0.00');
    if (place === undefined || decimals.length === 0) return amountCell(undefined, amount, body);
    const column = amountColumn(scenario);
    const range = `${column}${String(place.from)}:${column}${String(place.to)}`;
    return amountCell(checked(rounded({ kind: 'sum', range, decimals }), amount), amount, body);
  });
}

/** A label, an amount for each scenario, and how each later one differs from the first. */
function amountsRow(
  label: string,
  amounts: readonly string[],
  at: number,
  style: CellStyle,
  amountOf: (amount: string, index: number) => SheetCell,
): SheetRow {
  const cells = amounts.flatMap((amount, index) => [
    [quantityColumn(index), textCell('', style)] as const,
    [amountColumn(index), amountOf(amount, index)] as const,
  ]);
  const differs = new Set(amounts).size > 1;
  return {
    height: 18,
    cells: {
      A: textCell(differs ? '≠' : '', { ...style, align: 'center' }),
      B: textCell(label, { ...style, wrap: true }),
      ...Object.fromEntries(cells),
      ...deltaCells(amounts, at, style),
    },
  };
}

function capacityRow(label: string, counts: readonly number[], at: number): SheetRow {
  const texts = counts.map(String);
  const cells = texts.flatMap((count, index) => [
    [quantityColumn(index), textCell('', body)] as const,
    [amountColumn(index), numberCell(count, formats.integer, body)] as const,
  ]);
  return {
    height: 17,
    cells: {
      A: textCell(new Set(texts).size > 1 ? '≠' : '', { ...body, align: 'center' }),
      B: textCell(label, { ...body, wrap: true }),
      ...Object.fromEntries(cells),
      ...deltaCells(texts, at, body, '#,##0'),
    },
  };
}
