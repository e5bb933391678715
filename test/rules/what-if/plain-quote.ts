import type { Exact } from '../../../src-main/rules/money/amount.ts';
import type { TaxedLine } from '../../../src-main/rules/pricing/bill-lines.ts';
import type { ExplainedLine } from '../../../src-main/rules/pricing/explain-line.ts';
import type { LineSums, RateSums } from '../../../src-main/rules/pricing/explain-quote.ts';

/** What a quote and a sheet both tell. */
interface Explained {
  readonly lines: readonly ExplainedLine[];
  readonly totals: LineSums;
  readonly byRate: readonly RateSums[];
}

/** A quote as plain data; exact amounts as the fractions that they are, by whatever numbers they are written. */
export function plainQuote({ lines, totals, byRate }: Explained): unknown {
  return {
    totals,
    byRate: byRate.map(({ rate, ...sums }) => ({ rate: rate.text, ...sums })),
    lines: lines.map((line) => ({
      ...amountsOf(line),
      ...{ id: line.line.id, price: line.price, taxRate: line.taxRate, period: line.period, basis: line.basis },
      bills: line.bills.map(({ amount, ...bill }) => ({ ...bill, amount: reduced(amount) })),
    })),
  };
}

function amountsOf({ list, lineDiscount, quoteDiscount, payable, withoutTax, tax }: TaxedLine): object {
  return { list, lineDiscount, quoteDiscount, payable, withoutTax, tax };
}

function reduced({ numerator, denominator }: Exact): string {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${String(numerator / a)}/${String(denominator / a)}`;
}
