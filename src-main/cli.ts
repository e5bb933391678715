import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

import { userFolder } from './user-folder.ts';

/** The oldest Node-API that the project's libraries run on; older ones crash without a word. */
const LEAST_NODE_API = 10;

if (Number(process.versions['napi']) < LEAST_NODE_API) {
  process.stderr.write(
    `Seatwise 需要 Node.js 22.14 或更高版本，当前为 ${process.version} (needs Node.js 22.14 or later; this is ${process.version}).\n`,
  );
  process.exitCode = 1;
} else {
  // The program is loaded after this, so that its compiled code is kept between runs: beside the program where the
  // set-up has made it, else with the user's own data, because what lies in a folder for everybody's temporary files
  // can be put there by anybody.
  const made = path.join(__dirname, 'compiled');
  enableCompileCache(existsSync(made) ? made : path.join(userFolder(), 'compiled'));
  void import('./command-line/run-command-line.ts').then(({ runCommandLine }) =>
    runCommandLine(process.argv, __dirname),
  );
}
