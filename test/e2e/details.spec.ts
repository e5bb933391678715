import { expect } from '@playwright/test';

import { test } from './app.ts';
import { violations } from './axe-violations.ts';

test('a line is renewed by itself and by hand, and both are seen in the timeline', async ({ app }) => {
  const { page } = app;
  await app.blank('续费');
  await app.add('云会议室', '1');
  await app.type('云会议室', 'start', '2026-03-01');
  await app.type('云会议室', 'term', '1个月');
  await app.type('云会议室', 'price', '120');
  await app.payable('120.00');
  await page.getByRole('gridcell', { name: '云会议室' }).first().click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('checkbox', { name: '自动续费' }).check();
  await panel.getByRole('textbox', { name: '续费次数' }).fill('1');
  await panel.getByRole('textbox', { name: '续费次数' }).press('Enter');
  await panel.getByRole('combobox', { name: '首次扣款' }).selectOption('5');
  await panel.getByRole('button', { name: '添加续费' }).click();
  await panel.getByRole('textbox', { name: '续费时间' }).fill('2026-03-20');
  await panel.getByRole('textbox', { name: '续费时长', exact: true }).fill('2个月');
  await panel.getByRole('combobox', { name: '统一到期日' }).selectOption('last');
  await page.keyboard.press('Alt+5');
  for (const event of [/2026-03-20.*续费.*356\.00/, /2026-06-25 03:00:00.*续费.*120\.00/])
    await expect(page.getByRole('row').filter({ hasText: event })).toHaveCount(1);
});

test('amounts cut off to the cent and a top-up change what is paid and what is held', async ({ app }) => {
  const { page } = app;
  await app.blank('抹零');
  await app.add('云会议室', '1');
  await app.type('云会议室', 'start', '2026-03-01');
  await app.type('云会议室', 'term', '1个月');
  await app.type('云会议室', 'price', '100.01');
  await app.type('云会议室', 'discount', '50%');
  await app.payable('50.01');
  await page.getByRole('button', { name: '方案信息' }).click();
  const dialog = page.getByRole('dialog', { name: '方案信息' });
  await dialog.getByRole('combobox', { name: '金额取整' }).selectOption('truncate');
  await app.payable('50.00');
  await dialog.getByRole('textbox', { name: '服务税率' }).fill('3%');
  await dialog.getByRole('button', { name: '添加充值' }).click();
  await dialog.getByRole('textbox', { name: '充值金额' }).fill('200');
  await dialog.getByRole('textbox', { name: '充值金额' }).press('Tab');
  await expect(dialog.getByRole('textbox', { name: '账户余额' })).toHaveValue('0');
  expect(await violations(app)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('方案合计').getByText('48.54')).toBeVisible();
});

test('a customer who is known is filled in from the keyboard', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const open = async (): Promise<ReturnType<typeof page.getByRole>> => {
    await page.getByRole('button', { name: '方案信息' }).click();
    return page.getByRole('dialog', { name: '方案信息' });
  };
  await app.blank('第一次');
  const first = await open();
  await first.getByRole('combobox', { name: '客户', exact: true }).fill('华东制造集团');
  await first.getByRole('textbox', { name: '联系人' }).fill('王经理');
  await first.getByRole('textbox', { name: '电话' }).fill('021-5550');
  await keyboard.press('Tab');
  await keyboard.press('Escape');
  await app.saved();
  await app.blank('第二次');
  const second = await open();
  await second.getByRole('combobox', { name: '客户', exact: true }).focus();
  await keyboard.type('华东');
  await second.getByRole('option', { name: /华东制造集团/ }).waitFor();
  expect(await violations(app)).toEqual([]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(second.getByRole('combobox', { name: '客户', exact: true })).toHaveValue('华东制造集团');
  await expect(second.getByRole('textbox', { name: '联系人' })).toHaveValue('王经理');
  await expect(second.getByRole('textbox', { name: '电话' })).toHaveValue('021-5550');
});

test('calls pasted from a table take the place of planned minutes', async ({ app }) => {
  const { page } = app;
  await app.blank('通话');
  await app.add('通话', '100');
  await page.getByRole('gridcell').first().click();
  const panel = page.getByRole('complementary');
  await panel.getByText('通话清单').click();
  await panel
    .getByRole('textbox', { name: '从表格粘贴' })
    .fill('时间\t方向\t时长\n2026-12-01 09:01\t呼出\t1:01\n2026-12-02 10:00\t呼入\t30');
  await panel.getByRole('button', { name: '添加通话' }).click();
  await expect(page.getByText('已添加 2 通，1 行无法识别')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await panel.getByRole('button', { name: '删除 2026-12-02 10:00:00 的通话' }).click();
  await expect(page.getByRole('gridcell', { name: '1 通', exact: true })).toBeVisible();
});
