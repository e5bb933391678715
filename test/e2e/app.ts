import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test';

import { launchSimulated } from './electron-simulator/launch-simulated.ts';
import { program, startHost } from './host-process.ts';

/** Which host answers the window: the program as a server, or the desktop program on the simulator. */
export type HostKind = 'browser' | 'desktop';

/** The program over one data folder, and a window on it. */
export class App {
  page!: Page;
  /** Everything that a window must not say: errors, warnings, refused content. */
  readonly complaints: string[] = [];
  /** Where the files lie that the program handed over, by name. */
  readonly files = new Map<string, string>();
  readonly #kind: HostKind;
  readonly #browser: Browser;
  /** Folder of the library. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'seatwise-e2e-'));
  /** Where the clock of the program stands; it runs where this is not set. */
  readonly #at: string | undefined;
  #stop: () => Promise<void> = () => Promise.resolve();
  #setClock: (instant: string) => Promise<void> = () => Promise.reject(new Error('The clock of this program runs.'));

  private constructor(kind: HostKind, browser: Browser, at: string | undefined) {
    this.#kind = kind;
    this.#browser = browser;
    this.#at = at;
  }

  static async start(kind: HostKind, browser: Browser, at?: string): Promise<App> {
    const app = new App(kind, browser, at);
    await app.open();
    return app;
  }

  /** Starts the program and opens its window. */
  async open(): Promise<void> {
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    context.on('weberror', (error) => this.complaints.push(error.error().message));
    const stop = await (this.#kind === 'browser' ? this.#serve(context) : this.#launchDesktop(context));
    this.#stop = async () => {
      await stop();
      await context.close();
    };
    await this.#ready();
  }

  /** Loads the window anew, as a user does with F5, and waits until it hears keys. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.#ready();
  }

  /** A library that cannot be opened has no rail. */
  async #ready(): Promise<void> {
    await this.page.getByRole('navigation').or(this.page.getByRole('main')).first().waitFor();
  }

  /** Sets the clock of a program that was started with one that stands still. */
  async setClock(instant: string): Promise<void> {
    await this.#setClock(instant);
  }

  /** Closes the window as a user does, without asking it to finish anything, and ends the program. */
  async close(): Promise<void> {
    await this.#stop();
    this.#stop = () => Promise.resolve();
  }

  async end(): Promise<void> {
    await this.#stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #serve(context: BrowserContext): Promise<() => Promise<void>> {
    const host = await startHost(this.folder, this.#at);
    if (this.#at !== undefined) this.#setClock = host.setClock;
    this.page = await context.newPage();
    this.page.on('download', (download) => {
      const name = download.suggestedFilename();
      void download.path().then((file) => this.files.set(name, file));
    });
    await this.page.goto(host.address);
    return async () => {
      await this.page.close();
      await host.stop();
    };
  }

  async #launchDesktop(context: BrowserContext): Promise<() => Promise<void>> {
    const saveAs = (suggestion: string): string => {
      const name = path.basename(suggestion);
      const file = path.join(this.folder, name);
      this.files.set(name, file);
      return file;
    };
    const run = await launchSimulated({ context, dataFolder: this.folder, programFolder: program, saveAs });
    this.page = run.page;
    return run.close;
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
    // The cell that the new line is begun with.
    await this.page.locator('.quantity:focus').waitFor();
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

  /** Waits until the program has handed over a file with an ending; where it lies. */
  async handedOver(ending: string): Promise<string> {
    const find = (): string | undefined =>
      [...this.files].find(([name, file]) => name.endsWith(ending) && existsSync(file))?.[1];
    await expect.poll(find).toBeDefined();
    return find() ?? '';
  }

  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveText('已保存');
  }
}

/** A journey with the program; it fails where the window complained. */
export const test = base.extend<{ app: App; kind: HostKind; at: string | undefined }>({
  kind: ['browser', { option: true }],
  at: [undefined, { option: true }],
  app: async ({ browser, kind, at }, use) => {
    const app = await App.start(kind, browser, at);
    await use(app);
    await app.end();
    expect(app.complaints).toEqual([]);
  },
});
