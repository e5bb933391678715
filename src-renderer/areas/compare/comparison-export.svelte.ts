import type { EventValue } from '../../../shared/ipc-contract.ts';
import type { Language } from '../../../shared/localized.ts';
import { deliver, type Delivered } from '../session/deliver-file.ts';
import type { DocumentKind } from '../session/document-kinds.ts';
import type { Session } from '../session/session.svelte.ts';

let jobs = 0;

/** The documents of a comparison: what they are to be, how far they are, what was handed over. */
export class ComparisonExport {
  language = $state<Language>('zh');
  number = $state('');
  kinds = $state.raw<readonly DocumentKind[]>(['xlsx', 'pdf']);
  progress = $state.raw<EventValue<'progress'> | undefined>();
  /** Name of the job that is under way. */
  running = $state<string | undefined>();
  delivered = $state.raw<readonly Delivered[]>([]);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.language = session.settings.documentLanguage;
  }

  /** Follows how far the documents are; returns how to stop. */
  watch(): () => void {
    return this.#session.backend.on('progress', (progress) => {
      if (progress.job === this.running) this.progress = progress;
    });
  }

  /** Makes the files of stored scenarios and hands them over; they are read back and checked before. */
  async start(ids: readonly string[]): Promise<void> {
    jobs += 1;
    const job = `comparison-${String(jobs)}`;
    this.running = job;
    this.delivered = [];
    const { language, kinds } = this;
    const number = this.number.trim();
    const request = { job, ids: [...ids], language, kinds: [...kinds], ...(number !== '' && { number }) };
    const reply = await this.#session.backend.ask('compare.export', request);
    this.running = undefined;
    this.progress = undefined;
    if (!reply.ok) {
      if (!reply.findings.some(({ code }) => code === 'job-cancelled')) this.#session.tell(reply.findings);
      return;
    }
    for (const file of reply.value.files) {
      const delivered = await deliver(this.#session, file);
      if (delivered !== undefined) this.delivered = [...this.delivered, delivered];
    }
  }

  /** Ends the job that is under way. */
  async cancel(): Promise<void> {
    if (this.running !== undefined) await this.#session.backend.ask('jobs.cancel', { job: this.running });
  }
}
