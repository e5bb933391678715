import { formatFen, parseFen, sumFen } from '../rules/money/amount.ts';

/** The exact sum of amounts with two decimals, as they are printed. */
export function sumOfAmounts(amounts: readonly string[]): string {
  return formatFen(sumFen(amounts.map(parseFen)));
}
