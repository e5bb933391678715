import type { Comparison } from '../../shared/comparison.ts';
import type { Quote } from '../../shared/quote.ts';

/** Scenarios side by side, the quoted one first, to be printed with its quote. */
export interface ComparedWith {
  readonly comparison: Comparison;
  /** Of the same scenarios in the same order: they know where the prices come from. */
  readonly quotes: readonly Quote[];
}
