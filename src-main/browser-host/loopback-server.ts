import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { browserWire, MOST_FIRST } from '../../shared/browser-wire.ts';
import type { Reply } from '../../shared/reply.ts';
import type { EventStream } from './event-stream.ts';
import { readBody } from './read-body.ts';
import { responseHeaders } from './response-headers.ts';
import type { SessionGate } from './session-gate.ts';
import type { StaticFile } from './static-files.ts';

/** What the server hands requests to. */
export interface ServerParts {
  readonly gate: SessionGate;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly events: EventStream;
  readonly answer: (channel: string, request: unknown) => Promise<Reply<unknown>>;
  /** Told of every request that was let in. */
  readonly onUse: () => void;
}

const HOST = '127.0.0.1';
const JSON_TYPE = 'application/json; charset=utf-8';
const MOST_SOCKETS = 64;
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;

/**
 * Listens on 127.0.0.1 only. A request is looked at only where its Host is exactly ours; one that can
 * change anything also needs our Origin, a JSON body and the session's cookie.
 * @param port 0 for any free one
 */
export async function listenOnLoopback(port: number, parts: ServerParts): Promise<Server> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: HEADERS_TIMEOUT });
  server.maxConnections = MOST_SOCKETS;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { port: own } = server.address() as AddressInfo;
    handle(request, response, parts, `${HOST}:${String(own)}`).catch(() => {
      // The connection broke while it was read or written: there is nobody left to tell.
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
  host: string,
): Promise<void> {
  const { method, url = '/', headers } = request;
  if (headers.host !== host || !comesFromHere(request, host)) {
    end(response, 403);
    return;
  }
  if (url === browserWire.session || url === browserWire.call) {
    await handlePost(request, response, parts, host);
    return;
  }
  if (method !== 'GET') {
    end(response, 405);
    return;
  }
  if (url === browserWire.events) {
    if (parts.gate.isOpenTo(request)) {
      parts.events.add(response, responseHeaders);
      parts.onUse();
    } else end(response, 403);
    return;
  }
  const file = parts.files.get(url);
  if (file === undefined) end(response, 404);
  else send(response, file.type, await file.bytes);
}

/** A request that names its origin must name ours; pages of other sites cannot leave theirs out. */
function comesFromHere({ headers }: IncomingMessage, host: string): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}

async function handlePost(
  request: IncomingMessage,
  response: ServerResponse,
  { gate, answer, onUse }: ServerParts,
  host: string,
): Promise<void> {
  const { method, url, headers } = request;
  if (method !== 'POST') {
    end(response, 405);
    return;
  }
  if (headers.origin !== `http://${host}`) {
    end(response, 403);
    return;
  }
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    end(response, 415);
    return;
  }
  if (url === browserWire.call && !gate.isOpenTo(request)) {
    end(response, 403);
    return;
  }
  const body = await readBody(request);
  const fields = fieldsOf(body?.value);
  const isSession = url === browserWire.session;
  const calls = isSession ? callsIn(fields['first'] ?? []) : callsIn([fields]);
  if (body === undefined || calls === undefined) {
    end(response, 400);
    return;
  }
  const cookie = isSession ? gate.exchange(fields['token']) : undefined;
  if (isSession && cookie === undefined) {
    end(response, 403);
    return;
  }
  onUse();
  const replies = await Promise.all(calls.map(({ channel, request: asked }) => answer(channel, asked)));
  const text = JSON.stringify(isSession ? replies : replies[0]);
  send(response, JSON_TYPE, Buffer.from(text), cookie === undefined ? {} : { 'Set-Cookie': cookie });
}

/** The questions of a body; undefined where they are none, or too many. */
function callsIn(value: unknown): { readonly channel: string; readonly request: unknown }[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_FIRST) return undefined;
  const calls = value.map(fieldsOf).flatMap(({ channel, request }) => {
    return typeof channel === 'string' ? [{ channel, request }] : [];
  });
  return calls.length === value.length ? calls : undefined;
}

function send(
  response: ServerResponse,
  type: string,
  bytes: Buffer,
  more: Readonly<Record<string, string>> = {},
): void {
  const size = String(bytes.byteLength);
  const headers = { ...responseHeaders, ...more, 'Content-Type': type, 'Content-Length': size };
  response.writeHead(200, headers).end(bytes);
}

/** Ends a refused request: a status and nothing else, and no further use of its connection. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...responseHeaders, 'Content-Length': '0', Connection: 'close' }).end();
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
