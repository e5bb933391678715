import type { Fen } from '../money/amount.ts';
import { findPrices, type PricedLine } from '../pricing/find-prices.ts';
import type { PriceTable } from '../pricing/price-table.ts';
import type { Horizon, Line, Scenario } from '../scenario/scenario.ts';

/** A scenario that has been priced without an error. */
export interface PricedScenario {
  readonly scenario: Scenario;
  readonly prices: PriceTable;
  /** The total payable of its quote. */
  readonly payable: Fen;
}

/** One line of a hybrid. Its `line.id` orders it among all others; `id` is what its scenario calls it. */
export interface HybridLine extends PricedLine {
  readonly id: string;
  /** What it is counted in, where it is billed by use: the horizon of its own scenario. */
  readonly horizon: Horizon | undefined;
}

/** What a hybrid's payable depends on beside its lines. */
export type HybridSettings = Pick<Scenario, 'discount' | 'options' | 'customer'>;

/** A scenario between two others, reduced to what its payable depends on. */
export interface Hybrid extends HybridSettings {
  readonly lines: readonly HybridLine[];
}

/** What turns a hybrid into the next one: a line goes, comes or takes the place of another, or settings change. */
export interface HybridChange {
  readonly removed?: HybridLine;
  readonly added?: HybridLine;
  readonly settings?: HybridSettings;
}

const RANK_DIGITS = 9;

/**
 * A scenario as the first or the last hybrid of a row. The ids of its lines become ranks, which keep
 * their order (free minutes are shared in the order of ids) and never meet those of the other scenario.
 */
export function hybridOf({ scenario, prices }: PricedScenario, side: 'from' | 'to'): Hybrid {
  const { lines, horizon, discount, options, customer } = scenario;
  const ids = lines.map((line) => line.id).sort((a, b) => (a < b ? -1 : 1));
  const ranks = new Map(ids.map((id, rank) => [id, `${String(rank).padStart(RANK_DIGITS, '0')} ${side}`]));
  const ranked = ({ line, price }: PricedLine): HybridLine => {
    const id = ranks.get(line.id) ?? line.id;
    return { id: line.id, line: { ...line, id } satisfies Line, price, horizon };
  };
  return { lines: findPrices(scenario, prices).lines.map(ranked), discount, options, customer };
}
