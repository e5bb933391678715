import type { CashFlowPart } from '../cash-flow-part.ts';
import { barLength, largestAmount } from './bar-length.ts';

/** For each month in which something falls due, the share of the whole length that its bar takes, from 0 to 1. */
export function cashFlowBars({ years }: Pick<CashFlowPart, 'years'>): ReadonlyMap<string, number> {
  const paid = years.flatMap(({ months }) => months.filter(({ sums }) => sums.total !== '0.00'));
  const most = largestAmount(paid.map(({ sums }) => sums.total));
  return new Map(paid.map(({ month, sums }) => [month, barLength(sums.total, most, 1)]));
}
