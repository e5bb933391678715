import { Dice } from '../laws/random-scenario.ts';

/** How often the rounds are drawn anew for an interval. */
const DRAWS = 2_000;
/** Share of the draws that lies outside, on each side. */
const TAIL = 0.025;

/** The middle value; of an even number the mean of the two. @throws RangeError where there is none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** The 95 % interval of the median, by drawing the values anew (bootstrap); the draws are always the same. */
export function medianInterval(values: readonly number[]): { readonly low: number; readonly high: number } {
  const dice = new Dice(values.length);
  const medians = Array.from({ length: DRAWS }, () => median(values.map(() => dice.pick(values))));
  medians.sort((left, right) => left - right);
  const at = (share: number): number => medians[Math.floor(share * (DRAWS - 1))] ?? Number.NaN;
  return { low: at(TAIL), high: at(1 - TAIL) };
}

/** The power with which values grow with sizes: the slope through their logarithms. */
export function exponentOf(sizes: readonly number[], values: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = values.map(Math.log);
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const over = x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] ?? 0) - meanY), 0);
  return over / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
