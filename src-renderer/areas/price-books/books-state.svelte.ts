import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { BookRow } from '../../../shared/library-entry.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import type { Session } from '../session/session.svelte.ts';

/** The price books: which are used, in which order, and one that is looked at or imported. */
export class BooksState {
  books = $state.raw<readonly BookRow[]>([]);
  viewed = $state.raw<PriceBook | undefined>();
  incoming = $state.raw<ReplyValue<'books.import'> | undefined>();
  readonly used = $derived.by(() => this.books.filter((book) => book.used));
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the list. */
  async refresh(): Promise<void> {
    this.books = this.#session.take(await this.#session.backend.ask('books.list', {}))?.books ?? this.books;
  }

  /** Takes prices from a book from now on, before all others, or no longer. */
  async use(id: string, on: boolean): Promise<void> {
    const others = this.used.map((book) => book.id).filter((each) => each !== id);
    await this.#order(on ? [...others, id] : others);
  }

  /** Moves a book up or down; lower books win. */
  async move(id: string, by: -1 | 1): Promise<void> {
    const ids = this.used.map((book) => book.id);
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (at < 0 || other === undefined) return;
    await this.#order(ids.map((each) => (each === id ? other : each === other ? id : each)));
  }

  /** Shows the prices of a book. */
  async view(id: string): Promise<void> {
    this.viewed = this.#session.take(await this.#session.backend.ask('books.open', { id }));
  }

  /** Reads a book from a file; nothing changes until it is applied. */
  async read(file: WireFile): Promise<void> {
    this.incoming = this.#session.take(await this.#session.backend.ask('books.import', file));
  }

  /** Takes the book that was read and uses it. */
  async apply(): Promise<void> {
    const { incoming } = this;
    this.incoming = undefined;
    if (incoming === undefined) return;
    const request = { token: incoming.token };
    const added = this.#session.take(await this.#session.backend.ask('books.importApply', request));
    await this.refresh();
    if (added !== undefined) await this.use(added.id, true);
  }

  /** Removes an imported book and offers to bring it back. */
  async remove(book: BookRow): Promise<void> {
    const { backend, notices, words } = this.#session;
    const removed = await backend.ask('books.remove', { id: book.id });
    if (this.#session.take(removed) === undefined) return;
    await this.refresh();
    notices.add({
      text: words.t('books.removed', { name: book.name }),
      tone: 'done',
      action: {
        label: words.t('common.undo'),
        run: () => void backend.ask('books.restore', { id: book.id }).then(() => this.refresh()),
      },
    });
  }

  async #order(used: string[]): Promise<void> {
    this.books = this.#session.take(await this.#session.backend.ask('books.setOrder', { used }))?.books ?? this.books;
  }
}
