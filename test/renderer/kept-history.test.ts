import { describe, expect, it } from 'vitest';

import { History } from '../../src-renderer/areas/scenario/history.ts';
import { keepHistory, keptHistory } from '../../src-renderer/areas/scenario/kept-history.ts';

/** The window's storage with room for so many characters. */
function storage(room = 5_000_000): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => {
      held.clear();
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => held.delete(key),
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, text);
    },
  };
}

const read = (document: unknown): { name: string } => document as { name: string };
const present = { revision: 4, document: { name: 'c' } };

function edited(): History<{ name: string }> {
  const history = new History<{ name: string }>();
  history.note({ name: 'a' }, undefined);
  history.note({ name: 'b' }, undefined);
  return history;
}

describe('the steps of a scenario, kept over a reload', () => {
  it('are undone and redone as before', () => {
    const held = storage();
    keepHistory(held, 'one', present, edited().steps);
    const history = new History(keptHistory(held, 'one', present, read));
    expect(history.undo({ name: 'c' })).toEqual({ name: 'b' });
    expect(history.redo({ name: 'b' })).toEqual({ name: 'c' });
    expect(history.depth).toEqual({ past: 2, future: 0 });
  });

  it.each([
    ['another save of the scenario', 'one', { ...present, revision: 5 }],
    ['another content', 'one', { ...present, document: { name: 'd' } }],
    ['another scenario', 'two', present],
  ])('do not hold for %s', (_, id, other) => {
    const held = storage();
    keepHistory(held, 'one', present, edited().steps);
    expect(keptHistory(held, id, other, read)).toBeUndefined();
  });

  it('give up the oldest where they are too large, and themselves where the window has no room', () => {
    const large = { past: Array.from({ length: 64 }, (_, at) => ({ name: String(at).padEnd(40_000) })), future: [] };
    const held = storage();
    keepHistory(held, 'one', present, large);
    const kept = keptHistory(held, 'one', present, read)?.past ?? [];
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.at(-1)).toEqual(large.past.at(-1));
    const full = storage(10);
    keepHistory(full, 'one', present, large);
    expect(full.length).toBe(0);
  });
});
