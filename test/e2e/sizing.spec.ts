import { expect } from '@playwright/test';

import { messages } from '../../src-renderer/messages/messages.ts';
import { test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { violations } from './axe-violations.ts';
import { calendar, chooseFile, importCalendar, openSizing } from './sizing-steps.ts';

test('what was read and found is still there after a look at another screen', async ({ app }) => {
  const { page } = app;
  await importCalendar(app);
  await page.getByRole('button', { name: '测算少买一个' }).click();
  const less = page.getByRole('region', { name: '少买一个会怎样' });
  await expect(less.getByRole('row', { name: /5,000\.00/ })).toContainText('8 场', { timeout: 60_000 });
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+4');
  await expect(less.getByRole('row', { name: /5,000\.00/ })).toContainText('8 场');
});

test('a table of meetings is read by the columns that the user matches, and a wrong row is told with its place', async ({
  app,
}) => {
  const { page } = app;
  const rows = ['题目,从,到,多少人', '评审,2026-01-05 10:00,2026-01-05 11:00,8', '例会,2026-01-05 10:30,很晚,12'];
  await openSizing(app);
  await chooseFile(app, page.getByRole('button', { name: '选择文件' }), 'table.csv', Buffer.from(rows.join('\n')));
  const region = page.getByRole('region', { name: '对应列' }).first();
  await expect(region.getByRole('cell', { name: '很晚' })).toBeVisible();
  await expect(region.getByRole('button', { name: '读取会议' })).toBeDisabled();
  for (const [field, column] of [
    ['开始时间', '从'],
    ['结束时间', '到'],
    ['参会人数', '多少人'],
    ['主题', '题目'],
  ] as const) {
    await region.getByRole('combobox', { name: field }).selectOption({ label: column });
  }
  expect(await violations(app)).toEqual([]);
  await region.getByRole('button', { name: '读取会议' }).click();
  await expect(page.getByRole('alert')).toContainText('很晚');
  await expect(page.getByRole('alert')).toContainText('3');
  await expect(page.getByRole('table', { name: /各星期/ })).toHaveCount(0);
});

test('a profile gives a calendar that says it was generated, and a wrong field is marked', async ({ app }) => {
  const { page } = app;
  await openSizing(app);
  await page.getByText('使用画像', { exact: true }).click();
  await page.getByRole('textbox', { name: '周数' }).fill('90');
  await page.getByRole('button', { name: '生成会议并测算' }).click();
  await expect(page.getByRole('textbox', { name: '周数' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: '周数' }).fill('2');
  await page.getByRole('button', { name: '生成会议并测算' }).click();
  await expect(page.getByText('并非真实日历')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: '仅会议室' })).toBeVisible({ timeout: 60_000 });
});

