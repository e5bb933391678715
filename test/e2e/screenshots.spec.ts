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
    illustrative: /^使用 示例价目表/,
    profile: '使用画像',
    generate: '生成会议并测算',
    mixed: '混合',
    oneLess: '测算少买一个',
    changes: '测算需求变化',
    refused: '开不成的会议',
    growth: '与当前相比',
    recording: '录播',
    hardware: '硬件',
    addRoom: '添加会议室',
    seats: '座席',
    day: '全天曲线',
    result: '测算结果',
  },
  en: {
    light: 'Light',
    dark: 'Dark',
    language: 'English',
    compare: 'Where the difference comes from',
    cash: 'Due by month',
    page: 'Page 1',
    books: 'In use',
    illustrative: /^Use Illustrative/,
    profile: 'A profile',
    generate: 'Generate and size',
    mixed: 'Mixed',
    oneLess: 'Work out one less',
    changes: 'Work out changes',
    refused: 'Meetings refused',
    growth: 'Against today',
    recording: 'Recording',
    hardware: 'Hardware',
    addRoom: 'Add rooms',
    seats: 'Agent seats',
    day: 'Whole day',
    result: 'Result',
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

for (const { language, theme } of looks) {
  test(`pictures of the sizings: ${language}, ${theme}`, async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const text = words[language];
    const shoot = (name: string) =>
      page.screenshot({ path: path.join(folder, `sizing-${name}-${language}-${theme}.png`), animations: 'disabled' });
    await page.keyboard.press('Alt+8');
    await page.getByText(text.language, { exact: true }).first().click();
    await page.getByText(text[theme], { exact: true }).click();
    await page.keyboard.press('Alt+6');
    await page.getByRole('checkbox', { name: text.illustrative }).check();
    await page.keyboard.press('Alt+4');
    await shoot('start');
    await page.getByText(text.profile, { exact: true }).click();
    await shoot('profile');
    await page.getByRole('button', { name: text.generate }).click();
    await page.getByRole('region', { name: text.mixed }).waitFor({ timeout: 60_000 });
    await shoot('rooms');
    await page.getByRole('button', { name: text.oneLess }).click();
    await page.getByText(text.refused, { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: text.changes }).click();
    await page.getByText(text.growth, { exact: true }).waitFor({ timeout: 120_000 });
    await page.getByText(text.growth, { exact: true }).scrollIntoViewIfNeeded();
    await page.locator('figure').scrollIntoViewIfNeeded();
    await shoot('questions');
    await page.getByRole('tab', { name: text.recording }).click();
    await page.getByRole('region', { name: text.result }).waitFor();
    await shoot('recording');
    await page.getByRole('tab', { name: text.hardware }).click();
    await page.getByRole('button', { name: text.addRoom }).click();
    await page.getByRole('region', { name: text.result }).waitFor();
    await shoot('hardware');
    await page.getByRole('tab', { name: text.seats }).click();
    await page.getByText(text.day, { exact: true }).click();
    await page.getByRole('region', { name: text.result }).getByRole('list').first().waitFor();
    await shoot('seats');
  });
}
