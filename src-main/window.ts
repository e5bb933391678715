import path from 'node:path';

import {
  app,
  BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  Menu,
  type OpenDialogOptions,
  protocol,
  screen,
  session,
  shell,
  type WebContents,
} from 'electron';

import type { Language, Localized } from '../shared/localized.ts';
import { responseHeaders } from './browser-host/response-headers.ts';
import { staticFiles } from './browser-host/static-files.ts';
import { type MenuCommand, menuTemplate } from './desktop/menu-template.ts';
import { readWindowState, writeWindowState } from './desktop/window-state.ts';

const SCHEME = 'app';
/** Where the window lives. It is no file and no network address: only `serveWindow` answers it. */
const ORIGIN = `${SCHEME}://seatwise`;

/** How long a window that is being closed may still save, in milliseconds. */
const LAST_SAVE = 300;

/** Declares the window's scheme; to be called before the program is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the window's files from a map made now: no path of a request reaches the disk. */
export function serveWindow(programFolder: string): void {
  const files = staticFiles(programFolder);
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = `${SCHEME}://${host}` === ORIGIN && request.method === 'GET' ? files.get(pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: responseHeaders });
    return new Response(new Uint8Array(await file.bytes), {
      headers: { ...responseHeaders, 'Content-Type': file.type },
    });
  });
}

/** Denies what no window of this program needs: other pages, permissions, web views, the network. */
export function hardenWindows(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) });
  });
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}

/** Opens the window where it stood last. */
export function openWindow(programFolder: string, dataFolder: string): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = readWindowState(dataFolder, areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Seatwise',
    webPreferences: {
      preload: path.join(programFolder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  let isSaved = false;
  window.on('close', (event) => {
    if (isSaved) return;
    writeWindowState(dataFolder, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    // The page hears that it is hidden and saves what was typed last; then it is closed.
    event.preventDefault();
    isSaved = true;
    window.hide();
    setTimeout(() => {
      window.close();
    }, LAST_SAVE);
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

/** Whether a call comes from the main frame of the window's own page. */
export function isTrusted({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`);
}

/** Sets the native menu in a language. */
export function setMenu(language: Language, onCommand: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, onCommand)));
}

/** Asks where a file is to go. */
export async function chooseFile(window: BrowserWindow | undefined, name: string): Promise<string | undefined> {
  const options = { defaultPath: path.join(app.getPath('documents'), name) };
  const { canceled, filePath } =
    window === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? undefined : filePath;
}

const libraryFiles: Localized = { zh: 'Seatwise 方案', en: 'Seatwise scenarios' };

/** Asks for a library file to import; undefined where the user changed their mind. */
export async function chooseLibraryFile(
  window: BrowserWindow | undefined,
  language: Language,
): Promise<string | undefined> {
  const filters = [{ name: libraryFiles[language], extensions: ['seatwise', 'json'] }];
  const options: OpenDialogOptions = { properties: ['openFile'], filters };
  const { filePaths } =
    window === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return filePaths[0];
}

/** Shows a file in its folder. */
export function revealFile(file: string): void {
  shell.showItemInFolder(file);
}

/** Opens a file with its own program; answers what went wrong, or an empty text. */
export async function openFile(file: string): Promise<string> {
  return shell.openPath(file);
}
