import type { ComparisonDocument, CostKey } from '../comparison-document.ts';
import { columnLetter } from './column-letter.ts';

/** Which row and column of which sheet of a comparison holds what; formulas and tie-out go by it. */
export interface ComparisonPlan {
  readonly comparison: ComparisonSheetPlan;
  /** First row of each difference on its sheet: heading, payable before, causes, sum, payable after. */
  readonly differences: readonly DifferencePlan[];
  readonly cash: ComparedCashPlan;
}

/** Rows of the sheet of scenarios side by side. */
export interface ComparisonSheetPlan {
  readonly headerRow: number;
  readonly costRows: Readonly<Record<CostKey, number>>;
  /** Row of each category. */
  readonly categoriesFrom: number;
  /** Rows of the items of each category. */
  readonly items: readonly { readonly from: number; readonly to: number }[];
  /** First row of what the scenarios can do. */
  readonly capacityFrom: number;
}

/** Rows of one difference. */
export interface DifferencePlan {
  readonly headingRow: number;
  readonly beforeRow: number;
  readonly causesFrom: number;
  readonly totalRow: number;
  readonly afterRow: number;
}

/** Rows of the sheet of months. */
export interface ComparedCashPlan {
  readonly headerRow: number;
  readonly from: number;
  readonly to: number;
  readonly years: readonly { readonly from: number; readonly to: number; readonly subtotalRow: number }[];
  readonly totalRow: number;
  readonly kindsFrom: number;
}

/** Rows between the total of the months and the first kind: a gap, a title. */
const KIND_HEAD_ROWS = 2;

/** Settles the rows of a comparison's workbook. */
export function comparisonPlan(document: ComparisonDocument): ComparisonPlan {
  // Title, mark of illustrative prices where there is one, a note, the header.
  const headerRow = document.banner === undefined ? 3 : 4;
  return {
    comparison: comparisonSheetPlan(document, headerRow),
    differences: differencePlans(document, headerRow - 1),
    cash: comparedCashPlan(document, headerRow),
  };
}

function comparisonSheetPlan({ categories }: ComparisonDocument, headerRow: number): ComparisonSheetPlan {
  const first = headerRow + 4;
  const costRows = {
    list: first,
    discount: first + 1,
    payable: first + 2,
    withoutTax: first + 3,
    tax: first + 4,
    firstYear: first + 5,
    threeYear: first + 6,
  };
  const categoriesFrom = first + 8;
  let next = categoriesFrom + categories.length + 1;
  const items = categories.map(({ rows }) => {
    const from = next;
    next += rows.length;
    return { from, to: next - 1 };
  });
  return { headerRow, costRows, categoriesFrom, items, capacityFrom: next + 1 };
}

function differencePlans({ differences }: ComparisonDocument, headerRow: number): DifferencePlan[] {
  let next = headerRow + 1;
  return differences.map(({ causes }) => {
    const headingRow = next;
    const causesFrom = headingRow + 2;
    const totalRow = causesFrom + causes.length;
    next = totalRow + 3;
    return { headingRow, beforeRow: headingRow + 1, causesFrom, totalRow, afterRow: totalRow + 1 };
  });
}

function comparedCashPlan({ cash }: ComparisonDocument, headerRow: number): ComparedCashPlan {
  let next = headerRow + 1;
  const years = cash.years.map(({ months }) => {
    const from = next;
    const subtotalRow = from + months.length;
    next = subtotalRow + 1;
    return { from, to: subtotalRow - 1, subtotalRow };
  });
  return { headerRow, from: headerRow + 1, to: next - 1, years, totalRow: next, kindsFrom: next + KIND_HEAD_ROWS + 1 };
}

/** Column of a scenario's quantity on the sheet of scenarios side by side. */
export function quantityColumn(scenario: number): string {
  return columnLetter(2 + 2 * scenario);
}

/** Column of a scenario's amount there. */
export function amountColumn(scenario: number): string {
  return columnLetter(3 + 2 * scenario);
}

/** Column of what a scenario, not the first, costs more than the first. */
export function deltaColumn(scenario: number, scenarios: number): string {
  return columnLetter(1 + 2 * scenarios + scenario);
}

/** Column of a scenario's months on the sheet of months. */
export function cashColumn(scenario: number): string {
  return columnLetter(1 + scenario);
}

/** Column of what a scenario has cost up to a month. */
export function cumulativeColumn(scenario: number, scenarios: number): string {
  return columnLetter(1 + scenarios + scenario);
}
