import type { ServerResponse } from 'node:http';

/** A comment this often, in milliseconds, so that a window that is gone is noticed. */
const HEARTBEAT = 15_000;

/** The windows that listen to events, each over a response that stays open. */
export class EventStream {
  readonly #windows = new Set<ServerResponse>();
  readonly #onEmpty: () => void;

  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  /** How many windows listen. */
  get size(): number {
    return this.#windows.size;
  }

  /** Keeps a response open and tells it all events from now on. */
  add(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(': connected\n\n');
    const heartbeat = setInterval(() => response.write(': here\n\n'), HEARTBEAT);
    this.#windows.add(response);
    response.on('close', () => {
      clearInterval(heartbeat);
      if (this.#windows.delete(response) && this.#windows.size === 0) this.#onEmpty();
    });
  }

  /** Tells all windows. JSON has no line breaks of its own, so an event is one line. */
  send(event: string, value: unknown): void {
    for (const window of this.#windows) window.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  }

  /** Ends all responses. */
  close(): void {
    for (const window of this.#windows) window.end();
  }
}
