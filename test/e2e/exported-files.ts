import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from '@playwright/test';

import type { App } from './app.ts';

/** Waits for the files of an export; each with its ending and how its content begins. */
export async function exportedFiles(app: App, begin: () => Promise<void>): Promise<string[]> {
  await begin();
  await expect(app.page.getByText('已读回核对')).toBeVisible({ timeout: 90_000 });
  const listed = app.page.getByRole('status').getByRole('listitem');
  await expect(listed).toHaveCount(2);
  // A browser may hold back a second file that comes long after the click; it is one key press away.
  for (const again of await listed.getByRole('button', { name: '再次下载' }).all()) {
    const name = (await again.getAttribute('aria-label'))?.replace('再次下载 ', '') ?? '';
    const isThere = (): boolean => app.files.has(name);
    await expect
      .poll(isThere, { timeout: 3_000 })
      .toBe(true)
      .catch(() => again.press('Enter'));
    await expect.poll(isThere).toBe(true);
  }
  expect(app.files.size).toBe(2);
  const startOf = (file: string): string => readFileSync(file).subarray(0, 4).toString('latin1');
  return [...app.files].map(([name, file]) => `${path.extname(name)} ${startOf(file)}`).sort();
}

/** How an Excel file and a PDF begin. */
export const excelAndPdf = ['.pdf %PDF', '.xlsx PK\u0003\u0004'];
