import { existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { _electron, type Browser, type BrowserContext, chromium } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { sample } from '../../handlers/test-app.ts';
import { chromiumFlags, findChromium } from './find-chromium.ts';
import { launchSimulated, type SimulatedRun } from './launch-simulated.ts';
import type { SimulatedMenuEntry } from './simulated-electron.ts';

vi.setConfig({ testTimeout: 30_000 });

const executablePath = findChromium();
if (executablePath === undefined) process.stdout.write('No Chromium here: the desktop window is not tested.\n');

const hasElectron = existsSync('node_modules/electron/path.txt');
if (!hasElectron) process.stdout.write('The program of Electron is not installed: only its stand-in is tested.\n');

describe.skipIf(!hasElectron)('the desktop window in Electron itself', () => {
  it('opens the app, answers it, and ends with its window', async () => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'seatwise-desktop-'));
    const env = { ...(process.env as Record<string, string>), SEATWISE_DATA: dataFolder };
    const electron = await _electron.launch({ args: ['--no-sandbox', path.resolve('dist/main.cjs')], env });
    const page = await electron.firstWindow();
    await page.getByRole('heading').first().waitFor();
    expect(page.url()).toBe('app://seatwise/index.html');
    await electron.close();
  });
});

interface Pipe {
  invoke(channel: string, request: unknown): Promise<{ ok: boolean; value?: unknown; findings?: unknown[] }>;
}

