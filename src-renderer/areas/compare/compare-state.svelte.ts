import type { Finding } from '../../../shared/finding.ts';
import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { LibraryRow } from '../../../shared/library-entry.ts';
import type { Session } from '../session/session.svelte.ts';

/** Scenarios offered for choosing at once. */
const MOST_OFFERED = 50;

/** Scenarios side by side: which ones, and what the program says of their differences. */
export class CompareState {
  result = $state.raw<ReplyValue<'compare.run'> | undefined>();
  findings = $state.raw<readonly Finding[]>([]);
  offered = $state.raw<readonly LibraryRow[]>([]);
  readonly #session: Session;
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Names of the chosen scenarios, in their order; ids that the library does not have are left out. */
  get chosen(): readonly LibraryRow[] {
    return this.#session.compared.flatMap((id) => this.offered.find((row) => row.id === id) ?? []);
  }

  /** Fetches the scenarios that can be chosen. */
  async offer(query: string): Promise<void> {
    const request = { query, order: 'updated', offset: 0, limit: MOST_OFFERED } as const;
    const value = this.#session.take(await this.#session.backend.ask('library.list', request));
    if (value === undefined) return;
    const known = this.offered.filter((row) => this.#session.compared.includes(row.id));
    const fresh = value.rows.filter((row) => !known.some((each) => each.id === row.id));
    this.offered = [...known.map((row) => value.rows.find((each) => each.id === row.id) ?? row), ...fresh];
  }

  /** Compares scenarios; the answer to an older choice is dropped. */
  async run(ids: readonly string[]): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (ids.length < 2) {
      this.result = undefined;
      this.findings = [];
      return;
    }
    const reply = await this.#session.backend.ask('compare.run', { ids: [...ids] });
    if (asked !== this.#asked) return;
    this.result = reply.ok ? reply.value : undefined;
    this.findings = reply.ok ? [] : reply.findings;
  }
}
