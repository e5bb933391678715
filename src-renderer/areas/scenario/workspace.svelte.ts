import { createContext } from 'svelte';

import type { Session } from '../session/session.svelte.ts';
import type { ScenarioState } from './scenario-state.svelte.ts';

/** The scenario that is open in this window; timeline and documents show the same one. */
export class Workspace {
  current = $state.raw<ScenarioState | undefined>();
  readonly session: Session;
  #asked = '';
  /** The code of a scenario, once it is there: to import it again takes a turn of the browser's own. */
  #code: { readonly ScenarioState: typeof ScenarioState } | undefined;

  constructor(session: Session) {
    this.session = session;
    session.backend.on('library-replaced', () => void this.#takeRestored());
  }

  /**
   * Asks ahead for a scenario that may be opened next: its name is on the screen, or the mouse or the focus has come to
   * it. What is shown then is what is saved: an answer from before a change is not used.
   * @returns when it is there
   */
  async expect(id: string): Promise<void> {
    if (this.current?.id !== id) await this.session.backend.askAhead('pricing.stored', { id });
  }

  /** Opens a stored scenario and goes to it once it is there, so that no screen is drawn in between. */
  async show(id: string): Promise<void> {
    await this.open(id);
    if (this.current?.id !== id) return;
    // The focus lies on what is about to go; taken away with it, it would make the browser lay out both screens.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.session.route.go('scenario', id);
  }

  /** Opens a stored scenario, unless it is open already; what is unsaved of the last one is saved first. */
  async open(id: string): Promise<void> {
    this.#asked = id;
    if (this.current?.id === id) return;
    await this.#load(id);
  }

  /** Reads the open scenario again, e.g. because another window has saved it. */
  async reload(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    if (current !== undefined) await this.#load(current.id);
  }

  /** Lets go of the open scenario, e.g. because it was removed. */
  close(): void {
    this.current = undefined;
    this.session.route.scenario = undefined;
  }

  /** What is open is read anew from the restored library; changes that were not saved are the user's to decide on. */
  async #takeRestored(): Promise<void> {
    const { current } = this;
    if (current === undefined || (await current.saving.hold()) || this.current !== current) return;
    await this.reload();
  }

  async #load(id: string): Promise<void> {
    this.#asked = id;
    this.current?.keepSteps();
    await this.current?.saving.flush();
    // The window begins without the code of a scenario; it is asked for together with the first one.
    const [reply, { ScenarioState }] = await Promise.all([
      this.session.backend.ask('pricing.stored', { id }),
      this.#code ?? import('./scenario-state.svelte.ts'),
    ]);
    this.#code = { ScenarioState };
    const opened = this.session.take(reply);
    // The user has meanwhile asked for another one.
    if (this.#asked !== id) return;
    if (opened === undefined) {
      this.close();
      return;
    }
    this.current = new ScenarioState(this.session, opened.stored, opened.preview);
  }
}

/** The workspace of the window, for every component below the app. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
