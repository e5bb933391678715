import { browserWire } from '../shared/browser-wire.ts';
import type { Finding } from '../shared/finding.ts';
import type { Transport } from '../shared/ipc-contract.ts';
import { refuse, type Reply } from '../shared/reply.ts';

/** Longest body that a browser still sends while the page goes away, in bytes. */
const KEEPALIVE_LIMIT = 60_000;

const unreachable: Finding = {
  severity: 'error',
  code: 'host-unreachable',
  rule: 'F-HOST',
  message: {
    zh: '与程序的连接已断开，刚才的操作没有完成。',
    en: 'The connection to the program is gone; the last step was not done.',
  },
  mend: { zh: '请重新启动 Seatwise。', en: 'Start Seatwise again.' },
  source: 'Seatwise',
};

/** Exchanges the one-time token of the address for a cookie, and takes it out of the address. */
async function openSession(): Promise<void> {
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token === undefined) return;
  history.replaceState(null, '', location.pathname);
  await fetch(browserWire.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}

async function call(channel: string, request: unknown): Promise<Reply<unknown>> {
  const body = JSON.stringify({ channel, request });
  try {
    const response = await fetch(browserWire.call, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // A save that is under way when the window closes must still arrive.
      keepalive: channel === 'library.save' && body.length < KEEPALIVE_LIMIT,
    });
    if (!response.ok) return refuse([unreachable]);
    return (await response.json()) as Reply<unknown>;
  } catch {
    return refuse([unreachable]);
  }
}

/** The pipe of the browser window: JSON calls and server-sent events on the loopback address. */
export async function browserTransport(): Promise<Transport> {
  await openSession();
  const source = new EventSource(browserWire.events);
  return {
    invoke: call,
    on(event, listener) {
      const receive = (message: MessageEvent<string>): void => {
        listener(JSON.parse(message.data));
      };
      source.addEventListener(event, receive);
      return () => {
        source.removeEventListener(event, receive);
      };
    },
  };
}
