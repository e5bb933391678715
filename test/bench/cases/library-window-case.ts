import type { BenchCase } from '../bench-case.ts';
import { type BenchRow, type Limit, rowWithout } from '../bench-row.ts';
import { libraryBench } from '../library-bench.ts';
import { rowOfRatios } from '../measure.ts';

/** Scenarios in the library, and the time of one frame of the screen in milliseconds. */
const SCENARIOS = 10_000;
const FRAME_MS = 1_000 / 60;

/** The window over a large library, from what a person does to what is painted, in frames. */
export const libraryWindowCase: BenchCase = {
  name: 'library-window',
  seconds: 40,
  run: async () => {
    const limits: { gate: Limit; goal: Limit } = { gate: { most: 2 }, goal: { most: 1 } };
    const peer = 'one frame of 16.7 ms';
    const rows: BenchRow[] = [];
    const found = await libraryBench(SCENARIOS, (what, times) => {
      const isFloor = what.startsWith('empty page');
      const frame = { name: `window, 10,000 scenarios: ${what}`, peer, ...(isFloor ? { gate: {}, goal: {} } : limits) };
      const note = `${String(times.length)} times, the longest ${Math.max(...times).toFixed(0)} ms`;
      rows.push(
        rowOfRatios(
          frame,
          times.map((time) => time / FRAME_MS),
          note,
        ),
      );
    });
    const frame = { name: 'window, 10,000 scenarios', peer, ...limits };
    return { rows: found ? rows : [rowWithout(frame, 'skipped', 'no Chromium is installed')] };
  },
};
