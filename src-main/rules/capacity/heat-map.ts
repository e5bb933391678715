import { SECONDS_PER_DAY } from '../calendar/instant.ts';
import type { MeetingColumns } from './demand.ts';
import { type Intervals, occupancyPeaks } from './occupancy.ts';

/** What is going on in one hour of the week over all weeks. */
export interface HeatCell {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** 0…23, on the UTC+8 wall clock. */
  readonly hour: number;
  /** Most meetings, and most parties, that there are at once in such an hour. */
  readonly meetings: number;
  readonly parties: number;
}

const HOUR = 3_600;
const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** The hours of the week in which meetings take place, with their peaks; hours without a meeting are left out. */
export function heatMap({ start, end, parties }: MeetingColumns): HeatCell[] {
  const cells = new Map<number, { start: number[]; end: number[]; parties: number[] }>();
  for (let i = 0; i < start.length; i += 1) {
    const last = end[i] ?? 0;
    for (let from = start[i] ?? 0; from < last; from = nextHour(from)) {
      const hour = Math.floor(from / HOUR) % HOURS_PER_DAY;
      const weekday = (Math.floor(from / SECONDS_PER_DAY) + FIRST_WEEKDAY) % DAYS_PER_WEEK;
      const key = weekday * HOURS_PER_DAY + hour;
      const cell = cells.get(key) ?? { start: [], end: [], parties: [] };
      cell.start.push(from);
      cell.end.push(Math.min(last, nextHour(from)));
      cell.parties.push(parties[i] ?? 0);
      cells.set(key, cell);
    }
  }
  return [...cells].sort(([a], [b]) => a - b).map(([key, cell]) => heatCell(key, cell));
}

function heatCell(key: number, cell: { start: number[]; end: number[]; parties: number[] }): HeatCell {
  const pieces: Intervals = { start: Float64Array.from(cell.start), end: Float64Array.from(cell.end) };
  const [meetings, parties] = occupancyPeaks(pieces, [undefined, Int32Array.from(cell.parties)]);
  return {
    weekday: Math.floor(key / HOURS_PER_DAY) + 1,
    hour: key % HOURS_PER_DAY,
    meetings: meetings.value,
    parties: parties.value,
  };
}

function nextHour(at: number): number {
  return (Math.floor(at / HOUR) + 1) * HOUR;
}
