import { expect } from '@playwright/test';

import { test } from './app.ts';

test('keys that come before their screen is loaded are heard by it, in their order', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await app.sample();
  await app.saved();
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/ScenarioView.*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  const asked = page.waitForRequest(/ScenarioView.*\.js$/);
  await app.reload();
  await asked;
  await keyboard.press('Control+k');
  await keyboard.type('recording 100GB');
  await keyboard.press('Enter');
  await keyboard.type('2');
  await keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '添加产品' })).toHaveCount(0);
  arrive();
  await expect(page.getByRole('row').filter({ hasText: '录播空间' })).toHaveCount(2);
  await expect(page.getByRole('row').filter({ hasText: '录播空间' }).last().locator('.quantity')).toHaveText('2');
});

test('what was pressed for a screen that was left before it came is not for the next one', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await app.sample();
  await app.saved();
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/ScenarioView.*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  const asked = page.waitForRequest(/ScenarioView.*\.js$/);
  await app.reload();
  await asked;
  await keyboard.press('Control+k');
  await keyboard.press('Alt+1');
  await page.getByRole('button', { name: '新建方案' }).waitFor();
  arrive();
  await keyboard.press('Alt+2');
  await app.payable('401,800.00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
