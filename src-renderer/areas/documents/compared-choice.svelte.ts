import { comparedScenarios } from '../../../shared/compared-scenarios.ts';
import type { LibraryRow } from '../../../shared/library-entry.ts';
import type { Session } from '../session/session.svelte.ts';

/** Scenarios offered for choosing at once. */
const MOST_OFFERED = 50;

/** Stored scenarios that the quote is printed beside. */
export class ComparedChoice {
  chosen = $state.raw<readonly LibraryRow[]>([]);
  #listed = $state.raw<readonly LibraryRow[]>([]);
  readonly #session: Session;
  readonly #own: string;

  /** @param own identity of the quoted scenario, which is not offered */
  constructor(session: Session, own: string) {
    this.#session = session;
    this.#own = own;
  }

  /** What may still be chosen. */
  get offered(): readonly LibraryRow[] {
    if (this.chosen.length >= comparedScenarios.most - 1) return [];
    const taken = new Set([this.#own, ...this.chosen.map(({ id }) => id)]);
    return this.#listed.filter(({ id }) => !taken.has(id));
  }

  /** Fetches the scenarios that were changed last. */
  async list(): Promise<void> {
    const request = { query: '', order: 'updated', offset: 0, limit: MOST_OFFERED } as const;
    const value = this.#session.take(await this.#session.backend.ask('library.list', request));
    if (value !== undefined) this.#listed = value.rows;
  }

  /** Takes a scenario in; one that is not offered is left out. */
  add(id: string): void {
    this.chosen = [...this.chosen, ...this.offered.filter((row) => row.id === id)];
  }

  /** Takes a scenario out again. */
  remove(id: string): void {
    this.chosen = this.chosen.filter((row) => row.id !== id);
  }
}
