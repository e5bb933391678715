import { type Exact, type Fen, fen } from './amount.ts';

/** The rounding laws a scenario may choose (domain Q-ROUND-1): half-up, or cut off (抹零). */
export type RoundingLaw = 'half-up' | 'truncate';

/**
 * Rounds an exact CNY amount once to 0.01 under the scenario's law. Called only where the domain
 * names a rounding: a line or bill (Q-ROUND-1, C-OD-2, C-CALL-4), an amount without tax (Q-TAX-1).
 * Negative amounts round as their absolute value does.
 */
export function roundToFen(amount: Exact, law: RoundingLaw): Fen {
  if (amount.numerator < 0n) {
    return fen(-roundToFen({ numerator: -amount.numerator, denominator: amount.denominator }, law));
  }
  const hundredfold = amount.numerator * 100n;
  switch (law) {
    case 'half-up':
      return fen((2n * hundredfold + amount.denominator) / (2n * amount.denominator));
    case 'truncate':
      return fen(hundredfold / amount.denominator);
  }
}
