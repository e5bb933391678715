import { spawnSync } from 'node:child_process';
import path from 'node:path';

import type { BenchCase } from '../bench-case.ts';
import { type Contender, measuredRow } from '../measure.ts';

/** Runs of one round: a process takes long enough to be timed. */
const RUNS = 3;

/** Runs Node with these arguments, as a shell would. */
function processes(args: readonly string[], cwd: string): Contender {
  return () => {
    const begin = performance.now();
    for (let left = RUNS; left > 0; left -= 1) {
      const run = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' });
      if (run.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(run.status)}.`);
    }
    return (performance.now() - begin) / RUNS;
  };
}

/** The whole process of a quote, from the shell back to the shell. */
export const commandLineCase: BenchCase = {
  name: 'command-line',
  seconds: 10,
  run: async ({ project, rounds }) => {
    const quote = [path.join('dist', 'cli.cjs'), 'quote', 'resources/examples/meeting-guide-sample.json', '--json'];
    const frame = {
      name: 'command line `quote --json`, whole process',
      peer: '`node -e 0`',
      gate: { most: 4 },
      goal: { most: 2.5 },
    };
    const comparison = { ours: processes(quote, project), peer: processes(['-e', '0'], project), rounds: rounds.short };
    return { rows: [await measuredRow(frame, comparison)] };
  },
};
