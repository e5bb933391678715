import { expect } from '@playwright/test';

import { test } from './app.ts';
import { cutOff } from './cut-off.ts';

/** Every screen by its key, with what must be there, and its main button. */
const screens = [
  ['Alt+1', '企业级', '新建方案'],
  ['Alt+2', '应付金额', '添加产品'],
  ['Alt+4', '把会议日历拖到这里', '选择文件'],
  ['Alt+5', '每月应付', undefined],
] as const;

for (const [what, viewport] of [
  ['at 1280×720', { width: 1280, height: 720 }],
  ['at 200 % of it', { width: 640, height: 360 }],
] as const) {
  test(`nothing is cut off or out of reach ${what}, and the focus is seen`, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize(viewport);
    await app.sample();
    const name = '企业级云会议与客服中心采购方案'.repeat(5);
    await page.getByRole('textbox', { name: '方案名称' }).fill(name);
    await page.keyboard.press('Enter');
    await app.saved();
    for (const [key, text, main] of screens) {
      await page.keyboard.press(key);
      await page.getByText(text).first().waitFor();
      expect(await cutOff(page), key).toEqual([]);
      if (main !== undefined) await page.getByRole('button', { name: main }).first().click({ trial: true });
    }
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: '方案信息' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click({ trial: true });
    expect(await cutOff(page), 'details').toEqual([]);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).not.toBe('none');
  });
}
