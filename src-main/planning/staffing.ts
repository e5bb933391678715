import { type Exact, ratio, times } from '../rules/money/amount.ts';
import { erlangB, nextBlocking, queueFigures, type QueueFigures } from './erlang.ts';
import { ceiling, inverse, toNumber } from './exact-figures.ts';

/** The calls of one interval and what is asked of their answer; exact, so that no limit is missed by a rounding. */
export interface Load {
  readonly calls: Exact;
  readonly intervalSeconds: Exact;
  readonly handlingSeconds: Exact;
}

/** What the agents must meet. */
export interface StaffingTarget {
  /** Share of calls, of 100, to be answered within `seconds`. */
  readonly percent: Exact;
  readonly seconds: Exact;
  /** Most of their time that agents may be busy, at most 1. */
  readonly maxOccupancy: Exact;
}

/** So many agents, and what callers meet with them. */
export interface Staffing extends QueueFigures {
  readonly agents: number;
}

/** Targets are given of a hundred calls. */
const PERCENT = 100;

/** Nobody calls: nobody waits. */
const IDLE: Staffing = { agents: 0, waitProbability: 0, serviceLevel: 1, occupancy: 0, averageWait: 0 };

/** The offered load in Erlang, exactly: calls × handling time ÷ interval. */
export function offeredLoad({ calls, intervalSeconds, handlingSeconds }: Load): Exact {
  return times(times(calls, handlingSeconds), inverse(intervalSeconds));
}

/** Fewest agents with whom the queue does not grow without end: more than the load. */
export function stableAgents(load: Load): number {
  const { numerator, denominator } = offeredLoad(load);
  return numerator === 0n ? 0 : Number(numerator / denominator) + 1;
}

/** What callers meet with so many agents. @throws if they are fewer than `stableAgents` */
export function staffingOf(load: Load, target: StaffingTarget, agents: number): Staffing {
  if (load.calls.numerator === 0n) return { ...IDLE, agents };
  const erlangs = toNumber(offeredLoad(load));
  return { agents, ...queueFigures(erlangs, agents, erlangB(erlangs, agents), timesOf(load, target)) };
}

/** The fewest agents who meet the answer target and the occupancy cap (rule S-ERL-1). */
export function fewestAgents(load: Load, target: StaffingTarget): Staffing {
  if (load.calls.numerator === 0n) return IDLE;
  const erlangs = toNumber(offeredLoad(load));
  const least = Math.max(stableAgents(load), agentsForOccupancy(load, target));
  const goal = toNumber(target.percent) / PERCENT;
  let agents = least;
  let blocking = erlangB(erlangs, agents);
  let figures = queueFigures(erlangs, agents, blocking, timesOf(load, target));
  while (figures.serviceLevel < goal) {
    agents += 1;
    blocking = nextBlocking(erlangs, agents, blocking);
    figures = queueFigures(erlangs, agents, blocking, timesOf(load, target));
  }
  return { agents, ...figures };
}

/** Whether so many agents meet the answer target and the occupancy cap. */
export function meetsTarget(load: Load, target: StaffingTarget, { agents, serviceLevel }: Staffing): boolean {
  return agents >= agentsForOccupancy(load, target) && serviceLevel >= toNumber(target.percent) / PERCENT;
}

/** Fewest agents under the cap, without rounding errors: agents ≥ load ÷ cap. */
function agentsForOccupancy(load: Load, { maxOccupancy }: StaffingTarget): number {
  return Number(ceiling(times(offeredLoad(load), inverse(maxOccupancy))));
}

/**
 * Positions to fill so that so many agents are there (rule S-ERL-2): agents ÷ (1 − shrinkage), rounded up
 * once, exactly: 14 agents at 0.3 are 20, and not 21 by a binary fraction.
 * @param shrinkage from 0 up to, not including, 1
 */
export function positionsFor(agents: number, shrinkage: Exact): number {
  const { numerator, denominator } = shrinkage;
  return Number(ceiling(ratio(BigInt(agents) * denominator, denominator - numerator)));
}

function timesOf({ handlingSeconds }: Load, { seconds }: StaffingTarget): { handling: number; target: number } {
  return { handling: toNumber(handlingSeconds), target: toNumber(seconds) };
}
