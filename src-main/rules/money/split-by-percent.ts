import { allocate } from './allocate.ts';
import { type Exact, fen, type Fen, plus, whole, compareExact } from './amount.ts';

/** Whether shares in percent are a whole: 100 in all, and each above zero (domain Q-PAY-1). */
export function areWhole(percents: readonly Exact[]): boolean {
  const total = percents.reduce(plus, whole(0));
  return compareExact(total, whole(100)) === 0 && percents.every(({ numerator }) => numerator > 0n);
}

/**
 * Splits an amount by shares in percent without losing a fen: each part gets the whole fen below its exact
 * share, the fen left over go to the largest remainders, on a tie to the larger share, then to the earlier
 * part (domain Q-PAY-1).
 * @param percents shares that are a whole
 * @returns one amount for each share, in their order; together they are the amount
 * @throws RangeError if the shares are not a whole, or the amount is negative
 */
export function splitByPercent(amount: Fen, percents: readonly Exact[]): Fen[] {
  if (!areWhole(percents)) throw new RangeError('Shares are above zero and 100 % in all.');
  const scale = percents.reduce((product, { denominator }) => product * denominator, 1n);
  return allocate(
    amount,
    percents.map(({ numerator, denominator }, index) => ({
      // In the order of the parts, also as text.
      key: String(index).padStart(6, '0'),
      // Weights must be able to bear the amount; a common factor changes no share.
      weight: fen(numerator * (scale / denominator) * (amount < 1n ? 1n : amount)),
    })),
  );
}
