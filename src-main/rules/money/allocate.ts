import { type Fen, fen, sumFen } from './amount.ts';

/** A part that takes a share in proportion to its weight; the key breaks ties. */
export interface Share {
  readonly key: string;
  readonly weight: Fen;
}

/**
 * Splits an amount in proportion to the weights without losing a fen: each part gets the whole fen
 * below its exact share, and the fen left over go to the largest remainders (domain Q-DISC-1).
 * Equal remainders go to the larger weight, then to the key first in code-unit order, so that the
 * order of the parts changes nothing.
 * @returns one amount per part, in the order of the parts; zeros where all weights are zero
 * @throws if the amount is negative or larger than the sum of the weights
 */
export function allocate(amount: Fen, parts: readonly Share[]): Fen[] {
  const sum = sumFen(parts.map((part) => part.weight));
  if (amount < 0n || amount > sum)
    throw new RangeError('A shared amount lies between zero and the sum of the weights.');
  if (amount === 0n) return parts.map(() => fen(0n));
  const shares = parts.map((part, index) => ({
    index,
    part,
    floor: (amount * part.weight) / sum,
    remainder: (amount * part.weight) % sum,
  }));
  const allocated = shares.map((share) => share.floor);
  const left = amount - allocated.reduce((total, share) => total + share, 0n);
  const byRemainder = [...shares].sort(
    (a, b) =>
      descending(a.remainder, b.remainder) ||
      descending(a.part.weight, b.part.weight) ||
      (a.part.key < b.part.key ? -1 : a.part.key > b.part.key ? 1 : a.index - b.index),
  );
  for (const share of byRemainder.slice(0, Number(left))) allocated[share.index] = share.floor + 1n;
  return allocated.map(fen);
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
