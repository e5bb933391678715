import type { Due, Life } from './life.ts';

interface Entry {
  readonly due: Due;
  /** Place of the life among all: decides between events of one instant. */
  readonly order: number;
  readonly life: Life;
}

/**
 * What all lives do next, the earliest first, at one instant in the order of the lives. Each life has
 * one entry at a time. A binary heap, so that many lines over many years stay cheap.
 */
export class EventQueue {
  readonly #heap: Entry[] = [];

  /**
   * Asks each life for its first event.
   * @param lives in the order that decides between events of one instant
   */
  constructor(lives: readonly Life[]) {
    lives.forEach((life, order) => {
      const due = life.next();
      if (due === undefined) return;
      this.#heap.push({ due, order, life });
      this.#rise(this.#heap.length - 1);
    });
  }

  /** What happens next of all; undefined when nothing is left. */
  first(): Due | undefined {
    return this.#heap[0]?.due;
  }

  /** Asks the life whose event has just happened for its next one. */
  advance(): void {
    const top = this.#heap[0];
    if (top === undefined) return;
    const due = top.life.next();
    if (due !== undefined) this.#heap[0] = { ...top, due };
    else {
      const last = this.#heap.pop();
      if (last !== undefined && this.#heap.length > 0) this.#heap[0] = last;
    }
    this.#sink();
  }

  #rise(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, parent)) return;
      index = parent;
    }
  }

  #sink(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const child = this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfBefore(child, index)) return;
      index = child;
    }
  }

  #swapIfBefore(index: number, other: number): boolean {
    const [entry, before] = [this.#heap[index], this.#heap[other]];
    if (entry === undefined || before === undefined || !this.#isBefore(index, other)) return false;
    this.#heap[index] = before;
    this.#heap[other] = entry;
    return true;
  }

  #isBefore(index: number, other: number): boolean {
    const [a, b] = [this.#heap[index], this.#heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.due.at < b.due.at || (a.due.at === b.due.at && a.order < b.order);
  }
}
