import type { ComparedCell, ComparedScenario, Comparison, Difference } from '../../shared/comparison.ts';
import type { Language, Localized } from '../../shared/localized.ts';
import { editionEntry, findItem } from '../rules/catalogue/catalogue.ts';
import { groupedAmount, signedAmount } from '../rules/money/grouped-amount.ts';
import { termWords, units } from '../rules/pricing/line-formula.ts';
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
  ports: { zh: '并发端口', en: 'Concurrent ports' },
  accounts: { zh: '接入账号', en: 'Access accounts' },
  recordingHours: { zh: '录播时长（小时）', en: 'Recording hours' },
  livePorts: { zh: '直播端口', en: 'Live ports' },
  roomConnectors: { zh: '会议室连接器', en: 'Room connectors' },
  room: { zh: '云会议室', en: 'Cloud rooms of' },
  webinar: { zh: '网络研讨会', en: 'Webinars of' },
  party: { zh: '方', en: '' },
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
    section(words.capacity, capacityRows(scenarios, language)) +
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

/** Quantity with unit and term where the cell is one line, then what is paid. */
function cellText(cell: ComparedCell | null, sku: string, language: Language): string {
  if (cell === null) return '—';
  const [part, ...others] = cell.parts;
  const extent = part === undefined || others.length > 0 ? String(cell.quantity) : extentText(part, sku, language);
  return `${extent}  ${groupedAmount(cell.payable)}`;
}

function extentText(
  { mode, quantity, unit, term }: ComparedCell['parts'][number],
  sku: string,
  language: Language,
): string {
  const item = findItem(sku);
  const pieces = item !== undefined && (mode === 'period' || mode === 'once');
  const count = pieces ? units(item, Number(quantity))[language] : `${quantity} ${unit[language]}`;
  return term === undefined ? count : `${count} × ${termWords(term)[language]}`;
}

/** One figure of what a scenario can do. */
interface Figure {
  readonly label: string;
  /** Place among all figures: rooms and webinars by size, then the rest. */
  readonly rank: number;
  readonly count: number;
}

/** Keeps sizes of one kind together, smaller ones first. */
const RANKS_PER_KIND = 100_000;

/** One row for each thing that any of the scenarios has. */
function capacityRows(scenarios: readonly ComparedScenario[], language: Language): string[][] {
  const rows = new Map<string, { rank: number; counts: number[] }>();
  scenarios.forEach(({ capacity }, index) => {
    for (const { label, rank, count } of figuresOf(capacity, language)) {
      const row = rows.get(label) ?? { rank, counts: scenarios.map(() => 0) };
      row.counts[index] = count;
      rows.set(label, row);
    }
  });
  return [...rows]
    .filter(([, { counts }]) => counts.some((count) => count > 0))
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([label, { counts }]) => [label, ...counts.map(String)]);
}

function figuresOf(capacity: ComparedScenario['capacity'], language: Language): Figure[] {
  const { rooms, webinars, ports, accounts, recordingHours, livePorts, roomConnectors, contactCentre } = capacity;
  const sized = (label: Localized, counts: ComparedScenario['capacity']['rooms'], kind: number): Figure[] =>
    Object.entries(counts).map(([size, count]) => ({
      label: `${label[language]} ${size}${words.party[language]}`,
      rank: kind * RANKS_PER_KIND + Number(size),
      count,
    }));
  const single = { ports, accounts, recordingHours, livePorts, roomConnectors };
  const keys = ['ports', 'accounts', 'recordingHours', 'livePorts', 'roomConnectors'] as const;
  return [
    ...sized(words.room, rooms, 0),
    ...sized(words.webinar, webinars, 1),
    ...keys.map((key, index) => ({
      label: words[key][language],
      rank: 2 * RANKS_PER_KIND + index,
      count: single[key],
    })),
    ...Object.entries(contactCentre).map(([sku, count]) => ({
      label: findItem(sku)?.label[language] ?? sku,
      rank: 3 * RANKS_PER_KIND,
      count,
    })),
  ];
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
