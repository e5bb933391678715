import { expect, test } from 'vitest';

import { english } from '../../src-renderer/messages/en.ts';
import { chinese, type MessageKey } from '../../src-renderer/messages/zh-CN.ts';

const keys = Object.keys(chinese) as MessageKey[];
const placesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

test('both languages have the same keys', () => {
  expect(Object.keys(english).sort()).toEqual([...keys].sort());
});

test('a text has the same places for values in both languages', () => {
  expect(keys.filter((key) => placesIn(chinese[key]).join() !== placesIn(english[key]).join())).toEqual([]);
});

test('no text is empty, and none shouts', () => {
  const texts = keys.flatMap((key) => [chinese[key], english[key]]);
  expect(texts.filter((text) => text.trim() === '' || /[!！]/.test(text))).toEqual([]);
});
