import { compareExact, exact, type Exact, ratio, whole } from '../rules/money/amount.ts';

/** The nearest binary fraction. */
export function toNumber({ numerator, denominator }: Exact): number {
  return Number(numerator) / Number(denominator);
}

/** The smallest whole number that is not less; for values from zero up. */
export function ceiling({ numerator, denominator }: Exact): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** 1 ÷ a, for a more than zero. */
export function inverse({ numerator, denominator }: Exact): Exact {
  return ratio(denominator, numerator);
}

/** Whether a decimal as text lies in a span; the ends belong to it as `ends` says. */
export function inSpan(text: string, from: number, to: number, ends: '[]' | '[)' | '(]' | '()'): boolean {
  const low = compareExact(exact(text), whole(from));
  const high = compareExact(exact(text), whole(to));
  return (ends.startsWith('[') ? low >= 0 : low > 0) && (ends.endsWith(']') ? high <= 0 : high < 0);
}
