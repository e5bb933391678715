import type { Period } from '../calendar/meeting-period.ts';
import { type Exact, type Fen, ratio, times } from '../money/amount.ts';
import type { ColumnLine } from '../money/column-line.ts';
import { billLine } from '../pricing/bill-lines.ts';
import type { Bill, Charge } from '../pricing/charge.ts';
import { type AllUsage, chargeLine } from '../pricing/charge-lines.ts';
import { takeOff } from '../pricing/discount.ts';
import { linePeriod } from '../pricing/explain-line.ts';
import type { PricedLine } from '../pricing/find-prices.ts';
import { type LineBasis, lineBasis } from '../pricing/line-basis.ts';
import type { FoundPrice } from '../pricing/price-table.ts';
import { taxRateOf } from '../pricing/tax-rate-of.ts';
import type { Line, Scenario, TaxRate } from '../scenario/scenario.ts';

/** What the lines of one scenario have in common. */
export interface SheetSettings {
  readonly scenario: Scenario;
  readonly usage: AllUsage;
}

/** What a line asks, its share of the discount of its quote, and what it is to pay. */
export interface LineAmounts {
  readonly list: Fen;
  readonly quoteDiscount: Fen;
  readonly payable: Fen;
}

const ONE = ratio(1n, 1n);

/** A line of a sheet, with everything but its price that its amounts are made from and explained by. It never changes. */
export class SheetLine {
  readonly line: Line;
  readonly taxRate: TaxRate;
  readonly period: Period | undefined;
  readonly basis: LineBasis;
  readonly #settings: SheetSettings;
  /** What falls due for every CNY of the price: all charges are in proportion to it. */
  readonly #charges: readonly Charge[];

  constructor({ line, price }: PricedLine, settings: SheetSettings) {
    const { scenario, usage } = settings;
    this.line = line;
    this.taxRate = taxRateOf(line, scenario.options);
    this.period = linePeriod(line, scenario);
    this.#settings = settings;
    this.#charges = chargeLine({ line, price: { ...price, value: ONE } }, scenario, usage);
    this.basis = lineBasis({ line, price, bills: this.#charges }, scenario);
  }

  /** The line as columns hold it. */
  figures(price: FoundPrice): ColumnLine {
    const { discount } = this.line;
    const keeps: Exact = discount?.by === 'rate' ? discount.keeps : ONE;
    const factors = this.#charges.map(({ amount }) => amount);
    return { price: price.value, factors, keeps, taxRate: this.taxRate.value };
  }

  /** What is to be paid after an amount off, before the discount of the quote; undefined where none is taken off. */
  lessAmount(price: FoundPrice): Fen | undefined {
    if (this.line.discount?.by !== 'amount') return undefined;
    return billLine({ line: this.line, price }, this.#settings.scenario, this.#settings.usage).payable;
  }

  /** The bills that the amounts of the line are the sums of. */
  bills(price: FoundPrice, { list, quoteDiscount, payable }: LineAmounts): readonly Bill[] {
    const [only, ...more] = this.#charges;
    if (only !== undefined && more.length === 0) {
      const { due, of, span, units, freeUnits, days, amount } = only;
      return [{ due, of, span, units, freeUnits, days, amount: times(price.value, amount), list, payable }];
    }
    const { bills } = billLine({ line: this.line, price }, this.#settings.scenario, this.#settings.usage);
    return takeOff(bills, quoteDiscount);
  }
}
