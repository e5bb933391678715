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

/** Slots of the clock that are counted directly; beyond that, instants are sorted. */
const MOST_SLOTS = 4_000_000;

/**
 * The peaks of several weights over the same intervals, in one sweep: how many parties, terminals or
 * meetings there are at once at most (domain M-CAP-2, M-CAP-3, M-CAP-5). An interval that ends at an
 * instant does not overlap one that starts there.
 * @param weights one column for each peak; a left-out column counts every interval as one
 */
export function occupancyPeaks(intervals: Intervals, weights: readonly (Int32Array | undefined)[]): Peak[] {
  if (intervals.start.length === 0) return weights.map(() => ({ value: 0, at: 0 }));
  const clock = clockOf(intervals);
  return clock.slots <= MOST_SLOTS ? peaksBySlot(intervals, weights, clock) : peaksBySorting(intervals, weights);
}

/** The coarsest clock that tells all instants apart: its first tick, its step and its number of ticks. */
interface Clock {
  readonly first: number;
  readonly step: number;
  readonly slots: number;
}

function clockOf({ start, end }: Intervals): Clock {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < start.length; i += 1) {
    first = Math.min(first, start[i] ?? 0);
    last = Math.max(last, end[i] ?? 0);
  }
  let step = last - first;
  for (let i = 0; i < start.length && step !== 1; i += 1) {
    step = commonDivisor(commonDivisor(step, (start[i] ?? 0) - first), (end[i] ?? 0) - first);
  }
  return { first, step, slots: step === 0 ? 1 : (last - first) / step + 1 };
}

function commonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** Calendars keep to minutes and quarters, so a year has few slots: two writes an interval, no sorting. */
function peaksBySlot(
  { start, end }: Intervals,
  weights: readonly (Int32Array | undefined)[],
  { first, step, slots }: Clock,
): Peak[] {
  const divisor = step === 0 ? 1 : step;
  return weights.map((weight) => {
    const changes = new Int32Array(slots + 1);
    for (let i = 0; i < start.length; i += 1) {
      const by = weight === undefined ? 1 : (weight[i] ?? 0);
      const from = ((start[i] ?? 0) - first) / divisor;
      const to = ((end[i] ?? 0) - first) / divisor;
      changes[from] = (changes[from] ?? 0) + by;
      changes[to] = (changes[to] ?? 0) - by;
    }
    let value = 0;
    let slot = 0;
    let level = 0;
    for (let i = 0; i < slots; i += 1) {
      level += changes[i] ?? 0;
      if (level > value) {
        value = level;
        slot = i;
      }
    }
    return { value, at: value === 0 ? 0 : first + slot * divisor };
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
