import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

/** What a Chromium needs to run without a screen, a user, or a network of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of this machine: the system's, else the one that the test runner has fetched. */
export function findChromium(): string | undefined {
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return places.find((place) => existsSync(place));
}
