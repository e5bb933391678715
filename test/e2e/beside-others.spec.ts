import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';
import exceljs from 'exceljs';

import { type App, test } from './app.ts';

/** Names of the sheets of the workbook that is handed over next. */
async function exportedSheets(app: App): Promise<string[]> {
  app.files.clear();
  await app.page.getByRole('button', { name: '导出', exact: true }).click();
  await app.page.getByText('已读回核对').waitFor({ timeout: 60_000 });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(readFileSync(await app.handedOver('.xlsx')).buffer);
  return workbook.worksheets.map(({ name }) => name);
}

test('a quote is printed beside another scenario in the own copy; the customer’s copy says why it is not', async ({
  app,
}) => {
  const { page } = app;
  await app.blank('仅并发端口');
  await app.add('并发端口', '100');
  await app.type('并发端口', 'price', '600');
  await app.payable('60,000.00');
  await app.saved();
  await app.sample();
  await app.saved();
  await page.keyboard.press('Alt+7');
  const panel = page.getByRole('complementary');
  await expect(panel.getByText('客户版不含其他方案；取消“客户版”后可加入对比。')).toBeVisible();
  await panel.getByRole('checkbox', { name: 'PDF' }).uncheck();
  await panel.getByRole('checkbox', { name: /客户版/ }).uncheck();
  const choice = panel.getByRole('combobox', { name: '加入对比' });
  await expect(choice.getByRole('option')).toHaveText(['选择方案', '仅并发端口']);
  await choice.selectOption('仅并发端口');
  await expect(panel.getByRole('button', { name: '移出 仅并发端口' })).toBeVisible();
  expect(await exportedSheets(app)).toContain('方案对比');

  await panel.getByRole('checkbox', { name: /客户版/ }).check();
  await expect(choice).toHaveCount(0);
  expect(await exportedSheets(app)).not.toContain('方案对比');
});
