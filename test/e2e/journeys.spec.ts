import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { test } from './app.ts';
import { excelAndPdf, exportedFiles } from './exported-files.ts';
import { importCalendar } from './sizing-steps.ts';

/** The eight lines of the worked sample, as one looks for them, with their quantities (domain §7). */
const sampleLines = [
  ['yhys 50', '30'],
  ['网络研讨会 500', '1'],
  ['IdeaHub接入账号', '5'],
  ['recording 100GB', '1'],
  ['IdeaHub S2 65', '5'],
  ['挂架', '5'],
  ['网络研讨会 3000 一次性', '1'],
  ['线下服务', '1'],
] as const;

test('from nothing to a saved scenario with the eight lines of the sample, exported as xlsx and pdf', async ({
  app,
}) => {
  await app.blank('企业A 2023');
  for (const [query, quantity] of sampleLines) await app.add(query, quantity);
  await app.payable('401,800.00');
  await app.saved();
  await app.page.getByRole('button', { name: '文档' }).click();
  await expect(app.page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  const files = await exportedFiles(app, () => app.page.getByRole('button', { name: '导出', exact: true }).click());
  expect(files).toEqual(excelAndPdf);
  await app.page.keyboard.press('Alt+1');
  await expect(app.page.getByRole('row').filter({ hasText: '企业A 2023' })).toContainText('401,800.00');
});

test('the same with the keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press('Tab');
      if ((await page.locator(':focus').filter({ hasText: name }).count()) > 0) return;
    }
    throw new Error(`Tab does not reach “${name}”.`);
  };
  await page.getByRole('button', { name: '空白方案' }).waitFor();
  await tabTo('空白方案');
  await keyboard.press('Enter');
  await page.getByText('还没有产品').waitFor();
  for (const [query, quantity] of sampleLines) await app.add(query, quantity);
  await app.payable('401,800.00');
  await app.saved();
  await keyboard.press('Alt+7');
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  const files = await exportedFiles(app, async () => {
    await tabTo('导出');
    await keyboard.press('Enter');
  });
  expect(files).toEqual(excelAndPdf);
});

test('rooms against ports: the difference is explained and adds up', async ({ app }) => {
  const { page } = app;
  await app.blank('会议室方案');
  await app.add('云会议室 50', '10');
  await app.payable('50,000.00');
  await app.saved();
  await app.blank('并发方案');
  await app.add('并发端口', '100');
  await app.type('并发端口', 'price', '600');
  await app.payable('60,000.00');
  await app.saved();
  await page.keyboard.press('Alt+1');
  await page.getByRole('checkbox', { name: '选择 会议室方案' }).check();
  await page.getByRole('checkbox', { name: '选择 并发方案' }).check();
  await page.locator('header').getByRole('button', { name: '对比' }).click();
  const why = page.locator('section').filter({ hasText: '差异由来' });
  await expect(why.getByRole('listitem')).toHaveText([
    /会议室方案.*50,000\.00/,
    /云会议室.*−50,000\.00/,
    /并发端口.*\+60,000\.00/,
    /并发方案.*60,000\.00/,
  ]);
  await expect(page.getByText('▲ +10,000.00')).toBeVisible();
  await page.getByRole('checkbox', { name: '仅显示差异' }).check();
  await expect(page.getByRole('rowheader', { name: '并发端口' }).first()).toBeVisible();
  await page.locator('header').getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出方案对比' });
  const files = await exportedFiles(app, () => dialog.getByRole('button', { name: '导出', exact: true }).click());
  expect(files).toEqual(excelAndPdf);
});

