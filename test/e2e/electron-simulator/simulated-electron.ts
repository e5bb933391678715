import { EventEmitter } from 'node:events';
import path from 'node:path';

import type { BrowserContext } from '@playwright/test';

import { SimulatedWindow } from './simulated-window.ts';
import { strict } from './strict-object.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;
type Filter = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;

/** One entry of the native menu, as the program built it. */
export interface SimulatedMenuEntry {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly SimulatedMenuEntry[];
}

/** What the program asked of the machine, and what the machine answers. */
export interface SimulatedMachine {
  readonly context: BrowserContext;
  /** Folder of `app.getPath`. */
  readonly folder: string;
  /** Where the save dialog's user wants each file; undefined where they close the dialog. */
  readonly saveAs: (suggestion: string) => string | undefined;
  /** Which file the open dialog's user chooses; left out where they close the dialog. */
  readonly openFile?: () => string | undefined;
}

/** The part of Electron that the program uses, on top of Chromium. */
export class SimulatedElectron {
  readonly windows: SimulatedWindow[] = [];
  /** Files that were shown in their folder or opened. */
  readonly shown: string[] = [];
  /** Privileges and denials that the program declared, in its order. */
  readonly declared: string[] = [];
  readonly app = new EventEmitter();
  /** Resolves with the exit status. */
  readonly ended: Promise<number>;
  menu: readonly SimulatedMenuEntry[] = [];
  #end: (status: number) => void = () => undefined;
  #serve: ((request: Request) => Response | Promise<Response>) | undefined;
  #filter: Filter = (_, answer) => {
    answer({ cancel: false });
  };
  readonly #handlers = new Map<string, Handler>();
  readonly #machine: SimulatedMachine;

  constructor(machine: SimulatedMachine) {
    this.#machine = machine;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** What `require('electron')` gives. */
  module(): object {
    const world = this.#world();
    return strict('electron', {
      app: this.#app(),
      BrowserWindow: class extends SimulatedWindow {
        constructor(options: ConstructorParameters<typeof SimulatedWindow>[0]) {
          super(options, world);
        }
      },
      protocol: strict('protocol', {
        registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) =>
          this.declared.push(...schemes.map(({ scheme }) => `scheme ${scheme}`)),
        handle: (_scheme: string, serve: (request: Request) => Response | Promise<Response>) => (this.#serve = serve),
      }),
      ipcMain: strict('ipcMain', {
        handle: (channel: string, handler: Handler) => this.#handlers.set(channel, handler),
      }),
      session: strict('session', { defaultSession: this.#session() }),
      Menu: strict('Menu', {
        buildFromTemplate: (template: readonly SimulatedMenuEntry[]) => template,
        setApplicationMenu: (menu: readonly SimulatedMenuEntry[]) => (this.menu = menu),
      }),
      dialog: strict('dialog', {
        showSaveDialog: (...args: readonly unknown[]) => this.#saveDialog(args),
        showOpenDialog: () => {
          const file = this.#machine.openFile?.();
          return Promise.resolve({ canceled: file === undefined, filePaths: file === undefined ? [] : [file] });
        },
      }),
      shell: strict('shell', {
        showItemInFolder: (file: string) => this.shown.push(`show ${path.basename(file)}`),
        openPath: (file: string) => Promise.resolve(this.shown.push(`open ${path.basename(file)}`)).then(() => ''),
      }),
      screen: strict('screen', {
        getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
      }),
    });
  }

  /** Calls a handler of the program, as any page of any frame could try to. */
  call(event: object, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) return Promise.reject(new Error(`No handler registered for ${channel}`));
    return Promise.resolve(handler(event, ...args));
  }

  #app(): object {
    return strict(
      'app',
      Object.assign(this.app, {
        setPath: (name: string) => this.declared.push(`path ${name}`),
        getPath: () => this.#machine.folder,
        requestSingleInstanceLock: () => true,
        enableSandbox: () => this.declared.push('sandbox'),
        whenReady: () => Promise.resolve(),
        quit: () => {
          this.#end(0);
        },
        exit: (status: number) => {
          this.#end(status);
        },
      }),
    );
  }

  #session(): object {
    return strict('defaultSession', {
      setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => {
        handler({}, 'geolocation', (granted: boolean) => this.declared.push(`permission ${String(granted)}`));
      },
      setPermissionCheckHandler: (handler: () => boolean) => this.declared.push(`check ${String(handler())}`),
      webRequest: strict('webRequest', { onBeforeRequest: (filter: Filter) => (this.#filter = filter) }),
    });
  }

  #saveDialog(args: readonly unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const { defaultPath } = args.at(-1) as { defaultPath: string };
    const filePath = this.#machine.saveAs(path.basename(defaultPath));
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
  }

  #world(): ConstructorParameters<typeof SimulatedWindow>[1] {
    return {
      context: this.#machine.context,
      protocol: (request) => this.#serve?.(request) ?? new Response(null, { status: 404 }),
      lets: (url) => {
        let canceled = false;
        this.#filter({ url }, ({ cancel }) => (canceled = cancel));
        return !canceled;
      },
      invoke: (event, channel, args) => this.call(event, channel, ...args),
      onContents: (contents) => this.app.emit('web-contents-created', {}, contents),
      onWindow: (window) => this.windows.push(window),
      onClosed: () => {
        if (this.windows.every((window) => window.isDestroyed())) this.app.emit('window-all-closed');
      },
    };
  }
}
