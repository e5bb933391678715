import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Buffer } from 'node:buffer';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { accept, type Reply } from '../../shared/reply.ts';
import { EventStream } from '../../src-main/browser-host/event-stream.ts';
import { listenOnLoopback } from '../../src-main/browser-host/loopback-server.ts';
import { SessionGate } from '../../src-main/browser-host/session-gate.ts';
import { tellFigure } from '../tell-figure.ts';
import { type RawResponse, rawRequest } from './raw-request.ts';

const SECRET = 'the customer’s prices';
const page = { type: 'text/html; charset=utf-8', bytes: Promise.resolve(Buffer.from('<title>Seatwise</title>')) };
const gate = new SessionGate();
const events = new EventStream(() => undefined);
let server: Server;
let port: number;
let cookie: string;
let firstToken: string;

beforeAll(async () => {
  const answer = (): ReturnType<Parameters<typeof listenOnLoopback>[1]['answer']> => Promise.resolve(accept(SECRET));
  const files = new Map([['/', page]]);
  server = await listenOnLoopback(0, { gate, events, files, answer, onUse: () => undefined });
  port = (server.address() as AddressInfo).port;
  firstToken = gate.token!;
  const opened = await post('/session', JSON.stringify({ token: firstToken, first: [] }), { cookie: undefined });
  expect([opened.status, opened.body]).toEqual([200, '[]']);
  cookie = /Set-Cookie: ([^;]+)/i.exec(opened.headers)![1]!;
});

afterAll(() => {
  events.close();
  server.closeAllConnections();
  server.close();
});

