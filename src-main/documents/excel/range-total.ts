import { checked } from './formula-parts.ts';
import type { Expression } from './spreadsheet-expression.ts';

/**
 * Total of a column range that leaves subtotals inside it out (SUBTOTAL), so that section totals and
 * the grand total can stand in one column. Undefined for an empty range.
 */
export function rangeTotal(
  column: string,
  from: number,
  to: number,
  decimals: readonly string[],
  expected: string,
): Expression | undefined {
  if (decimals.length === 0) return undefined;
  const range = `${column}${String(from)}:${column}${String(to)}`;
  return checked({ kind: 'subtotal', range, decimals }, expected);
}
