import { defineConfig } from '@playwright/test';

import type { HostKind } from './app.ts';

/** Journeys through the built program in the system's Chromium; `--project screenshots` draws the pictures. */
export default defineConfig<{ kind: HostKind }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  timeout: 45_000,
  expect: { timeout: 8_000 },
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  outputDir: '../../coverage/e2e',
  projects: [
    { name: 'journeys', testIgnore: '**/screenshots.spec.ts' },
    // The same journeys through main.cjs and preload.cjs as built, on the simulated Electron.
    { name: 'desktop', testMatch: '**/journeys.spec.ts', use: { kind: 'desktop' } },
    { name: 'screenshots', testMatch: '**/screenshots.spec.ts' },
  ],
});