test('a contact centre on demand over three months, with its timeline', async ({ app }) => {
  const { page } = app;
  await app.blank('客服 2020');
  await page.getByRole('combobox', { name: '会议版本' }).selectOption('');
  await app.add('基础型座席 按需', '10');
  await app.type('基础型座席', 'price', '300');
  await page.getByRole('button', { name: '方案信息' }).click();
  await page.getByLabel('统计起点').fill('2020-01-01');
  await page.getByLabel('统计终点').fill('2020-04-01');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await page.getByRole('gridcell', { name: '基础型座席' }).first().click();
  const dates = page.getByLabel('变更时间');
  const changes = page.getByLabel('增减');
  await dates.first().fill('2020-01-04');
  for (const [index, [date, quantity]] of [
    ['2020-01-16', '2'],
    ['2020-01-28', '-1'],
  ].entries()) {
    await page.getByRole('button', { name: '添加变更' }).click();
    await dates.nth(index + 1).fill(date ?? '');
    await changes.nth(index + 1).fill(quantity ?? '');
    await page.keyboard.press('Tab');
  }
  // 308 seat-days of January at 300 ÷ 31, then eleven seats for two whole months (domain C-OD-1, C-OD-2).
  await app.payable('9,580.65');
  await app.saved();
  await page.keyboard.press('Alt+5');
  for (const amount of ['2,980.65', '3,300.00']) await expect(page.getByText(amount).first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '月账单' })).toHaveCount(3);
});

test('closed in the middle of typing and opened again: nothing is lost', async ({ app }) => {
  await app.sample();
  await app.page.getByRole('row').filter({ hasText: '云会议室' }).last().locator('.quantity').click();
  await app.page.keyboard.type('31');
  await app.payable('406,800.00');
  await app.close();
  await app.open();
  await app.page.getByRole('button', { name: '打开 计费说明中的示例' }).click();
  await app.payable('406,800.00');
});

test('a colleague’s file with a conflict: nothing is chosen for the user, and both can be kept', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await app.saved();
  await page.keyboard.press('Alt+1');
  await page.getByRole('checkbox', { name: /选择 / }).check();
  await page.getByRole('button', { name: '导出' }).click();
  const handedOver = await app.handedOver('.seatwise');
  await page.getByRole('button', { name: /打开 / }).click();
  await app.type('云会议室', 'quantity', '20');
  await app.payable('351,800.00');
  await app.saved();
  await page.keyboard.press('Alt+1');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入' }).click(),
  ]);
  await chooser.setFiles({
    name: 'colleague.seatwise',
    mimeType: 'application/json',
    buffer: readFileSync(handedOver),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('冲突', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '导入' })).toBeDisabled();
  await dialog.getByText('两者都留').click();
  await dialog.getByRole('button', { name: '导入' }).click();
  const rows = page.getByRole('row').filter({ hasText: '计费说明中的示例' });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: '351,800.00' })).toHaveCount(1);
  await expect(rows.filter({ hasText: '401,800.00' })).toHaveCount(1);
});

test('a calendar becomes a heat map and three options with their proof; the mixed one is quoted and exported', async ({
  app,
}) => {
  const { page } = app;
  await importCalendar(app);
  // Monday at ten: three meetings at once, of 6 + 1, 12 + 1 and 8 parties.
  const heat = page.getByRole('table', { name: /各星期、各小时/ });
  await expect(heat.getByRole('row', { name: /周一/ }).getByRole('cell').nth(2)).toHaveText('3');
  await page.getByText('方数', { exact: true }).click();
  await expect(heat.getByRole('row', { name: /周一/ }).getByRole('cell').nth(2)).toHaveText('28');
  const mixed = page.getByRole('region', { name: '混合' });
  await expect(mixed).toContainText('已证明最低价');
  await expect(mixed).toContainText('19,560.00');
  await expect(page.getByRole('region', { name: '仅会议室' })).toContainText('最省');
  await expect(page.getByRole('region', { name: '仅并发端口' })).toContainText('价目表中没有所需价格');
  await mixed.getByRole('button', { name: '加入方案' }).click();
  const dialog = page.getByRole('dialog', { name: '加入方案' });
  await dialog.getByRole('textbox', { name: '方案名称' }).fill('企业A 会议资源');
  await dialog.getByRole('button', { name: '加入方案' }).click();
  await app.payable('19,560.00');
  await app.saved();
  await page.keyboard.press('Alt+7');
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  const files = await exportedFiles(app, () => page.getByRole('button', { name: '导出', exact: true }).click());
  expect(files).toEqual(excelAndPdf);
});
