// npm run bench -- [--only NAME[,NAME…]] [--quick] [--json]
// Prints how long the heavy parts take beside live peers. Not part of the tests: the figures are those of the machine.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';

import { catalogue } from '../../build/catalogue-plugin.ts';
import { root, setUp } from '../../scripts/setup.mjs';

const args = process.argv.slice(2);
const only = args.flatMap((arg, at) => (args[at - 1] === '--only' ? arg.split(',') : []));
await setUp();

// The bench runs what a user runs: bundled modules, not those of a development server.
const folder = path.join(root, 'coverage', 'bench');
mkdirSync(folder, { recursive: true });
await build({
  configFile: false,
  logLevel: 'error',
  root,
  plugins: [catalogue()],
  build: {
    ssr: path.join(root, 'test/bench/bench.ts'),
    outDir: folder,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'bench.mjs', chunkFileNames: '[name].mjs' } },
  },
});
const { caseNames, runBench } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
const unknown = only.filter((name) => !caseNames.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No case “${unknown.join(', ')}”; there are: ${caseNames.join(', ')}.\n`);
  process.exit(2);
}
await runBench(
  { only, quick: args.includes('--quick'), json: args.includes('--json'), project: root },
  (text) => process.stdout.write(`${text}\n`),
  (text) => process.stderr.write(`${text}\n`),
);
process.exit(0);
