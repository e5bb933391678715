import { occupancyPeaks } from '../../../src-main/rules/capacity/occupancy.ts';
import type { BenchCase, BenchTools } from '../bench-case.ts';
import { loadPeer } from '../bench-case.ts';
import { type BenchRow, type RowFrame, rowWithout } from '../bench-row.ts';
import { growthRow, measuredRow, repeated } from '../measure.ts';

const MEETINGS = 1_000_000;

interface Columns {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly parties: Int32Array;
}

/** Meetings of a year, to the minute, of fifteen minutes to two hours. */
function columns(count: number): Columns {
  const start = Float64Array.from({ length: count }, (_none, index) => ((index * 7_919) % 500_000) * 60);
  const end = start.map((from, index) => from + (1 + (index % 8)) * 900);
  return { start, end, parties: Int32Array.from({ length: count }, (_none, index) => 2 + (index % 50)) };
}

function scan({ start, end, parties }: Columns): number {
  let sum = 0;
  for (let index = 0; index < start.length; index += 1)
    sum += (start[index] ?? 0) + (end[index] ?? 0) + (parties[index] ?? 0);
  return sum;
}

function peak({ start, end, parties }: Columns): number {
  return occupancyPeaks({ start, end }, [parties])[0].value;
}

interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
}
interface DuckModule {
  readonly DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<DuckConnection> }> };
}

/** The quickest of the plans that were tried: changes by minute, then their running sum. */
const duckPeak = `SELECT max(level) FROM (SELECT sum(sum(change)) OVER (ORDER BY moment) AS level
  FROM (SELECT start AS moment, parties AS change FROM meetings UNION ALL SELECT finish, -parties FROM meetings) GROUP BY moment)`;

async function besideDuckDb(tools: BenchTools, meetings: Columns): Promise<BenchRow> {
  const frame: RowFrame = {
    name: 'peak of 1,000,000 meetings',
    peer: 'DuckDB',
    gate: { least: 8 },
    goal: { least: 17 },
  };
  const module = loadPeer('@duckdb/node-api') as DuckModule | undefined;
  if (module === undefined) return rowWithout(frame, 'skipped', '@duckdb/node-api is not installed');
  const connection = await (await module.DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `CREATE TABLE meetings AS SELECT ((i * 7919) % 500000) * 60 AS start,
       ((i * 7919) % 500000) * 60 + (1 + (i % 8)) * 900 AS finish, 2 + (i % 50) AS parties FROM range(${String(MEETINGS)}) AS all_rows(i)`,
  );
  const theirs = Number((await connection.runAndReadAll(duckPeak)).getRows()[0]?.[0]);
  if (theirs !== peak(meetings)) throw new Error(`DuckDB says ${String(theirs)}, we say ${String(peak(meetings))}.`);
  return measuredRow(frame, {
    ours: repeated(() => peak(meetings)),
    peer: repeated(() => connection.runAndReadAll(duckPeak)),
    rounds: tools.rounds.short,
  });
}

/** The highest number of parties at once, in a million meetings. */
export const peaksCase: BenchCase = {
  name: 'peaks',
  seconds: 20,
  run: async (tools) => {
    const meetings = columns(MEETINGS);
    return {
      rows: [
        await besideDuckDb(tools, meetings),
        await measuredRow(
          {
            name: 'peak of 1,000,000 meetings',
            peer: 'one scan of their memory',
            gate: { most: 16 },
            goal: { most: 8 },
          },
          { ours: repeated(() => peak(meetings)), peer: repeated(() => scan(meetings)), rounds: tools.rounds.short },
        ),
      ],
      growth: [
        await growthRow(
          'peak',
          'meetings',
          [10_000, 100_000, 1_000_000].map((size) => {
            const some = columns(size);
            return { size, work: () => peak(some) };
          }),
          5,
        ),
      ],
    };
  },
};
