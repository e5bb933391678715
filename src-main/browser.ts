import type { AddressInfo } from 'node:net';

import { EventStream } from './browser-host/event-stream.ts';
import { listenOnLoopback } from './browser-host/loopback-server.ts';
import { SessionGate } from './browser-host/session-gate.ts';
import { staticFiles } from './browser-host/static-files.ts';
import { composeApp } from './compose.ts';

/** How the app is served to a browser window. */
export interface BrowserOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Ends by itself once no window is left or none was ever opened. */
  readonly endsWhenIdle: boolean;
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

/** Serves the app to a browser window on this machine, and to nobody else. */
export async function serveBrowser(programFolder: string, options: BrowserOptions): Promise<BrowserServer> {
  const app = await composeApp(programFolder, { kind: 'browser' });
  const gate = new SessionGate();
  let idle: NodeJS.Timeout | undefined;
  const waitForWindow = (patience: number): void => {
    clearTimeout(idle);
    if (options.endsWhenIdle) idle = setTimeout(close, patience);
  };
  const events = new EventStream(() => {
    waitForWindow(WITHOUT_WINDOW);
  });
  const stopListening = app.listen((event, value) => {
    events.send(event, value);
  });
  const server = await listenOnLoopback(options.port, {
    gate,
    events,
    files: staticFiles(programFolder),
    answer: app.answer,
    onUse: () => {
      if (events.size > 0) clearTimeout(idle);
    },
  });
  let closed = false;
  function close(): void {
    if (closed) return;
    closed = true;
    clearTimeout(idle);
    stopListening();
    events.close();
    server.close();
    server.closeAllConnections();
    void app.close().finally(() => {
      process.off('uncaughtException', app.reportProblem);
      options.onEnd();
    });
  }
  process.on('uncaughtException', app.reportProblem);
  waitForWindow(FIRST_WINDOW);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/#token=${gate.token ?? ''}`,
    folder: app.folder,
    close,
  };
}
