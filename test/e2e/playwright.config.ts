import { defineConfig, type LaunchOptions } from '@playwright/test';

import { isNightly } from '../tell-figure.ts';
import type { HostKind } from './app.ts';
import { chromiumFlags, findChromium } from './electron-simulator/find-chromium.ts';

const executablePath = findChromium();
const isFound = executablePath !== undefined;
/** The specs of a project; none where there is no browser to walk them in. */
const specs = (pattern: string): string[] => (isFound ? [pattern] : []);
if (!isFound) process.stderr.write('The journeys are skipped: no Chromium, Chrome or Edge was found.\n');

/** How the browser is started. */
const launch = (more: readonly string[]): LaunchOptions => ({
  ...(isFound && { executablePath }),
  args: [...chromiumFlags, ...more],
  // Without a UTF-8 locale the browser names every download with a Chinese name “download”.
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
});

/** Journeys through the built program in the system's Chromium; `--project screenshots` draws the pictures. */
export default defineConfig<{ kind: HostKind }>({
  testDir: '.',
  timeout: 150_000,
  expect: { timeout: 15_000 },
  // A journey waits for the program half of its time.
  workers: 3,
  fullyParallel: true,
  reporter: 'list',
  use: {
    launchOptions: launch([]),
  },
  outputDir: '../../coverage/e2e',
  projects: [
    { name: 'journeys', testMatch: specs('**/*.spec.ts'), testIgnore: '**/screenshots.spec.ts' },
    // The same journeys through main.cjs and preload.cjs as built, on the simulated Electron.
    {
      name: 'desktop',
      testMatch: specs(`**/{journeys,data-safety${isNightly ? ',price-books,sizing' : ''}}.spec.ts`),
      // At night also what the desktop window only repeats; what only looks, or computes, is the same in either window.
      grepInvert: /on any instrument|at 200 % zoom|in projection|rooms get screens|agents follow/,
      use: { kind: 'desktop' },
    },
    {
      name: 'screenshots',
      testMatch: specs('**/screenshots.spec.ts'),
      // A corner that is painted over what was there before comes out another shade than one painted anew.
      use: { launchOptions: launch(['--disable-partial-raster']) },
    },
  ],
});
