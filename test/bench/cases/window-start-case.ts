import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';

import { chromium } from '@playwright/test';

import { chromiumFlags, findChromium } from '../../e2e/electron-simulator/find-chromium.ts';
import type { BenchCase } from '../bench-case.ts';
import { rowWithout } from '../bench-row.ts';
import { type Contender, measuredRow } from '../measure.ts';

/** An empty page, served as the app is: what the machine takes for any window. */
const emptyServer = `
const server = require('node:http').createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>empty</title><nav>empty</nav>');
});
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));
`;

/** The window of the app beside an empty one, each from the start of its program. */
export const windowStartCase: BenchCase = {
  name: 'window-start',
  seconds: 25,
  run: async ({ project, scratch, rounds }) => {
    const frame = {
      name: 'window: start to first usable view',
      peer: 'an empty window in the same browser',
      gate: { most: 2 },
      goal: { most: 1.3 },
    };
    const executablePath = findChromium();
    if (executablePath === undefined) return { rows: [rowWithout(frame, 'skipped', 'no Chromium is installed')] };
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    const opening =
      (args: readonly string[], isOurs: boolean): Contender =>
      async () => {
        const data = mkdtempSync(path.join(scratch, 'data-'));
        const context = await browser.newContext();
        const begin = performance.now();
        const host = spawn(process.execPath, args, {
          cwd: project,
          env: { ...process.env, SEATWISE_DATA: data },
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        const address = await new Promise<string>((resolve) =>
          host.stdout.once('data', (text) => {
            resolve(String(text).trim());
          }),
        );
        const page = await context.newPage();
        await page.goto(address, { waitUntil: 'commit' });
        await page.locator('nav').first().waitFor();
        // A frame around nothing is no view: the app has to show its scenarios, or what to begin with.
        if (isOurs) await page.locator('main :is(.welcome, .list)').first().waitFor();
        const taken = performance.now() - begin;
        await context.close();
        const ended = new Promise((resolve) => {
          host.once('exit', resolve);
        });
        host.kill();
        await ended;
        return taken;
      };
    try {
      const ours = opening([path.join('dist', 'cli.cjs'), 'open', '--browser', '--no-window'], true);
      return {
        rows: [await measuredRow(frame, { ours, peer: opening(['-e', emptyServer], false), rounds: rounds.short })],
      };
    } finally {
      await browser.close();
    }
  },
};
