import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';

import { messageKeys, messages } from '../../src-renderer/messages/messages.ts';
import { Translator } from '../../src-renderer/messages/translator.svelte.ts';

/** A place for a value: its name, and the words for one and for any other number where the text has them. */
const PLACE = /\{\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}\}/g;
const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map((match) => match[1] ?? '').sort();

test('a text has the same places for values in both languages', () => {
  const differing = messageKeys.filter(
    (key) => placesIn(messages[key].zh).join() !== placesIn(messages[key].en).join(),
  );
  expect(differing).toEqual([]);
});

test('no text is empty, and none shouts', () => {
  const texts = messageKeys.flatMap((key) => [messages[key].zh, messages[key].en]);
  expect(texts.filter((text) => text.trim() === '' || /[!！]/.test(text))).toEqual([]);
});

test('nothing is left of a brace or a bar that marks a place', () => {
  const texts = messageKeys.flatMap((key) => [messages[key].zh, messages[key].en]);
  expect(texts.filter((text) => /[{}|]/.test(text.replaceAll(PLACE, '')))).toEqual([]);
});

test('Chinese has no word that a number changes', () => {
  expect(messageKeys.filter((key) => messages[key].zh.includes('|'))).toEqual([]);
});

describe('the text on the screen', () => {
  const words = new Translator();
  beforeAll(() => {
    vi.stubGlobal('document', { documentElement: {} });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it.each(['zh', 'en'] as const)('has its values in their places, of one thing and of several (%s)', (language) => {
    words.language = language;
    const differing = messageKeys.flatMap((key) =>
      [0, 1, 2, 21].flatMap((number) => {
        const text = messages[key][language];
        const shown = words.t(key, Object.fromEntries(placesIn(text).map((name) => [name, number])));
        const wanted = text.replaceAll(PLACE, (_place, _name, one?: string, many?: string) =>
          [String(number), number === 1 ? one : many].filter((part) => part !== undefined).join(' '),
        );
        return shown === wanted ? [] : [{ key, shown, wanted }];
      }),
    );
    expect(differing).toEqual([]);
  });

  it('names one thing in the singular, also where several numbers stand in a text', () => {
    words.language = 'en';
    expect(words.t('books.prices', { count: 1 })).toBe('1 price');
    expect(words.t('books.prices', { count: '1' })).toBe('1 price');
    expect(words.t('books.prices', { count: 0 })).toBe('0 prices');
    expect(words.t('sizing.added', { count: 1, name: 'A' })).toBe('1 line was added to “A”');
    expect(words.t('usage.added', { count: 2, rejected: 1 })).toBe('2 calls added, 1 row could not be read');
  });

  it('keeps what is put in as it is', () => {
    expect(words.t('library.select', { name: '{{name}} $& <b>' })).toContain('{{name}} $& <b>');
  });
});
