import { type Exact, type Fen, fen } from './amount.ts';

/** The rounding laws a scenario may choose (domain Q-ROUND-1): half-up, or cut off (抹零). */
export type RoundingLaw = 'half-up' | 'truncate';

/**
 * Rounds an exact CNY amount once to 0.01 under the scenario's law. Called only where the domain
 * names a rounding: a line or bill (Q-ROUND-1, C-OD-2, C-CALL-4), an amount without tax (Q-TAX-1).
 * Negative amounts round as their absolute value does.
 */
export function roundToFen({ numerator, denominator }: Exact, law: RoundingLaw): Fen {
  // Most prices have no more than two decimals: their multiples are whole fen, and dividing takes longest.
  if (denominator === 100n) return fen(numerator);
  if (denominator === 1n) return fen(numerator * 100n);
  return fen(divideWhole(numerator * 100n, denominator, law));
}

/**
 * A quotient as a whole number under the law; of a negative one, what its absolute value gives.
 * @param divisor positive
 */
export function divideWhole(dividend: bigint, divisor: bigint, law: RoundingLaw): bigint {
  if (dividend < 0n) return -divideWhole(-dividend, divisor, law);
  switch (law) {
    case 'half-up':
      return (2n * dividend + divisor) / (2n * divisor);
    case 'truncate':
      return dividend / divisor;
  }
}
