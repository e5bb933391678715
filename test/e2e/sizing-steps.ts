import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, type Locator } from '@playwright/test';

import type { App } from './app.ts';

/** A calendar of two months in which three meetings coincide at most. */
export const calendar = path.join(import.meta.dirname, 'meetings.ics');

/** Presses a button that asks for a file, and gives it one. */
export async function chooseFile(app: App, button: Locator, name: string, content: Buffer): Promise<void> {
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
}

/** Opens the sizing screen, with an instrument where one is named. */
export async function openSizing(app: App, instrument?: string): Promise<void> {
  await app.page.keyboard.press('Alt+4');
  await app.page.getByRole('heading', { name: '测算', exact: true }).waitFor();
  if (instrument !== undefined) await app.page.getByRole('tab', { name: instrument, exact: true }).click();
}

/** Gives the calendar to the first instrument and waits for its options. */
export async function importCalendar(app: App): Promise<void> {
  await openSizing(app);
  await chooseFile(app, app.page.getByRole('button', { name: '选择文件' }), 'meetings.ics', readFileSync(calendar));
  await expect(app.page.getByRole('region', { name: '混合' })).toBeVisible({ timeout: 60_000 });
}
