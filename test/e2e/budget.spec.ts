import { expect, type Locator } from '@playwright/test';

import type { ScenarioFile } from '../../shared/scenario.ts';
import { messages } from '../../src-renderer/messages/messages.ts';
import { type App, test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { expectWhole } from './expect-whole.ts';

const start = '2026-12-01T09:00:00+08:00';
const term = { unit: 'year', count: 1 } as const;
/** Rooms and ports without a price of either, until one is typed. */
const unpriced: ScenarioFile = {
  format: 'seatwise.scenario/1',
  name: '尚无单价',
  edition: 'flagship',
  lines: [{ id: 'ports', sku: 'meeting.port', mode: 'period', quantity: 40, term, start }],
};

/** The dialog over what is open, with the keyboard in its field. */
async function ask(app: App, budget: string): Promise<Locator> {
  await app.page.keyboard.press('Control+b');
  const field = app.page.getByRole('dialog').getByRole('textbox');
  await expect(field).toBeFocused();
  await app.page.keyboard.type(budget);
  return field;
}

test('a budget is met by fewer rooms with the keyboard alone, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await app.sample();
  await page.locator('.cell.quantity').first().click();
  const field = await ask(app, '38万');
  await expect(page.getByTestId('budget-gap')).toHaveText('21,800.00');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '应用：整单 · 减免金额 无 → 21,800.00' })).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  for (let rows = 0; rows < 3; rows += 1) await keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: '应用：云会议室 50方 · 数量 30 → 25' })).toBeFocused();
  await keyboard.press('Enter');
  await app.payable('376,800.00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.cell:focus')).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await app.payable('401,800.00');
});

test('a discount is applied from the table, and what is no amount is told at once', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await page.getByRole('button', { name: '按预算调整' }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox');
  const told = dialog.getByText(messages['budget.allowed'].zh);
  for (const wrong of ['三十八万', '380000.005', '-1']) {
    await field.fill('380000');
    await dialog.getByRole('table').waitFor();
    await field.fill(wrong);
    await expect(told, wrong).toBeVisible();
    await expect(field, wrong).toHaveAttribute('aria-invalid', 'true');
    await expect(dialog.getByRole('table'), wrong).toHaveCount(0);
  }
  await field.fill('');
  await expect(told).toHaveCount(0);
  await field.fill('380,000');
  const rate = dialog.getByRole('row').filter({ hasText: '5.43%' });
  await expect(rate).toContainText('379,982.26');
  await rate.getByRole('button').click();
  await app.payable('379,982.26');
  await ask(app, '450000');
  await expect(page.getByTestId('budget-gap')).toHaveText('70,017.74');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await app.payable('401,800.00');
});

test('where there is no price, what to mend is told, and its line is a click away', async ({ app }) => {
  const { page } = app;
  await askProgram(page, 'library.create', { scenario: unpriced, tags: [] });
  await page.getByRole('row').filter({ hasText: unpriced.name }).locator('.open').click();
  await page.locator('.cell.product').first().waitFor();
  await ask(app, '10000');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(messages['budget.refused'].zh).waitFor();
  await expectWhole(app, 'refused');
  await dialog.getByRole('button', { name: '定位' }).first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.cell.quantity:focus')).toHaveText('40');
});

test('a screen that the customer sees has no budget, also where the dialog was open', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await ask(app, '380000');
  await page.getByRole('dialog').getByRole('table').waitFor();
  await page.keyboard.press('F9');
  await page.locator('[data-projection=true]').waitFor({ state: 'attached' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '按预算调整' })).toHaveCount(0);
  await page.keyboard.press('Control+b');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('the ways are whole at 1280×720 and at 200 % of it, in both languages', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await app.saved();
  for (const language of ['zh', 'en'] as const) {
    await askProgram(page, 'settings.set', { language });
    await page.getByRole('button', { name: messages['budget.title'][language] }).waitFor();
    await page.setViewportSize({ width: 1280, height: 720 });
    await ask(app, '380000');
    await page.getByRole('dialog').getByRole('table').waitFor();
    await expectWhole(app, `1280×720 ${language}`);
    await page.setViewportSize({ width: 640, height: 360 });
    await expectWhole(app, `640×360 ${language}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
