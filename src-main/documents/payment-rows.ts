import type { PaymentShare } from '../../shared/quote-paper.ts';
import { exact, formatFen, parseFen, plainDecimal } from '../rules/money/amount.ts';
import { splitByPercent } from '../rules/money/split-by-percent.ts';

/** One payment of the plan, as it is printed. */
export interface PaymentRow {
  /** From 1. */
  readonly sequence: number;
  readonly when: string;
  /** Calendar date; empty where there is none. */
  readonly due: string;
  /** Share as a decimal: `0.3` is 30 %. */
  readonly rate: string;
  readonly percent: string;
  readonly amount: string;
}

/** The payments of a plan, which together are the payable (domain Q-PAY-1). @throws if the shares are not a whole */
export function paymentRows(payable: string, plan: readonly PaymentShare[]): PaymentRow[] {
  if (plan.length === 0) return [];
  const amounts = splitByPercent(
    parseFen(payable),
    plan.map(({ percent }) => exact(percent)),
  );
  return plan.map(({ when, due = '', percent }, index) => ({
    sequence: index + 1,
    when,
    due,
    rate: shiftTwo(plainDecimal(percent)),
    percent: `${plainDecimal(percent)}%`,
    amount: formatFen(amounts[index] ?? parseFen('0.00')),
  }));
}

/** A hundredth of a plain decimal: `"12.5"` → `"0.125"`. */
function shiftTwo(decimal: string): string {
  const [whole = '0', decimals = ''] = decimal.split('.');
  const padded = whole.padStart(3, '0');
  return plainDecimal(`${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`);
}
