import type { BudgetWay } from '../../../shared/budget-fit.ts';
import type { ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';
import type { Translator } from '../../messages/translator.svelte.ts';
import { groupDigits } from '../../ui/group-digits.ts';
import { type LineView, printCell } from './cell-print.ts';
import { printDiscount } from './discount-text.ts';
import { isPriceOf } from './unit-price.ts';

/** One way to fit a budget in words. */
interface PrintedWay {
  readonly way: BudgetWay;
  /** What changes, such as the quantity. */
  readonly what: string;
  /** How many lines change with it, where that is more than the one. */
  readonly alike: string;
  readonly before: string;
  readonly after: string;
  /** The whole of it in one line, for a notice and for who cannot see the table. */
  readonly sentence: string;
}

/** The ways that change the whole quote, or one line. */
interface WayGroup {
  /** Id of the line; empty for the whole quote. */
  readonly id: string;
  readonly title: string;
  /** What the line is as it stands, which tells lines of one product apart. */
  readonly aside: string;
  readonly ways: readonly PrintedWay[];
}

/** Puts the ways to fit a budget together by what they change, in their order, and prints them. */
export function groupWays(
  ways: readonly BudgetWay[],
  file: ScenarioFile,
  views: readonly LineView[],
  words: Translator,
): WayGroup[] {
  const groups = new Map<string, WayGroup & { ways: PrintedWay[] }>();
  for (const way of ways) {
    const id = 'line' in way.change ? way.change.line : '';
    const view = views.find(({ line }) => line.id === id);
    const title = way.label === null ? words.t('budget.whole') : words.of(way.label);
    const group = groups.get(id) ?? { id, title, aside: asideOf(view, file, words), ways: [] };
    group.ways.push(printWay(way, title, file, words));
    groups.set(id, group);
  }
  return [...groups.values()];
}

function asideOf(view: LineView | undefined, file: ScenarioFile, words: Translator): string {
  if (view === undefined) return '';
  const [quantity = '', term = '', mode = '', payable = ''] = (['quantity', 'term', 'mode', 'payable'] as const).map(
    (column) => printCell(view, column, file, words),
  );
  return [`${quantity} × ${term === '' ? mode : term}`, payable].filter((part) => part !== '').join(' · ');
}

function printWay(way: BudgetWay, title: string, file: ScenarioFile, words: Translator): PrintedWay {
  const { change } = way;
  const what = words.t(`budget.${change.kind}`);
  const { before, after } = figuresOf(way, file, words);
  const count = change.kind === 'unit-price' ? file.lines.filter((line) => isPriceOf(change.price, line)).length : 1;
  return {
    ...{ way, what, before, after },
    alike: count > 1 ? words.t('budget.alike', { count }) : '',
    sentence: `${title} · ${what} ${before} → ${after}`,
  };
}

/** The changed figure as it is and as it would be; a discount stands for what it replaces, whatever that is. */
function figuresOf(way: BudgetWay, file: ScenarioFile, words: Translator): { before: string; after: string } {
  const { change } = way;
  const line = 'line' in change ? file.lines.find(({ id }) => id === change.line) : undefined;
  switch (change.kind) {
    case 'quote-amount':
    case 'quote-rate':
    case 'line-rate': {
      const replaced = change.kind === 'line-rate' ? line?.discount : file.discount;
      return {
        before: replaced === undefined ? words.t('common.none') : groupDigits(printDiscount(replaced)),
        after: groupDigits(printDiscount(change.discount)),
      };
    }
    case 'quantity':
      return both(way, groupDigits);
    case 'term':
      return both(way, (count) => termText(line, count, words));
    case 'unit-price':
      return {
        before: groupDigits(way.before ?? ''),
        after: `${groupDigits(way.after)}/${words.t(`per.${change.price.per}`)}`,
      };
  }
}

function both(way: BudgetWay, print: (figure: string) => string): { before: string; after: string } {
  return { before: print(way.before ?? ''), after: print(way.after) };
}

function termText(line: ScenarioLine | undefined, count: string, words: Translator): string {
  return line?.mode === 'period' ? words.t(`term.${line.term.unit}`, { count }) : count;
}
