import { expect } from '@playwright/test';

import { messages } from '../../src-renderer/messages/messages.ts';
import { test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { violations } from './axe-violations.ts';
import { fillLibrary, firstMorning } from './picture-library.ts';

test.use({ at: firstMorning });

/** Every screen by its key, with what must be there before it is looked at. */
const screens = [
  ['Alt+1', 'library.lines'],
  ['Alt+2', 'totals.payable'],
  ['Alt+3', 'compare.why'],
  ['Alt+5', 'timeline.events'],
  ['Alt+6', 'books.in-use'],
  ['Alt+7', 'documents.files'],
  ['Alt+8', 'trust.sound'],
] as const;

test('axe finds nothing on any screen, in both languages and themes', async ({ app }) => {
  const { page } = app;
  expect(await violations(app), 'empty').toEqual([]);
  await fillLibrary(app);
  const role = { id: 'manager', name: '客户经理', rate: '0.1', amount: '10000' };
  await askProgram(page, 'settings.set', { authority: { roles: [role], active: role.id, floorBook: 'documented' } });
  await page.getByRole('checkbox', { name: '选择 华东制造：会议室为主' }).check();
  await page.getByRole('checkbox', { name: '选择 华东制造：会议室加并发端口' }).check();
  await page.locator('header').getByRole('button', { name: '对比' }).click();
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '打开 企业A 2023 年度方案' }).click();
  await app.payable('401,800.00');
  for (const language of ['zh', 'en'] as const) {
    await askProgram(page, 'settings.set', { language });
    for (const [key, awaited] of screens) {
      await page.keyboard.press(key);
      await page.getByText(messages[awaited][language], { exact: true }).first().waitFor();
      if (key === 'Alt+2') await page.locator('.cell.product').first().click();
      expect(await violations(app), `${key} ${language}`).toEqual([]);
    }
  }
});
