import './styles/tokens.css';
import './styles/base.css';

import { mount } from 'svelte';

import { DESKTOP_TRANSPORT } from '../shared/browser-wire.ts';
import type { Transport } from '../shared/ipc-contract.ts';
import App from './App.svelte';
import { firstPage } from './areas/library/library-state.svelte.ts';
import { Session } from './areas/session/session.svelte.ts';
import { Backend } from './backend.ts';
import { afterPaint } from './ui/after-paint.ts';
import { browserTransport, type FirstQuestion } from './browser-transport.ts';

/** What a window that begins with the list asks, whichever host it has. */
const first: readonly FirstQuestion[] = [
  { channel: 'app.info', request: {} },
  { channel: 'settings.get', request: {} },
  { channel: 'library.list', request: firstPage },
  { channel: 'library.tags', request: {} },
];

/** The desktop window's preload script offers its pipe under a known name; else this is a browser. */
async function findTransport(): Promise<Transport> {
  const offered: unknown = Reflect.get(globalThis, DESKTOP_TRANSPORT);
  return offered === undefined ? browserTransport(first) : (offered as Transport);
}

const target = document.querySelector('#app');
if (target !== null) {
  const backend = new Backend(await findTransport());
  const session = new Session(backend);
  addEventListener('error', ({ error }: { error: unknown }) => {
    // What the browser itself remarks, such as a late resize, has no error and needs no notice.
    if (error instanceof Error) void session.report(error);
  });
  addEventListener('unhandledrejection', ({ reason }) => void session.report(reason));
  if (session.route.screen === 'library') {
    void backend.askAhead('library.list', firstPage);
    void backend.askAhead('library.tags', {});
  }
  await session.start();
  mount(App, { target, props: { session } });
  await afterPaint();
  await session.readRules();
}
