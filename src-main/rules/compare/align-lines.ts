import type { ComparedCell, ComparedLine } from '../../../shared/comparison.ts';
import type { Quote, QuoteLine } from '../../../shared/quote.ts';
import { catalogue, findItem } from '../catalogue/catalogue.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { type Fen, formatFen, parseFen, sumFen } from '../money/amount.ts';

/**
 * Sets the lines of the quotes side by side, one row for each sku and spec: in the order of the
 * catalogue's sections, inside a section in the order in which the scenarios name them. Lines of one
 * item are summed, whatever their mode; the parts of a cell tell them apart.
 */
export function alignLines(quotes: readonly Quote[]): ComparedLine[] {
  const rows = new Map<string, QuoteLine>();
  for (const quote of quotes) for (const line of quote.lines) if (!rows.has(itemOf(line))) rows.set(itemOf(line), line);
  const byItem = quotes.map((quote) => Map.groupBy(quote.lines, itemOf));
  const sections = catalogue.sections.map((section) => section.id);
  return [...rows]
    .map(([item, first]) =>
      comparedLine(
        first,
        byItem.map((lines) => lines.get(item) ?? []),
      ),
    )
    .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
}

/** What each section costs in each scenario, in the order of the catalogue. */
export function sumCategories(quotes: readonly Quote[]): {
  section: string;
  label: { zh: string; en: string };
  payable: string[];
}[] {
  return catalogue.sections.flatMap(({ id, label }) => {
    const lines = quotes.map((quote) => quote.lines.filter((line) => line.section === id));
    if (lines.every((each) => each.length === 0)) return [];
    return [{ section: id, label: { ...label }, payable: lines.map((each) => sumOf(each, 'payable')) }];
  });
}

function itemOf({ sku, spec }: QuoteLine): string {
  return `${sku} ${spec ?? ''}`;
}

function comparedLine(first: QuoteLine, cells: readonly (readonly QuoteLine[])[]): ComparedLine {
  const { sku, spec, section } = first;
  const item = findItem(sku);
  const { zh, en } = item === undefined ? first.label : itemLabel(item, spec);
  const differs = new Set(cells.map(ownContent)).size > 1;
  return { sku, ...(spec !== undefined && { spec }), label: { zh, en }, section, cells: cells.map(cellOf), differs };
}

/** What a scenario has by its lines alone: neither their ids nor their shares of the quote's discount. */
function ownContent(lines: readonly QuoteLine[]): string {
  return JSON.stringify(
    lines.map(({ mode, quantity, term, unitPrice, list, discounts }) => {
      return { mode, quantity, term, unitPrice, list, discounts: discounts.filter(({ scope }) => scope === 'line') };
    }),
  );
}

function cellOf(lines: readonly QuoteLine[]): ComparedCell | null {
  if (lines.length === 0) return null;
  return {
    quantity: lines.reduce((sum, line) => sum + Number(line.quantity), 0),
    list: sumOf(lines, 'list'),
    discount: sumOf(lines, 'discount'),
    payable: sumOf(lines, 'payable'),
    parts: lines.map(({ id, mode, quantity, unit, term, unitPrice, list, discount, payable }) => ({
      ...{ id, mode, quantity, unit, ...(term !== undefined && { term }) },
      ...{ unitPrice, list, discount, payable },
    })),
  };
}

function sumOf(lines: readonly QuoteLine[], amount: 'list' | 'discount' | 'payable'): string {
  return formatFen(sumFen(lines.map((line): Fen => parseFen(line[amount]))));
}
