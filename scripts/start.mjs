// `npm start -- ARGUMENTS` is `seatwise ARGUMENTS`, run in the folder of the caller with nothing set
// up before. Without arguments it prices the sample of the meeting guide into two documents.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

import { root, setUp, toolEnvironment } from './setup.mjs';

/** npm runs scripts in the project's folder and keeps the caller's here. */
const callersFolder = process.env.INIT_CWD ?? process.cwd();

/** The arguments that price the sample into a folder beside the caller. */
function sampleArguments() {
  const folder = join(callersFolder, 'seatwise-documents');
  mkdirSync(folder, { recursive: true });
  const document = (ending) => join(folder, `meeting-guide-sample.${ending}`);
  const sample = join(root, 'resources', 'examples', 'meeting-guide-sample.json');
  return ['quote', sample, '--xlsx', document('xlsx'), '--pdf', document('pdf')];
}

const node = await setUp();
const given = process.argv.slice(2);
const child = spawn(node, [join(root, 'dist', 'cli.cjs'), ...(given.length > 0 ? given : sampleArguments())], {
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
