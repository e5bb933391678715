import { formatFen, minusFen, parseFen } from '../rules/money/amount.ts';

/** a − b of amounts with two decimals. */
export function minusText(a: string, b: string): string {
  return formatFen(minusFen(parseFen(a), parseFen(b)));
}
