/** What became of a row: its gate is met, missed, could not be told, or the peer is not there. */
export type Verdict = 'pass' | 'missed' | 'inconclusive' | 'skipped';

/** A limit of a ratio: at least so much (how many times the peer takes), or at most (how many times we take). */
export interface Limit {
  readonly least?: number;
  readonly most?: number;
}

/** One row of the bench's table. */
export interface BenchRow {
  readonly name: string;
  /** What it is measured against, in the same run. */
  readonly peer: string;
  /** Median of the rounds' ratios, with its 95 % interval; null where there is none. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly gate: string;
  readonly goal: string;
  readonly verdict: Verdict;
  /** Exact companions, and what a reader must know. */
  readonly note: string;
}

/** How the time of a work grows with its size. */
export interface GrowthRow {
  readonly name: string;
  readonly unit: string;
  readonly sizes: readonly number[];
  /** Least time at each size, in milliseconds. */
  readonly milliseconds: readonly number[];
  /** The power of the size that the time grows with: 1 where twice the size takes twice the time. */
  readonly exponent: number;
}

/** What a case answers. */
export interface CaseResult {
  readonly rows: readonly BenchRow[];
  readonly growth?: readonly GrowthRow[];
}

/** Name, peer and limits of a row that is to be measured. */
export interface RowFrame {
  readonly name: string;
  readonly peer: string;
  readonly gate: Limit;
  readonly goal: Limit;
  readonly note?: string;
}

/** A limit as the table prints it. */
export function limitText({ least, most }: Limit): string {
  if (least !== undefined) return `≥ ${String(least)}`;
  return most === undefined ? '–' : `≤ ${String(most)}`;
}

/** Whether the interval lies on the good side of the limit, on the bad one, or on both. */
export function verdictOf(low: number, high: number, { least, most }: Limit): Verdict {
  if (least !== undefined) return low >= least ? 'pass' : high < least ? 'missed' : 'inconclusive';
  if (most !== undefined) return high <= most ? 'pass' : low > most ? 'missed' : 'inconclusive';
  return 'pass';
}

/** A row without figures, with the reason. */
export function rowWithout({ name, peer, gate, goal }: RowFrame, verdict: Verdict, note: string): BenchRow {
  return {
    name,
    peer,
    ratio: null,
    low: null,
    high: null,
    gate: limitText(gate),
    goal: limitText(goal),
    verdict,
    note,
  };
}

/** A row of one exact figure, such as a size or a count: it has no interval. */
export function exactRow(frame: RowFrame, ratio: number): BenchRow {
  const { name, peer, gate, goal, note = '' } = frame;
  const verdict = verdictOf(ratio, ratio, gate);
  return { name, peer, ratio, low: ratio, high: ratio, gate: limitText(gate), goal: limitText(goal), verdict, note };
}
