import type { OfferedItem } from '../../../shared/offer-list.ts';
import type { ScenarioFile, ScenarioLine, Term } from '../../../shared/scenario.ts';
import { monthStart } from '../../ui/date-text.ts';

/** Months that on-demand use is counted over until the user says otherwise. */
const DEFAULT_MONTHS = 12;
const DEFAULT_MINUTES = 1_000;

/** What is to be added: an item, one of the ways it is sold, and a size. */
export interface Wish {
  readonly item: OfferedItem;
  readonly way: OfferedItem['ways'][number];
  readonly spec: string | undefined;
}

function freeId(lines: readonly ScenarioLine[], sku: string): string {
  const stem = sku.split('.').slice(1).join('-');
  const taken = new Set(lines.map((line) => line.id));
  let number = 1;
  while (taken.has(`${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}

function startOf(line: ScenarioLine | undefined): string | undefined {
  if (line === undefined) return undefined;
  return 'start' in line ? line.start : undefined;
}

function newTerm(lines: readonly ScenarioLine[], terms: readonly Term['unit'][]): Term {
  const last = lines.findLast((line) => line.mode === 'period');
  if (last?.mode === 'period' && terms.includes(last.term.unit)) return last.term;
  return { unit: terms.includes('year') ? 'year' : (terms[0] ?? 'year'), count: 1 };
}

/**
 * The scenario with a new line at its end. Start and term follow the lines that are there, because
 * most quotes have one of each; use gets a span to be counted over.
 * @param today calendar date of a line without a neighbour to follow
 */
export function addLine(scenario: ScenarioFile, wish: Wish, today: string): { scenario: ScenarioFile; id: string } {
  const { item, way, spec } = wish;
  const { lines } = scenario;
  const id = freeId(lines, item.sku);
  const start = startOf(lines.findLast((line) => 'start' in line)) ?? `${today}T00:00:00+08:00`;
  const base = { id, sku: item.sku, ...(spec !== undefined && { spec }) };
  const from = scenario.horizon?.from ?? monthStart(start, 0);
  const horizon = scenario.horizon ?? { from, to: monthStart(from, DEFAULT_MONTHS) };
  switch (way.mode) {
    case 'period': {
      const line: ScenarioLine = { ...base, mode: 'period', quantity: 1, term: newTerm(lines, way.terms), start };
      return { scenario: { ...scenario, lines: [...lines, line] }, id };
    }
    case 'once':
      return { scenario: { ...scenario, lines: [...lines, { ...base, mode: 'once', quantity: 1, start }] }, id };
    case 'on-demand': {
      const line: ScenarioLine = { ...base, mode: 'on-demand', changes: [{ at: from, quantity: 1 }] };
      return { scenario: { ...scenario, horizon, lines: [...lines, line] }, id };
    }
    case 'usage': {
      const line: ScenarioLine = { ...base, mode: 'usage', minutesPerMonth: DEFAULT_MINUTES };
      return { scenario: { ...scenario, horizon, lines: [...lines, line] }, id };
    }
  }
}

/** The line as it would be if it were sold another way; what the ways have in common is kept. */
export function changeMode(
  line: ScenarioLine,
  way: OfferedItem['ways'][number],
  scenario: ScenarioFile,
  today: string,
): ScenarioLine {
  const start = startOf(line) ?? `${today}T00:00:00+08:00`;
  const quantity = 'quantity' in line ? line.quantity : 1;
  const spec = way.specs.some((each) => each.id === line.spec) ? line.spec : way.specs[0]?.id;
  const base = {
    id: line.id,
    sku: line.sku,
    ...(spec !== undefined && { spec }),
    ...(line.discount !== undefined && { discount: line.discount }),
    ...(line.note !== undefined && { note: line.note }),
  };
  switch (way.mode) {
    case 'period':
      return { ...base, mode: 'period', quantity, term: newTerm(scenario.lines, way.terms), start };
    case 'once':
      return { ...base, mode: 'once', quantity, start };
    case 'on-demand':
      return { ...base, mode: 'on-demand', changes: [{ at: scenario.horizon?.from ?? start, quantity }] };
    case 'usage':
      return { ...base, mode: 'usage', minutesPerMonth: DEFAULT_MINUTES };
  }
}
