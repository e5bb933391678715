import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { type ScenarioFile, scenarioSchema } from '../../shared/scenario.ts';
import { tellFigure } from '../tell-figure.ts';
import { type App, test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { goTo } from './awaited-screens.ts';

/** Texts that would be programs, or pictures, if any screen took them for markup. */
const hostile = {
  name: '<img src="nowhere-1.png" onerror="hurt(1)">方案',
  customer: '"><svg onload="hurt(2)">客户',
  contact: '<script>hurt(3)</script>联系人',
  note: '<iframe srcdoc="<script>parent.hurt(4)</script>"></iframe>备注',
  tag: '<a href="javascript:hurt(5)">标签</a>',
};

function sampleWithMarkup(): ScenarioFile {
  const sample = scenarioSchema.parse(JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')));
  return {
    ...sample,
    name: hostile.name,
    customer: { name: hostile.customer, contact: hostile.contact },
    lines: sample.lines.map((line, index) => (index < 2 ? { ...line, note: hostile.note } : line)),
  };
}

/** Elements that came out of a text, and scripts that ran. */
function harm(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const grown = [
      ...document.querySelectorAll('[onerror], [onload], [srcdoc], [src^="nowhere"], [href^="javascript"]'),
    ];
    const ran = (Reflect.get(globalThis, 'ran') ?? []) as string[];
    return [...grown.map(({ outerHTML }) => outerHTML), ...ran];
  });
}

test('markup in names, notes and tags is shown as the text that it is, on every screen', async ({ app }) => {
  const { page } = app;
  await page.evaluate(() => {
    Reflect.set(globalThis, 'ran', []);
    Reflect.set(globalThis, 'hurt', (what: unknown) => (Reflect.get(globalThis, 'ran') as unknown[]).push(what));
  });
  const scenario = sampleWithMarkup();
  for (const name of [hostile.name, `${hostile.name}二`]) {
    await askProgram(page, 'library.create', { scenario: { ...scenario, name }, tags: [hostile.tag] });
  }
  await goTo(app, 'Alt+8');
  await goTo(app, 'Alt+1');
  const row = page.getByRole('row').filter({ hasText: hostile.name }).first();
  await expect(row).toContainText(hostile.customer);
  expect(await harm(app)).toEqual([]);
  for (const name of [hostile.name, `${hostile.name}二`])
    await page.getByLabel(`选择 ${name}`, { exact: true }).check();
  await page.locator('header').getByRole('button', { name: '对比' }).click();
  await expect(page.getByText('差异由来').first()).toBeVisible();
  await expect(page.getByText(hostile.name).first()).toBeVisible();
  expect(await harm(app)).toEqual([]);
  await page.keyboard.press('Alt+1');
  // The newest stands first.
  await row.getByText(hostile.name).first().click();
  await expect(page.getByRole('textbox', { name: '方案名称' })).toHaveValue(`${hostile.name}二`);
  await page.getByRole('button', { name: '方案信息' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '联系人' }).waitFor();
  expect(await harm(app)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const key of ['Alt+2', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8'] as const) {
    await goTo(app, key);
    expect(await harm(app), key).toEqual([]);
  }
  tellFigure('S6: markup in names, notes and tags on every screen, 0 executions');
});
