import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { openLibrary } from '../../src-main/library/open-library.ts';
import { chromiumFlags, findChromium } from '../e2e/electron-simulator/find-chromium.ts';
import { startHost } from '../e2e/host-process.ts';
import { yearlyRooms } from './cases/yearly-rooms.ts';
import { windowProbe } from './window-probe.ts';

/** A quantity is typed digit by digit into so many lines. */
const LINES_TYPED = 4;
const DIGITS = '12345';
/** Milliseconds from a key to the next: a fast typist. */
const KEY_MS = 100;

/** Milliseconds between frames while one types in a scenario of so many lines, and in the same window at rest. */
export interface TypingFrames {
  readonly typing: readonly number[];
  readonly atRest: readonly number[];
}

/**
 * Measures the window while quantities are typed into a scenario of so many lines, each digit a new price.
 * @returns undefined where there is no browser to measure in
 */
export async function typingBench(lines: number): Promise<TypingFrames | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-bench-'));
  const library = openLibrary(folder);
  const scenario = yearlyRooms(lines, 0);
  library.writer.create({ scenario, tags: [], payable: '1.00', at: '2026-11-20T09:00:00+08:00' });
  library.close();
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addInitScript(windowProbe);
  try {
    const page = await context.newPage();
    await page.goto(host.address);
    await page.locator('.list .open').first().click();
    await page.locator('.grid .row').first().waitFor();
    const atRest = await watch(page, LINES_TYPED * DIGITS.length * KEY_MS);
    return { typing: await framesWhileTyping(page), atRest };
  } finally {
    await context.close();
    await host.stop();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function watch(page: Page, length: number): Promise<number[]> {
  return page.evaluate(`windowProbe.watch(${String(length)})`);
}

async function framesWhileTyping(page: Page): Promise<number[]> {
  const frames: number[] = [];
  const payable = page.getByTestId('payable');
  for (let at = 0; at < LINES_TYPED; at += 1) {
    const before = await payable.textContent();
    await page.locator('.grid .row .quantity').nth(at).click();
    const watched = watch(page, (DIGITS.length + 2) * KEY_MS);
    await page.keyboard.type(DIGITS, { delay: KEY_MS });
    await page.keyboard.press('Enter');
    frames.push(...(await watched));
    // Frames count only where what was typed was really priced.
    await page.waitForFunction(
      `document.querySelector('[data-testid=payable]')?.textContent !== ${JSON.stringify(before)}`,
    );
  }
  return frames;
}
