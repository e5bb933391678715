import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, hasError, refuse, type Reply } from '../../../shared/reply.ts';
import { allocate } from '../money/allocate.ts';
import { type Fen, fen, minusFen, sumFen } from '../money/amount.ts';
import { BillColumns } from '../money/bill-columns.ts';
import { countAllUsage } from '../pricing/charge-lines.ts';
import { amountOff } from '../pricing/discount.ts';
import { type LineSums, type RateSums, sumByRate } from '../pricing/explain-quote.ts';
import { sharesMinutes } from '../pricing/free-minutes.ts';
import { billScenario } from '../pricing/price-quote.ts';
import { type FoundPrice, PriceTable } from '../pricing/price-table.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Discount, Line } from '../scenario/scenario.ts';
import { SheetLine, type SheetSettings } from './sheet-line.ts';
import { WorkedLine } from './worked-line.ts';

/** One scenario of a sheet. */
interface SheetQuote {
  settings: SheetSettings;
  readonly lines: PricedSheetLine[];
  /** Whether an amount, not only shares of prices, is taken off somewhere. */
  amountsOff: boolean;
  /** Each line's share of the discount of the quote, as it was last worked out. */
  shares: readonly Fen[];
}

/** A line of a sheet at its price. */
interface PricedSheetLine {
  readonly line: SheetLine;
  readonly price: FoundPrice;
}

/** A quote as a sheet has worked it out: its amounts, each with what explains it. */
export interface WorkedQuote {
  readonly lines: readonly WorkedLine[];
  readonly totals: LineSums;
  /** The lowest rate first. */
  readonly byRate: readonly RateSums[];
}

const NOTHING = fen(0n);
const NO_SHARES: readonly Fen[] = [];

/**
 * Scenarios made ready to be priced again and again while their figures change: a grid of what-ifs, the search for
 * what fits a budget. The rules are checked, prices looked up and use counted once, as a spreadsheet reads its formulas
 * once; what changes then costs its own arithmetic. Every amount is the one that `explainScenario` gives.
 *
 * A changed figure is not held against the rules, so what is offered to a user is priced from its scenario once more.
 */
export class QuoteSheet {
  readonly #quotes: readonly SheetQuote[];
  readonly #columns: BillColumns;

