// Prints how long fleet planning takes: node test/bench/run-fleet-bench.mjs [meetings,…] [seeds,…] [peer up to]
// Not part of the tests: it takes minutes, and its figures are those of the machine.
import process from 'node:process';

import { createServer } from 'vite';

const [meetings = '5000,50000', seeds = '1,2,3', peerUpTo = '5000'] = process.argv.slice(2);
const numbers = (text) => text.split(',').map(Number);

// The program's own modules are loaded as its tests load them, with the catalogue built in.
const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { fleetBench } = await server.ssrLoadModule('/test/bench/fleet-bench.ts');
  const choice = { meetings: numbers(meetings), seeds: numbers(seeds), peerUpTo: Number(peerUpTo) };
  await fleetBench(choice, (line) => process.stdout.write(`${line}\n`));
} finally {
  await server.close();
}
