import type { Finding } from '../../../shared/finding.ts';
import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { OpenedScenario } from '../../../shared/library-entry.ts';
import type { OfferList } from '../../../shared/offer-list.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import type { ScenarioDraft } from '../../../shared/wire-parts.ts';
import { afterPaint, nextFrame } from '../../ui/after-paint.ts';
import type { Session } from '../session/session.svelte.ts';
import { Autosave } from './autosave.svelte.ts';
import { History } from './history.ts';
import type { LineView } from './cell-print.ts';
import { keepQuoteLines } from './keep-quote-lines.ts';
import { keepHistory, keptHistory } from './kept-history.ts';
import { readDraft } from './read-draft.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A finding with what mends it at one click. */
export interface MendableFinding {
  readonly finding: Finding;
  readonly mends: readonly {
    readonly label: { readonly zh: string; readonly en: string };
    readonly scenario: ScenarioFile;
  }[];
}

/** A step that this window kept was a draft when it was kept. */
function keptDraft(document: unknown): ScenarioFile {
  return readDraft(document as ScenarioDraft);
}

/** The open scenario: the document with its history, its price as it is typed, and its saving. */
export class ScenarioState {
  readonly id: string;
  readonly session: Session;
  readonly saving: Autosave;
  document = $state.raw<ScenarioFile>({ format: 'seatwise.scenario/1', name: '', lines: [] });
  tags = $state.raw<readonly string[]>([]);
  preview = $state.raw<ReplyValue<'pricing.preview'> | undefined>();
  offers = $state.raw<OfferList | undefined>();
  /** Id of the line whose numbers are explained. */
  focused = $state<string | undefined>();
  steps = $state.raw({ past: 0, future: 0 });
  #mends = $state.raw<ReplyValue<'mends.of'>['mends']>([]);
  readonly #history: History<ScenarioFile>;
  #stale = false;
  #pricing = false;

  readonly #views = new Map<string, LineView>();

  readonly sections: readonly Section[] = $derived.by(() =>
    sectionsOf(this.document, this.offers, this.preview?.quote, this.#views),
  );
  /** The user's own prices; other than the document they are the same while something else is typed. */
  readonly prices = $derived(this.document.prices);
  readonly findings: readonly MendableFinding[] = $derived.by(() => [
    ...(this.preview?.findings ?? []).map((finding, index) => ({
      finding,
      mends: this.#mends
        .filter((mend) => mend.finding === index)
        .map(({ label, scenario }) => ({ label, scenario: readDraft(scenario) })),
    })),
    // What the user may give is not for a screen that the customer sees.
    ...(this.session.settings.projection ? [] : (this.preview?.authority?.findings ?? [])).map((finding) => ({
      finding,
      mends: [],
    })),
  ]);

  /** @param preview the price of what is stored; null where it is to be asked for, and why it is refused to be told */
  constructor(session: Session, stored: OpenedScenario, preview: ReplyValue<'pricing.preview'> | null) {
    this.session = session;
    this.id = stored.id;
    this.document = readDraft(stored.scenario);
    this.tags = stored.tags;
    const present = { revision: stored.revision, document: this.document };
    this.#history = new History(keptHistory(sessionStorage, stored.id, present, keptDraft));
    this.steps = this.#history.depth;
    this.saving = new Autosave(session.backend, stored, () => ({
      scenario: this.document,
      tags: [...this.tags],
    }));
    void this.#loadOffers();
    // What was no list of lines was read as none, and is priced as such.
    if (preview === null || this.document.lines !== stored.scenario['lines']) this.reprice();
    else {
      this.preview = preview;
      void afterPaint().then(() => this.#findMends());
    }
  }

  /**
   * Changes the document.
   * @param key changes in a row with the same key are undone as one
   */
  edit(next: ScenarioFile, key?: string): void {
    if (next === this.document) return;
    this.#history.note(this.document, key);
    this.#put(next);
  }

  /** Takes back what was typed under a key and not yet entered. */
  abandon(key: string): void {
    const before = this.#history.abandon(key);
    if (before !== undefined) this.#put(before);
  }

  /** Takes the last change back. */
  undo(): void {
    const before = this.#history.undo(this.document);
    if (before !== undefined) this.#put(before);
  }

  /** Makes the change again that was taken back last. */
  redo(): void {
    const after = this.#history.redo(this.document);
    if (after !== undefined) this.#put(after);
  }

  /** Keeps what can be undone, because the window is reloaded or shows another scenario. */
  keepSteps(): void {
    const present = { revision: this.saving.coming, document: this.document };
    keepHistory(sessionStorage, this.id, present, this.#history.steps);
  }

  /** Changes the tags, which are the library's and not the document's. */
  retag(tags: readonly string[]): void {
    this.tags = tags;
    this.saving.soon();
  }

  /** Prices the document again; while an answer is under way, only the latest state is asked for next. */
  reprice(): void {
    this.#stale = true;
    if (!this.#pricing) void this.#price();
  }

  #put(next: ScenarioFile): void {
    const changed = next.edition !== this.document.edition;
    this.document = next;
    this.steps = this.#history.depth;
    this.saving.soon();
    this.reprice();
    if (changed) void this.#loadOffers();
  }

  async #price(): Promise<void> {
    this.#pricing = true;
    while (this.#stale) {
      // What was just opened has no price to show yet; what is typed changes at most once a frame.
      if (this.preview !== undefined) await nextFrame();
      this.#stale = false;
      const reply = await this.session.backend.ask('pricing.preview', { scenario: this.document });
      const value = this.session.take(reply);
      if (value !== undefined) {
        this.#mends = [];
        this.preview = { ...value, quote: keepQuoteLines(this.preview?.quote, value.quote) };
      }
    }
    this.#pricing = false;
    await this.#findMends();
  }

  async #findMends(): Promise<void> {
    const asked = this.preview;
    const findings = asked?.findings ?? [];
    if (findings.length === 0) return;
    const reply = await this.session.backend.ask('mends.of', { scenario: this.document, findings });
    if (reply.ok && this.preview === asked && !this.#stale) this.#mends = reply.value.mends;
  }

  async #loadOffers(): Promise<void> {
    const { edition } = this.document;
    const offers = await this.session.offers(edition);
    if (this.document.edition === edition && offers !== undefined) this.offers = offers;
  }
}
