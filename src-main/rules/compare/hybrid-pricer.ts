import { type Fen, minusFen, sumFen } from '../money/amount.ts';
import type { Bill } from '../pricing/charge.ts';
import { chargeLine } from '../pricing/charge-lines.ts';
import { countUsage } from '../pricing/count-usage.ts';
import { amountOff, billCharges } from '../pricing/discount.ts';
import { type BilledUsage, takeFreeMinutes } from '../pricing/free-minutes.ts';
import type { Horizon } from '../scenario/scenario.ts';
import type { Hybrid, HybridLine } from './hybrid.ts';

/**
 * Prices a row of hybrids by the steps of the quote: charge, bill, the line's discount, the quote's.
 * From one hybrid to the next only what has changed is charged again. A hybrid is never refused: an
 * amount off that is more than what it is taken from takes all of it.
 */
export class HybridPricer {
  #settings: Pick<Hybrid, 'options' | 'customer'> | undefined;
  #sharing: readonly HybridLine[] = [];
  #usage: ReadonlyMap<string, readonly BilledUsage[]> = new Map();
  readonly #bills = new Map<HybridLine, readonly Bill[]>();
  readonly #payables = new Map<HybridLine, Fen>();

  /** The total payable of a hybrid. */
  payable(hybrid: Hybrid): Fen {
    const { lines, discount, options } = hybrid;
    this.#forgetWhatChanged(hybrid);
    const asked = sumFen(lines.map((line) => this.#payableOf(line, hybrid)));
    return discount === undefined ? asked : minusFen(asked, amountOff(asked, discount, options.rounding));
  }

  /** The bills of a line in the hybrid that was priced last. */
  billsOf(line: HybridLine): readonly Bill[] {
    return this.#bills.get(line) ?? [];
  }

  #payableOf(line: HybridLine, { options }: Hybrid): Fen {
    const known = this.#payables.get(line);
    if (known !== undefined) return known;
    const charges = chargeLine(line, { horizon: line.horizon, options }, this.#usage);
    const bills = billCharges(charges, line.line.discount, options.rounding);
    const payable = sumFen(bills.map((bill) => bill.payable));
    this.#bills.set(line, bills);
    this.#payables.set(line, payable);
    return payable;
  }

  #forgetWhatChanged(hybrid: Hybrid): void {
    const { lines, options, customer } = hybrid;
    const sharing = lines.filter(sharesMinutes);
    const sameSettings = this.#settings?.options === options && this.#settings.customer === customer;
    if (!sameSettings) {
      this.#bills.clear();
      this.#payables.clear();
    } else if (sameMembers(sharing, this.#sharing)) return;
    this.#settings = { options, customer };
    this.#sharing = sharing;
    this.#usage = countSharedUsage(sharing, hybrid);
    for (const line of sharing) if (line.line.mode === 'usage') this.#payables.delete(line);
  }
}

/** Usage lines share free minutes, which numbers bring (domain C-CALL-3): one of them may change the others. */
function sharesMinutes({ line }: HybridLine): boolean {
  return line.mode === 'usage' || line.item.freeMinutesPerMonth !== undefined;
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

function countSharedUsage(
  sharing: readonly HybridLine[],
  { options, customer }: Hybrid,
): ReadonlyMap<string, readonly BilledUsage[]> {
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
