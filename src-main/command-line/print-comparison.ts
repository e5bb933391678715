import type { ComparedCell, ComparedScenario, Comparison, Difference } from '../../shared/comparison.ts';
import type { Language, Localized } from '../../shared/localized.ts';
import { editionEntry } from '../rules/catalogue/catalogue.ts';
import { capacityRows } from '../rules/compare/capacity-rows.ts';
import { cellExtent } from '../rules/compare/cell-extent.ts';
import { groupedAmount, signedAmount } from '../rules/money/grouped-amount.ts';
import { findingsText } from './print-findings.ts';
import { textColumns } from './text-columns.ts';

const words = {
  list: { zh: '官网价', en: 'List price' },
  discount: { zh: '优惠金额', en: 'Discount' },
  payable: { zh: '应付金额', en: 'Payable' },
  firstYear: { zh: '首年费用', en: 'First year' },
  threeYear: { zh: '三年费用', en: 'Three years' },
  categories: { zh: '分类', en: 'Categories' },
  lines: { zh: '明细（≠ 表示各方案不同）', en: 'Lines (≠ where the scenarios differ)' },
  capacity: { zh: '能力（首年最大值）', en: 'Capacity (most in the first year)' },
  same: { zh: '应付金额相同，没有差异。', en: 'The payable is the same, nothing differs.' },
  assumptions: { zh: '假设', en: 'Assumptions' },
} as const satisfies Record<string, Localized>;

/** A comparison as text for a terminal: figures side by side, lines, capacity, then why they differ. */
export function comparisonText(comparison: Comparison, language: Language): string {
  const { scenarios, categories, lines, differences, assumptions } = comparison;
  const section = (title: Localized, rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? '' : `\n${title[language]}\n${textColumns(rows)}`;
  const findings = numberedFindings(scenarios, language);
  return (
    scenarios.map((scenario, index) => headText(scenario, index, language)).join('') +
    `\n${textColumns([['', ...scenarios.map((_, index) => String(index + 1))], ...totalRows(scenarios, language)])}` +
    section(
      words.categories,
      categories.map(({ label, payable }) => [label[language], ...payable.map(groupedAmount)]),
    ) +
    section(
      words.lines,
      lines.map(({ sku, label, cells, differs }) => [
        `${differs ? '≠' : ' '} ${label[language]}`,
        ...cells.map((cell) => cellText(cell, sku, language)),
      ]),
    ) +
    section(
      words.capacity,
      capacityRows(scenarios.map(({ capacity }) => capacity)).map(({ label, counts }) => [
        label[language],
        ...counts.map(String),
      ]),
    ) +
    differences.map((difference) => differenceText(difference, language)).join('') +
    (findings === '' ? '' : `\n${findings}`) +
    `\n${words.assumptions[language]}\n${assumptions.map(({ id, text }) => `- ${id} ${text[language]}\n`).join('')}`
  );
}

function headText({ name, edition }: ComparedScenario, index: number, language: Language): string {
  const sold = edition === undefined ? '' : `  ${editionEntry(edition).label[language]}`;
  return `${String(index + 1)}  ${name}${sold}\n`;
}

function totalRows(scenarios: readonly ComparedScenario[], language: Language): string[][] {
  const row = (label: Localized, amount: (scenario: ComparedScenario) => string): string[] => [
    label[language],
    ...scenarios.map((scenario) => groupedAmount(amount(scenario))),
  ];
  return [
    row(words.list, ({ totals }) => totals.list),
    row(words.discount, ({ totals }) => totals.discount),
    row(words.payable, ({ totals }) => totals.payable),
    row(words.firstYear, ({ firstYear }) => firstYear),
    row(words.threeYear, ({ threeYear }) => threeYear),
  ];
}

/** Quantity with unit and term, then what is paid. */
function cellText(cell: ComparedCell | null, sku: string, language: Language): string {
  return cell === null ? '—' : `${cellExtent(cell, sku)[language]}  ${groupedAmount(cell.payable)}`;
}

function differenceText({ from, to, total, causes }: Difference, language: Language): string {
  const head = `\n${String(from + 1)} → ${String(to + 1)}  ${signedAmount(total)}\n`;
  if (causes.length === 0) return `${head}  ${words.same[language]}\n`;
  return head + causes.map(({ text }) => `  ${text[language]}\n`).join('');
}

/** Each finding once, with the numbers of the scenarios that it is about. */
function numberedFindings(scenarios: readonly ComparedScenario[], language: Language): string {
  const texts = new Map<string, number[]>();
  scenarios.forEach(({ findings }, index) => {
    for (const each of findings) {
      const text = findingsText([each], language);
      texts.set(text, [...(texts.get(text) ?? []), index + 1]);
    }
  });
  return [...texts].map(([text, numbers]) => `[${numbers.join(' ')}] ${text}`).join('');
}
