import type { Steps } from './history.ts';

/** Most characters that the steps of one scenario may take; the oldest give way. */
const MOST_CHARACTERS = 1_000_000;

/** Which content of the library the steps belong to. */
export interface KeptPresent {
  /** Number of the save that the document is, or will be once the save under way is done. */
  readonly revision: number;
  readonly document: unknown;
}

type Kept = KeptPresent & { readonly steps: Steps<unknown> };

const keyOf = (id: string): string => `seatwise.history.${id}`;

/**
 * Keeps the steps of a scenario for as long as the window lives, over a reload.
 * @param storage of the window; what does not fit there is not kept, which costs the undo and nothing else
 */
export function keepHistory(storage: Storage, id: string, present: KeptPresent, steps: Steps<unknown>): void {
  let { past, future } = steps;
  let text = JSON.stringify({ ...present, steps } satisfies Kept);
  while (text.length > MOST_CHARACTERS && past.length + future.length > 0) {
    past = past.slice(Math.ceil(past.length / 2));
    future = past.length === 0 ? [] : future;
    text = JSON.stringify({ ...present, steps: { past, future } } satisfies Kept);
  }
  try {
    if (past.length + future.length === 0) storage.removeItem(keyOf(id));
    else storage.setItem(keyOf(id), text);
  } catch {
    storage.removeItem(keyOf(id));
  }
}

/** The kept steps of a scenario; none where the library now has another content than they lead to. */
export function keptHistory<T>(
  storage: Storage,
  id: string,
  present: KeptPresent,
  read: (document: unknown) => T,
): Steps<T> | undefined {
  const text = storage.getItem(keyOf(id));
  if (text === null) return undefined;
  // Only this window writes here, and only by `keepHistory`.
  const { revision, document, steps } = JSON.parse(text) as Kept;
  if (revision !== present.revision || JSON.stringify(document) !== JSON.stringify(present.document)) return undefined;
  return { past: steps.past.map(read), future: steps.future.map(read) };
}
