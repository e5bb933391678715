import { type Exact, type Fen, fen, whole, times } from '../rules/money/amount.ts';
import { roundToFen } from '../rules/money/rounding.ts';

/**
 * Prices as whole numbers for the solver. The step is the largest amount that divides all prices, so that the numbers
 * are small and exact; a price finer than a fen is rounded to one, and no proof is then claimed.
 */
export interface CostScale {
  /** Fen of one unit. */
  readonly step: bigint;
  /** Every price is a whole number of fen. */
  readonly exact: boolean;
  readonly units: (price: Exact) => number;
  readonly fenOf: (units: number) => Fen;
}

/** Finds the scale of some prices. */
export function costScale(prices: readonly Exact[]): CostScale {
  const amounts = prices.map((price) => roundToFen(price, 'half-up'));
  const step = amounts.reduce<bigint>(commonDivisor, 0n) || 1n;
  return {
    step,
    exact: prices.every((price) => (price.numerator * 100n) % price.denominator === 0n),
    units: (price) => Number(roundToFen(price, 'half-up') / step),
    fenOf: (units) => fen(BigInt(units) * step),
  };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The list price of some pieces, rounded once (domain Q-ROUND-1). */
export function listPrice(price: Exact, quantity: number): Fen {
  return roundToFen(times(price, whole(quantity)), 'half-up');
}
