import type { RequestInput } from '../../../shared/ipc-contract.ts';
import type { OpenedScenario } from '../../../shared/library-entry.ts';
import type { Backend } from '../../backend.ts';

/** Pause after the last change before it is saved, in milliseconds. */
const PAUSE = 600;
/** Pause before a save that could not be done is tried again, in milliseconds. */
const RETRY = 4_000;

/** Whether the document is as the library has it. */
export type SaveState = 'saved' | 'pending' | 'saving' | 'failed' | 'conflict';

/** Why what is here cannot be saved over what the library has. */
export type ConflictKind = 'changed' | 'restored' | 'gone';

/** The refusals that only the user can decide; the others are tried again. */
const conflicts: Readonly<Record<string, ConflictKind>> = {
  'library-conflict': 'changed',
  'library-restored': 'restored',
  'library-entry-missing': 'gone',
};

/** The save that an open scenario is based on. */
export type SaveBase = Pick<OpenedScenario, 'id' | 'revision' | 'generation'>;

type Content = Pick<RequestInput<'library.save'>, 'scenario' | 'tags'>;

/** Saves the open scenario a moment after the last change, one save at a time. */
export class Autosave {
  state = $state<SaveState>('saved');
  /** Only where the state is a conflict. */
  conflict = $state<ConflictKind>('changed');
  readonly #backend: Backend;
  readonly #id: string;
  readonly #generation: string;
  readonly #content: () => Content;
  #revision: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the changes; what was saved last is compared with it. */
  #changes = 0;
  #saved = 0;
  /** The changes that the save under way takes along. */
  #saving = 0;
  #running: Promise<void> | undefined;

  constructor(backend: Backend, { id, revision, generation }: SaveBase, content: () => Content) {
    this.#backend = backend;
    this.#id = id;
    this.#revision = revision;
    this.#generation = generation;
    this.#content = content;
  }

  /** Notes a change and saves it after the pause. */
  soon(): void {
    this.#changes += 1;
    if (this.state === 'conflict') return;
    this.state = 'pending';
    this.#after(PAUSE);
  }

  /** Saves at once what is not saved, e.g. because the window closes; resolves when it is done. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running !== undefined) await this.#running;
    if (this.#saved === this.#changes || this.state === 'conflict') return;
    this.#running = this.#save();
    await this.#running;
    this.#running = undefined;
  }

  /**
   * The library was restored: nothing more is saved over it.
   * @returns whether there are changes that are saved nowhere, which then wait for the user's choice
   */
  async hold(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    clearTimeout(this.#timer);
    if (this.#saved === this.#changes) return false;
    this.conflict = 'restored';
    this.state = 'conflict';
    return true;
  }

  /** Number of the save that holds everything up to now, once it is done. */
  get coming(): number {
    const running = this.#running === undefined ? 0 : 1;
    const carried = running === 1 ? this.#saving : this.#saved;
    return this.#revision + running + (carried === this.#changes ? 0 : 1);
  }

  #after(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async #save(): Promise<void> {
    const saving = this.#changes;
    this.#saving = saving;
    this.state = 'saving';
    const request = { id: this.#id, revision: this.#revision, generation: this.#generation, ...this.#content() };
    const reply = await this.#backend.ask('library.save', request);
    if (reply.ok) {
      this.#revision = reply.value.revision;
      this.#saved = saving;
      this.state = this.#changes === saving ? 'saved' : 'pending';
      return;
    }
    const [conflict] = reply.findings.flatMap(({ code }) => conflicts[code] ?? []);
    this.conflict = conflict ?? 'changed';
    this.state = conflict === undefined ? 'failed' : 'conflict';
    if (conflict === undefined) this.#after(RETRY);
  }
}
