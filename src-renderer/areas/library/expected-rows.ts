/** How long the list must rest before what it shows is asked for, in milliseconds. */
const REST = 100;

/**
 * Has what a list shows asked for ahead, so that whatever is opened next is there: one row at a time, from the top, once
 * the list has rested and whenever the window has nothing else to do.
 */
export class ExpectedRows {
  readonly #expect: (id: string) => Promise<void>;
  #waiting: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: number | undefined;

  /** @param expect asks for one row; resolves when its answer is there */
  constructor(expect: (id: string) => Promise<void>) {
    this.#expect = expect;
  }

  /** Told which rows are on the screen, in their order, as often as that changes. */
  show(ids: readonly string[]): void {
    this.stop();
    this.#waiting = ids;
    if (ids.length > 0) this.#timer = setTimeout(this.#next, REST);
  }

  /** Asks for no more. */
  stop(): void {
    this.#waiting = [];
    clearTimeout(this.#timer);
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
  }

  readonly #next = (): void => {
    const asked = this.#waiting;
    this.#idle = requestIdleCallback(() => {
      const [id, ...rest] = asked;
      if (id === undefined) return;
      this.#waiting = rest;
      void this.#expect(id).then(() => {
        // Another list may be on the screen by now.
        if (this.#waiting === rest) this.#next();
      });
    });
  };
}
