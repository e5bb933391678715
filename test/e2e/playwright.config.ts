import { defineConfig } from '@playwright/test';

/** Journeys through the built program in the system's Chromium; `--project screenshots` draws the pictures. */
export default defineConfig({
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
    { name: 'screenshots', testMatch: '**/screenshots.spec.ts' },
  ],
});
