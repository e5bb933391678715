import type { BenchCase } from '../bench-case.ts';
import { rowWithout } from '../bench-row.ts';
import { rowOfRatios } from '../measure.ts';
import { typingBench } from '../typing-bench.ts';

const LINES = 200;
const FRAME_MS = 1_000 / 60;

/** Frames of the window while one types in a long scenario. */
export const typingCase: BenchCase = {
  name: 'typing',
  seconds: 20,
  run: async () => {
    const limits = { gate: { most: 2 }, goal: { most: 1.1 } };
    const peer = 'one frame of 16.7 ms';
    const frame = { name: `window, ${String(LINES)} lines: frames while typing`, peer, ...limits };
    const frames = await typingBench(LINES);
    if (frames === undefined) return { rows: [rowWithout(frame, 'skipped', 'no Chromium is installed')] };
    const row = (times: readonly number[]): [number[], string] => [
      times.map((time) => time / FRAME_MS),
      `${String(times.length)} frames, the longest ${Math.max(...times).toFixed(0)} ms`,
    ];
    const atRest = { name: `window, ${String(LINES)} lines: frames at rest`, peer, gate: {}, goal: {} };
    return { rows: [rowOfRatios(atRest, ...row(frames.atRest)), rowOfRatios(frame, ...row(frames.typing))] };
  },
};
