import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { BookRow } from '../../../shared/library-entry.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import { deliver } from '../session/deliver-file.ts';
import type { Session } from '../session/session.svelte.ts';
import { BookComparison } from './book-comparison.svelte.ts';

/** The price books: which are used, in which order, and one that is looked at or imported. */
export class BooksState {
  books = $state.raw<readonly BookRow[]>([]);
  viewed = $state.raw<{ readonly id: string; readonly book: PriceBook } | undefined>();
  incoming = $state.raw<ReplyValue<'books.import'> | undefined>();
  /** A file that was not taken, and every reason. */
  refused = $state.raw<{ readonly name: string; readonly findings: readonly Finding[] } | undefined>();
  comparison = $state.raw<BookComparison | undefined>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Books in use, later ones winning. No derived value: an import may end after its screen has gone. */
  get used(): readonly BookRow[] {
    return this.books.filter((book) => book.used);
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
    const book = this.#session.take(await this.#session.backend.ask('books.open', { id }));
    this.viewed = book && { id, book };
  }

  /** Reads a book from a file; nothing changes until it is applied. */
  async read(file: WireFile): Promise<void> {
    const reply = await this.#session.backend.ask('books.import', file);
    if (reply.ok) this.incoming = reply.value;
    else this.refused = { name: file.name, findings: reply.findings };
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

  /** Hands out an empty price book to fill in. */
  async template(): Promise<void> {
    const { backend, settings } = this.#session;
    await this.#deliver(await backend.ask('books.template', { language: settings.language }));
  }

  /** Hands out a book as a file. */
  async export(id: string, kind: 'xlsx' | 'json'): Promise<void> {
    const { backend, settings } = this.#session;
    await this.#deliver(await backend.ask('books.export', { id, kind, language: settings.language }));
  }

  /** Sets the two books that win over the others side by side, to begin with. */
  async compare(): Promise<void> {
    const ids = this.books.map((book) => book.id);
    const used = this.used.map((book) => book.id);
    const [from = '', to = from] = [...new Set([...used.slice(-2), ...ids])];
    this.comparison = new BookComparison(this.#session, used, { from, to });
    await this.comparison.start();
  }

  async #deliver(reply: Reply<WireFile>): Promise<void> {
    const file = this.#session.take(reply);
    const done = file && (await deliver(this.#session, file));
    if (done === undefined) return;
    this.#session.notices.add({ text: this.#session.words.t('books.exported', { name: done.name }), tone: 'done' });
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
