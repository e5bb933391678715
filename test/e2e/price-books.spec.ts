import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';
import exceljs from 'exceljs';

import { type App, test } from './app.ts';
import { violations } from './axe-violations.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The book of documented prices as a workbook, exported on the screen and changed as a user changes it. */
async function changedSheet(app: App, change: (sheet: exceljs.Worksheet) => void): Promise<Buffer> {
  const { page } = app;
  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: /^查看: 计费说明样例价/ }).click();
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = await app.handedOver('.xlsx');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(readFileSync(file).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('The exported book has no sheet.');
  change(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function choose(app: App, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    app.page.getByRole('button', { name: '导入价目表' }).click(),
  ]);
  await chooser.setFiles({ name: '合同价.xlsx', mimeType: sheetType, buffer });
}

/** Row of the price of a room of 50 by the year. */
function roomRow(sheet: exceljs.Worksheet): exceljs.Row {
  for (let line = 7; line <= sheet.rowCount; line += 1) {
    const row = sheet.getRow(line);
    const codes = [9, 10, 5].map((column) => row.getCell(column).text);
    if (codes.join(' ') === 'meeting.room 50 年') return row;
  }
  throw new Error('The sheet has no row for rooms of 50.');
}

test('a price book from a workbook: refused with every wrong cell, then previewed, used, and the total moves', async ({
  app,
}) => {
  const { page } = app;
  await app.sample();
  await app.saved();
  let wrong = '';
  const faulty = await changedSheet(app, (sheet) => {
    const row = roomRow(sheet);
    wrong = `价目!F${String(row.number)}`;
    row.getCell(6).value = '面议';
  });
  await choose(app, faulty);
  await expect(page.getByRole('dialog').getByText(wrong).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('没有导入任何价格');
  expect(await violations(app)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();

  app.files.clear();
  const sound = await changedSheet(app, (sheet) => {
    sheet.getCell('B2').value = '合同价 2026';
    sheet.getCell('B4').value = '2026-01-31';
    roomRow(sheet).getCell(6).value = 4_000;
    roomRow(sheet).getCell(7).value = '自行录入';
  });
  await choose(app, sound);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('8 个价格');
  await expect(dialog).toContainText('有效期止于 2026-01-31');
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '合同价 2026' })).toContainText('已过有效期');
  await page.keyboard.press('Alt+2');
  await app.payable('371,800.00');

  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: '对比价目表' }).click();
  await expect(dialog).toContainText('变化 1');
  await dialog.getByRole('combobox', { name: '对已存方案的影响' }).selectOption({ label: '计费说明中的示例' });
  await expect(page.getByTestId('repricing')).toContainText('401,800.00 → 371,800.00 −30,000.00');
  expect(await violations(app)).toEqual([]);
});
