/**
 * Erlang's formulas. Loads are in Erlang (calls × handling time ÷ interval), times in any one unit.
 * These are probabilities and not money, so binary floating point is right here.
 */

/** What callers meet in one interval. */
export interface QueueFigures {
  /** Probability that a call has to wait (Erlang C). */
  readonly waitProbability: number;
  /** Share of the calls that are answered within the target time. */
  readonly serviceLevel: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
  /** Mean wait over all calls, in the unit of the handling time. */
  readonly averageWait: number;
}

/** Mean handling time, and the time within which a call is to be answered, in one unit. */
export interface QueueTimes {
  readonly handling: number;
  readonly target: number;
}

/**
 * The blocking of one more server than `blocking` is for (Erlang B): B(n) = A·B(n−1) ÷ (n + A·B(n−1)),
 * B(0) = 1. Stable for any size: no factorials, and every step stays between 0 and 1.
 */
export function nextBlocking(load: number, servers: number, blocking: number): number {
  const offered = load * blocking;
  return offered / (servers + offered);
}

/** Share of calls that find all servers busy, where nobody waits (Erlang B). */
export function erlangB(load: number, servers: number): number {
  let blocking = 1;
  for (let n = 1; n <= servers; n += 1) blocking = nextBlocking(load, n, blocking);
  return blocking;
}

/**
 * What callers meet with so many agents (Erlang C), from the Erlang B blocking of the same number:
 * C = B ÷ (1 − ρ(1 − B)), answered in time 1 − C·e^(−(n − A)·T ÷ AHT), mean wait C·AHT ÷ (n − A).
 * @param agents more than the load; with fewer the queue grows without end and has no figures
 * @throws if the load is not stable
 */
export function queueFigures(load: number, agents: number, blocking: number, times: QueueTimes): QueueFigures {
  if (agents <= load) throw new RangeError('A queue is stable only with more agents than load.');
  const occupancy = load / agents;
  const waitProbability = load === 0 ? 0 : blocking / (1 - occupancy * (1 - blocking));
  const spare = agents - load;
  return {
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-spare * times.target) / times.handling),
    occupancy,
    averageWait: (waitProbability * times.handling) / spare,
  };
}
