import { expect } from '@playwright/test';

import { test } from './app.ts';
import { violations } from './axe-violations.ts';

test('lines get sections and stand beside the total, by the keyboard, and it can be undone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await app.sample();
  const panel = page.getByRole('complementary');
  const section = panel.getByRole('combobox', { name: '所在分组' });
  await page.getByRole('gridcell', { name: '云会议室' }).first().click();
  await keyboard.press('Alt+Enter');
  await expect(section).toBeFocused();
  await keyboard.type('总部');
  await keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: '云会议室' }).first()).toBeFocused();
  await expect(page.getByRole('row').filter({ hasText: /^\s*总部/ })).toHaveText(/小计\s*150,000\.00/);
  const webinar = page.getByRole('row').filter({ hasText: '3000方' });
  await webinar.getByRole('gridcell').first().click();
  await panel.getByRole('combobox', { name: '计入方式' }).selectOption('选配');
  await app.payable('386,800.00');
  await expect(page.getByRole('row').filter({ hasText: '选配项' })).toContainText('不计入合计');
  await expect(webinar.locator('.payable')).toHaveText('15,000.00');
  await panel.getByRole('textbox', { name: '税率' }).fill('9%');
  await panel.getByRole('textbox', { name: '备注' }).fill('按需启用');
  await keyboard.press('Tab');
  expect(await violations(app)).toEqual([]);
  await webinar.getByRole('gridcell').first().click();
  for (let step = 0; step < 3; step += 1) await keyboard.press('Control+z');
  await app.payable('401,800.00');
  await keyboard.press('Control+z');
  await expect(page.getByRole('row').filter({ hasText: '总部' })).toHaveCount(0);
});

test('terms, supplier, payments and dates of a quote are chosen, saved and printed; a refusal is mended', async ({
  app,
}) => {
  const { page } = app;
  await app.sample();
  await page.keyboard.press('Alt+7');
  const panel = page.getByRole('complementary');
  await page.getByText('第 1 页').first().waitFor();
  await panel.getByText('商务条款').first().click();
  await panel.getByRole('checkbox', { name: '退订与退货' }).uncheck();
  await panel.getByRole('button', { name: '改写: 付款' }).click();
  await panel.getByRole('textbox', { name: '条款正文' }).fill('合同签订后分两期支付。');
  await panel.getByText('供方信息').click();
  await panel.getByRole('textbox', { name: '公司名称' }).fill('华东分公司');
  await panel.getByRole('button', { name: '添加一期' }).click();
  await panel.getByRole('button', { name: '添加一期' }).click();
  const second = panel.getByRole('group', { name: '第 2 期' });
  await expect(second.getByRole('textbox', { name: '比例' })).toHaveValue('50');
  await second.getByRole('textbox', { name: '付款条件' }).fill('验收后');
  await second.getByRole('textbox', { name: '付款日期' }).fill('2027-01-31');
  await second.getByRole('textbox', { name: '比例' }).fill('60');
  await panel.getByRole('textbox', { name: '报价日期' }).fill('2026-11-01');
  await panel.getByRole('textbox', { name: '有效期至' }).fill('2026-10-01');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '清除此项' }).click();
  await page.getByRole('button', { name: '末期改为 50%' }).click();
  await page.getByText('第 1 页').first().waitFor();
  expect(await violations(app)).toEqual([]);
  await panel.getByRole('button', { name: '导出', exact: true }).click();
  await panel.getByText('导出完成').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Alt+2');
  await app.saved();
  await app.reload();
  await page.keyboard.press('Alt+7');
  const again = page.getByRole('complementary');
  await expect(again.getByRole('textbox', { name: '报价日期' })).toHaveValue('2026-11-01');
  await expect(again.getByRole('group', { name: '第 2 期' }).getByRole('textbox', { name: '付款日期' })).toHaveValue(
    '2027-01-31',
  );
  await again.getByText('商务条款').first().click();
  await expect(again.getByRole('checkbox', { name: '退订与退货' })).not.toBeChecked();
  await expect(again.getByRole('button', { name: '已改写: 付款' })).toBeVisible();
});
