import { type Exact, fen, type Fen } from './amount.ts';
import { type ColumnLine, type ColumnQuote, dearestNarrow, MOST_LINES, priceInFen } from './column-line.ts';
import { type Columns, narrowColumns, wideColumns } from './columns.ts';
import type { TaxSplit } from './tax.ts';

/** list = price × units ÷ divisor and payable = price × units × share ÷ shareDivisor, in fen. */
const ofBill = ['price', 'units', 'divisor', 'share', 'shareDivisor'] as const;
/** Without tax = payable × taxFactor ÷ taxDivisor; up to the dearest price all amounts of the line fit into 64 bits. */
const ofLine = ['dearest', 'taxFactor', 'taxDivisor', 'list', 'payable', 'withoutTax'] as const;
const ofQuote = ['list', 'payable', 'withoutTax'] as const;

/**
 * The amounts of the lines of many quotes, as columns of whole numbers instead of objects, so that they can be worked
 * out again and again while prices, quantities and discounts change. They are rounded where `roundToFen` and
 * `splitTax` round, to the same fen.
 *
 * The columns are of 64 bits while it is certain that every amount fits, and of numbers of any size from the first
 * line on that might not.
 */
export class BillColumns {
  /** Where the lines of each quote, and the bills of each line, end. */
  readonly #lineEnds: Uint32Array;
  readonly #billEnds: Uint32Array;
  readonly #halfUp: Uint8Array;
  /** Whether the price of a line is in whole fen. */
  readonly #wholeFen: Uint8Array;
  #bills: Columns<(typeof ofBill)[number]>;
  #lines: Columns<(typeof ofLine)[number]>;
  #quotes: Columns<(typeof ofQuote)[number]>;

  constructor(quotes: readonly ColumnQuote[]) {
    const lines = quotes.flatMap((quote) => quote.lines);
    this.#lineEnds = endsOf(quotes.map((quote) => quote.lines.length));
    this.#billEnds = endsOf(lines.map(({ factors }) => factors.length));
    this.#halfUp = Uint8Array.from(quotes, ({ law }) => Number(law === 'half-up'));
    this.#wholeFen = new Uint8Array(lines.length);
    this.#bills = narrowColumns(this.#billEnds.at(-1) ?? 0, ofBill);
    this.#lines = narrowColumns(lines.length, ofLine);
    this.#quotes = narrowColumns(quotes.length, ofQuote);
    if (lines.length > MOST_LINES) this.#widen();
    for (const [at, line] of lines.entries()) this.setLine(at, line);
  }

