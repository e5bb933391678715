import type { Channel, EventName, EventValue, ReplyValue, RequestInput, Transport } from '../shared/ipc-contract.ts';
import type { Reply } from '../shared/reply.ts';

/** Everything the window can ask of the program, typed by the contract, over whatever carries it. */
export class Backend {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Asks a channel. Refusals come back as findings; the promise rejects only where the pipe is broken by a bug. */
  async ask<C extends Channel>(channel: C, request: RequestInput<C>): Promise<Reply<ReplyValue<C>>> {
    // The program checks requests and answers against the same contract, so the window does not check twice.
    return (await this.#transport.invoke(channel, request)) as Reply<ReplyValue<C>>;
  }

  /** Listens to an event; returns how to stop. */
  on<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void {
    return this.#transport.on(event, (value) => {
      listener(value as EventValue<E>);
    });
  }
}
