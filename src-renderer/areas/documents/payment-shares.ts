import type { PaymentShare } from '../../../shared/quote-paper.ts';
import { isDecimal, shiftDecimal, trimDecimal } from '../../ui/decimal-text.ts';

/** Half of a decimal text, exactly: `25` → `12.5`. */
function half(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.');
  const fives = (BigInt(whole + decimals) * 5n).toString();
  return trimDecimal(shiftDecimal(fives, -decimals.length - 1));
}

/** The plan with one payment more. It takes half of the last one, so that the shares stay a whole. */
export function addPayment(plan: readonly PaymentShare[]): PaymentShare[] {
  const last = plan.at(-1);
  if (last === undefined) return [{ when: '', percent: '100' }];
  if (!isDecimal(last.percent)) return [...plan, { when: '', percent: '0' }];
  const percent = half(last.percent);
  return [...plan.slice(0, -1), { ...last, percent }, { when: '', percent }];
}
