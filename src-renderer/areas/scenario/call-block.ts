import type { UsageLine } from '../../../shared/scenario.ts';
import { readInstant } from '../../ui/date-text.ts';

/** A call as it stands in the file. */
export type Call = NonNullable<UsageLine['calls']>[number];

/** Calls that are read at once; a longer block is no month of one centre. */
const MOST_CALLS = 20_000;
/** Minutes a month where planned use takes the place of a list. */
const DEFAULT_MINUTES = 1_000;
const directions: readonly (readonly [Call['direction'], RegExp])[] = [
  ['inbound', /^(inbound|in|呼入|入)$/i],
  ['outbound', /^(outbound|out|呼出|出)$/i],
];

/** Reads a length of talk in seconds: `125`, `2:05` or `0:02:05`. Undefined where it cannot be read. */
function readSeconds(text: string): number | undefined {
  const found = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})$/.exec(text.replace(/(秒|s)$/i, '').trim());
  if (found === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = Array.from(found.slice(1), (part: string | undefined) =>
    Number(part ?? 0),
  );
  return hours * 3600 + minutes * 60 + seconds;
}

function readCall(row: string): Call | undefined {
  const [when = '', way = '', long = ''] = row.split(/[\t,，;；]/).map((cell) => cell.trim());
  const at = readInstant(when, '00:00:00');
  const direction = directions.find(([, pattern]) => pattern.test(way))?.[0];
  const seconds = readSeconds(long);
  return at === undefined || direction === undefined || seconds === undefined ? undefined : { at, direction, seconds };
}

/**
 * Reads a block of calls as spreadsheets copy it: time, direction and length of talk, one call a row.
 * @returns the calls that were read, and how many rows could not be read; a heading counts among those
 */
export function readCalls(text: string): { calls: Call[]; rejected: number } {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const read = rows.slice(0, MOST_CALLS).map(readCall);
  const calls = read.filter((call) => call !== undefined);
  return { calls, rejected: rows.length - calls.length };
}

/** The line with its use planned by the month, or told call by call. */
export function switchUsage(line: UsageLine, by: 'minutes' | 'calls'): UsageLine {
  const { calls = [], minutesPerMonth = DEFAULT_MINUTES, ...rest } = line;
  return by === 'calls' ? { ...rest, calls } : { ...rest, minutesPerMonth };
}
