import type { TermUnit } from '../../../shared/catalogue.ts';
import type { Instant } from '../calendar/instant.ts';
import { type Term, termMonths } from '../calendar/term-months.ts';
import { priceKey } from '../findings/price-findings.ts';
import { type Fen, times, whole } from '../money/amount.ts';
import { roundToFen } from '../money/rounding.ts';
import type { PriceKey } from '../pricing/price-table.ts';
import type { Line, TermLine } from '../scenario/scenario.ts';
import type { ScenarioLife } from './follow-scenario.ts';
import type { Contents, LifeEvent } from './life-event.ts';
import { discountedCost } from './renewal-costs.ts';

/** Something that ends and is not renewed, with the money that keeps it for another term. */
export interface ExpiryCliff {
  readonly at: Instant;
  readonly kind: 'expired' | 'webinar-lapsed' | 'webinar-closed';
  readonly line: Line;
  readonly resource: Contents;
  /** Undefined where a price is missing. */
  readonly keep?: { readonly term?: Term; readonly amount: Fen };
  /** Key of the price that no book has (domain Q-PRICE-1). */
  readonly missingPrice?: string;
}

/**
 * Everything that ends before an instant: terms that are not renewed, bundle contents (M-CAT-5), one-time
 * webinars. A term is kept by the same term again, contents by a year (or a month, where only that has a
 * price) of the same resource, a webinar by buying it again.
 */
export function expiryCliffs(life: ScenarioLife, before: Instant | undefined): ExpiryCliff[] {
  const renewed = lastRenewals(life.events);
  return life.events.flatMap((event, index): ExpiryCliff[] => {
    const { at, kind, line } = event;
    if (line === undefined || (before !== undefined && at >= before)) return [];
    if (kind !== 'expired' && kind !== 'webinar-lapsed' && kind !== 'webinar-closed') return [];
    if (line.mode === 'period' && (renewed.get(line) ?? -1) > index) return [];
    const resource = event.resource ?? { sku: line.item.sku, spec: line.spec, quantity: quantityOf(line) };
    return [{ at, kind, line, resource, ...priceToKeep(line, event, resource, life) }];
  });
}

/** Index of the last renewal of each line. */
function lastRenewals(events: readonly LifeEvent[]): Map<Line, number> {
  const last = new Map<Line, number>();
  events.forEach(({ kind, line }, index) => {
    if (kind === 'renewed' && line !== undefined) last.set(line, index);
  });
  return last;
}

type ToKeep = Pick<ExpiryCliff, 'keep' | 'missingPrice'>;

function priceToKeep(line: Line, event: LifeEvent, resource: Contents, life: ScenarioLife): ToKeep {
  if (line.mode === 'period') return sameTermAgain(line, life);
  const { sku, spec } = resource;
  if (event.resource === undefined) return priceOf(resource, [{ sku, spec, mode: 'once', per: 'once' }], life);
  const units: readonly TermUnit[] = ['year', 'month'];
  return priceOf(
    resource,
    units.map((per) => ({ sku, spec, mode: 'period', per })),
    life,
  );
}

/** Half-years are bought but not renewed (domain C-PER-2): they are kept by as many months. */
function sameTermAgain(line: TermLine, { prices, scenario }: ScenarioLife): ToKeep {
  const term: Term = line.term.unit === 'half-year' ? { unit: 'month', count: termMonths(line.term) } : line.term;
  const key: PriceKey = { sku: line.item.sku, spec: line.spec, mode: 'period', per: term.unit };
  const price = prices.findKey(key, scenario.options.deriveYearFromMonth);
  if (price === undefined) return { missingPrice: priceKey(key) };
  const each = times(price.value, whole(term.count));
  return { keep: { term, amount: discountedCost(line, each, scenario.options) } };
}

/** The first of the keys that has a price. */
function priceOf({ quantity }: Contents, keys: readonly PriceKey[], { prices, scenario }: ScenarioLife): ToKeep {
  const { deriveYearFromMonth, rounding } = scenario.options;
  for (const key of keys) {
    const price = prices.findKey(key, deriveYearFromMonth);
    if (price === undefined) continue;
    const amount = roundToFen(times(price.value, whole(quantity)), rounding);
    const unit = price.per === 'year' || price.per === 'month' ? price.per : undefined;
    return { keep: { ...(unit !== undefined && { term: { unit, count: 1 } }), amount } };
  }
  const [first] = keys;
  return first === undefined ? {} : { missingPrice: priceKey(first) };
}

function quantityOf(line: Line): number {
  return 'quantity' in line ? line.quantity : 0;
}
