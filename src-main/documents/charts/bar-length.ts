import { parseFen } from '../../rules/money/amount.ts';

/** Steps into which the whole length is divided; far finer than a printer's dot. */
const STEPS = 1_000_000n;

/**
 * Length that an amount takes where another one takes all of it; less than zero for an amount below zero.
 * The ratio is worked out in whole fen; only what is drawn is a number.
 * @param amount CNY with two decimals
 * @param most the amount that takes the whole length; where it is nothing, every length is nothing
 * @param length of the whole, in points
 */
export function barLength(amount: string, most: string, length: number): number {
  const whole = parseFen(most);
  if (whole === 0n) return 0;
  return (Number((parseFen(amount) * STEPS) / whole) / Number(STEPS)) * length;
}

/** The largest of some amounts; `0.00` where there are none. */
export function largestAmount(amounts: readonly string[]): string {
  return amounts.reduce((most, amount) => (parseFen(amount) > parseFen(most) ? amount : most), '0.00');
}