test('recording space follows what is typed, and goes into the open scenario', async ({ app }) => {
  const { page } = app;
  await app.blank('录播');
  await openSizing(app, '录播');
  await page.getByRole('textbox', { name: '每月录制时长（小时）' }).fill('40');
  await page.getByRole('textbox', { name: '保留月数' }).fill('2');
  await expect(page.getByText('200 GB', { exact: true })).toBeVisible();
  await expect(page.getByText('7,820.00').first()).toBeVisible();
  await page.getByRole('textbox', { name: '每月录制时长（小时）' }).fill('很多');
  await expect(page.getByRole('alert')).toContainText('很多');
  await page.getByRole('textbox', { name: '每月录制时长（小时）' }).fill('40');
  await page.getByRole('button', { name: '加入方案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '加入方案' }).click();
  await app.payable('7,820.00');
  await page.keyboard.press('Control+z');
  await app.payable('0.00');
});

test('rooms get screens, and the cost after the bundles’ contents end is told', async ({ app }) => {
  const { page } = app;
  await openSizing(app, '硬件');
  const result = page.getByRole('region', { name: '测算结果' });
  await expect(result).toContainText('83,997.00');
  await page.getByRole('textbox', { name: /间数/ }).fill('2');
  await expect(result).toContainText('55,998.00');
  await page.getByRole('button', { name: '小会议室的设备与配件' }).click();
  await page.getByRole('combobox', { name: '添加现有设备' }).selectOption({ index: 1 });
  await expect(result).toContainText('接入账号');
  expect(await violations(app)).toEqual([]);
});

test('agents follow what is typed; too few for the load is said in words', async ({ app }) => {
  const { page } = app;
  await openSizing(app, '座席');
  const result = page.getByRole('region', { name: '测算结果' });
  // 120 calls of three minutes in half an hour are 12 Erlang: sixteen agents, 23 with 30 % shrinkage.
  await expect(result.locator('dl').first()).toContainText('23');
  await expect(result.locator('dl').first()).toContainText('16');
  await page.getByRole('textbox', { name: '指定座席数' }).fill('12');
  await expect(page.getByRole('alert')).toContainText('13');
  await page.getByRole('textbox', { name: '指定座席数' }).fill('');
  await page.getByText('全天曲线', { exact: true }).click();
  await expect(result.getByText('最忙 10:30')).toBeVisible();
});

test('in projection neither costs nor baselines are to be seen', async ({ app }) => {
  const { page } = app;
  await importCalendar(app);
  await page.keyboard.press('F9');
  await expect(page.getByText('演示模式已开启')).toBeVisible();
  const secret = /\d,\d{3}\.\d{2}|自身峰值|累计峰值|没有价格/;
  expect(await page.locator('body').innerText()).not.toMatch(secret);
  for (const tab of ['录播', '硬件', '座席']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('region', { name: '测算结果' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(secret);
  }
});

test('the tabs, a calendar and its options are reached with the keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await keyboard.press('Alt+4');
  await page.getByRole('tab', { name: '会议室或并发' }).focus();
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: '座席' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: '会议室或并发' })).toHaveAttribute('aria-selected', 'true');
  const button = page.getByRole('button', { name: '选择文件' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
  await chooser.setFiles(calendar);
  await page.getByRole('button', { name: '查看混合的明细' }).press('Enter');
  await expect(page.getByText('从“混合”中各减一个')).toBeVisible();
});

test('a fleet of another edition is refused in the dialog, and nothing changes', async ({ app }) => {
  const { page } = app;
  await app.blank('Flexus 方案');
  await page.getByRole('combobox', { name: '会议版本' }).selectOption('flexus');
  await app.saved();
  await importCalendar(app);
  await page.getByRole('region', { name: '仅会议室' }).getByRole('button', { name: '加入方案' }).click();
  const dialog = page.getByRole('dialog', { name: '加入方案' });
  await dialog.getByRole('button', { name: '加入方案' }).click();
  await expect(dialog.getByRole('alert')).toContainText('旗舰版');
  expect(await violations(app)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('还没有产品')).toBeVisible();
});

test('axe finds nothing on any instrument, in both languages and themes', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Alt+6');
  await page.getByRole('checkbox', { name: /^使用 示例价目表/ }).check();
  await openSizing(app);
  expect(await violations(app), 'start').toEqual([]);
  await importCalendar(app);
  await page.getByRole('button', { name: '测算少买一个' }).click();
  await page.getByText('开不成的会议', { exact: true }).waitFor({ timeout: 60_000 });
  for (const language of ['zh', 'en'] as const) {
    await askProgram(page, 'settings.set', { language });
    const tab = (key: keyof typeof messages): Promise<void> =>
      page.getByRole('tab', { name: messages[key][language], exact: true }).click();
    await tab('sizing.fleet');
    await page.locator('figure').waitFor();
    expect(await violations(app), `rooms ${language}`).toEqual([]);
    for (const key of ['sizing.recording', 'sizing.hardware', 'sizing.seats'] as const) {
      await tab(key);
      await page.getByRole('region', { name: messages['sizing.result'][language] }).waitFor();
      expect(await violations(app), `${key} ${language}`).toEqual([]);
    }
    await page.getByRole('radio', { name: messages['seats.profile'][language] }).check();
    await page.getByText(/10:30/).first().waitFor();
    expect(await violations(app), `day ${language}`).toEqual([]);
  }
});

test('at 200 % zoom nothing is wider than the window', async ({ app }) => {
  const { page } = app;
  await importCalendar(app);
  await page.setViewportSize({ width: 640, height: 360 });
  for (const tab of ['会议室或并发', '录播', '硬件', '座席']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: '加入方案' }).first().waitFor();
    const over = await page
      .getByRole('main')
      .evaluate((main: { scrollWidth: number; clientWidth: number }) => main.scrollWidth - main.clientWidth);
    expect(over, tab).toBeLessThanOrEqual(0);
  }
});
