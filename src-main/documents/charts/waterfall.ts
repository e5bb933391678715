import { type Fen, fen, formatFen, minusFen, parseFen, sumFen } from '../../rules/money/amount.ts';
import { barLength } from './bar-length.ts';

/** A bar of a waterfall; both ends as shares of the axis, from 0 to 1. */
export interface WaterfallBar {
  /** Where the amount was before, and where it is after; a first and a last bar begin at the axis. */
  readonly from: number;
  readonly to: number;
}

/** A waterfall: from one amount over each change to another. */
export interface Waterfall {
  readonly start: WaterfallBar;
  readonly steps: readonly WaterfallBar[];
  readonly end: WaterfallBar;
  /** Amount at which the axis begins; `0.00`, unless the changes are small beside what stays the same. */
  readonly axis: string;
}

/** Where the smallest amount lies on an axis that does not begin at nothing: a quarter of the changes' span to the right. */
const MARGIN_SHARE = 4n;

/**
 * Places the bars of a waterfall. Where the amounts move by less than half of the largest one, the axis
 * begins later, or the changes could not be seen; who draws it says so.
 * @param start CNY with two decimals, not negative; no sum of the first steps is negative either
 * @param steps what is added, one after the other
 */
export function waterfall(start: string, steps: readonly string[]): Waterfall {
  const levels: Fen[] = [parseFen(start)];
  for (const step of steps) levels.push(sumFen([levels.at(-1) ?? parseFen('0.00'), parseFen(step)]));
  const axis = axisOf(levels);
  const most = levels.reduce((a, b) => (a > b ? a : b));
  const span = formatFen(minusFen(most, axis));
  const share = (level: Fen | undefined): number =>
    level === undefined ? 0 : barLength(formatFen(minusFen(level, axis)), span, 1);
  return {
    start: { from: 0, to: share(levels[0]) },
    steps: steps.map((_, index) => ({ from: share(levels[index]), to: share(levels[index + 1]) })),
    end: { from: 0, to: share(levels.at(-1)) },
    axis: formatFen(axis),
  };
}

function axisOf(levels: readonly Fen[]): Fen {
  const least = levels.reduce((a, b) => (a < b ? a : b));
  const most = levels.reduce((a, b) => (a > b ? a : b));
  const span = minusFen(most, least);
  const zero = parseFen('0.00');
  if (span === 0n || span * 2n > most) return zero;
  // Never below nothing: the smallest amount is at least as large as the changes here.
  return fen(least - span / MARGIN_SHARE);
}
