import { Buffer } from 'node:buffer';

import { expect, type Locator } from '@playwright/test';

import { messages } from '../../src-renderer/messages/messages.ts';
import { test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { goTo } from './awaited-screens.ts';
import { expectWhole } from './expect-whole.ts';
import { fillLibrary, firstMorning } from './picture-library.ts';
import { chooseFile } from './sizing-steps.ts';

test.use({ at: firstMorning });

for (const [what, viewport, language] of [
  ['at 1280×720', { width: 1280, height: 720 }, 'zh'],
  ['at 200 % of it', { width: 640, height: 360 }, 'en'],
] as const) {
  test(`comparison, books, check-up, restore and other scenarios are whole ${what}`, async ({ app }) => {
    const { page } = app;
    const text = (key: keyof typeof messages): string => messages[key][language];
    const button = (key: keyof typeof messages): Locator =>
      page.getByRole('button', { name: text(key), exact: true }).first();
    const dialog = page.getByRole('dialog');
    const leave = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    };
    await fillLibrary(app);
    await askProgram(page, 'settings.set', { language });
    await page.setViewportSize(viewport);
    for (const name of ['华东制造：会议室为主', '华东制造：会议室加并发端口']) {
      await page.getByRole('checkbox', { name: text('library.select').replace('{{name}}', name), exact: true }).check();
    }
    await page
      .locator('header')
      .getByRole('button', { name: text('library.compare') })
      .click();
    await page.getByText(text('compare.why'), { exact: true }).first().waitFor();
    await button('documents.export').click();
    await dialog.waitFor();
    await expectWhole(app, 'export of a comparison');
    await leave();

    await goTo(app, 'Alt+6', language);
    await button('books.compare').click();
    await dialog.getByRole('row').nth(2).waitFor();
    await expectWhole(app, 'comparison of books');
    await leave();
    const { books } = await askProgram(page, 'books.list', {});
    const book = await askProgram(page, 'books.open', { id: books[0]?.id ?? '' });
    const own = { ...book, name: '合同价 / Contract' };
    await chooseFile(app, button('books.import'), 'own.json', Buffer.from(JSON.stringify(own)));
    await dialog.getByRole('button', { name: text('library.import') }).waitFor();
    await expectWhole(app, 'preview of a book');
    await leave();

    await goTo(app, 'Alt+8', language);
    await button('trust.run-check').click();
    await page.getByText(text('trust.part-solver'), { exact: true }).waitFor();
    await expectWhole(app, 'check-up');
    await page
      .getByRole('button', { name: /^(恢复 20|Restore the backup of)/ })
      .first()
      .click();
    await dialog.waitFor();
    await expectWhole(app, 'restore');
    await leave();

    await goTo(app, 'Alt+1', language);
    await page
      .getByRole('button', { name: /企业A 2023 年度方案$/ })
      .first()
      .click();
    await app.payable('401,800.00');
    await goTo(app, 'Alt+7', language);
    await page.getByText(text('documents.beside-own-copy'), { exact: true }).waitFor();
    await expectWhole(app, 'other scenarios in the customer’s copy');
    await page.getByRole('checkbox', { name: text('documents.customer-copy') }).uncheck();
    await page.getByRole('combobox', { name: text('compare.add') }).selectOption({ index: 1 });
    await page.getByRole('button', { name: new RegExp(text('compare.remove').replace('{{name}}', '.+')) }).waitFor();
    await expectWhole(app, 'other scenarios in the own copy');
  });
}
