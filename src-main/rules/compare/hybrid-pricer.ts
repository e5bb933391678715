import { type Fen, fen, minusFen, plusFen } from '../money/amount.ts';
import { type BilledLine, billLine } from '../pricing/bill-lines.ts';
import type { Bill } from '../pricing/charge.ts';
import type { AllUsage } from '../pricing/charge-lines.ts';
import { countUsage } from '../pricing/count-usage.ts';
import { amountOff } from '../pricing/discount.ts';
import { sharesMinutes, takeFreeMinutes } from '../pricing/free-minutes.ts';
import type { Horizon } from '../scenario/scenario.ts';
import type { Hybrid, HybridChange, HybridLine, HybridSettings } from './hybrid.ts';

/**
 * Prices a hybrid, and then each one that a change makes of it, by the steps of the quote: charge, bill, the line's
 * discount, the quote's. A line's price depends on the line and on the settings, so one that changes costs the same
 * work whatever stands beside it. A hybrid is never refused: an amount off that is more than what it is taken
 * from takes all of it.
 */
export class HybridPricer {
  #settings: HybridSettings;
  /** What all lines ask, before the discount of the quote. */
  #asked: Fen = fen(0n);
  #usage: AllUsage = new Map();
  readonly #billed = new Map<HybridLine, BilledLine>();
  readonly #sharing = new Set<HybridLine>();

  constructor({ lines, ...settings }: Hybrid) {
    this.#settings = settings;
    for (const line of lines) if (sharesMinutes(line.line)) this.#sharing.add(line);
    this.#usage = countSharedUsage([...this.#sharing], settings);
    for (const line of lines) this.#bill(line);
  }

  /** The total payable of the hybrid. */
  get payable(): Fen {
    const { discount, options } = this.#settings;
    const asked = this.#asked;
    return discount === undefined ? asked : minusFen(asked, amountOff(asked, discount, options.rounding));
  }

  /** The bills of a line of the hybrid. */
  billsOf(line: HybridLine): readonly Bill[] {
    return this.#billed.get(line)?.bills ?? [];
  }

  /** Makes the next hybrid of this one. */
  change({ removed, added, settings }: HybridChange): void {
    if (removed !== undefined) this.#forget(removed);
    if (added !== undefined && sharesMinutes(added.line)) this.#sharing.add(added);
    if ([removed, added].some((line) => line !== undefined && sharesMinutes(line.line))) this.#shareAnew();
    if (added !== undefined) this.#bill(added);
    if (settings !== undefined) this.#settle(settings);
  }

  #settle(settings: HybridSettings): void {
    const { options, customer } = this.#settings;
    this.#settings = settings;
    if (settings.options === options && settings.customer === customer) return;
    this.#usage = countSharedUsage([...this.#sharing], settings);
    for (const line of [...this.#billed.keys()]) this.#bill(line);
  }

  /** Usage lines have other free minutes once a line that shares them came or went. */
  #shareAnew(): void {
    this.#usage = countSharedUsage([...this.#sharing], this.#settings);
    for (const line of this.#sharing) {
      if (line.line.mode === 'usage' && this.#billed.has(line)) this.#bill(line);
    }
  }

  #bill(line: HybridLine): void {
    const before = this.#billed.get(line)?.payable ?? fen(0n);
    const billed = billLine(line, { horizon: line.horizon, options: this.#settings.options }, this.#usage);
    this.#billed.set(line, billed);
    this.#asked = plusFen(this.#asked, minusFen(billed.payable, before));
  }

  #forget(line: HybridLine): void {
    this.#asked = minusFen(this.#asked, this.#billed.get(line)?.payable ?? fen(0n));
    this.#billed.delete(line);
    this.#sharing.delete(line);
  }
}

function countSharedUsage(sharing: readonly HybridLine[], { options, customer }: HybridSettings): AllUsage {
  const usages = sharing.flatMap(({ line, horizon }) =>
    line.mode === 'usage' && horizon !== undefined
      ? [{ line, horizon, counts: countUsage(line, horizon, options) }]
      : [],
  );
  const last = usages.reduce<Horizon | undefined>(
    (latest, { horizon }) => (latest === undefined || horizon.to > latest.to ? horizon : latest),
    undefined,
  );
  if (last === undefined) return new Map();
  return takeFreeMinutes(usages, { lines: sharing.map(({ line }) => line), options, customer }, last);
}
