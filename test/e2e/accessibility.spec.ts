import { expect } from '@playwright/test';

import { messages } from '../../src-renderer/messages/messages.ts';
import { test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { goTo } from './awaited-screens.ts';
import { violations } from './axe-violations.ts';
import { fillLibrary, firstMorning } from './picture-library.ts';

test.use({ at: firstMorning });

/** The screens that are looked at here; the sizings have a journey of their own. */
const screens = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8'] as const;

test('axe finds nothing on any screen, in both languages and themes', async ({ app }) => {
  const { page } = app;
  await page.getByText(messages['library.welcome'].zh, { exact: true }).waitFor();
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
    for (const key of screens) {
      await goTo(app, key, language);
      const filled = { 'Alt+1': messages['library.lines'], 'Alt+8': messages['trust.sound'] } as const;
      if (key in filled)
        await page
          .getByText(filled[key as keyof typeof filled][language], { exact: true })
          .first()
          .waitFor();
      if (key === 'Alt+2') {
        await page.locator('.cell.product').first().click();
        await page.getByRole('complementary').locator('.figure').waitFor();
      }
      expect(await violations(app), `${key} ${language}`).toEqual([]);
    }
  }
});
