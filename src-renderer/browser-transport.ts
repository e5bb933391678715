import { browserWire } from '../shared/browser-wire.ts';
import type { Finding } from '../shared/finding.ts';
import type { Channel, Transport } from '../shared/ipc-contract.ts';
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

/** A question of the first view. */
export interface FirstQuestion {
  readonly channel: Channel;
  readonly request: unknown;
}

const keyOf = (channel: string, request: unknown): string => `${channel} ${JSON.stringify(request)}`;

/**
 * Exchanges the one-time token of the address for a cookie, and takes it out of the address.
 * @returns the answers to the first questions, which come along; none where there is no token, as after a reload
 */
async function openSession(first: readonly FirstQuestion[]): Promise<Map<string, Reply<unknown>>> {
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token === undefined) return new Map();
  history.replaceState(null, '', location.pathname);
  const response = await fetch(browserWire.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, first }),
  });
  const replies = response.ok ? ((await response.json()) as Reply<unknown>[]) : [];
  return new Map(
    first.flatMap(({ channel, request }, at) => {
      const reply = replies[at];
      return reply === undefined ? [] : [[keyOf(channel, request), reply] as const];
    }),
  );
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

/**
 * The pipe of the browser window: JSON calls and server-sent events on the loopback address.
 * @param first what the first view is sure to ask; answered once together with the session
 */
export async function browserTransport(first: readonly FirstQuestion[]): Promise<Transport> {
  const answers = await openSession(first);
  const source = new EventSource(browserWire.events);
  return {
    invoke: (channel, request) => {
      const key = keyOf(channel, request);
      const answer = answers.get(key);
      answers.delete(key);
      return answer === undefined ? call(channel, request) : Promise.resolve(answer);
    },
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
