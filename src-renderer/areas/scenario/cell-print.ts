import type { QuoteLine } from '../../../shared/quote.ts';
import type { OfferedItem } from '../../../shared/offer-list.ts';
import type { ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';
import type { Translator } from '../../messages/translator.svelte.ts';
import { groupDigits } from '../../ui/group-digits.ts';
import type { Column } from './columns.ts';
import { dateOf, printInstant } from '../../ui/date-text.ts';
import { printDiscount } from './discount-text.ts';
import { ownPrice } from './unit-price.ts';

/** A line with everything that is known of it. */
export interface LineView {
  readonly line: ScenarioLine;
  /** Left out where the catalogue has no such product. */
  readonly item: OfferedItem | undefined;
  /** Left out where the line could not be priced. */
  readonly quote: QuoteLine | undefined;
}

/** What the product of a line is called. */
export function productName({ line, item }: LineView, words: Translator): string {
  return item === undefined ? line.sku : words.of(item.label);
}

function specName({ line, item }: LineView, words: Translator): string {
  if (line.spec === undefined) return '';
  const labels = item?.ways.flatMap((way) => way.specs) ?? [];
  const label = labels.find((each) => each.id === line.spec)?.label;
  return label === undefined ? line.spec : words.of(label);
}

function quantityText(line: ScenarioLine, words: Translator): string {
  switch (line.mode) {
    case 'period':
    case 'once':
      return groupDigits(String(line.quantity));
    case 'on-demand': {
      const [first] = line.changes;
      if (line.changes.length === 1 && first !== undefined) return groupDigits(String(first.quantity));
      return words.t('cell.changes', { count: line.changes.length });
    }
    case 'usage':
      if (line.calls !== undefined) return words.t('cell.calls', { count: line.calls.length });
      return groupDigits(String(line.minutesPerMonth ?? 0));
  }
}

function startText(line: ScenarioLine): string {
  if ('start' in line) return dateOf(line.start);
  return line.mode === 'on-demand' ? dateOf(line.changes[0]?.at ?? '') : '';
}

/** What a cell shows. */
export function printCell(
  view: LineView,
  column: Column,
  scenario: Pick<ScenarioFile, 'prices'>,
  words: Translator,
): string {
  const { line, quote } = view;
  switch (column) {
    case 'product':
      return productName(view, words);
    case 'spec':
      return specName(view, words);
    case 'mode':
      return words.t(line.mode === 'period' ? 'mode.period-short' : `mode.${line.mode}`);
    case 'quantity':
      return quantityText(line, words);
    case 'term':
      return line.mode === 'period' ? words.t(`term.${line.term.unit}`, { count: line.term.count }) : '';
    case 'start':
      return startText(line);
    case 'price':
      return groupDigits(ownPrice(scenario, line)?.amount ?? quote?.unitPrice.amount ?? '');
    case 'list':
      return quote === undefined ? '' : groupDigits(quote.list);
    case 'discount':
      return printDiscount(line.discount);
    case 'payable':
      return quote === undefined ? '' : groupDigits(quote.payable);
    case 'note':
      return line.note ?? '';
  }
}

/** What a cell is while it is typed into, and what is copied of it: no grouping, the full instant. */
export function rawCell(view: LineView, column: Column, scenario: ScenarioFile, words: Translator): string {
  const { line } = view;
  if (column === 'start' && 'start' in line) return printInstant(line.start);
  if (column === 'start' && line.mode === 'on-demand') return printInstant(line.changes[0]?.at ?? '');
  const shown = printCell(view, column, scenario, words);
  const grouped: readonly Column[] = ['quantity', 'price', 'list', 'payable'];
  return grouped.includes(column) ? shown.replaceAll(',', '') : shown;
}
