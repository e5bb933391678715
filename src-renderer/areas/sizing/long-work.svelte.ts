import type { EventValue } from '../../../shared/ipc-contract.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { Session } from '../session/session.svelte.ts';

let jobs = 0;

/** One piece of long work at a time: what it does now, how far it is, and how to end it. */
export class LongWork {
  /** Name of the work under way. */
  job = $state<string | undefined>();
  progress = $state.raw<EventValue<'progress'> | undefined>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    // The state of the sizings lives as long as the window, and so does this.
    session.backend.on('progress', (progress) => {
      if (progress.job === this.job) this.progress = progress;
    });
  }

  /**
   * Does a piece of work; what was still under way is given up.
   * @returns the reply, or undefined where the work was cancelled or other work has taken its place
   */
  async run<T>(kind: string, ask: (job: string) => Promise<Reply<T>>): Promise<Reply<T> | undefined> {
    jobs += 1;
    const job = `sizing-${kind}-${String(jobs)}`;
    await this.cancel();
    this.job = job;
    this.progress = undefined;
    const reply = await ask(job);
    if (this.job !== job) return undefined;
    this.job = undefined;
    this.progress = undefined;
    return reply;
  }

  /** Ends the work that is under way. */
  async cancel(): Promise<void> {
    const { job } = this;
    if (job === undefined) return;
    this.job = undefined;
    this.progress = undefined;
    await this.#session.backend.ask('jobs.cancel', { job });
  }
}
