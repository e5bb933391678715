// Prints how long the heavy parts take: npm run bench -- [timeline [lines,…] | fleet [meetings,…] [seeds,…] [peer up to] | library [scenarios,…]]
// Without a name all are run. Not part of the tests: the figures are those of the machine, and the fleet takes minutes.
import process from 'node:process';

import { createServer } from 'vite';

const [only, ...rest] = process.argv.slice(2);
const numbers = (text) => text.split(',').map(Number);
const print = (line) => process.stdout.write(`${line}\n`);

/** The benches by name; each loads the program's own modules as its tests load them. */
const benches = {
  timeline: async (load, [lines = '2,20,200']) => {
    const { timelineBench } = await load('/test/bench/timeline-bench.ts');
    timelineBench(numbers(lines), print);
  },
  fleet: async (load, [meetings = '5000,50000', seeds = '1,2,3', peerUpTo = '5000']) => {
    const { fleetBench } = await load('/test/bench/fleet-bench.ts');
    await fleetBench({ meetings: numbers(meetings), seeds: numbers(seeds), peerUpTo: Number(peerUpTo) }, print);
  },
  library: async (load, [scenarios = '100,10000']) => {
    const { libraryBench } = await load('/test/bench/library-bench.ts');
    await libraryBench(numbers(scenarios), print);
  },
};

if (only !== undefined && !(only in benches)) {
  process.stderr.write(`No bench “${only}”; there are: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (only === undefined || only === name) await bench((module) => server.ssrLoadModule(module), rest);
  }
} finally {
  await server.close();
}
