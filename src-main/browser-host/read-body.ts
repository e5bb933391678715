import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** Largest body of a request. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Reads a request's body as JSON; undefined where it is too large or not JSON. Counts what really comes. */
export async function readBody(request: IncomingMessage): Promise<{ readonly value: unknown } | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
