import { randomUUID } from 'node:crypto';

/** How many values are held at a time. */
const MOST_HELD = 4;

/**
 * Holds what was read from a file until the user says what to do with it. The one that was longest not asked for gives
 * way, so that files that nobody decides on cannot fill the memory.
 */
export class HeldFiles<T> {
  readonly #held = new Map<string, T>();

  /** Holds a value; the token is what it can be taken by. */
  hold(value: T): string {
    const token = randomUUID();
    this.#held.set(token, value);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) break;
      this.#held.delete(oldest);
    }
    return token;
  }

  /** A held value, which stays held. */
  look(token: string): T | undefined {
    const value = this.#held.get(token);
    if (value === undefined) return undefined;
    this.#held.delete(token);
    this.#held.set(token, value);
    return value;
  }

  /** Takes a held value, once. */
  take(token: string): T | undefined {
    const value = this.#held.get(token);
    this.#held.delete(token);
    return value;
  }
}
