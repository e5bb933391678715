// `npm start` opens the app; `npm start -- ARGUMENTS` is `seatwise ARGUMENTS`, run in the folder of the
// caller with nothing set up before.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

import { root, setUp, toolEnvironment } from './setup.mjs';

/** npm runs scripts in the project's folder and keeps the caller's here. */
const callersFolder = process.env.INIT_CWD ?? process.cwd();

const node = await setUp();
const given = process.argv.slice(2);
const child = spawn(node, [join(root, 'dist', 'cli.cjs'), ...(given.length > 0 ? given : ['open'])], {
  cwd: callersFolder,
  env: toolEnvironment(node),
  stdio: 'inherit',
});
// The terminal sends an interrupt to both; this one only waits, so that the status is the program's.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
});
