import { createRequire, Module } from 'node:module';
import path from 'node:path';

import type { BrowserContext, Page } from '@playwright/test';

import { SimulatedElectron } from './simulated-electron.ts';

/** How the program is started. */
export interface SimulatedLaunch {
  readonly context: BrowserContext;
  /** Folder of the user's library. */
  readonly dataFolder: string;
  /** Folder of the built program; `dist` if left out. */
  readonly programFolder?: string;
  /** Arguments behind the program, such as a file that is opened with it. */
  readonly args?: readonly string[];
  readonly saveAs?: (suggestion: string) => string | undefined;
  readonly openFile?: () => string | undefined;
}

/** The program in its simulated desktop window. */
export interface SimulatedRun {
  readonly electron: SimulatedElectron;
  readonly page: Page;
  /** Closes the window as a person does, and waits for the program's end. */
  readonly close: () => Promise<void>;
}

interface Loader {
  _load: (request: string, ...more: unknown[]) => unknown;
}

/**
 * Starts `main.cjs` as it was built, with the simulator in the place of Electron. The program runs in this
 * process; each start loads it anew.
 */
export async function launchSimulated(launch: SimulatedLaunch): Promise<SimulatedRun> {
  const { context, dataFolder, args = [], saveAs = () => undefined, openFile = () => undefined } = launch;
  const electron = new SimulatedElectron({ context, folder: dataFolder, saveAs, openFile });
  const require = createRequire(import.meta.url);
  const main = path.resolve(launch.programFolder ?? 'dist', 'main.cjs');
  const { argv } = process;
  const loader = Module as unknown as Loader;
  const load = loader._load;
  loader._load = (request, ...more) =>
    request === 'electron' ? electron.module() : load.call(Module, request, ...more);
  process.env['SEATWISE_DATA'] = dataFolder;
  process.argv = [...argv.slice(0, 1), main, ...args];
  try {
    Reflect.deleteProperty(require.cache, main);
    require(main);
    const page = await firstPage(electron);
    return {
      electron,
      page,
      close: async () => {
        electron.windows[0]?.close();
        await electron.ended;
      },
    };
  } finally {
    loader._load = load;
    process.argv = argv;
  }
}

/** Longest that the program may take to open its window, in milliseconds. */
const PATIENCE = 60_000;

async function firstPage(electron: SimulatedElectron): Promise<Page> {
  const failed = electron.ended.then((status) => {
    throw new Error(`The program ended with status ${String(status)} before it opened a window.`);
  });
  const opened = (async () => {
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
      const [window] = electron.windows;
      if (window !== undefined) {
        await window.loaded;
        return window.ready;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('The program did not open a window.');
  })();
  return Promise.race([opened, failed]);
}