  /** The first line of a quote. */
  firstLine(quote: number): number {
    return quote === 0 ? 0 : (this.#lineEnds[quote - 1] ?? 0);
  }

  /** Puts other figures in the place of a line's. @throws RangeError if it has another number of bills */
  setLine(at: number, line: ColumnLine): void {
    const { factors, keeps, taxRate } = line;
    const first = this.#firstBill(at);
    if (first + factors.length !== this.#billEnds[at]) throw new RangeError('A line keeps its number of bills.');
    const price = priceInFen(line.price);
    const cells = factors.map(({ numerator, denominator }) => {
      const divisor = price.divisor * denominator;
      return { units: numerator, divisor, shareDivisor: divisor * keeps.denominator };
    });
    const dearest = dearestNarrow(cells, line);
    if (price.amount > dearest) this.#widen();
    const bills = this.#bills;
    for (const [index, { units, divisor, shareDivisor }] of cells.entries()) {
      bills.price[first + index] = price.amount;
      bills.units[first + index] = units;
      bills.divisor[first + index] = divisor;
      bills.share[first + index] = keeps.numerator;
      bills.shareDivisor[first + index] = shareDivisor;
    }
    this.#wholeFen[at] = Number(price.divisor === 1n);
    this.#lines.dearest[at] = dearest;
    this.#lines.taxFactor[at] = taxRate.denominator;
    this.#lines.taxDivisor[at] = taxRate.denominator + taxRate.numerator;
  }

  /**
   * Puts another price in the place of a line's.
   * @returns false where only `setLine` can do it, because one of the two prices has parts of a fen
   */
  setPrice(at: number, price: Exact): boolean {
    const { amount, divisor } = priceInFen(price);
    if (divisor !== 1n || this.#wholeFen[at] === 0) return false;
    if (amount > (this.#lines.dearest[at] ?? 0n)) this.#widen();
    const prices = this.#bills.price;
    const end = this.#billEnds[at] ?? 0;
    for (let bill = this.#firstBill(at); bill < end; bill += 1) prices[bill] = amount;
    return true;
  }

  /** Works out what each line of a quote asks, before and after its discount by rate (domain Q-ROUND-1, Q-DISC-1). */
  bill(quote: number): void {
    const { price, units, divisor, share, shareDivisor } = this.#bills;
    const { list, payable } = this.#lines;
    const billEnds = this.#billEnds;
    const halfUp = this.#halfUp[quote] === 1;
    const end = this.#lineEnds[quote] ?? 0;
    let line = this.firstLine(quote);
    let bill = this.#firstBill(line);
    for (; line < end; line += 1) {
      const billEnd = billEnds[line] ?? 0;
      let listed = 0n;
      let paid = 0n;
      for (; bill < billEnd; bill += 1) {
        const asked = (price[bill] ?? 0n) * (units[bill] ?? 0n);
        const by = divisor[bill] ?? 1n;
        // Written out, as a call for each amount would take most of the time.
        listed += by === 1n ? asked : (asked * 2n + (halfUp ? by : 0n)) / (by * 2n);
        const byShare = shareDivisor[bill] ?? 1n;
        paid += (asked * (share[bill] ?? 0n) * 2n + (halfUp ? byShare : 0n)) / (byShare * 2n);
      }
      list[line] = listed;
      payable[line] = paid;
    }
  }

  /** Splits the tax off what each line of a quote is to pay by now (domain Q-TAX-1), and sums the lines. */
  tax(quote: number): void {
    const { list, payable, withoutTax, taxFactor, taxDivisor } = this.#lines;
    const end = this.#lineEnds[quote] ?? 0;
    let listed = 0n;
    let paid = 0n;
    let untaxed = 0n;
    for (let line = this.firstLine(quote); line < end; line += 1) {
      const by = taxDivisor[line] ?? 1n;
      const ofLine = payable[line] ?? 0n;
      const split = (ofLine * (taxFactor[line] ?? 0n) * 2n + by) / (by * 2n);
      withoutTax[line] = split;
      listed += list[line] ?? 0n;
      paid += ofLine;
      untaxed += split;
    }
    this.#quotes.list[quote] = listed;
    this.#quotes.payable[quote] = paid;
    this.#quotes.withoutTax[quote] = untaxed;
  }

  /** What a line asks before any discount, once its quote is billed. */
  list(line: number): Fen {
    return fen(this.#lines.list[line] ?? 0n);
  }

  /** What a line is to pay, once its quote is billed. */
  payable(line: number): Fen {
    return fen(this.#lines.payable[line] ?? 0n);
  }

  /** Puts what other discounts leave of a billed line in the place of what its discount by rate leaves. */
  setPayable(line: number, amount: Fen): void {
    this.#lines.payable[line] = amount;
  }

  /** What a line is to pay without its tax, once its quote is taxed. */
  withoutTax(line: number): Fen {
    return fen(this.#lines.withoutTax[line] ?? 0n);
  }

  /** What the lines of a quote ask together before any discount, once it is taxed. */
  listOf(quote: number): Fen {
    return fen(this.#quotes.list[quote] ?? 0n);
  }

  /** What the lines of a quote are to pay together, once it is taxed. */
  payableOf(quote: number): Fen {
    return fen(this.#quotes.payable[quote] ?? 0n);
  }

  /** The same in its two parts. */
  taxOf(quote: number): TaxSplit {
    const withoutTax = this.#quotes.withoutTax[quote] ?? 0n;
    return { withoutTax: fen(withoutTax), tax: fen((this.#quotes.payable[quote] ?? 0n) - withoutTax) };
  }

  #firstBill(line: number): number {
    return line === 0 ? 0 : (this.#billEnds[line - 1] ?? 0);
  }

  #widen(): void {
    this.#bills = wideColumns(this.#bills);
    this.#lines = wideColumns(this.#lines);
    this.#quotes = wideColumns(this.#quotes);
  }
}

/** Where parts of such lengths end that lie one after the other. */
function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}
