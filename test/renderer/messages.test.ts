import { expect, test } from 'vitest';

import { messageKeys, messages } from '../../src-renderer/messages/messages.ts';

const placesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

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
