import type { RequestInput } from '../../../shared/ipc-contract.ts';
import type { LibraryRow } from '../../../shared/library-entry.ts';
import type { Session } from '../session/session.svelte.ts';

/** Rows that are asked for at once. */
const PAGE = 100;

/** Order of the list. */
export type LibraryOrder = RequestInput<'library.list'>['order'];

/** The list of scenarios: what is searched for, the rows that were fetched, what is chosen. */
export class LibraryState {
  query = $state('');
  tag = $state<string | undefined>();
  order = $state<LibraryOrder>('updated');
  total = $state<number | undefined>();
  tags = $state.raw<readonly { readonly tag: string; readonly count: number }[]>([]);
  selected = $state.raw<readonly string[]>([]);
  #rows = $state.raw<ReadonlyMap<number, LibraryRow>>(new Map());
  readonly #session: Session;
  /** Counts the lists; answers to an older one are dropped. */
  #list = 0;
  readonly #asked = new Set<number>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The row at a place of the list, once it was fetched. */
  row(index: number): LibraryRow | undefined {
    return this.#rows.get(index);
  }

  /** Reads the list anew, from its beginning. What is on screen stays until the answer is there. */
  async refresh(): Promise<void> {
    this.#list += 1;
    this.#asked.clear();
    await Promise.all([this.#fetch(0, true), this.#readTags()]);
  }

  /** Makes sure that the rows of a range are fetched. */
  async show(first: number, last: number): Promise<void> {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) pages.push(page);
    await Promise.all(pages.map((page) => this.#fetch(page, false)));
  }

  /** Marks a scenario, or takes its mark away. */
  toggle(id: string): void {
    this.selected = this.selected.includes(id) ? this.selected.filter((each) => each !== id) : [...this.selected, id];
  }

  /** Removes scenarios and offers to bring them back. */
  async remove(ids: readonly string[]): Promise<boolean> {
    const { backend, words, notices } = this.#session;
    const removed = this.#session.take(await backend.ask('library.remove', { ids: [...ids] }));
    if (removed === undefined) return false;
    this.selected = this.selected.filter((id) => !ids.includes(id));
    await this.refresh();
    notices.add({
      text: words.t('library.removed', { count: removed.count }),
      tone: 'done',
      action: {
        label: words.t('common.undo'),
        run: () => void this.#restore(ids),
      },
    });
    return true;
  }

  async #restore(ids: readonly string[]): Promise<void> {
    this.#session.take(await this.#session.backend.ask('library.restore', { ids: [...ids] }));
    await this.refresh();
  }

  async #fetch(page: number, replace: boolean): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const list = this.#list;
    const reply = await this.#session.backend.ask('library.list', {
      query: this.query,
      ...(this.tag !== undefined && { tag: this.tag }),
      order: this.order,
      offset: page * PAGE,
      limit: PAGE,
    });
    const value = this.#session.take(reply);
    if (value === undefined || list !== this.#list) return;
    const rows = new Map(replace ? [] : this.#rows);
    for (const [at, row] of value.rows.entries()) rows.set(page * PAGE + at, row);
    this.#rows = rows;
    this.total = value.total;
  }

  async #readTags(): Promise<void> {
    const reply = await this.#session.backend.ask('library.tags', {});
    if (reply.ok) this.tags = reply.value.tags;
  }
}
