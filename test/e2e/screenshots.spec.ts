import type { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

import type { Language } from '../../shared/localized.ts';
import { messages } from '../../src-renderer/messages/messages.ts';
import { test } from './app.ts';
import { askProgram } from './ask-program.ts';
import { fillLibrary, firstMorning } from './picture-library.ts';

const folder = path.resolve(import.meta.dirname, 'screenshots');
const themes = ['light', 'dark'] as const;
const languages = ['zh', 'en'] as const;
type Key = keyof typeof messages;

test.use({ at: firstMorning });

/** The screens in one language: texts to find, and pictures in both themes of what is seen. */
class Look {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#language = language;
  }

  text(key: Key): string {
    return messages[key][this.#language];
  }

  async press(key: Key): Promise<void> {
    await this.page
      .getByRole('button', { name: this.text(key), exact: true })
      .first()
      .click();
  }

  async sees(key: Key): Promise<void> {
    await this.page.getByText(this.text(key), { exact: true }).first().waitFor({ timeout: 60_000 });
  }

  /** Pictures of what is on the screen; the same bytes in every run on one machine. */
  async shoot(name: string): Promise<void> {
    for (const theme of themes) {
      // The window follows the system, as it does until the user chooses.
      await this.page.emulateMedia({ colorScheme: theme });
      await this.page.locator(`[data-theme=${theme}]`).waitFor({ state: 'attached' });
      writeFileSync(path.join(folder, `${name}-${this.#language}-${theme}.png`), await this.#still());
    }
  }

  /** A picture that the next one equals: nothing is being drawn any more. */
  async #still(): Promise<Buffer> {
    let last = await this.page.screenshot({ animations: 'disabled' });
    for (let tries = 0; tries < 20; tries += 1) {
      const next = await this.page.screenshot({ animations: 'disabled' });
      if (next.equals(last)) return next;
      last = next;
    }
    throw new Error('The screen does not come to rest.');
  }
}

/** Chooses the language, and waits for the screen that speaks it. */
async function speak(page: Page, language: Language): Promise<Look> {
  await askProgram(page, 'settings.set', { language });
  const look = new Look(page, language);
  await page.keyboard.press('Alt+1');
  await page.getByRole('heading', { name: look.text('library.title'), exact: true }).waitFor();
  return look;
}

test('pictures of every screen', async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  const { keyboard } = page;
  for (const language of languages) {
    const look = await speak(page, language);
    await look.sees('library.welcome');
    await look.shoot('welcome');
  }
  await fillLibrary(app);
  for (const name of ['华东制造：会议室为主', '华东制造：会议室加并发端口'])
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  await page.locator('header').getByRole('button', { name: messages['library.compare'].en }).click();
  for (const language of languages) {
    const look = await speak(page, language);
    await page.getByRole('row').nth(5).waitFor();
    await look.shoot('library');
    await page
      .getByRole('button', { name: /企业A 2023 年度方案$/ })
      .first()
      .click();
    await page.locator('.payable').nth(1).click();
    await look.shoot('scenario');
    await keyboard.press('Control+b');
    await page.getByRole('dialog').getByRole('textbox').fill('380000');
    await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
    await look.shoot('budget');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: look.text('palette.label') }).waitFor();
    await keyboard.type(language === 'zh' ? 'hy' : 'room');
    await page.getByRole('listbox').getByRole('option').nth(3).waitFor();
    await look.shoot('palette');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('F9');
    await page.locator('[data-projection=true]').waitFor({ state: 'attached' });
    await look.shoot('projection');
    await keyboard.press('F9');
    await page.locator('[data-projection=true]').waitFor({ state: 'detached' });
    await keyboard.press('Alt+3');
    await look.sees('compare.why');
    await look.shoot('compare');
    await keyboard.press('Alt+5');
    await look.sees('timeline.cash');
    await page.mouse.move(700, 260);
    await look.shoot('timeline');
    await page.mouse.move(0, 0);
    await keyboard.press('Alt+7');
    // A canvas has the width of its page once that is drawn.
    await expect.poll(() => page.locator('canvas').first().getAttribute('width'), { timeout: 60_000 }).not.toBeNull();
    await look.shoot('documents');
    await keyboard.press('Alt+6');
    await look.sees('books.in-use');
    await look.shoot('books');
    await look.press('books.compare');
    await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
    await look.shoot('books-compare');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('Alt+8');
    await look.sees('settings.company');
    await look.shoot('settings');
    await page.getByRole('heading', { name: look.text('trust.title') }).scrollIntoViewIfNeeded();
    await page.getByRole('table').last().scrollIntoViewIfNeeded();
    await look.shoot('data-safety');
  }
});

test('pictures of the sizings', async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  const { keyboard } = page;
  const { books } = await askProgram(page, 'books.list', {});
  await askProgram(page, 'books.setOrder', { used: books.map(({ id }) => id) });
  for (const language of languages) {
    const look = await speak(page, language);
    const result = page.getByRole('region', { name: look.text('sizing.result') });
    await keyboard.press('Alt+4');
    await page.getByRole('tab', { name: look.text('sizing.fleet'), exact: true }).click();
    await look.sees('fleet.from-profile');
    await look.shoot('sizing-start');
    await page.getByText(look.text('fleet.from-profile'), { exact: true }).click();
    await look.shoot('sizing-profile');
    await look.press('profile.generate');
    await page.getByRole('region', { name: look.text('option.mixed') }).waitFor({ timeout: 60_000 });
    await look.shoot('sizing-rooms');
    await look.press('less.ask');
    await look.sees('less.refused');
    await look.press('sense.ask');
    await page.getByText(look.text('sense.difference'), { exact: true }).first().waitFor({ timeout: 120_000 });
    await page.getByText(look.text('sense.difference'), { exact: true }).first().scrollIntoViewIfNeeded();
    await page.locator('figure').scrollIntoViewIfNeeded();
    await look.shoot('sizing-questions');
    await look.press('fleet.another');
    await page.getByRole('tab', { name: look.text('sizing.recording') }).click();
    await result.waitFor();
    await look.shoot('sizing-recording');
    await page.getByRole('tab', { name: look.text('sizing.hardware') }).click();
    await result.waitFor();
    if (language === 'zh') {
      const before = await result.innerText();
      await look.press('hardware.add-room');
      await expect(result).not.toHaveText(before, { useInnerText: true });
    }
    await look.shoot('sizing-hardware');
    await page.getByRole('tab', { name: look.text('sizing.seats') }).click();
    await page.getByText(look.text('seats.profile'), { exact: true }).click();
    await result.getByRole('list').first().waitFor();
    await look.shoot('sizing-seats');
  }
});
