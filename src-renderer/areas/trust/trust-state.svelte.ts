import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { BackupRow, DoctorReport, Recovery } from '../../../shared/trust.ts';
import type { Session } from '../session/session.svelte.ts';

type Work = 'backup' | 'restore' | 'check' | 'diagnostics';

/** The safety of the library as the window knows it, and what can be done for it. */
export class TrustState {
  status = $state.raw<ReplyValue<'trust.status'> | undefined>();
  report = $state.raw<DoctorReport | undefined>();
  /** What the last restore or salvage brought back. */
  recovery = $state.raw<Recovery | undefined>();
  /** What runs now; one at a time. */
  work = $state<Work | undefined>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The newest backup that is whole. */
  get newestGood(): BackupRow | undefined {
    return this.status?.backups.find(({ sound }) => sound);
  }

  /** Asks how things stand. */
  async look(): Promise<void> {
    this.status = this.#session.take(await this.#session.backend.ask('trust.status', {})) ?? this.status;
  }

  /** Makes a backup now, and says what it holds. */
  async backUp(): Promise<void> {
    const made = await this.#run('backup', () => this.#session.backend.ask('trust.backUp', {}));
    if (made === undefined) return;
    const text = this.#session.words.t(made.sound ? 'trust.backed-up' : 'trust.backed-up-damaged', {
      count: made.scenarios,
    });
    this.#session.notices.add({ text, tone: made.sound ? 'done' : 'problem' });
    await this.look();
  }

  /** Puts a backup in the place of the library. */
  restore(id: string): Promise<boolean> {
    return this.#recover(() => this.#session.backend.ask('trust.restore', { id }));
  }

  /** Puts back what the newest restore replaced. */
  undo(): Promise<boolean> {
    return this.#recover(() => this.#session.backend.ask('trust.undoRestore', {}));
  }

  /** Brings back what is whole. */
  salvage(): Promise<boolean> {
    return this.#recover(() => this.#session.backend.ask('trust.salvage', {}));
  }

  /** Goes on with a library that lacks its newest saves, or tries again to open one; answers whether it is open now. */
  async open(how: 'keep' | 'retry'): Promise<boolean> {
    await this.#run('restore', () => this.#session.backend.ask(`trust.${how}`, {}));
    await this.look();
    return this.status?.trouble === null;
  }

  /** Looks at everything. */
  async check(): Promise<void> {
    this.report = (await this.#run('check', () => this.#session.backend.ask('trust.doctor', {}))) ?? this.report;
    await this.look();
  }

  /** Copies what a colleague needs to help. */
  async copyDiagnostics(): Promise<void> {
    const found = await this.#run('diagnostics', () => this.#session.backend.ask('trust.diagnostics', {}));
    if (found === undefined) return;
    await navigator.clipboard.writeText(found.text);
    this.#session.notices.add({ text: this.#session.words.t('trust.copied'), tone: 'done' });
  }

  async #recover(ask: () => Promise<Reply<Recovery>>): Promise<boolean> {
    this.recovery = await this.#run('restore', ask);
    await this.look();
    return this.recovery !== undefined;
  }

  async #run<T>(work: Work, ask: () => Promise<Reply<T>>): Promise<T | undefined> {
    if (this.work !== undefined) return undefined;
    this.work = work;
    try {
      return this.#session.take(await ask());
    } finally {
      this.work = undefined;
    }
  }
}
