import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { type BrowserCommand, findBrowser } from '../browser-host/find-browser.ts';
import { type BrowserServer, serveBrowser } from '../browser.ts';

/** Options of `open`. */
export interface OpenOptions {
  /** A browser window even where the desktop window could open. */
  readonly browser?: true;
  /** False: nothing is opened, the address is only printed. */
  readonly window: boolean;
  readonly port: number;
}

/**
 * `open`: the app in its desktop window; where its program is not there, or a browser window is wanted, in
 * a browser window that only this machine can reach. Runs until the window is closed.
 */
export async function openCommand(options: OpenOptions, programFolder: string): Promise<void> {
  if (options.browser !== true && options.window) {
    const electron = electronProgram(programFolder);
    if (electron !== undefined) {
      await runToEnd({ program: electron, args: [path.join(programFolder, 'main.cjs')], ownWindow: true });
      return;
    }
    process.stderr.write('未找到桌面窗口程序，改用浏览器窗口 (no desktop window here: opening a browser window).\n');
  }
  await serve(options, programFolder);
}

async function serve({ window, port }: OpenOptions, programFolder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onListening = ({ address, folder, close }: BrowserServer): void => {
      process.once('SIGINT', close);
      process.once('SIGTERM', close);
      const browser = window ? findBrowser(address, path.join(folder, 'window'), process) : undefined;
      if (browser === undefined) process.stdout.write(`${address}\n`);
      else void showWindow(browser, address, close);
    };
    serveBrowser(programFolder, { port, endsWhenIdle: window, onListening, onEnd: resolve }).catch(reject);
  });
}

async function showWindow(browser: BrowserCommand, address: string, onClosed: () => void): Promise<void> {
  try {
    const started = Date.now();
    await runToEnd(browser);
    // A browser that hands the address to a running one ends at once; its window is then seen by its events.
    if (browser.ownWindow && Date.now() - started > HANDED_OVER) onClosed();
  } catch {
    process.stdout.write(`${address}\n`);
  }
}

/** A window that was closed by a person has been open for longer than this, in milliseconds. */
const HANDED_OVER = 5_000;

/** Runs a program until it ends. @throws if it cannot be started */
async function runToEnd({ program, args }: BrowserCommand): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, [...args], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', () => {
      resolve();
    });
  });
}

/** The desktop window's program, where it was fetched; asking the package itself would start a download. */
function electronProgram(programFolder: string): string | undefined {
  const { ELECTRON_OVERRIDE_DIST_PATH: override } = process.env;
  try {
    const folder = path.dirname(createRequire(path.join(programFolder, 'cli.cjs')).resolve('electron/package.json'));
    const name = readFileSync(path.join(folder, 'path.txt'), 'utf8');
    const program = path.join(override ?? path.join(folder, 'dist'), name);
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}
