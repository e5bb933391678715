import { randomUUID } from 'node:crypto';

/** How many files are held between looking at them and taking them. */
const MOST_HELD = 4;

/**
 * Holds what was read from a file until the user says what to do with it. The oldest gives way, so that
 * files that nobody decides on cannot fill the memory.
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

  /** Takes a held value, once. */
  take(token: string): T | undefined {
    const value = this.#held.get(token);
    this.#held.delete(token);
    return value;
  }
}
