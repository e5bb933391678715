import { accept } from '../../shared/reply.ts';
import type { AreaHandlers } from './handlers.ts';

/** Long work that windows have asked for and may end, by the names that they gave it. */
export class RunningJobs {
  readonly #running = new Map<string, AbortController>();

  /** Does a job; another one of the same name is ended, since its answer is no longer waited for. */
  async run<T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#running.get(job)?.abort();
    this.#running.set(job, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (this.#running.get(job) === controller) this.#running.delete(job);
    }
  }

  /** Ends a job. @returns false where none of the name is running */
  cancel(job: string): boolean {
    const controller = this.#running.get(job);
    controller?.abort();
    return controller !== undefined;
  }
}

/** Ends long work of any area. */
export function jobHandlers(jobs: RunningJobs): AreaHandlers<'jobs'> {
  return { 'jobs.cancel': ({ job }) => accept({ cancelled: jobs.cancel(job) }) };
}
