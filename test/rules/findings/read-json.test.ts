import { describe, expect, it } from 'vitest';

import { readJson } from '../../../src-main/rules/findings/read-json.ts';

function read(text: string): ReturnType<typeof readJson> {
  return readJson(new TextEncoder().encode(text));
}

function codes(reply: ReturnType<typeof readJson>): string[] {
  return reply.ok ? [] : reply.findings.map((finding) => finding.code);
}

describe('reading JSON from strangers', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(read('{"a":"会议"}')).toEqual({ ok: true, value: { a: '会议' } });
    expect(read('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each([
    ['an empty file', ''],
    ['half a file', '{"a": 1'],
    ['a trailing comma', '{"a": 1,}'],
    ['two values', '{} {}'],
    ['a text file', 'hello'],
  ])('refuses %s', (_, text) => {
    expect(codes(read(text))).toEqual(['json-unreadable']);
  });

  it.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1 is wrong'],
    ['{\n  "a": ?\n}', '“?” is wrong, near "{ "a": ? }"'],
    ['{"a": 1', 'line 1, column 8 is wrong'],
    ['', 'it is empty or incomplete'],
  ])('says where %j is at fault', (text, reason) => {
    const reply = read(text);
    expect(reply.ok ? '' : reply.findings[0]?.message.en).toBe(`The file is not readable JSON: ${reason}.`);
  });

  it('refuses bytes that are not UTF-8, such as GB18030', () => {
    expect(codes(readJson(new Uint8Array([0x22, 0xbb, 0xe1, 0xd2, 0xe9, 0x22])))).toEqual(['json-unreadable']);
  });

  it('refuses names that reach into the prototype, at any depth', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(codes(read(`{"lines":[{"x":{"${key}":{"polluted":true}}}]}`))).toEqual(['key-unsafe']);
    }
    expect('polluted' in {}).toBe(false);
  });

  it('reads 64 levels and refuses 65, and a million without exhausting the stack', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(read(nested(64)).ok).toBe(true);
    expect(codes(read(nested(65)))).toEqual(['file-too-deep']);
    expect(codes(read(nested(1_000_000)))).toEqual(['file-too-deep']);
  });

  it('refuses a file of more than 20 MB before it is decoded', () => {
    expect(codes(readJson(new Uint8Array(20 * 1024 * 1024 + 1)))).toEqual(['file-too-large']);
  });
});
