import type { DifferenceTable } from '../comparison-document.ts';
import { sumOfAmounts } from '../sum-of-amounts.ts';

/** Causes that a PDF prints one by one; a longer list ends with the sum of the smaller ones. */
const PRINTED_CAUSES = 40;

/** A cause as a PDF prints it, or the sum of those that are too small to be printed one by one. */
export interface PrintedCause {
  /** Index of the cause; left out for the sum. */
  readonly index?: number;
  readonly amount: string;
  /** How many are summed. */
  readonly count: number;
}

/** The causes that a PDF prints, in their order: the largest, then the sum of the rest. */
export function printedCauses({ causes }: DifferenceTable): PrintedCause[] {
  const all = causes.map(({ amount }, index) => ({ index, amount, count: 1 }));
  if (all.length <= PRINTED_CAUSES) return all;
  const size = (amount: string): bigint => BigInt(amount.replace(/[-.]/g, ''));
  const bySize = all.toSorted((a, b) =>
    size(a.amount) < size(b.amount) ? 1 : size(a.amount) > size(b.amount) ? -1 : 0,
  );
  const kept = new Set(bySize.slice(0, PRINTED_CAUSES - 1).map(({ index }) => index));
  const rest = all.filter(({ index }) => !kept.has(index)).map(({ amount }) => amount);
  return [...all.filter(({ index }) => kept.has(index)), { amount: sumOfAmounts(rest), count: rest.length }];
}
