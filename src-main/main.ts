import path from 'node:path';

import { app, type BrowserWindow, ipcMain } from 'electron';

import type { Language } from '../shared/localized.ts';
import { type App, composeApp } from './compose.ts';
import { filesOf } from './desktop/files-of.ts';
import { userFolder } from './user-folder.ts';
import {
  chooseFile,
  chooseLibraryFile,
  declareScheme,
  hardenWindows,
  isTrusted,
  openFile,
  openWindow,
  revealFile,
  serveWindow,
  setMenu,
} from './window.ts';

let window: BrowserWindow | undefined;
/** Files that were opened before the window could take them. */
const waiting: string[] = [];
let isReady = false;
let running: App | undefined;

function handOver(): void {
  if (!isReady) return;
  for (const file of waiting.splice(0)) running?.openFile(file);
}

function showWindow(): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Answers the window's calls, and tells it what happens. */
function connect(seatwise: App): void {
  ipcMain.handle('seatwise:call', async (event, channel: unknown, request: unknown) => {
    if (!isTrusted(event) || typeof channel !== 'string') return undefined;
    const reply = await seatwise.answer(channel, request);
    // The window asks for its list once it listens to events.
    if (channel === 'library.list' && !isReady) {
      isReady = true;
      setImmediate(handOver);
    }
    return reply;
  });
  seatwise.listen((event, value) => {
    if (window !== undefined && !window.isDestroyed()) window.webContents.send('seatwise:event', event, value);
    if (event === 'settings-changed') showMenu(seatwise);
  });
}

function showMenu(seatwise: App): void {
  setMenu(seatwise.settings().language, (command) => {
    if (command === 'import') void importFile(seatwise.settings().language);
    else seatwise.emit('menu-command', { command });
  });
}

/** A page may ask for a file only after a click in it, and the menu is not in it: the program asks instead. */
async function importFile(language: Language): Promise<void> {
  const file = await chooseLibraryFile(window, language);
  if (file === undefined) return;
  waiting.push(file);
  handOver();
}

async function start(): Promise<void> {
  // The window's own cache and cookies lie apart from the user's data.
  app.setPath('userData', path.join(userFolder(), 'window'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  declareScheme();
  app.enableSandbox();
  app.on('open-file', (_event, file) => {
    waiting.push(file);
    handOver();
  });
  await app.whenReady();
  const files = { choose: (name: string) => chooseFile(window, name), reveal: revealFile, open: openFile };
  running = await composeApp(__dirname, { kind: 'electron', files });
  run(running);
}

function run(seatwise: App): void {
  waiting.push(...filesOf(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, args, workingFolder) => {
    waiting.push(...filesOf(args.slice(1), workingFolder));
    showWindow();
    handOver();
  });
  process.on('uncaughtException', seatwise.reportProblem);
  hardenWindows();
  serveWindow(__dirname);
  connect(seatwise);
  showMenu(seatwise);
  window = openWindow(__dirname, seatwise.folder);
  window.on('closed', () => {
    window = undefined;
  });
  app.on('window-all-closed', () => {
    void seatwise.close().finally(() => {
      process.off('uncaughtException', seatwise.reportProblem);
      app.quit();
    });
  });
}

start().catch((error: unknown) => {
  process.stderr.write(`Seatwise: ${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
});
