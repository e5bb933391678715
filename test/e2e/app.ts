import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Browser, chromium, expect, type Page, test as base } from '@playwright/test';

import { type HostProcess, startHost } from './host-process.ts';

/** Where Chromium may be installed; the first that starts is used. */
const browserPlaces = [process.env['SEATWISE_BROWSER'], '/usr/bin/chromium', undefined];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function launch(): Promise<Browser> {
  const failures: unknown[] = [];
  for (const place of browserPlaces) {
    try {
      return await chromium.launch({ ...(place !== undefined && { executablePath: place }), args: flags });
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new AggregateError(failures, 'No Chromium was found; name one in SEATWISE_BROWSER.');
}

/** The program over one data folder, and a window on it. */
export class App {
  page!: Page;
  /** Everything that a window must not say: errors, warnings, refused content. */
  readonly complaints: string[] = [];
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'seatwise-e2e-'));
  #host: HostProcess | undefined;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<App> {
    const app = new App(await launch());
    await app.open();
    return app;
  }

  /** Starts the program and opens its window. */
  async open(): Promise<void> {
    this.#host = await startHost(this.#folder);
    this.page = await this.#browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    await this.page.goto(this.#host.address);
    await this.page.getByRole('navigation').waitFor();
  }

  /** Closes the window as a user does, without asking it to finish anything, and ends the program. */
  async close(): Promise<void> {
    await this.page.close();
    await this.#host?.stop();
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#host?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Begins a scenario without lines. */
  async blank(name: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: '新建方案' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '空白方案' }).click();
    await page.getByRole('textbox', { name: '方案名称' }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByText('还没有产品').waitFor();
  }

  /** Begins with the worked sample. */
  async sample(): Promise<void> {
    await this.page.keyboard.press('Alt+1');
    await this.page.getByRole('button', { name: '新建方案' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: '计费说明中的示例' }).click();
    await this.payable('401,800.00');
  }

  /** Adds a product by the palette and types its quantity, as one does with both hands on the keyboard. */
  async add(query: string, quantity: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: '添加产品' }).waitFor();
    await keyboard.type(query);
    await this.page.getByRole('listbox').getByRole('option').first().waitFor();
    await keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    await keyboard.type(quantity);
    await keyboard.press('Enter');
  }

  /** Types into the cell of a column, in the row that names a product. */
  async type(row: RegExp | string, column: string, text: string): Promise<void> {
    const line = this.page.getByRole('row').filter({ hasText: row }).last();
    await line.locator(`.${column}`).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async payable(amount: string): Promise<void> {
    await expect(this.page.getByTestId('payable')).toHaveText(amount);
  }

  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveText('已保存');
  }
}

/** A journey with the program; it fails where the window complained. */
export const test = base.extend<{ app: App }>({
  // Playwright reads the fixtures from the pattern, which therefore must stand even where it is empty.
  // eslint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const app = await App.start();
    await use(app);
    await app.end();
    expect(app.complaints).toEqual([]);
  },
});
