import type { PricePer, TermUnit } from './catalogue.ts';

/** What the unit of a price depends on. */
type Bought =
  | { readonly mode: 'period'; readonly term: { readonly unit: TermUnit } }
  | { readonly mode: 'once' | 'on-demand' | 'usage' };

/**
 * Unit that the price of a line is quoted in: a term needs the price of its own unit, never another one's;
 * on demand it is the month's, and calls are priced by the minute.
 */
export function priceUnit(line: Bought): PricePer {
  switch (line.mode) {
    case 'period':
      return line.term.unit;
    case 'once':
      return 'once';
    case 'on-demand':
      return 'month';
    case 'usage':
      return 'minute';
  }
}
