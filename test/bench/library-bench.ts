import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { chromiumFlags, findChromium } from '../e2e/electron-simulator/find-chromium.ts';
import { startHost } from '../e2e/host-process.ts';
import { fillLibrary } from './bench-library.ts';
import { windowProbe } from './window-probe.ts';

/** What is typed into the search, letter by letter; every letter changes what is found. */
const QUERIES = ['7上海', '71', '12南京', '3广州', '45北海'];
const OPENED = 14;
const SCROLLED_FRAMES = 120;

/** Takes the times of one thing that was done over and over, in milliseconds. */
type Row = (what: string, times: readonly number[]) => void;

/**
 * Measures the window over a library of so many scenarios: from a key to the painted rows it finds, from frame
 * to frame while scrolling, from a click to the open scenario; beside the same on a page that has nothing to do.
 * @returns false where there is no browser to measure in
 */
export async function libraryBench(size: number, add: Row): Promise<boolean> {
  const executablePath = findChromium();
  if (executablePath === undefined) return false;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-bench-'));
  fillLibrary(folder, size);
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addInitScript(windowProbe);
  try {
    await measureEmpty(await context.newPage(), add);
    const page = await context.newPage();
    await page.goto(host.address);
    await measureWindow(page, add);
  } finally {
    await context.close();
    await host.stop();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

/** Milliseconds from what the user does until a frame is painted in which the expression holds. */
async function timed(page: Page, expression: string, act: () => Promise<void>): Promise<number> {
  const handle = await page.evaluateHandle(`({ time: windowProbe.until(() => ${expression}) })`);
  await act();
  return handle.evaluate(({ time }: { time: Promise<number> }) => time);
}

function scroll(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(`windowProbe.scroll(${JSON.stringify(selector)}, 400, ${String(SCROLLED_FRAMES)})`);
}

/** The floor: a page whose only work is to show the letter, and one that scrolls nothing but text. */
async function measureEmpty(page: Page, add: Row): Promise<void> {
  await page.setContent('<input autofocus><p></p><div style="height:400px;overflow:auto"><pre></pre></div>');
  await page.evaluate(windowProbe);
  await page.evaluate(`(() => {
    document.querySelector('input').oninput = (event) => { document.querySelector('p').textContent = event.target.value; };
    document.querySelector('pre').textContent = 'line\\n'.repeat(20000);
  })()`);
  await page.focus('input');
  const keys: number[] = [];
  for (let length = 1; length <= 12; length += 1)
    keys.push(
      await timed(page, `document.querySelector('p').textContent.length === ${String(length)}`, () =>
        page.keyboard.press('a'),
      ),
    );
  add('empty page: key → painted', keys);
  add('empty page: scrolled frame', await scroll(page, 'div'));
  await page.close();
}

async function measureWindow(page: Page, add: Row): Promise<void> {
  const { keyboard } = page;
  await page.locator('.list .open').first().waitFor();
  await page.waitForTimeout(500);
  add('scrolled frame', await scroll(page, '.list'));
  await page.evaluate("document.querySelector('.list').scrollTo(0, 0)");
  const found: number[] = [];
  await keyboard.press('/');
  for (const query of QUERIES) {
    for (const letter of query) {
      // The answer to the letter before must be painted before the next one is typed.
      await page.waitForTimeout(120);
      const before = JSON.stringify(await page.evaluate("document.querySelector('.list')?.textContent ?? ''"));
      found.push(
        await timed(page, `(document.querySelector('.list')?.textContent ?? '') !== ${before}`, () =>
          keyboard.type(letter),
        ),
      );
    }
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await page.waitForTimeout(200);
  }
  add('key in the search → painted rows', found);
  const lines: number[] = [];
  const priced: number[] = [];
  for (let at = 0; at < OPENED; at += 1) {
    await page.keyboard.press('Alt+1');
    const name = page.locator('.list .open').nth(at + 1);
    await name.waitFor();
    await page.waitForTimeout(150);
    const bySight = await page.evaluateHandle(`({
      lines: windowProbe.until(() => document.querySelectorAll('.grid .row').length > 0),
      priced: windowProbe.until(() => document.querySelector('[data-testid=payable]')?.textContent === '401,800.00'),
    })`);
    await name.click();
    lines.push(await bySight.evaluate((times: { lines: Promise<number> }) => times.lines));
    priced.push(await bySight.evaluate((times: { priced: Promise<number> }) => times.priced));
  }
  add('click → lines painted, usable', lines);
  add('click → priced', priced);
}