  private constructor(quotes: readonly SheetQuote[]) {
    this.#quotes = quotes;
    this.#columns = new BillColumns(
      quotes.map(({ settings, lines }) => ({
        law: settings.scenario.options.rounding,
        lines: lines.map(({ line, price }) => line.figures(price)),
      })),
    );
    for (const quote of quotes.keys()) this.work(quote);
  }

  /**
   * Reads the lines of scenarios into a sheet, those that their totals count, and works them out.
   * @param books price books, as `explainScenario` takes them
   * @returns the findings of all scenarios, where one of them is an error
   */
  static of(readings: readonly ScenarioReading[], books: readonly PriceBook[]): Reply<QuoteSheet> {
    const findings: Finding[] = [];
    const quotes = readings.map((reading): SheetQuote => {
      const { scenario } = reading;
      const billed = billScenario(reading, new PriceTable(books, scenario.prices));
      findings.push(...billed.findings);
      const settings = { scenario, usage: countAllUsage(scenario) };
      const lines = billed.lines.map((line) => ({ line: new SheetLine(line, settings), price: line.price }));
      return { settings, lines, amountsOff: takesAmountsOff(settings, lines), shares: NO_SHARES };
    });
    return hasError(findings) ? refuse(findings) : accept(new QuoteSheet(quotes));
  }

  /** Works out all amounts of a quote, after whatever was changed. */
  work(quote: number): void {
    const columns = this.#columns;
    columns.bill(quote);
    const worked = this.#quoteAt(quote);
    worked.shares = worked.amountsOff ? this.#takeAmountsOff(worked, columns.firstLine(quote)) : NO_SHARES;
    columns.tax(quote);
  }

  /** What a quote is to pay, as it was last worked out. */
  payable(quote: number): Fen {
    return this.#columns.payableOf(quote);
  }

  /** A quote as it was last worked out, with everything that explains its amounts. */
  explain(quote: number): WorkedQuote {
    const columns = this.#columns;
    const { lines: priced, shares } = this.#quoteAt(quote);
    const first = columns.firstLine(quote);
    const lines = priced.map(({ line, price }, index) => {
      const at = first + index;
      const amounts = { list: columns.list(at), payable: columns.payable(at), withoutTax: columns.withoutTax(at) };
      return new WorkedLine(line, price, { ...amounts, quoteDiscount: shares[index] ?? NOTHING });
    });
    const totals = { list: columns.listOf(quote), payable: columns.payableOf(quote), ...columns.taxOf(quote) };
    return { lines, totals, byRate: sumByRate(lines, totals) };
  }

  /** Gives a line another price. @throws RangeError if there is no such line */
  setPrice(quote: number, index: number, price: FoundPrice): void {
    const { line, price: before } = this.#lineAt(quote, index);
    const at = this.#columns.firstLine(quote) + index;
    const { lines, settings } = this.#quoteAt(quote);
    // Whether a price is derived decides about the rules that a line rests on.
    const same = price.derived === before.derived;
    lines[index] = { price, line: same ? line : new SheetLine({ line: line.line, price }, settings) };
    if (!this.#columns.setPrice(at, price.value)) this.#columns.setLine(at, line.figures(price));
  }

  /**
   * Puts a changed line in the place of another: another quantity, term or discount.
   * @throws RangeError if there is no such line, its bills become more or fewer, or it shares minutes with other lines
   */
  setLine(quote: number, index: number, line: Line): void {
    const { line: before, price } = this.#lineAt(quote, index);
    if (sharesMinutes(before.line) || sharesMinutes(line)) throw new RangeError('The use of other lines would change.');
    const { lines, settings } = this.#quoteAt(quote);
    const changed = new SheetLine({ line, price }, settings);
    this.#columns.setLine(this.#columns.firstLine(quote) + index, changed.figures(price));
    lines[index] = { line: changed, price };
    this.#quoteAt(quote).amountsOff = takesAmountsOff(settings, lines);
  }

  /** Gives a whole quote another discount, or none. @throws RangeError if there is no such quote */
  setDiscount(quote: number, discount: Discount | undefined): void {
    const { settings, lines } = this.#quoteAt(quote);
    const changed = { ...settings, scenario: { ...settings.scenario, discount } };
    this.#quoteAt(quote).settings = changed;
    for (const [index, { line, price }] of lines.entries()) {
      lines[index] = { line: new SheetLine({ line: line.line, price }, changed), price };
    }
    this.#quoteAt(quote).amountsOff = takesAmountsOff(changed, lines);
  }

  /** Takes amounts off lines, then the discount of the quote off all of them (domain Q-DISC-1); @returns its shares */
  #takeAmountsOff({ lines, settings }: SheetQuote, first: number): readonly Fen[] {
    const columns = this.#columns;
    for (const [index, { line, price }] of lines.entries()) {
      const payable = line.lessAmount(price);
      if (payable !== undefined) columns.setPayable(first + index, payable);
    }
    const { discount, options } = settings.scenario;
    if (discount === undefined) return NO_SHARES;
    const asked = lines.map(({ line }, index) => ({ key: line.line.id, weight: columns.payable(first + index) }));
    const shares = allocate(amountOff(sumFen(asked.map(({ weight }) => weight)), discount, options.rounding), asked);
    for (const [index, { weight }] of asked.entries()) {
      columns.setPayable(first + index, minusFen(weight, shares[index] ?? NOTHING));
    }
    return shares;
  }

  #quoteAt(at: number): SheetQuote {
    const quote = this.#quotes[at];
    if (quote === undefined) throw new RangeError('There is no such quote in the sheet.');
    return quote;
  }

  #lineAt(quote: number, index: number): PricedSheetLine {
    const line = this.#quoteAt(quote).lines[index];
    if (line === undefined) throw new RangeError('There is no such line in the quote.');
    return line;
  }
}

function takesAmountsOff({ scenario }: SheetSettings, lines: readonly PricedSheetLine[]): boolean {
  return scenario.discount !== undefined || lines.some(({ line }) => line.line.discount?.by === 'amount');
}