describe.skipIf(executablePath === undefined)('the desktop window, as built', () => {
  let browser: Browser;
  let context: BrowserContext;
  let dataFolder: string;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: chromiumFlags });
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    problems.length = 0;
    dataFolder = mkdtempSync(path.join(tmpdir(), 'seatwise-desktop-'));
    context = await browser.newContext();
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(error.error().message));
  });
  afterEach(async () => {
    await context.close();
  });

  function ask(run: SimulatedRun, channel: string, request: unknown): ReturnType<Pipe['invoke']> {
    return run.page.evaluate(
      ([name, value]) => (globalThis as unknown as { seatwise: Pipe }).seatwise.invoke(name as string, value),
      [channel, request],
    );
  }

  function entriesOf(menu: readonly SimulatedMenuEntry[]): SimulatedMenuEntry[] {
    return menu.flatMap((entry) => [entry, ...entriesOf(entry.submenu ?? [])]);
  }

  it('opens the app over its own scheme, sandboxed, with everything denied that it does not need', async () => {
    const run = await launchSimulated({ context, dataFolder });
    await run.page.getByRole('heading').first().waitFor();
    expect(run.electron.declared).toEqual([
      'path userData',
      'scheme app',
      'sandbox',
      'permission false',
      'check false',
    ]);
    expect(await ask(run, 'app.info', {})).toMatchObject({ ok: true, value: { host: 'electron' } });
    await run.close();
    expect(problems).toEqual([]);
  });

  it('keeps what was saved when it is closed, and shows it when it is opened again', async () => {
    const first = await launchSimulated({ context, dataFolder });
    await ask(first, 'library.create', { scenario: { ...sample, name: '关闭前' }, tags: [] });
    await first.close();
    const second = await launchSimulated({ context, dataFolder });
    await second.page.getByText('关闭前').first().waitFor();
    await second.close();
    expect(JSON.parse(readFileSync(path.join(dataFolder, 'window.json'), 'utf8'))).toMatchObject({ maximized: false });
  });

  it('saves what was typed last when it is closed in the middle of it', async () => {
    const first = await launchSimulated({ context, dataFolder });
    await first.page.getByRole('button', { name: '计费说明中的示例' }).first().click();
    await first.page.getByRole('textbox', { name: '方案名称' }).fill('最后一刻');
    await first.page.keyboard.press('Enter');
    await first.close();
    const second = await launchSimulated({ context, dataFolder });
    await second.page.getByText('最后一刻').first().waitFor();
    await second.close();
  });

  it('writes a file where the dialog says, and shows and opens that file only', async () => {
    const saveAs = (name: string): string => path.join(dataFolder, name);
    const run = await launchSimulated({ context, dataFolder, saveAs });
    const reply = await ask(run, 'files.save', { name: '报价.pdf', bytes: 'Y29udGVudA==' });
    expect(readFileSync(path.join(dataFolder, '报价.pdf'), 'utf8')).toBe('content');
    const { file } = reply.value as { file: { token: string } };
    await ask(run, 'files.reveal', { token: file.token });
    await ask(run, 'files.open', { token: file.token });
    expect(run.electron.shown).toEqual(['show 报价.pdf', 'open 报价.pdf']);
    await run.close();
  });

  it('makes documents in its worker', async () => {
    const run = await launchSimulated({ context, dataFolder });
    const reply = await ask(run, 'documents.export', { job: 'j', scenario: sample, language: 'zh', kinds: ['xlsx'] });
    expect(reply).toMatchObject({
      ok: true,
      value: { files: [{ name: expect.stringMatching(/\.xlsx$/) as unknown }] },
    });
    await run.close();
  });

  it('hands a library file that it was opened with to the window', async () => {
    const run = await launchSimulated({ context, dataFolder });
    const created = await ask(run, 'library.create', { scenario: { ...sample, name: '来自同事' }, tags: [] });
    const { id } = created.value as { id: string };
    const exported = await ask(run, 'library.export', { ids: [id] });
    await run.close();
    const file = path.join(dataFolder, 'colleague.seatwise');
    writeFileSync(file, Buffer.from((exported.value as { bytes: string }).bytes, 'base64'));
    const own = mkdtempSync(path.join(tmpdir(), 'seatwise-desktop-'));
    const second = await launchSimulated({ context, dataFolder: own, args: [file] });
    const { bytes } = exported.value as { bytes: string };
    const told = ['seatwise:event', 'file-opened', { name: 'colleague.seatwise', bytes }];
    await expect.poll(() => second.electron.windows[0]!.webContents.sent).toContainEqual(told);
    await second.page.getByRole('dialog').getByText('来自同事').waitFor();
    await second.page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
    await second.page.getByRole('row').filter({ hasText: '来自同事' }).waitFor();
    await second.close();
  });

  it('says which of the files that it was opened with it cannot take', async () => {
    const large = path.join(dataFolder, '很大.seatwise');
    writeFileSync(large, '');
    truncateSync(large, 21 * 1024 * 1024);
    const run = await launchSimulated({ context, dataFolder, args: [large, path.join(dataFolder, '没有.seatwise')] });
    await run.page.getByText('很大.seatwise 21 MB，最多 20 MB').waitFor();
    await run.page.getByText(/无法读取文件“.*没有\.seatwise”/).waitFor();
    await run.close();
  });

  it('begins, exports and imports scenarios by its menu, from whatever screen', async () => {
    const file = path.join(dataFolder, 'menu.seatwise');
    const run = await launchSimulated({ context, dataFolder, saveAs: () => file, openFile: () => file });
    const choose = (label: string): void =>
      entriesOf(run.electron.menu)
        .find((entry) => entry.label === label)
        ?.click?.();
    await run.page.getByRole('heading').first().waitFor();
    await run.page.keyboard.press('Alt+7');
    choose('新建方案');
    await run.page.getByRole('dialog').getByRole('button', { name: '计费说明中的示例' }).click();
    await run.page.getByRole('textbox', { name: '方案名称' }).fill('菜单导出');
    await run.page.keyboard.press('Enter');
    choose('导出…');
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('菜单导出');
    choose('导入…');
    await run.page.getByRole('dialog').getByText('菜单导出').first().waitFor();
    await run.close();
    expect(problems).toEqual([]);
  });

  it('has its menu in the language of the screens', async () => {
    const run = await launchSimulated({ context, dataFolder });
    const labels = (): (string | undefined)[] => run.electron.menu.map((entry) => entry.label);
    expect(labels()).toEqual(['文件', '编辑', '视图', '帮助']);
    await ask(run, 'settings.set', { language: 'en' });
    expect(labels()).toEqual(['File', 'Edit', 'View', 'Help']);
    expect(entriesOf(run.electron.menu).some((entry) => entry.label === 'Undo')).toBe(true);
    await run.close();
  });

  it('answers nobody but the main frame of its own page', async () => {
    const run = await launchSimulated({ context, dataFolder });
    const { webContents } = run.electron.windows[0]!;
    const frames = [null, { url: 'app://seatwise/index.html' }, { url: 'https://evil.example/' }];
    for (const senderFrame of frames) {
      const event = { sender: webContents, senderFrame };
      expect(await run.electron.call(event, 'seatwise:call', 'library.tags', {})).toBeUndefined();
    }
    await run.close();
  });

  it('goes nowhere, opens nothing, loads nothing from elsewhere, and runs no text as a program', async () => {
    const run = await launchSimulated({ context, dataFolder });
    await run.page.getByRole('heading').first().waitFor();
    const address = run.page.url();
    const tried = await run.page.evaluate(async () => {
      const fails = async (work: () => unknown): Promise<boolean> => {
        try {
          await work();
          return false;
        } catch {
          return true;
        }
      };
      // What the debugger runs itself may evaluate text; what the page's own clock runs may not.
      const evaluates = await new Promise<boolean>((resolve) => {
        setTimeout(() => {
          void fails(() => (0, eval)('1')).then((failed) => {
            resolve(!failed);
          });
        });
      });
      const { document } = globalThis as unknown as {
        document: {
          createElement(name: string): { textContent: string; src: string };
          body: { append(element: unknown): void };
        };
      };
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      document.body.append(frame);
      return {
        evaluates,
        fetch: await fails(() => fetch('https://evil.example/')),
        injected: 'injected' in globalThis,
        outside: (await fetch('/../../package.json')).status,
        node: 'process' in globalThis || 'require' in globalThis,
      };
    });
    expect(tried).toEqual({ evaluates: false, fetch: true, injected: false, outside: 404, node: false });
    await run.page.evaluate(() => {
      const { location, open } = globalThis as unknown as { location: { href: string }; open: (url: string) => void };
      open('https://evil.example/popup');
      location.href = 'https://evil.example/';
    });
    await expect.poll(() => run.electron.windows[0]!.refused.length).toBeGreaterThan(0);
    expect(run.page.url()).toBe(address);
    await expect.poll(() => context.pages().length).toBe(1);
    await run.close();
  });
});
