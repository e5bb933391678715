/** Intervals with weights, in columns: what a sweep over time runs on. Half-open, in seconds. */
export interface Intervals {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** The highest total at any one instant, and the first instant at which it is reached. */
export interface Peak {
  readonly value: number;
  /** Seconds; 0 where there is nothing. */
  readonly at: number;
}

/** Ticks of the clock that are counted directly; beyond that, instants are sorted. */
const MOST_TICKS = 4_000_000;
/** Seconds of a tick where every instant is a whole minute from the first; else a tick is a second. */
const MINUTE = 60;

/**
 * The peaks of several weights over the same intervals, in one sweep: how many parties, terminals or
 * meetings there are at once at most (domain M-CAP-2, M-CAP-3, M-CAP-5). An interval that ends at an
 * instant does not overlap one that starts there.
 * @param weights one column for each peak; a left-out column counts every interval as one
 */
export function occupancyPeaks<const W extends readonly (Int32Array | undefined)[]>(
  intervals: Intervals,
  weights: W,
): { readonly [K in keyof W]: Peak } {
  return peaksOf(intervals, weights) as { [K in keyof W]: Peak };
}

function peaksOf(intervals: Intervals, weights: readonly (Int32Array | undefined)[]): Peak[] {
  if (intervals.start.length === 0) return weights.map(() => ({ value: 0, at: 0 }));
  const clock = clockOf(intervals);
  return clock === undefined ? peaksBySorting(intervals, weights) : peaksByTick(intervals, weights, clock);
}

/** A clock that tells all instants apart: its first tick, the seconds of a tick and the number of ticks. */
interface Clock {
  readonly first: number;
  readonly step: number;
  readonly ticks: number;
}

/** The coarser clock that fits; undefined where it would have too many ticks. */
function clockOf({ start, end }: Intervals): Clock | undefined {
  const base = start[0] ?? 0;
  let first = base;
  let last = base;
  let rest = 0;
  for (let i = 0; i < start.length; i += 1) {
    const from = start[i] ?? 0;
    const to = end[i] ?? 0;
    if (from < first) first = from;
    if (to > last) last = to;
    // Whole numbers of 32 bits are what makes this fast; a span that needs more has too many ticks anyway.
    rest |= (((from - base) | 0) % MINUTE) | (((to - base) | 0) % MINUTE);
  }
  const step = rest === 0 ? MINUTE : 1;
  const ticks = (last - first) / step + 1;
  return ticks <= MOST_TICKS ? { first, step, ticks } : undefined;
}

/** Calendars keep to minutes, so a year has few ticks: two writes an interval, no sorting. */
function peaksByTick(
  { start, end }: Intervals,
  weights: readonly (Int32Array | undefined)[],
  { first, step, ticks }: Clock,
): Peak[] {
  // Half a second is added before the division is cut off, so that no rounding of 1 ÷ 60 can lose a tick.
  const half = 0.5 - first;
  const perTick = 1 / step;
  return weights.map((weight) => {
    const changes = new Int32Array(ticks + 1);
    for (let i = 0; i < start.length; i += 1) {
      const by = weight === undefined ? 1 : (weight[i] ?? 0);
      const from = (((start[i] ?? 0) + half) * perTick) | 0;
      const to = (((end[i] ?? 0) + half) * perTick) | 0;
      changes[from] = (changes[from] ?? 0) + by;
      changes[to] = (changes[to] ?? 0) - by;
    }
    let value = 0;
    let tick = 0;
    let level = 0;
    for (let i = 0; i < ticks; i += 1) {
      level += changes[i] ?? 0;
      if (level > value) {
        value = level;
        tick = i;
      }
    }
    return { value, at: value === 0 ? 0 : first + tick * step };
  });
}

/** Instants to the second over many years: starts and ends are sorted apart and merged. */
function peaksBySorting(intervals: Intervals, weights: readonly (Int32Array | undefined)[]): Peak[] {
  const byStart = orderOf(intervals.start);
  const byEnd = orderOf(intervals.end);
  return weights.map((weight) => {
    let [value, at, level, ended] = [0, 0, 0, 0];
    for (const index of byStart) {
      const now = intervals.start[index] ?? 0;
      for (let next = byEnd[ended]; next !== undefined && (intervals.end[next] ?? 0) <= now; next = byEnd[ended]) {
        level -= weight === undefined ? 1 : (weight[next] ?? 0);
        ended += 1;
      }
      level += weight === undefined ? 1 : (weight[index] ?? 0);
      if (level > value) [value, at] = [level, now];
    }
    return { value, at };
  });
}

function orderOf(times: Float64Array): Uint32Array {
  return Uint32Array.from(times.keys()).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
}
