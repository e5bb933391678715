import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { Translator } from '../../messages/translator.svelte.ts';
import { groupDigits } from '../../ui/group-digits.ts';

type Comparison = ReplyValue<'compare.run'>;

/** One row of the comparison: what is compared, and one text for each scenario. */
export interface CompareRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly string[];
  /** The row that the comparison is about. */
  readonly strong?: boolean;
}

/** Rows that belong together. */
export interface RowGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly CompareRow[];
}

function money(comparison: Comparison, words: Translator, projection: boolean): CompareRow[] {
  const { t } = words;
  const each = (pick: (scenario: Comparison['scenarios'][number]) => string): string[] =>
    comparison.scenarios.map((scenario) => groupDigits(pick(scenario)));
  const inner = [
    { key: 'list', label: t('totals.list'), cells: each(({ totals }) => totals.list) },
    { key: 'discount', label: t('totals.discount'), cells: each(({ totals }) => totals.discount) },
  ];
  return [
    ...(projection ? [] : inner),
    { key: 'payable', label: t('totals.payable'), cells: each(({ totals }) => totals.payable), strong: true },
    { key: 'without-tax', label: t('totals.without-tax'), cells: each(({ totals }) => totals.withoutTax) },
    { key: 'first', label: t('compare.first-year'), cells: each(({ firstYear }) => firstYear) },
    { key: 'three', label: t('compare.three-year'), cells: each(({ threeYear }) => threeYear) },
  ];
}

function capacity(comparison: Comparison, words: Translator): CompareRow[] {
  const { t } = words;
  const all = comparison.scenarios.map((scenario) => scenario.capacity);
  const sizes = [...new Set(all.flatMap(({ rooms }) => Object.keys(rooms)))].sort((a, b) => Number(a) - Number(b));
  const rooms = sizes.map((size) => ({
    key: `room-${size}`,
    label: t('compare.rooms', { size }),
    cells: all.map((each) => String(each.rooms[size] ?? 0)),
  }));
  const counts = [
    { key: 'ports', label: t('compare.ports'), cells: all.map(({ ports }) => String(ports)) },
    { key: 'accounts', label: t('compare.accounts'), cells: all.map(({ accounts }) => String(accounts)) },
    { key: 'recording', label: t('compare.recording'), cells: all.map(({ recordingHours }) => String(recordingHours)) },
  ];
  return [...rooms, ...counts.filter(({ cells }) => cells.some((cell) => cell !== '0'))];
}

function lines(comparison: Comparison, words: Translator): CompareRow[] {
  return comparison.lines.map((line) => {
    const spec = line.spec === undefined ? '' : ` ${line.spec}`;
    const cells = line.cells.map((cell) =>
      cell === null
        ? ''
        : `${words.t('compare.quantity', { count: groupDigits(String(cell.quantity)) })}　${groupDigits(cell.payable)}`,
    );
    return { key: `${line.sku}${spec}`, label: words.of(line.label), cells };
  });
}

/** The comparison as rows; with `onlyDifferent` those are left out that are the same everywhere. */
export function rowGroups(
  comparison: Comparison,
  words: Translator,
  view: { readonly onlyDifferent: boolean; readonly projection: boolean },
): RowGroup[] {
  const { t } = words;
  const groups: RowGroup[] = [
    { key: 'totals', label: t('compare.totals'), rows: money(comparison, words, view.projection) },
    { key: 'capacity', label: t('compare.capacity'), rows: capacity(comparison, words) },
    { key: 'lines', label: t('compare.lines'), rows: lines(comparison, words) },
  ];
  const differs = ({ cells, strong }: CompareRow): boolean => strong === true || new Set(cells).size > 1;
  return groups
    .map((group) => ({ ...group, rows: view.onlyDifferent ? group.rows.filter(differs) : group.rows }))
    .filter((group) => group.rows.length > 0);
}
