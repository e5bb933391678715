import path from 'node:path';

import { type App, test } from './app.ts';

const folder = path.resolve(import.meta.dirname, 'screenshots');
const looks = [
  { language: 'zh', theme: 'light' },
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** Texts to wait for or to press, by language. */
const words = {
  zh: {
    light: '浅色',
    dark: '深色',
    language: '中文',
    compare: '差异由来',
    cash: '每月应付',
    page: '第 1 页',
    books: '使用中',
  },
  en: {
    light: 'Light',
    dark: 'Dark',
    language: 'English',
    compare: 'Where the difference comes from',
    cash: 'Due by month',
    page: 'Page 1',
    books: 'In use',
  },
} as const;

/** A library as it looks after some weeks of work. */
async function fill(app: App): Promise<void> {
  const { page } = app;
  await app.sample();
  await page.getByRole('textbox', { name: '方案名称' }).fill('企业A 2023 年度方案');
  await page.keyboard.press('Enter');
  await app.type('录播空间', 'discount', '5%');
  await app.saved();
  for (const template of ['约 50 人', '约 200 人', '约 1000 人', '20 座席云客服']) {
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: '新建方案' }).click();
    await page.getByRole('dialog').getByRole('button', { name: template }).click();
    await page.getByRole('grid', { name: '方案明细' }).waitFor();
  }
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '复制: 企业A 2023 年度方案' }).click();
  await page.getByRole('button', { name: '打开 企业A 2023 年度方案 副本' }).click();
  await app.type('IdeaHub接入账号', 'quantity', '8');
  await app.type('云会议室', 'discount', '10%');
  await app.saved();
  await page.keyboard.press('Alt+1');
  await page.getByRole('checkbox', { name: '选择 企业A 2023 年度方案', exact: true }).check();
  await page.getByRole('checkbox', { name: '选择 企业A 2023 年度方案 副本' }).check();
  await page.locator('header').getByRole('button', { name: '对比' }).click();
}

for (const { language, theme } of looks) {
  test(`pictures of every screen: ${language}, ${theme}`, async ({ app }) => {
    test.setTimeout(120_000);
    const { page } = app;
    const text = words[language];
    const shoot = (name: string) =>
      page.screenshot({ path: path.join(folder, `${name}-${language}-${theme}.png`), animations: 'disabled' });
    await fill(app);
    await page.keyboard.press('Alt+8');
    await page.getByText(text.language, { exact: true }).first().click();
    await page.getByText(text[theme], { exact: true }).click();
    await shoot('settings');
    await page.keyboard.press('Alt+1');
    await page.getByRole('row').nth(5).waitFor();
    await shoot('library');
    await page.keyboard.press('Alt+2');
    await page.locator('.payable').nth(1).click();
    await shoot('scenario');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hy');
    await page.getByRole('listbox').getByRole('option').nth(3).waitFor();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+3');
    await page.getByText(text.compare).waitFor();
    await shoot('compare');
    await page.keyboard.press('Alt+5');
    await page.getByText(text.cash).waitFor();
    await page.mouse.move(700, 260);
    await shoot('timeline');
    await page.keyboard.press('Alt+6');
    await page.getByText(text.books).first().waitFor();
    await shoot('books');
    await page.keyboard.press('Alt+7');
    await page.getByText(text.page).first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(1_000);
    await shoot('documents');
    await page.keyboard.press('Alt+2');
    await page.locator('.payable').nth(1).waitFor();
    await page.keyboard.press('F9');
    await shoot('projection');
    await page.keyboard.press('F9');
  });
}
