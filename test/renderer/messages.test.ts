import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';

import { type MessageKey, messages } from '../../src-renderer/messages/messages.ts';
import { Translator } from '../../src-renderer/messages/translator.svelte.ts';

const messageKeys = Object.keys(messages) as MessageKey[];
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

  it.each(['zh', 'en'] as const)(
    'is what a library for texts makes of it, of one thing and of several (%s)',
    (language) => {
      words.language = language;
      const differing = messageKeys.flatMap((key) =>
        [1, 2, 21].flatMap((number) => {
          const text = messages[key][language];
          // The library chooses by one number only.
          const names = placesIn(text).map((name) => [name, number] as const);
          const values = Object.fromEntries(names);
          const wanted = madeByLibrary(text, language, number, values);
          const shown = words.t(key, values);
          return shown === wanted ? [] : [{ key, shown, wanted }];
        }),
      );
      expect(differing).toEqual([]);
    },
  );

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

/** The same by i18next, with the singular and the plural as texts of their own. */
function madeByLibrary(
  text: string,
  language: string,
  count: number,
  values: Readonly<Record<string, number>>,
): string {
  const form = (isOne: boolean): string =>
    text.replaceAll(PLACE, (place: string, name: string, one?: string, many?: string) =>
      one === undefined || many === undefined ? place : `{{${name}}} ${isOne ? one : many}`,
    );
  const texts = i18next.createInstance();
  void texts.init({
    lng: language,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { [language]: { translation: { text_one: form(true), text_other: form(false) } } },
    interpolation: { escapeValue: false },
  });
  return texts.t('text', { ...values, count });
}
