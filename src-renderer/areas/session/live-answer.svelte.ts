import type { Finding } from '../../../shared/finding.ts';
import type { Reply } from '../../../shared/reply.ts';

/** How long typing pauses before it is answered, in milliseconds. */
const PAUSE = 150;

/** An answer that follows what is typed. A refused input takes the old figures away: they would answer another question. */
export class LiveAnswer<T> {
  value = $state.raw<T | undefined>();
  findings = $state.raw<readonly Finding[]>([]);
  /** Whether what is shown answers an older question than the one that is typed. */
  pending = $state(false);
  readonly #ask: () => Promise<Reply<T>>;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: () => Promise<Reply<T>>) {
    this.#ask = ask;
  }

  /** Asks once typing pauses. */
  soon(): void {
    this.pending = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), PAUSE);
  }

  /** Asks at once; the answer to an older question is dropped. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.pending = true;
    this.#asked += 1;
    const asked = this.#asked;
    const reply = await this.#ask();
    if (asked !== this.#asked) return;
    this.pending = false;
    this.value = reply.ok ? reply.value : undefined;
    this.findings = reply.ok ? [] : reply.findings;
  }

  /** Forgets the question, because nothing is asked any more, and its answer. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.pending = false;
    this.value = undefined;
    this.findings = [];
  }

  /** Whether a finding is about a field, by the end of its place. */
  refuses(place: string): boolean {
    return this.findings.some((finding) => finding.severity === 'error' && finding.place === place);
  }
}
