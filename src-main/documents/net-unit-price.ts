import type { QuoteLine } from '../../shared/quote.ts';
import { type Exact, exact, minus, times, whole } from '../rules/money/amount.ts';
import { withDecimals } from './number-text.ts';
import type { NetUnitPrice, RowDiscount } from './quote-document.ts';

/** Decimals beyond which a price after discount is shown rounded. */
const MOST_DECIMALS = 6;

/**
 * The unit price after discount (折后单价). With a rate it is price × (1 − rate); where an amount was
 * taken off it is payable ÷ (quantity × term).
 * @returns undefined where it would mean nothing: an amount off a line that is billed by use
 */
export function netUnitPrice(line: QuoteLine, discount: RowDiscount): NetUnitPrice | undefined {
  const price = exact(line.unitPrice.amount);
  switch (discount.kind) {
    case 'none':
      return shown(price);
    case 'rate':
      return shown(times(price, minus(whole(1), exact(discount.rate))));
    case 'amount': {
      if (line.mode === 'on-demand' || line.mode === 'usage') return undefined;
      const pieces = times(exact(line.quantity), whole(line.term?.count ?? 1));
      const payable = exact(line.payable);
      const quotient = {
        numerator: payable.numerator * pieces.denominator,
        denominator: payable.denominator * pieces.numerator,
      };
      return pieces.numerator === 0n ? undefined : shown(quotient, 2);
    }
  }
}

function shown(value: Exact, mostDecimals = MOST_DECIMALS): NetUnitPrice {
  const scale = 10n ** BigInt(mostDecimals);
  const scaled = value.numerator * scale;
  const rounded = (2n * scaled + value.denominator) / (2n * value.denominator);
  const digits = rounded.toString().padStart(mostDecimals + 1, '0');
  const text = `${digits.slice(0, -mostDecimals)}.${digits.slice(-mostDecimals)}`;
  return { amount: withDecimals(text, 2), exact: rounded * value.denominator === scaled };
}
