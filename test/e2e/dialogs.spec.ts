import { Buffer } from 'node:buffer';

import { expect, type Locator } from '@playwright/test';

import type { Language } from '../../shared/localized.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import { messages } from '../../src-renderer/messages/messages.ts';
import { type App, test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { violations } from './axe-violations.ts';

/** A scenario with a line that is refused, one that renews itself, one whose calls are listed, and an account. */
const scenario: ScenarioFile = {
  format: 'seatwise.scenario/1',
  name: '各种设置',
  edition: 'flagship',
  customer: { name: '华东制造集团', contact: '王经理' },
  account: { balance: '100', topUps: [{ at: '2026-12-01T00:00:00+08:00', amount: '500' }] },
  lines: [
    {
      id: 'rooms',
      sku: 'meeting.room',
      spec: '50',
      mode: 'period',
      quantity: 30,
      term: { unit: 'month', count: 1 },
      start: '2026-03-01T09:00:00+08:00',
      autoRenew: { term: { unit: 'month', count: 1 }, times: 3 },
      renewals: [{ at: '2026-03-20T09:00:00+08:00', term: { unit: 'month', count: 2 } }],
      discount: { kind: 'business', rate: '0.1' },
    },
    {
      id: 'ports',
      sku: 'meeting.port',
      mode: 'period',
      quantity: 1,
      term: { unit: 'year', count: 1 },
      start: '2026-03-01T09:00:00+08:00',
    },
    {
      id: 'seats',
      sku: 'cc.seat.basic',
      mode: 'on-demand',
      changes: [{ at: '2026-03-01T09:00:00+08:00', quantity: 10 }],
    },
    {
      id: 'calls',
      sku: 'cc.call.landline',
      mode: 'usage',
      calls: [{ at: '2026-03-02T09:01:00+08:00', direction: 'outbound', seconds: 61 }],
    },
  ],
  prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '500' }],
};

async function checked(app: App, dialog: Locator, what: string): Promise<void> {
  await dialog.waitFor();
  expect(await violations(app), what).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog'), what).toHaveCount(0);
}

for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
  test(`axe finds nothing on any dialog or panel (${language})`, async ({ app }) => {
    const { page } = app;
    const { keyboard } = page;
    const text = (key: keyof typeof messages): string => messages[key][language];
    const button = (key: keyof typeof messages): Locator =>
      page.getByRole('button', { name: text(key), exact: true }).first();
    const dialog = page.getByRole('dialog');
    await askProgram(page, 'settings.set', { language });
    const { id, revision } = await askProgram(page, 'library.create', {
      scenario,
      tags: [],
    });
    await page.getByRole('row').filter({ hasText: scenario.name }).waitFor();

    await button('library.new').click();
    await checked(app, dialog, 'new');
    const { bytes } = await askProgram(page, 'library.export', { ids: [id] });
    const saved = await askProgram(page, 'library.save', {
      id,
      revision,
      scenario: { ...scenario, name: '各种设置二' },
      tags: [],
    });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('library.import').click()]);
    await chooser.setFiles({
      name: 'colleague.seatwise',
      mimeType: 'application/json',
      buffer: Buffer.from(bytes, 'base64'),
    });
    await checked(app, dialog, 'import with a conflict');

    await page.getByRole('row').filter({ hasText: '各种设置二' }).locator('.open').click();
    await page.locator('.cell.product').first().click();
    await page.getByRole('complementary').locator('.figure').waitFor();
    expect(await violations(app), 'why, renewals').toEqual([]);
    for (const [line, what] of [
      [2, 'why, changes of the quantity'],
      [3, 'why, calls'],
    ] as const) {
      await page.locator('.cell.product').nth(line).click();
      await page
        .getByRole('complementary')
        .getByText(text(line === 2 ? 'details.add-change' : 'usage.calls'))
        .first()
        .waitFor();
      expect(await violations(app), what).toEqual([]);
    }
    await page.getByRole('complementary').getByText(text('findings.title'), { exact: true }).first().click();
    await page.getByRole('complementary').getByRole('listitem').getByRole('button').first().waitFor();
    expect(await violations(app), 'findings').toEqual([]);
    await keyboard.press('Control+k');
    await checked(app, dialog, 'palette');
    await keyboard.press('?');
    await checked(app, dialog, 'shortcuts');
    await button('scenario.details').click();
    await checked(app, dialog, 'details with an account');
    await button('scenario.apply-all').click();
    await checked(app, dialog, 'apply to all');
    await button('scenario.history').click();
    await dialog.getByRole('listitem').first().waitFor();
    await checked(app, dialog, 'history');

    await askProgram(page, 'library.save', { id, revision: saved.revision, scenario, tags: [] });
    await page.getByRole('textbox', { name: text('scenario.name') }).fill('在此期间');
    await keyboard.press('Enter');
    await dialog.waitFor();
    expect(await violations(app), 'conflict').toEqual([]);
    await keyboard.press('Escape');
  });
}
