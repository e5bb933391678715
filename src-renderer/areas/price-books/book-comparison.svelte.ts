import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { LibraryRow } from '../../../shared/library-entry.ts';
import type { Session } from '../session/session.svelte.ts';

/** Scenarios that are offered for pricing anew, the latest first. */
const MOST_OFFERED = 100;

/** Two price books side by side, and what the second does to a stored scenario. */
export class BookComparison {
  from = $state('');
  to = $state('');
  scenario = $state<string | undefined>();
  changes = $state.raw<ReplyValue<'books.diff'> | undefined>();
  repricing = $state.raw<ReplyValue<'books.reprice'> | undefined>();
  scenarios = $state.raw<readonly LibraryRow[]>([]);
  /** Books in use, later ones winning. */
  readonly #used: readonly string[];
  readonly #session: Session;

  constructor(session: Session, used: readonly string[], pair: { readonly from: string; readonly to: string }) {
    this.#session = session;
    this.#used = used;
    this.from = pair.from;
    this.to = pair.to;
  }

  /** Reads the difference, and which scenarios can be priced anew. */
  async start(): Promise<void> {
    const { backend } = this.#session;
    const request = { query: '', order: 'updated', offset: 0, limit: MOST_OFFERED } as const;
    const [listed] = await Promise.all([backend.ask('library.list', request), this.#compare()]);
    this.scenarios = this.#session.take(listed)?.rows ?? [];
  }

  /** Takes another book on one side. */
  async choose(side: 'from' | 'to', id: string): Promise<void> {
    this[side] = id;
    await this.#compare();
    if (this.scenario !== undefined) await this.reprice(this.scenario);
  }

  /** Prices a stored scenario with each of the two books before all others in use. */
  async reprice(scenario: string): Promise<void> {
    this.repricing = undefined;
    this.scenario = scenario === '' ? undefined : scenario;
    if (this.scenario === undefined) return;
    const others = this.#used.filter((id) => id !== this.from && id !== this.to);
    const request = { scenario, from: [...others, this.from], to: [...others, this.to] };
    this.repricing = this.#session.take(await this.#session.backend.ask('books.reprice', request));
  }

  async #compare(): Promise<void> {
    const request = { from: this.from, to: this.to };
    this.changes = this.#session.take(await this.#session.backend.ask('books.diff', request));
  }
}
