import os from 'node:os';

import { dataFolder } from './library/data-folder.ts';

/** The folder of this user's library, log and kept compiled code. Loaded before anything else of the program. */
export function userFolder(): string {
  return dataFolder({ platform: process.platform, home: os.homedir(), env: process.env });
}
