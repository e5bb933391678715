import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ExpectedRows } from '../../src-renderer/areas/library/expected-rows.ts';

/** Rows that were asked for, each answered when the test says so. */
function asking(): { asked: string[]; rows: ExpectedRows; answer: () => Promise<void> } {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const rows = new ExpectedRows((id) => {
    asked.push(id);
    return new Promise((resolve) => waiting.push(resolve));
  });
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(50);
  };
  return { asked, rows, answer };
}

describe('what a list asks for ahead', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // Node has no idle time of a window to tell of.
    vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 1));
    vi.stubGlobal('cancelIdleCallback', (handle: ReturnType<typeof setTimeout>) => {
      clearTimeout(handle);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is one row at a time, from the top, once the list has rested', async () => {
    const { asked, rows, answer } = asking();
    rows.show(['a', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(90);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(50);
    expect(asked).toEqual(['a']);
    await answer();
    expect(asked).toEqual(['a', 'b']);
    await answer();
    await answer();
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('is nothing of a list that was scrolled past', async () => {
    const { asked, rows } = asking();
    for (const row of ['a', 'b', 'c']) {
      rows.show([row]);
      await vi.advanceTimersByTimeAsync(60);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['c']);
  });

  it('is of the list that is shown now, also where an answer to the one before is still to come', async () => {
    const { asked, rows, answer } = asking();
    rows.show(['a', 'b']);
    await vi.advanceTimersByTimeAsync(150);
    rows.show(['x', 'y']);
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toEqual(['a', 'x']);
    await answer();
    expect(asked).toEqual(['a', 'x']);
    await answer();
    expect(asked).toEqual(['a', 'x', 'y']);
  });

  it('ends when the list goes', async () => {
    const { asked, rows, answer } = asking();
    rows.show(['a', 'b']);
    await vi.advanceTimersByTimeAsync(150);
    rows.stop();
    await answer();
    expect(asked).toEqual(['a']);
  });
});