/** Headers of a good call; one set to undefined is left out. */
function headersOf(changes: Readonly<Record<string, string | undefined>>): string[] {
  const own = `127.0.0.1:${String(port)}`;
  const headers: Record<string, string | undefined> = {
    host: own,
    origin: `http://${own}`,
    'content-type': 'application/json',
    cookie,
    connection: 'close',
    ...changes,
  };
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

function post(
  path: string,
  body: string,
  changes: Readonly<Record<string, string | undefined>> = {},
  method = 'POST',
): Promise<RawResponse> {
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return rawRequest(port, [`${method} ${path} HTTP/1.1`, ...headersOf({ ...length, ...changes })], body);
}

const goodCall = JSON.stringify({ channel: 'library.list', request: {} });

describe('a window of ours', () => {
  it('gets the page, exchanges its token for a cookie that scripts cannot read, and is answered', async () => {
    expect(
      (await rawRequest(port, ['GET / HTTP/1.1', ...headersOf({ cookie: undefined, origin: undefined })])).body,
    ).toBe('<title>Seatwise</title>');
    const reply = await post('/call', goodCall);
    expect([reply.status, JSON.parse(reply.body)]).toEqual([200, { ok: true, value: SECRET }]);
  });

  it('is given the answers to its first questions together with the cookie, in their order', async () => {
    const other = new SessionGate();
    const files = new Map([['/', page]]);
    const answer = (channel: string): Promise<Reply<unknown>> => Promise.resolve(accept(channel));
    const second = await listenOnLoopback(0, { gate: other, events, files, answer, onUse: () => undefined });
    const own = (second.address() as AddressInfo).port;
    const ask = (body: unknown): Promise<RawResponse> => {
      const text = JSON.stringify(body);
      const host = `127.0.0.1:${String(own)}`;
      const headers = [
        ...[`host: ${host}`, `origin: http://${host}`, 'content-type: application/json', 'connection: close'],
        `content-length: ${String(Buffer.byteLength(text))}`,
      ];
      return rawRequest(own, ['POST /session HTTP/1.1', ...headers], text);
    };
    const question = (channel: string): object => ({ channel, request: {} });
    const first = ['settings.get', 'library.list'].map(question);
    try {
      const refused = [
        { body: { token: 'x'.repeat(43), first }, status: 403 },
        { body: { token: other.token, first: 'library.list' }, status: 400 },
        { body: { token: other.token, first: [{ channel: 1 }] }, status: 400 },
        { body: { token: other.token, first: Array.from({ length: 9 }, () => question('app.info')) }, status: 400 },
      ];
      for (const { body, status } of refused) {
        const reply = await ask(body);
        expect([reply.status, reply.body]).toEqual([status, '']);
        expect(reply.headers).not.toMatch(/set-cookie/i);
      }
      const opened = await ask({ token: other.token, first });
      expect(opened.headers).toMatch(/Set-Cookie: seatwise-session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\//);
      expect(JSON.parse(opened.body)).toEqual([accept('settings.get'), accept('library.list')]);
      expect((await ask({ token: firstToken, first })).status).toBe(403);
    } finally {
      second.closeAllConnections();
      second.close();
    }
  });

  it('has a cookie for this site only, and a policy that lets in nothing from elsewhere', async () => {
    const other = new SessionGate();
    expect(other.exchange(other.token)).toMatch(/^seatwise-session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const { headers } = await rawRequest(port, ['GET / HTTP/1.1', ...headersOf({})]);
    expect(headers).toContain("Content-Security-Policy: default-src 'none'; script-src 'self'");
    expect(headers).toContain('X-Content-Type-Options: nosniff');
    expect(headers).not.toMatch(/access-control|unsafe-inline|unsafe-eval/i);
  });

  it('is told events over a response that stays open', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    let text = '';
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.write(`${['GET /events HTTP/1.1', ...headersOf({ connection: 'keep-alive' })].join('\r\n')}\r\n\r\n`);
    await expect.poll(() => events.size).toBe(1);
    events.send('library-changed', { ids: ['一'] });
    await expect.poll(() => text).toContain('event: library-changed\ndata: {"ids":["一"]}\n\n');
    socket.destroy();
    await expect.poll(() => events.size).toBe(0);
  });
});

describe('anyone else', () => {
  let refused = 0;
  afterAll(() => {
    tellFigure(`S4: ${String(refused)} wrong requests refused, 0 bytes of data`);
  });

  const call = (changes: Readonly<Record<string, string | undefined>>, body = goodCall): Promise<RawResponse> =>
    post('/call', body, changes);
  const get = (path: string, changes: Readonly<Record<string, string | undefined>> = {}): Promise<RawResponse> =>
    rawRequest(port, [`GET ${path} HTTP/1.1`, ...headersOf(changes)]);

  it.each<[string, () => Promise<RawResponse>]>([
    ['a host name that leads here (DNS rebinding)', () => call({ host: 'evil.example' })],
    ['a host name with our port', () => call({ host: `evil.example:${String(port)}` })],
    ['localhost in the place of the number', () => call({ host: `localhost:${String(port)}` })],
    ['our number without the port', () => call({ host: '127.0.0.1' })],
    ['our number with another port', () => call({ host: '127.0.0.1:1' })],
    ['our host with more behind it', () => call({ host: `127.0.0.1:${String(port)}.evil.example` })],
    ['no host', () => call({ host: undefined })],
    ['an empty host', () => call({ host: '' })],
    ['the page asked with another host', () => get('/', { host: 'evil.example' })],
    ['another site', () => call({ origin: 'https://evil.example' })],
    ['another site in the clear', () => call({ origin: 'http://evil.example' })],
    ['another port of this machine', () => call({ origin: 'http://127.0.0.1:1' })],
    ['this machine by its name', () => call({ origin: `http://localhost:${String(port)}` })],
    ['our origin over https', () => call({ origin: `https://127.0.0.1:${String(port)}` })],
    ['our origin with more behind it', () => call({ origin: `http://127.0.0.1:${String(port)}.evil.example` })],
    ['a sandboxed frame', () => call({ origin: 'null' })],
    ['no origin', () => call({ origin: undefined })],
    ['a page that was fetched by another site', () => get('/', { origin: undefined, 'sec-fetch-site': 'cross-site' })],
    ['a page that was framed by another port', () => get('/', { origin: undefined, 'sec-fetch-site': 'same-site' })],
    ['no cookie', () => call({ cookie: undefined })],
    ['a wrong cookie', () => call({ cookie: `seatwise-session=${'A'.repeat(43)}` })],
    ['a cookie that is cut off', () => call({ cookie: cookie.slice(0, -1) })],
    ['a cookie of another name', () => call({ cookie: cookie.replace('seatwise-session', 'session') })],
    ['the one-time token as the cookie', () => call({ cookie: `seatwise-session=${firstToken}` })],
    ['events without a cookie', () => get('/events', { cookie: undefined })],
    ['events for another site', () => get('/events', { origin: 'https://evil.example' })],
    ['a token that was used', () => post('/session', JSON.stringify({ token: firstToken }))],
    ['a token that is guessed', () => post('/session', JSON.stringify({ token: 'A'.repeat(43) }))],
    ['a token that is no text', () => post('/session', '{"token":{"length":43}}')],
    ['a form', () => call({ 'content-type': 'application/x-www-form-urlencoded' })],
    ['plain text, which any site may send', () => call({ 'content-type': 'text/plain' })],
    ['JSON by another name', () => call({ 'content-type': 'application/jsonp' })],
    ['no type', () => call({ 'content-type': undefined })],
    ['a call by GET', () => post('/call', goodCall, {}, 'GET')],
    ['a call by PUT', () => post('/call', goodCall, {}, 'PUT')],
    [
      'a question before a call from another site (CORS)',
      () => post('/call', '', { origin: 'https://evil.example' }, 'OPTIONS'),
    ],
    ['a question before a call', () => post('/call', '', {}, 'OPTIONS')],
    ['the page by POST', () => post('/', goodCall)],
    ['a body that is not JSON', () => call({}, '{')],
    ['a body that is not UTF-8', () => call({ 'content-length': '2' }, '\u{FFFD}')],
    ['a call without a channel', () => call({}, '{"request":{}}')],
    ['a body that says it is too large', () => call({ 'content-length': String(64 * 1024 * 1024) })],
    ['a file outside of the window’s', () => get('/../package.json')],
    ['the same, written in numbers', () => get('/%2e%2e/package.json')],
    ['a file that there is not', () => get('/library.db')],
    ['an address of another program (proxy)', () => get('http://evil.example/')],
    ['a call with something behind the address', () => post('/call?x=1', goodCall)],
  ])('is refused with no data: %s', async (_, send) => {
    const { status, headers, body } = await send();
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain(SECRET);
    expect(body.length).toBeLessThan(100);
    expect(headers).not.toMatch(/set-cookie|access-control/i);
    refused += 1;
  });

  it('cannot send more than 32 MB, whatever the headers say', async () => {
    const { status } = await rawRequest(
      port,
      ['POST /call HTTP/1.1', ...headersOf({ 'transfer-encoding': 'chunked' })],
      `${(33 * 1024 * 1024).toString(16)}\r\n${' '.repeat(33 * 1024 * 1024)}\r\n0\r\n\r\n`,
    ).catch(() => ({ status: 400 }));
    expect(status).toBe(400);
  });

  it('on the network finds nobody: only 127.0.0.1 listens', async () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find((address) => !address.internal && address.family === 'IPv4');
    if (outside === undefined) return;
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect(port, outside.address);
      socket.on('connect', () => {
        socket.destroy();
        resolve(false);
      });
      socket.on('error', () => {
        resolve(true);
      });
    });
    expect(refused).toBe(true);
  });
});
