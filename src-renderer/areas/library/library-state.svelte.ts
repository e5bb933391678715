import type { RequestInput } from '../../../shared/ipc-contract.ts';
import type { LibraryRow } from '../../../shared/library-entry.ts';
import type { Session } from '../session/session.svelte.ts';

/** Rows that are asked for at once: more than a screen of them. */
const PAGE = 50;

/** Order of the list. */
export type LibraryOrder = RequestInput<'library.list'>['order'];

/** The request for one page of the list, the first as it is shown when the window opens. */
function pageRequest(page: number, { query, tag, order }: Wish): RequestInput<'library.list'> {
  return { query, ...(tag !== undefined && { tag }), order, offset: page * PAGE, limit: PAGE };
}

/** What is asked of the list. */
interface Wish {
  readonly query: string;
  readonly tag?: string | undefined;
  readonly order: LibraryOrder;
}

const firstWish: Wish = { query: '', order: 'updated' };

/** What the list begins with: its first page. */
export const firstPage: RequestInput<'library.list'> = pageRequest(0, firstWish);

/** The list of scenarios: what is searched for, the rows that were fetched, what is chosen. */
export class LibraryState {
  query = $state(firstWish.query);
  tag = $state<string | undefined>();
  order = $state(firstWish.order);
  total = $state<number | undefined>();
  tags = $state.raw<readonly { readonly tag: string; readonly count: number }[]>([]);
  selected = $state.raw<readonly string[]>([]);
  #pages = $state.raw<ReadonlyMap<number, readonly LibraryRow[]>>(new Map());
  readonly #session: Session;
  /** Counts the lists; answers to an older one are dropped. */
  #list = 0;
  readonly #asked = new Set<number>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The row at a place of the list, once it was fetched. */
  row(index: number): LibraryRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** The name of a scenario in a row that was fetched. */
  named(id: string): string | undefined {
    return [...this.#pages.values()].flat().find((row) => row.id === id)?.name;
  }

  /** Reads the list and the tags anew, because the library has changed. */
  async refresh(): Promise<void> {
    await Promise.all([this.find(), this.readTags()]);
  }

  /**
   * Reads the list from its beginning. What is on screen stays until the answer is there.
   * @param first what must be done before, such as a save that the list is to show
   */
  async find(first?: Promise<void>): Promise<void> {
    this.#list += 1;
    this.#asked.clear();
    const list = this.#list;
    if (first !== undefined) await first;
    if (list === this.#list) await this.#fetch(0, true);
  }

  /** Makes sure that the rows of a range are fetched, and those that a scroll would show next. */
  async show(first: number, last: number): Promise<void> {
    const pages: number[] = [];
    const end = Math.min(last + PAGE / 2, Math.max(last, (this.total ?? 0) - 1));
    for (let page = Math.floor(Math.max(0, first - PAGE / 2) / PAGE); page <= Math.floor(end / PAGE); page += 1)
      pages.push(page);
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
    const reply = await this.#session.backend.ask('library.list', pageRequest(page, this));
    const value = this.#session.take(reply);
    if (value === undefined || list !== this.#list) return;
    this.#pages = new Map([...(replace ? [] : this.#pages), [page, value.rows]]);
    this.total = value.total;
  }

  /** Reads which tags there are, and how many scenarios carry each. */
  async readTags(): Promise<void> {
    const reply = await this.#session.backend.ask('library.tags', {});
    if (reply.ok) this.tags = reply.value.tags;
  }
}
