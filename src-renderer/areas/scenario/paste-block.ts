import type { OfferedItem, OfferList } from '../../../shared/offer-list.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { editCell } from './cell-edit.ts';
import type { LineView } from './cell-print.ts';
import { type Column, computed } from './columns.ts';
import { addLine } from './new-line.ts';
import { itemsOf } from './sections.ts';

/** Most cells of one paste; more is a table that does not belong here. */
const MOST_ROWS = 500;

/** Where a block is pasted. */
export interface PasteTarget {
  readonly scenario: ScenarioFile;
  /** Lines in the order of the screen. */
  readonly lines: readonly LineView[];
  readonly offers: OfferList | undefined;
  /** Index of the first row. */
  readonly row: number;
  /** Columns from the cursor to the right edge. */
  readonly columns: readonly Column[];
  readonly today: string;
}

/** What came of a paste. */
export interface PasteResult {
  readonly scenario: ScenarioFile;
  readonly pasted: number;
  readonly rejected: number;
}

function findByName(offers: OfferList | undefined, name: string): OfferedItem | undefined {
  const wanted = name.trim().toLowerCase();
  return [...itemsOf(offers).values()].find(
    ({ sku, label, aliases, offered }) =>
      offered && [sku, label.zh, label.en, ...aliases].some((each) => each.toLowerCase() === wanted),
  );
}

/** The scenario with a new line for a pasted row that names a product, or nothing where it names none. */
function lineForRow(
  scenario: ScenarioFile,
  cells: readonly string[],
  target: PasteTarget,
): { scenario: ScenarioFile; view: LineView } | undefined {
  const item = findByName(target.offers, cells[target.columns.indexOf('product')] ?? '');
  const way = item?.ways[0];
  if (item === undefined || way === undefined) return undefined;
  const added = addLine(scenario, { item, way, spec: way.specs[0]?.id }, target.today);
  const line = added.scenario.lines.find((each) => each.id === added.id);
  return line === undefined ? undefined : { scenario: added.scenario, view: { line, item, quote: undefined } };
}

/**
 * Pastes a block as spreadsheets copy it. The way of selling comes before the size, whatever the order of
 * the columns, because it decides which sizes there are.
 */
export function pasteBlock(text: string, target: PasteTarget): PasteResult {
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .slice(0, MOST_ROWS)
    .map((row) => row.split('\t'));
  let { scenario } = target;
  let pasted = 0;
  let rejected = 0;
  for (const [index, cells] of rows.entries()) {
    const known = target.lines[target.row + index];
    const place = known === undefined ? lineForRow(scenario, cells, target) : { scenario, view: known };
    if (place === undefined) {
      rejected += cells.length;
      continue;
    }
    scenario = place.scenario;
    const order = target.columns.map((column, at) => ({ column, cell: cells[at] }));
    order.sort((left, right) => Number(right.column === 'mode') - Number(left.column === 'mode'));
    for (const { column, cell } of order) {
      if (cell === undefined || cell === '' || column === 'product' || computed.has(column)) continue;
      const line = scenario.lines.find((each) => each.id === place.view.line.id) ?? place.view.line;
      const next = editCell(scenario, { ...place.view, line }, column, cell, target.today);
      if (next === undefined) rejected += 1;
      else pasted += 1;
      scenario = next ?? scenario;
    }
  }
  return { scenario, pasted, rejected };
}
