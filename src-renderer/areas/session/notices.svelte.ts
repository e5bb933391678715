/** How long a notice stays that asks nothing of the user, in milliseconds. */
const STAY = 6_000;
/** Most notices on screen at once. */
const MOST = 4;

/** One short message at the edge of the screen. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'problem';
  /** What can be done about it at once, such as undoing. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The notices on screen, the newest last. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #last = 0;

  /** Shows a notice; one that reports a problem stays until it is dismissed. */
  add(notice: Omit<Notice, 'id'>): void {
    this.#last += 1;
    const id = this.#last;
    const others = this.list.filter((shown) => shown.text !== notice.text);
    this.list = [...others, { ...notice, id }].slice(-MOST);
    if (notice.tone === 'done') {
      setTimeout(() => {
        this.remove(id);
      }, STAY);
    }
  }

  /** Takes a notice off the screen. */
  remove(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
