import { expect } from '@playwright/test';

import { test } from './app.ts';

test('a block from a spreadsheet becomes lines, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  await app.sample();
  await page.getByRole('gridcell', { name: '运营专家线下服务' }).first().click();
  const block = '云会议室\t50\t包周期\t2\t1年\n录播空间\t100GB\t包周期\t1\t1年\n';
  await page.evaluate(
    `(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(`\t\t\t1\n${block}`)});
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    })()`,
  );
  await app.payable('415,710.00');
  await page.keyboard.press('Control+z');
  await app.payable('401,800.00');
  await page.keyboard.press('Control+Shift+z');
  await app.payable('415,710.00');
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
  await page.keyboard.press('F9');
  await expect(page.getByText('演示模式已开启')).toBeVisible();
  const text = await page.locator('body').innerText();
  expect(['17%', '401,800.00', '25,500.00'].filter((secret) => text.includes(secret))).toEqual([]);
});
