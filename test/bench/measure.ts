import process from 'node:process';

import { exponentOf, median, medianInterval } from './statistics.ts';
import { type BenchRow, type GrowthRow, limitText, type RowFrame, rowWithout, verdictOf } from './bench-row.ts';

/** One side of a comparison: does its work and tells how long one work took, in milliseconds. */
export type Contender = () => Promise<number> | number;

/** How a comparison is made. */
export interface Comparison {
  readonly ours: Contender;
  readonly peer: Contender;
  /** Rounds that count. */
  readonly rounds: number;
  /** Rounds before them; left out: two. A whole process begins cold every time and needs one, for the disk. */
  readonly warmUps?: number;
}

/** Least length of a round, in milliseconds: shorter ones tell more of the clock than of the work. */
export const ROUND_MS = 50;
const WARM_UPS = 2;
/** Our work beside itself must come out even, or the machine is too restless to tell anything. */
const EVEN = { low: 0.93, high: 1.07 };
const TRIES = 3;

/** A contender that repeats its work until a round is long enough. */
export function repeated(work: () => unknown): Contender {
  return async () => {
    let times = 0;
    const begin = performance.now();
    let passed: number;
    do {
      const result = work();
      if (result instanceof Promise) await result;
      times += 1;
      passed = performance.now() - begin;
    } while (passed < ROUND_MS);
    return passed / times;
  };
}

interface Rounds {
  readonly ours: number[];
  readonly control: number[];
  readonly peer: number[];
}

/** Runs the contenders in turn, the first of each round another; ours twice, as its own control. */
async function runRounds({ ours, peer, rounds, warmUps = WARM_UPS }: Comparison): Promise<Rounds> {
  const taken: Rounds = { ours: [], control: [], peer: [] };
  const sides = [
    ['ours', ours],
    ['peer', peer],
    ['control', ours],
  ] as const;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let turn = 0; turn < sides.length; turn += 1) {
      const [side, contender] = sides[(round + warmUps + turn) % sides.length] ?? sides[0];
      const time = await contender();
      if (round >= 0) taken[side].push(time);
    }
  }
  return taken;
}

function ratios(over: readonly number[], under: readonly number[]): number[] {
  return over.map((value, index) => value / (under[index] ?? Number.NaN));
}

/** The row of ratios that have been measured: their median and its interval. */
export function rowOfRatios(frame: RowFrame, ratios: readonly number[], note: string): BenchRow {
  const { name, peer, gate, goal } = frame;
  const { low, high } = medianInterval(ratios);
  const limits = { gate: limitText(gate), goal: limitText(goal) };
  return { name, peer, ratio: median(ratios), low, high, ...limits, verdict: verdictOf(low, high, gate), note };
}

/**
 * Measures a row: the median of the rounds' ratios with its interval. A limit from below asks how many
 * times longer the peer takes, one from above how many times longer we take.
 */
export async function measuredRow(frame: RowFrame, comparison: Comparison): Promise<BenchRow> {
  for (let left = TRIES; left > 0; left -= 1) {
    const taken = await runRounds(comparison);
    const control = median(ratios(taken.control, taken.ours));
    if (control < EVEN.low || control > EVEN.high) continue;
    const { ours, peer } = taken;
    const times = `${millisecondsText(median(ours))} beside ${millisecondsText(median(peer))}`;
    const note = [times, `${String(comparison.rounds)} rounds`, frame.note ?? ''].filter((text) => text !== '');
    return rowOfRatios(
      frame,
      frame.gate.least === undefined ? ratios(ours, peer) : ratios(peer, ours),
      note.join('; '),
    );
  }
  return rowWithout(frame, 'inconclusive', 'our own work beside itself did not come out even in three tries');
}

/** Measures our time alone, beside a fixed time such as a frame of the screen. */
export async function timedRow(
  frame: RowFrame,
  ours: Contender,
  milliseconds: number,
  rounds: number,
): Promise<BenchRow> {
  const times: number[] = [];
  const shares: number[] = [];
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    const [begin, used] = [performance.now(), process.cpuUsage()];
    const time = await ours();
    const { user, system } = process.cpuUsage(used);
    if (round < 0) continue;
    times.push(time);
    shares.push((user + system) / 1_000 / (performance.now() - begin));
  }
  // On a machine that others use, the clock also counts their turns; the processor's time does not.
  const processor = `${millisecondsText(Math.min(...times.map((time, at) => time * (shares[at] ?? 1))))} of processor time at least`;
  const note = [millisecondsText(median(times)), processor, `${String(rounds)} rounds`, frame.note ?? ''];
  return rowOfRatios(
    frame,
    times.map((time) => time / milliseconds),
    note.filter((text) => text !== '').join('; '),
  );
}

/** How the time of a work grows over sizes that are a decade apart. */
export async function growthRow(
  name: string,
  unit: string,
  works: readonly { readonly size: number; readonly work: () => unknown }[],
  rounds: number,
): Promise<GrowthRow> {
  const milliseconds: number[] = [];
  for (const { work } of works) {
    const contender = repeated(work);
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const time = await contender();
      if (round >= 0) times.push(time);
    }
    // The machine only ever adds to a time: the least tells most of the work.
    milliseconds.push(Math.min(...times));
  }
  const sizes = works.map(({ size }) => size);
  return { name, unit, sizes, milliseconds, exponent: exponentOf(sizes, milliseconds) };
}

/** A time as a person reads it. */
export function millisecondsText(time: number): string {
  if (time >= 1_000) return `${(time / 1_000).toFixed(2)} s`;
  return time >= 1 ? `${time.toPrecision(3)} ms` : `${(time * 1_000).toPrecision(3)} µs`;
}
