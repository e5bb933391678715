import { expect } from '@playwright/test';

import { test } from './app.ts';
import { violations } from './axe-violations.ts';

/** Every screen by its key, with what must be there before it is looked at. */
const screens = [
  ['Alt+1', '方案库'],
  ['Alt+2', '应付金额'],
  ['Alt+3', '差异由来'],
  ['Alt+4', '把会议日历拖到这里'],
  ['Alt+5', '每月应付'],
  ['Alt+6', '计费说明样例价'],
  ['Alt+7', '第 1 页'],
  ['Alt+8', '公司信息'],
] as const;

for (const theme of ['浅色', '深色']) {
  test(`axe finds nothing on any screen (${theme})`, async ({ app }) => {
    const { page } = app;
    test.setTimeout(90_000);
    expect(await violations(app)).toEqual([]);
    await app.sample();
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: /^复制/ }).click();
    await page.getByRole('checkbox', { name: /副本/ }).check();
    await page.getByRole('checkbox', { name: '选择 计费说明中的示例', exact: true }).check();
    await page.locator('header').getByRole('button', { name: '对比' }).click();
    await page.keyboard.press('Alt+8');
    await page.getByText(theme, { exact: true }).click();
    for (const [key, text] of screens) {
      await page.keyboard.press(key);
      await page.getByText(text).first().waitFor({ timeout: 20_000 });
      if (key === 'Alt+2') await page.getByRole('gridcell', { name: '云会议室' }).first().click();
      expect(await violations(app), `${key} ${text}`).toEqual([]);
    }
    await page.keyboard.press('Alt+2');
    for (const open of ['Control+k', '?']) {
      await page.keyboard.press(open);
      await page.getByRole('dialog').waitFor();
      expect(await violations(app), open).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
