import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

import type { BrowserContext, Frame, Page, Route } from '@playwright/test';

import { preloadScript } from './preload-script.ts';

/** The origin that stands for `app://seatwise`: Chromium routes only schemes that it knows. */
const STAND_IN = 'https://seatwise.invalid';
const REAL = 'app://seatwise';

/** What a window needs of the simulated program around it. */
export interface WindowWorld {
  readonly context: BrowserContext;
  readonly protocol: (request: Request) => Response | Promise<Response>;
  /** Whether the program's filter of requests lets an address through. */
  readonly lets: (url: string) => boolean;
  readonly invoke: (event: object, channel: string, args: readonly unknown[]) => Promise<unknown>;
  readonly onContents: (contents: EventEmitter) => void;
  readonly onWindow: (window: SimulatedWindow) => void;
  readonly onClosed: (window: SimulatedWindow) => void;
}

/** Options of `BrowserWindow` that the simulator looks at. */
interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string; readonly sandbox: boolean; readonly contextIsolation: boolean };
}

/** `webContents`: the page behind a window. */
class SimulatedContents extends EventEmitter {
  readonly mainFrame = { url: '' };
  /** Everything that the program has sent to the page. */
  readonly sent: (readonly unknown[])[] = [];
  readonly #window: SimulatedWindow;
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  constructor(window: SimulatedWindow) {
    super();
    this.#window = window;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.sent.push([channel, ...args]);
    void this.#window.ready.then(async (page) => {
      if (page.isClosed()) return;
      try {
        await page.evaluate(
          (message) => {
            (globalThis as unknown as { simulatedIpc: (message: unknown) => void }).simulatedIpc(message);
          },
          { channel, args },
        );
      } catch (error) {
        // What is sent to a window that closes meanwhile is lost, and nobody is told: so it is in Electron too.
        if (!String(error).includes('has been closed')) throw error;
      }
    });
  }
}

/** A `BrowserWindow` whose content is a page of Chromium. */
export class SimulatedWindow extends EventEmitter {
  readonly webContents = new SimulatedContents(this);
  readonly options: WindowOptions;
  readonly ready: Promise<Page>;
  /** Addresses of navigations and windows that the program refused. */
  readonly refused: string[] = [];
  /** Resolves once the page that the program asked for is there. */
  readonly loaded: Promise<void>;
  readonly #world: WindowWorld;
  #onLoaded: () => void = () => undefined;
  #loading = '';
  #destroyed = false;

  constructor(options: WindowOptions, world: WindowWorld) {
    super();
    this.options = options;
    this.#world = world;
    this.ready = this.#open();
    this.loaded = new Promise((resolve) => {
      this.#onLoaded = resolve;
    });
    world.onContents(this.webContents);
    world.onWindow(this);
  }

  async loadURL(url: string): Promise<void> {
    this.#loading = url;
    const page = await this.ready;
    await page.goto(url.replace(REAL, STAND_IN));
    this.emit('ready-to-show');
    this.#onLoaded();
  }

  /** Closes as a person does; the program may put it off and close later. */
  close(): void {
    const verdict = { prevented: false };
    const preventDefault = (): void => {
      verdict.prevented = true;
    };
    this.emit('close', { preventDefault });
    if (!verdict.prevented) void this.#end();
  }

  /** The page hears that nobody sees it any more. */
  hide(): void {
    void this.ready.then((page) =>
      page.evaluate(() => {
        const { document } = globalThis as unknown as { document: EventTarget };
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }),
    );
    this.emit('hide');
  }

  getNormalBounds(): object {
    return { x: 0, y: 0, width: this.options.width, height: this.options.height };
  }

  isMaximized(): boolean {
    return false;
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  maximize(): void {
    this.emit('maximize');
  }

  restore(): void {
    this.emit('restore');
  }

  focus(): void {
    this.emit('focus');
  }

  show(): void {
    this.emit('show');
  }

  async #end(): Promise<void> {
    const page = await this.ready;
    await page.close();
    this.#destroyed = true;
    this.emit('closed');
    this.#world.onClosed(this);
  }

  async #open(): Promise<Page> {
    const { webPreferences, width, height } = this.options;
    if (!webPreferences.sandbox || !webPreferences.contextIsolation) throw new Error('The window is not sandboxed.');
    const page = await this.#world.context.newPage();
    await page.setViewportSize({ width, height });
    await page.exposeBinding('simulatedInvoke', ({ frame }, text: string) => this.#invoke(frame, text));
    await page.addInitScript(preloadScript(readFileSync(webPreferences.preload, 'utf8')));
    await page.route('**/*', (route) => this.#answer(route, page));
    page.on('popup', (popup) => {
      this.refused.push(popup.url());
      if (this.webContents.openHandler({ url: popup.url() }).action === 'deny') void popup.close();
    });
    return page;
  }

  async #invoke(frame: Frame, text: string): Promise<string | null> {
    const { channel, args } = JSON.parse(text) as { channel: string; args: unknown[] };
    const { mainFrame } = this.webContents;
    mainFrame.url = frame.url().replace(STAND_IN, REAL);
    const senderFrame = frame.parentFrame() === null ? mainFrame : { url: mainFrame.url };
    const reply = await this.#world.invoke({ sender: this.webContents, senderFrame }, channel, args);
    return reply === undefined ? null : JSON.stringify(reply);
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = request.url().replace(STAND_IN, REAL);
    const isNavigation = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isNavigation && url !== this.#loading && !this.#mayNavigate(url)) {
      await route.abort('aborted');
    } else if (!url.startsWith(`${REAL}/`) || !this.#world.lets(url)) {
      await route.abort('blockedbyclient');
    } else {
      const response = await this.#world.protocol(new Request(url, { method: request.method() }));
      const body = Buffer.from(await response.arrayBuffer());
      await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    }
  }

  #mayNavigate(url: string): boolean {
    const verdict = { prevented: false };
    const preventDefault = (): void => {
      verdict.prevented = true;
    };
    this.webContents.emit('will-navigate', { url, preventDefault });
    if (verdict.prevented) this.refused.push(url);
    return !verdict.prevented;
  }
}
