import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { LiveAnswer } from '../../src-renderer/areas/session/live-answer.svelte.ts';

/** An answer whose questions are answered by hand, in whatever order. */
function byHand(): { answer: LiveAnswer<string>; replies: ((reply: Reply<string>) => Promise<void>)[] } {
  const replies: ((reply: Reply<string>) => Promise<void>)[] = [];
  const answer = new LiveAnswer<string>(
    () =>
      new Promise((resolve) =>
        replies.push(async (reply) => {
          resolve(reply);
          await vi.advanceTimersByTimeAsync(0);
        }),
      ),
  );
  return { answer, replies };
}

const finding = {
  severity: 'error',
  code: 'quantity-not-whole',
  rule: 'M-PER-1',
  message: { zh: '数量', en: 'Quantity' },
  source: '§2.3',
} as const;

describe('an answer that follows what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked for once, when typing pauses, and is pending until it is there', async () => {
    const { answer, replies } = byHand();
    for (let letters = 0; letters < 5; letters += 1) {
      answer.soon();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(replies).toHaveLength(0);
    expect(answer.pending).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(replies).toHaveLength(1);
    await replies[0]?.(accept('first'));
    expect([answer.value, answer.pending]).toEqual(['first', false]);
  });

  it('drops the late answer of an older question', async () => {
    const { answer, replies } = byHand();
    void answer.now();
    void answer.now();
    await replies[1]?.(accept('newer'));
    await replies[0]?.(accept('older'));
    expect(answer.value).toBe('newer');
  });

  it('is none where the question was taken back before it came', async () => {
    const { answer, replies } = byHand();
    void answer.now();
    answer.drop();
    await replies[0]?.(accept('late'));
    expect([answer.value, answer.pending]).toEqual([undefined, false]);
    answer.soon();
    answer.drop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(replies).toHaveLength(1);
  });

  it('takes the old figures away where the input is refused', async () => {
    const { answer, replies } = byHand();
    void answer.now();
    await replies[0]?.(accept('sound'));
    void answer.now();
    await replies[1]?.(refuse([finding]));
    expect([answer.value, answer.findings]).toEqual([undefined, [finding]]);
  });
});
