import { describe, expect, it } from 'vitest';

import { accept, type Reply } from '../../shared/reply.ts';
import { Backend } from '../../src-renderer/backend.ts';

/** A pipe whose answers are counted, and that can tell events. */
function pipe(): { backend: Backend; asked: string[]; tell: (event: string) => void } {
  const asked: string[] = [];
  const listeners: { event: string; listener: (value: unknown) => void }[] = [];
  const backend = new Backend({
    invoke: (channel): Promise<Reply<unknown>> => {
      asked.push(channel);
      return Promise.resolve(accept(asked.length));
    },
    on: (event, listener) => {
      listeners.push({ event, listener });
      return () => undefined;
    },
  });
  const tell = (event: string): void => {
    for (const each of listeners) if (each.event === event) each.listener({});
  };
  return { backend, asked, tell };
}

const id = '00000000-0000-4000-8000-000000000001';

describe('what is asked ahead', () => {
  it('is taken along by the same question, once', async () => {
    const { backend, asked } = pipe();
    await backend.askAhead('pricing.stored', { id });
    await backend.askAhead('pricing.stored', { id });
    expect(await backend.ask('pricing.stored', { id })).toEqual(accept(1));
    expect(await backend.ask('pricing.stored', { id })).toEqual(accept(2));
    expect(asked).toHaveLength(2);
  });

  it('answers no other question', async () => {
    const { backend } = pipe();
    await backend.askAhead('pricing.stored', { id });
    expect(await backend.ask('pricing.stored', { id: id.replace('1', '2') })).toEqual(accept(2));
    expect(await backend.ask('library.open', { id })).toEqual(accept(3));
  });

  it.each(['library-changed', 'library-replaced', 'settings-changed'])('is asked anew after %s', async (event) => {
    const { backend, tell } = pipe();
    await backend.askAhead('pricing.stored', { id });
    tell(event);
    expect(await backend.ask('pricing.stored', { id })).toEqual(accept(2));
  });

  it('is kept for so many questions that no list fills the memory: the oldest give way', async () => {
    const { backend } = pipe();
    for (let at = 0; at < 80; at += 1) await backend.askAhead('library.customers', { query: String(at) });
    expect(await backend.ask('library.customers', { query: '79' })).toEqual(accept(80));
    expect(await backend.ask('library.customers', { query: '0' })).toEqual(accept(81));
  });
});
