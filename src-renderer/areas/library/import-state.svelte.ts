import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { ImportChoice } from '../../../shared/library-entry.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import type { Session } from '../session/session.svelte.ts';

type Choice = ImportChoice['choice'];

/** A `.seatwise` file that was read, and what the user decides about its scenarios. */
export class ImportState {
  readonly name: string;
  readonly preview: ReplyValue<'library.import'>;
  /** Nothing is decided for the user: conflicts start without a choice. */
  choices = $state.raw<ReadonlyMap<string, Choice>>(new Map());
  readonly undecided = $derived.by(
    () => this.preview.rows.filter((row) => row.state === 'conflict' && !this.choices.has(row.key)).length,
  );
  readonly #session: Session;

  constructor(session: Session, name: string, preview: ReplyValue<'library.import'>) {
    this.#session = session;
    this.name = name;
    this.preview = preview;
  }

  /** Reads a file; a refusal is told and gives nothing. */
  static async read(session: Session, file: WireFile): Promise<ImportState | undefined> {
    const preview = session.take(await session.backend.ask('library.import', { bytes: file.bytes }));
    return preview === undefined ? undefined : new ImportState(session, file.name, preview);
  }

  /** Decides about one scenario. */
  choose(key: string, choice: Choice): void {
    this.choices = new Map(this.choices).set(key, choice);
  }

  /** Takes what was chosen, and every new scenario; tells what came of it. */
  async apply(): Promise<boolean> {
    const fresh = this.preview.rows.filter((row) => row.state === 'new');
    const choices: ImportChoice[] = [
      ...fresh.map((row): ImportChoice => ({ key: row.key, choice: 'take-theirs' })),
      ...[...this.choices].map(([key, choice]) => ({ key, choice })),
    ];
    const request = { token: this.preview.token, choices };
    const done = this.#session.take(await this.#session.backend.ask('library.importApply', request));
    if (done === undefined) return false;
    const { added, replaced, kept } = done;
    const text = this.#session.words.t('import.done', { added, replaced, kept });
    this.#session.notices.add({ text, tone: 'done' });
    return true;
  }
}
