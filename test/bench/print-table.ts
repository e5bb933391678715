import type { BenchRow, GrowthRow } from './bench-row.ts';
import { millisecondsText } from './measure.ts';

function figure(value: number | null): string {
  if (value === null) return '–';
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** A verdict as it is read: a missed gate says by how many times, a row without one that there is none. */
function verdictText({ verdict, gate, ratio }: BenchRow): string {
  const [bound, limit] = gate.split(' ');
  if (limit === undefined) return verdict === 'pass' ? '–' : verdict;
  if (verdict !== 'missed' || ratio === null) return verdict;
  const times = bound === '≤' ? ratio / Number(limit) : Number(limit) / ratio;
  return `missed by ${times.toPrecision(2)} ×`;
}

function cellsOf(row: BenchRow): string[] {
  const interval = row.low === null || row.low === row.high ? '–' : `${figure(row.low)} … ${figure(row.high)}`;
  return [row.name, row.peer, figure(row.ratio), interval, row.gate, row.goal, verdictText(row), row.note];
}

/** One row in a line of its own, for who waits for the table. */
export function rowText(row: BenchRow): string {
  return cellsOf(row).join(' | ');
}

const heads = ['work', 'beside', 'ratio', '95 %', 'gate', 'goal', 'verdict', 'note'];

/** Rows as a Markdown table, its columns lined up. */
function tableText(rows: readonly (readonly string[])[], names: readonly string[]): string {
  const widths = names.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(names), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The table of the bench, in Markdown. */
export function rowsText(rows: readonly BenchRow[]): string {
  return tableText(rows.map(cellsOf), heads);
}

/** The table of how times grow, in Markdown. */
export function growthText(rows: readonly GrowthRow[]): string {
  const cells = rows.map(({ name, unit, sizes, milliseconds, exponent }) => [
    name,
    sizes
      .map((size, at) => `${size.toLocaleString('en')} ${unit}: ${millisecondsText(milliseconds[at] ?? 0)}`)
      .join(', '),
    exponent.toFixed(2),
  ]);
  return tableText(cells, ['work', 'time at each size', 'exponent']);
}
