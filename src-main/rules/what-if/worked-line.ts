import type { Period } from '../calendar/meeting-period.ts';
import { type Fen, minusFen } from '../money/amount.ts';
import type { Bill } from '../pricing/charge.ts';
import type { ExplainedLine } from '../pricing/explain-line.ts';
import type { LineBasis } from '../pricing/line-basis.ts';
import type { FoundPrice } from '../pricing/price-table.ts';
import type { Line, TaxRate } from '../scenario/scenario.ts';
import type { LineAmounts, SheetLine } from './sheet-line.ts';

/** The amounts of a line that a sheet has worked out. */
interface WorkedAmounts extends LineAmounts {
  readonly withoutTax: Fen;
}

/**
 * A line as it was when a sheet worked it out, with what explains its amounts. Only they and the price are its own:
 * the rest is the line's, and its bills are put together when they are asked for.
 */
export class WorkedLine implements ExplainedLine {
  readonly price: FoundPrice;
  readonly list: Fen;
  readonly quoteDiscount: Fen;
  readonly payable: Fen;
  readonly withoutTax: Fen;
  readonly #line: SheetLine;

  constructor(line: SheetLine, price: FoundPrice, { list, quoteDiscount, payable, withoutTax }: WorkedAmounts) {
    this.#line = line;
    this.price = price;
    this.list = list;
    this.quoteDiscount = quoteDiscount;
    this.payable = payable;
    this.withoutTax = withoutTax;
  }

  get line(): Line {
    return this.#line.line;
  }

  get taxRate(): TaxRate {
    return this.#line.taxRate;
  }

  get period(): Period | undefined {
    return this.#line.period;
  }

  get basis(): LineBasis {
    return this.#line.basis;
  }

  get lineDiscount(): Fen {
    return minusFen(minusFen(this.list, this.quoteDiscount), this.payable);
  }

  get tax(): Fen {
    return minusFen(this.payable, this.withoutTax);
  }

  get bills(): readonly Bill[] {
    return this.#line.bills(this.price, this);
  }
}
