import type { ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';
import type { LineView } from './cell-print.ts';
import type { Column } from './columns.ts';
import { readInstant, timeOf } from '../../ui/date-text.ts';
import { isDecimal, trimDecimal } from '../../ui/decimal-text.ts';
import { readDiscount } from './discount-text.ts';
import { changeMode } from './new-line.ts';
import { readTerm } from './term-text.ts';
import { setOwnPrice } from './unit-price.ts';

/** Longest whole number that is read; longer ones are no quantity of anything. */
const WHOLE = /^\d{1,10}$/;
const MODE_WORDS: readonly (readonly [ScenarioLine['mode'], RegExp])[] = [
  ['period', /^(period|包周期|包年\/?包月|yearly.*)$/i],
  ['once', /^(once|one-time|一次性)$/i],
  ['on-demand', /^(on-demand|on demand|按需)$/i],
  ['usage', /^(usage|by usage|按用量)$/i],
];

/** The scenario with one line changed. */
export function withLine(scenario: ScenarioFile, line: ScenarioLine): ScenarioFile {
  return { ...scenario, lines: scenario.lines.map((each) => (each.id === line.id ? line : each)) };
}

/** A copy without the named field; a field that is left out and one that is undefined differ in the file. */
function without<T extends object>(value: T, field: string): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field)) as T;
}

function editQuantity(line: ScenarioLine, text: string): ScenarioLine | undefined {
  const typed = text.replaceAll(/[\s,，]/g, '');
  if (!WHOLE.test(typed)) return undefined;
  const count = Number(typed);
  switch (line.mode) {
    case 'period':
    case 'once':
      return { ...line, quantity: count };
    case 'on-demand': {
      const [only] = line.changes;
      if (line.changes.length !== 1 || only === undefined) return undefined;
      return { ...line, changes: [{ ...only, quantity: count }] };
    }
    case 'usage':
      return line.calls === undefined ? { ...line, minutesPerMonth: count } : undefined;
  }
}

function editStart(line: ScenarioLine, text: string): ScenarioLine | undefined {
  if ('start' in line) {
    const start = readInstant(text, timeOf(line.start));
    return start === undefined ? undefined : { ...line, start };
  }
  if (line.mode !== 'on-demand' || line.changes.length !== 1) return undefined;
  const [only] = line.changes;
  const at = only === undefined ? undefined : readInstant(text, timeOf(only.at));
  return only === undefined || at === undefined ? undefined : { ...line, changes: [{ ...only, at }] };
}

function editSpec({ line, item }: LineView, text: string): ScenarioLine | undefined {
  const typed = text.trim();
  // One mode may be sold in several ways, such as sizes that are sold by the year only.
  const specs = (item?.ways ?? []).filter((way) => way.mode === line.mode).flatMap((way) => way.specs);
  const found = specs.find(({ id, label }) => [id, label.zh, label.en].some((name) => name === typed));
  return found === undefined ? undefined : { ...line, spec: found.id };
}

function editMode(view: LineView, text: string, scenario: ScenarioFile, today: string): ScenarioLine | undefined {
  const typed = text.trim();
  const mode = MODE_WORDS.find(([id, pattern]) => id === typed || pattern.test(typed))?.[0];
  const way = view.item?.ways.find((each) => each.mode === mode);
  if (way === undefined) return undefined;
  return way.mode === view.line.mode ? view.line : changeMode(view.line, way, scenario, today);
}

function editDiscount(line: ScenarioLine, text: string): ScenarioLine | undefined {
  const discount = readDiscount(text, line.discount?.kind);
  if (discount === undefined) return undefined;
  return discount === null ? without(line, 'discount') : { ...line, discount };
}

function editPrice(scenario: ScenarioFile, line: ScenarioLine, text: string): ScenarioFile | undefined {
  const typed = text.replaceAll(/[\s,，¥￥]/g, '');
  if (typed === '') return setOwnPrice(scenario, line, '');
  return isDecimal(typed) ? setOwnPrice(scenario, line, trimDecimal(typed)) : undefined;
}

/**
 * Puts a typed or pasted text into a cell.
 * @param today calendar date of a line that gets a start and has no neighbour to follow
 * @returns the new scenario; undefined where the text means nothing there, or the cell cannot be typed into
 */
export function editCell(
  scenario: ScenarioFile,
  view: LineView,
  column: Column,
  text: string,
  today: string,
): ScenarioFile | undefined {
  if (column === 'price') return editPrice(scenario, view.line, text);
  const line = editedLine(scenario, view, column, text, today);
  return line === undefined ? undefined : withLine(scenario, line);
}

function editedLine(
  scenario: ScenarioFile,
  view: LineView,
  column: Column,
  text: string,
  today: string,
): ScenarioLine | undefined {
  const { line } = view;
  switch (column) {
    case 'spec':
      return editSpec(view, text);
    case 'mode':
      return editMode(view, text, scenario, today);
    case 'quantity':
      return editQuantity(line, text);
    case 'term': {
      const term = line.mode === 'period' ? readTerm(text, line.term.unit) : undefined;
      return line.mode === 'period' && term !== undefined ? { ...line, term } : undefined;
    }
    case 'start':
      return editStart(line, text);
    case 'discount':
      return editDiscount(line, text);
    case 'note':
      return text.trim() === '' ? without(line, 'note') : { ...line, note: text };
    case 'product':
    case 'price':
    case 'list':
    case 'payable':
      return undefined;
  }
}
