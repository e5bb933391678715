import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { EventStream } from './browser-host/event-stream.ts';
import { listenOnLoopback } from './browser-host/loopback-server.ts';
import { SessionGate } from './browser-host/session-gate.ts';
import { staticFiles } from './browser-host/static-files.ts';
import { type App, composeApp } from './compose.ts';
import { userFolder } from './user-folder.ts';

/** How the app is served to a browser window. */
export interface BrowserOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Ends by itself once no window is left or none was ever opened. */
  readonly endsWhenIdle: boolean;
  /**
   * Called once the address can be opened. The library is opened after that, while the browser starts and loads the
   * window; what the window asks meanwhile is answered as soon as it is there.
   */
  readonly onListening: (server: BrowserServer) => void;
  /** Called once everything is closed. */
  readonly onEnd: () => void;
}

/** The app, served on 127.0.0.1. */
export interface BrowserServer {
  /** The address to open, with its one-time token. */
  readonly address: string;
  /** Folder of the user's data, for the window's profile. */
  readonly folder: string;
  readonly close: () => void;
}

/** How long the program stays without a window, in milliseconds: a reload takes less. */
const WITHOUT_WINDOW = 10_000;
/** How long it waits for the first window. */
const FIRST_WINDOW = 10 * 60_000;
/** How long a window that is there, or has just gone, may still save what was typed last, in milliseconds. */
const LAST_SAVE = 300;

/**
 * Serves the app to a browser window on this machine, and to nobody else. Resolves once the library is open.
 * @throws where it cannot listen, or the library cannot be opened for a reason that nobody expected; it then serves no more
 */
export async function serveBrowser(programFolder: string, options: BrowserOptions): Promise<void> {
  const gate = new SessionGate();
  let idle: NodeJS.Timeout | undefined;
  let leftAt = -Infinity;
  const waitForWindow = (patience: number): void => {
    clearTimeout(idle);
    if (options.endsWhenIdle) idle = setTimeout(close, patience);
  };
  const events = new EventStream(() => {
    leftAt = performance.now();
    waitForWindow(WITHOUT_WINDOW);
  });
  const listening: Promise<Server> = listenOnLoopback(options.port, {
    gate,
    events,
    files: staticFiles(programFolder),
    answer: async (channel, request) => (await opening).answer(channel, request),
    onUse: () => {
      if (events.size > 0) clearTimeout(idle);
    },
  }).then((server) => {
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${String(port)}/#token=${gate.token ?? ''}`;
    waitForWindow(FIRST_WINDOW);
    options.onListening({ address, folder: userFolder(), close });
    return server;
  });
  // Begins after the address was told, whatever that takes.
  const opening: Promise<OpenApp> = listening.then(() => openApp(programFolder, events));
  const stopServing = (): void => {
    clearTimeout(idle);
    events.close();
    void listening.then(stop, () => undefined);
  };
  let closed = false;
  function close(): void {
    if (closed) return;
    closed = true;
    const mayStillSave = events.size > 0 || performance.now() - leftAt < LAST_SAVE;
    const end = async (): Promise<void> => {
      if (mayStillSave) await new Promise((resolve) => setTimeout(resolve, LAST_SAVE));
      stopServing();
      // Where it could not be opened there is nothing to close, and the caller is told why.
      const app = await opening.catch(() => undefined);
      await app?.close();
    };
    void end().finally(options.onEnd);
  }
  try {
    await opening;
  } catch (error) {
    stopServing();
    throw error;
  }
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

type OpenApp = Pick<App, 'answer' | 'close'>;

async function openApp(programFolder: string, events: EventStream): Promise<OpenApp> {
  const app = await composeApp(programFolder, { kind: 'browser' });
  const stopListening = app.listen((event, value) => {
    events.send(event, value);
  });
  process.on('uncaughtException', app.reportProblem);
  const close = async (): Promise<void> => {
    stopListening();
    try {
      await app.close();
    } finally {
      process.off('uncaughtException', app.reportProblem);
    }
  };
  return { answer: app.answer, close };
}
