import { expect } from '@playwright/test';

import { test } from './app.ts';
import { violations } from './axe-violations.ts';

test('a discount beyond the authority is told with what it is over, kept from the customer, and its reason noted', async ({
  app,
}) => {
  const { page } = app;
  await app.sample();
  await app.saved();
  await expect(page.getByTestId('authority')).toHaveCount(0);
  await page.keyboard.press('Alt+8');
  await page.getByRole('button', { name: '添加角色' }).click();
  await page.getByLabel('角色名称').fill('客户经理');
  await page.keyboard.press('Tab');
  await page.getByLabel('最高折扣').fill('5%');
  await page.keyboard.press('Tab');
  await page.getByLabel('最高优惠金额（元）').fill('10000');
  await page.keyboard.press('Tab');
  expect(await violations(app)).toEqual([]);
  await page.keyboard.press('Alt+2');
  // The smaller of 5 % of 401,800.00 and 10,000.
  await expect(page.getByTestId('authority')).toHaveText('10,000.00');
  await app.type('云会议室', 'discount', '10%');
  await app.payable('386,800.00');
  const over = page.getByRole('button', { name: /超出授权/ });
  await expect(over).toContainText('5,000.00');
  expect(await violations(app)).toEqual([]);
  await page.getByTitle('查看检查结果').click();
  await expect(page.getByText('超出“客户经理”的授权上限 10000.00 元')).toBeVisible();
  await over.click();
  await page.getByRole('textbox', { name: '优惠理由' }).fill('战略客户');
  await page.getByRole('button', { name: '保存理由' }).click();
  await over.click();
  await expect(page.getByRole('textbox', { name: '优惠理由' })).toHaveValue('战略客户');
  expect(await violations(app)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '演示' }).click();
  await expect(over).toHaveCount(0);
  await expect(page.getByText('客户经理')).toHaveCount(0);
});
