/** Most steps that can be undone. */
const MOST_STEPS = 500;

/** The documents before the present one and those that were undone, each list ending next to the present. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

/** Everything that the document was and, after an undo, would be again. Documents are never changed in place. */
export class History<T> {
  #past: readonly T[];
  #future: readonly T[];
  #key: string | undefined;

  constructor({ past, future }: Steps<T> = { past: [], future: [] }) {
    this.#past = past;
    this.#future = future;
  }

  /**
   * Notes that the document is about to change.
   * @param before the document as it is now
   * @param key changes in a row with the same key are one step, such as the letters of one cell
   */
  note(before: T, key: string | undefined): void {
    const goesOn = key !== undefined && key === this.#key;
    this.#key = key;
    this.#future = [];
    if (goesOn) return;
    this.#past = [...this.#past, before].slice(-MOST_STEPS);
  }

  /** The document before the last step, or nothing. */
  undo(present: T): T | undefined {
    const before = this.#past.at(-1);
    if (before === undefined) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, present];
    this.#key = undefined;
    return before;
  }

  /** The document after the step that was undone last, or nothing. */
  redo(present: T): T | undefined {
    const after = this.#future.at(-1);
    if (after === undefined) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, present];
    this.#key = undefined;
    return after;
  }

  /** Forgets the running step, because the user took it back while typing; returns the document before it. */
  abandon(key: string): T | undefined {
    if (this.#key !== key) return undefined;
    const before = this.#past.at(-1);
    this.#past = this.#past.slice(0, -1);
    this.#key = undefined;
    return before;
  }

  /** All steps, to be kept. */
  get steps(): Steps<T> {
    return { past: this.#past, future: this.#future };
  }

  /** How many steps can be undone and redone. */
  get depth(): { readonly past: number; readonly future: number } {
    return { past: this.#past.length, future: this.#future.length };
  }
}
