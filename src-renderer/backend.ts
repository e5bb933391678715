import type { Channel, EventName, EventValue, ReplyValue, RequestInput, Transport } from '../shared/ipc-contract.ts';
import type { Reply } from '../shared/reply.ts';

/** How long an answer that was asked for ahead is kept for whoever needs it, in milliseconds. */
const AHEAD = 60_000;
/** Most answers that are kept; the oldest give way. */
const MOST_AHEAD = 64;

/** Everything the window can ask of the program, typed by the contract, over whatever carries it. */
export class Backend {
  readonly #transport: Transport;
  /** Answers that were asked for ahead, by channel and request. */
  readonly #ahead = new Map<string, Promise<unknown>>();

  constructor(transport: Transport) {
    this.#transport = transport;
    // What was asked for ahead may be changed by now.
    for (const event of ['library-changed', 'library-replaced', 'settings-changed'] as const)
      this.on(event, () => {
        this.#ahead.clear();
      });
  }

  /** Asks a channel. Refusals come back as findings; the promise rejects only where the pipe is broken by a bug. */
  async ask<C extends Channel>(channel: C, request: RequestInput<C>): Promise<Reply<ReplyValue<C>>> {
    const asked = this.#takeAhead(channel, request) ?? this.#transport.invoke(channel, request);
    // The program checks requests and answers against the same contract, so the window does not check twice.
    return (await asked) as Reply<ReplyValue<C>>;
  }

  /**
   * Asks what is sure or likely to be asked in a moment, such as the scenario whose name the mouse has come to.
   * The same question takes the answer along, once; it is asked anew where something has changed meanwhile.
   * @returns when the answer, whatever it is, is there
   */
  async askAhead<C extends Channel>(channel: C, request: RequestInput<C>): Promise<void> {
    const key = keyOf(channel, request);
    const known = this.#ahead.get(key);
    const asked = known ?? this.#transport.invoke(channel, request);
    if (known === undefined) this.#keep(key, asked);
    // Whoever takes the answer along is told of a failure.
    await asked.catch(() => undefined);
  }

  #keep(key: string, asked: Promise<unknown>): void {
    this.#ahead.set(key, asked);
    const [oldest] = this.#ahead.keys();
    if (this.#ahead.size > MOST_AHEAD && oldest !== undefined) this.#ahead.delete(oldest);
    setTimeout(() => {
      if (this.#ahead.get(key) === asked) this.#ahead.delete(key);
    }, AHEAD);
  }

  #takeAhead(channel: Channel, request: unknown): Promise<unknown> | undefined {
    if (this.#ahead.size === 0) return undefined;
    const key = keyOf(channel, request);
    const asked = this.#ahead.get(key);
    this.#ahead.delete(key);
    return asked;
  }

  /** Listens to an event; returns how to stop. */
  on<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void {
    return this.#transport.on(event, (value) => {
      listener(value as EventValue<E>);
    });
  }
}

function keyOf(channel: Channel, request: unknown): string {
  return `${channel} ${JSON.stringify(request)}`;
}
