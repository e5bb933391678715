import { expect, type Page } from '@playwright/test';

import { test } from './app.ts';

/** Pastes a text where the focus is, as a spreadsheet's copy would. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(
    `(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    })()`,
  );
}

test('a block from a spreadsheet becomes lines, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await page.getByRole('gridcell', { name: '运营专家线下服务' }).first().click();
  const block = '云会议室\t50\t包周期\t2\t1年\n录播空间\t100GB\t包周期\t1\t1年\n';
  await paste(page, `\t\t\t1\n${block}`);
  await app.payable('415,710.00');
  await page.keyboard.press('Control+z');
  await app.payable('401,800.00');
  await page.keyboard.press('Control+Shift+z');
  await app.payable('415,710.00');
});

test('a block copied here is the block that a spreadsheet takes and gives back', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await page.getByRole('row').filter({ hasText: '云会议室' }).last().locator('.quantity').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const copied = await page.evaluate<string>(
    `(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return clipboardData.getData('text/plain');
    })()`,
  );
  expect(copied).toBe('30\t1 年\n1\t1 年');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await paste(page, copied.replace('30', '31'));
  await app.payable('406,800.00');
});

test('a line is dragged inside its section, not out of it, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  await app.sample();
  const order = (): Promise<(string | null)[]> =>
    page
      .locator('.cell.product')
      .all()
      .then((cells) => Promise.all(cells.map((cell) => cell.getAttribute('id'))));
  const before = await order();
  const rows = page.locator('.grid .row');
  await rows.nth(1).locator('.grip').dragTo(rows.nth(0));
  expect(await order()).toEqual(before);
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
  await rows.nth(1).locator('.grip').dragTo(rows.nth(2));
  await expect.poll(order).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(before);
});

test('what was done can still be undone after the window was loaded anew', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await app.type('云会议室', 'quantity', '31');
  await app.payable('406,800.00');
  await app.reload();
  await app.payable('406,800.00');
  await page.keyboard.press('Control+z');
  await app.payable('401,800.00');
  await page.keyboard.press('Control+Shift+z');
  await app.payable('406,800.00');
});

test('a refused line names its mend, and one click mends it', async ({ app }) => {
  const { page } = app;
  await app.blank('一个端口');
  await app.add('并发端口', '1');
  await app.type('并发端口', 'price', '600');
  await page.getByRole('gridcell', { name: '并发端口' }).first().click();
  const mend = page.getByRole('complementary').getByRole('listitem').getByRole('button').first();
  await mend.click();
  await app.payable('1,200.00');
});

test('what the edition does not sell is shown with its reason and cannot be added', async ({ app }) => {
  const { page } = app;
  await app.blank('Flexus');
  await page.getByRole('combobox', { name: '会议版本' }).selectOption('flexus');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '添加产品' }).waitFor();
  await page.keyboard.type('并发端口');
  const option = page.getByRole('option', { name: /并发端口/ });
  await expect(option).toHaveAttribute('aria-disabled', 'true');
  await expect(option).toContainText('旗舰版');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('还没有产品')).toBeVisible();
});

test('in projection no discount is to be seen anywhere', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await app.type('云会议室', 'discount', '17%');
  await app.payable('376,300.00');
  await page.getByRole('gridcell', { name: '云会议室' }).first().click();
  await page.getByRole('complementary').locator('.figure').waitFor();
  await page.keyboard.press('F9');
  await expect(page.getByText('演示模式已开启')).toBeVisible();
  const text = await page.locator('body').innerText();
  expect(['17%', '401,800.00', '25,500.00'].filter((secret) => text.includes(secret))).toEqual([]);
});
