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

  it.each([
    {
      name: 'bytes that are no UTF-8',
      bytes: new Uint8Array([0x22, 0xbb, 0xe1, 0x22]),
      told: { value: 'the encoding is not UTF-8', zh: '编码不是 UTF-8', en: 'the encoding is not UTF-8' },
    },
    { name: 'an empty file', text: '', told: { zh: '内容为空或不完整', en: 'it is empty or incomplete' } },
    {
      name: 'a fault in the twelfth line',
      text: `{${'\n'.repeat(11)}          "a": 1,}`,
      told: { value: 'line 12, column 18 is wrong', zh: '第 12 行第 18 列有误' },
    },
    { name: 'a wrong character', text: '{"a": ?}', told: { zh: '{"a": ?}" 处的“?”有误' } },
    {
      name: 'a file of 20.5 MB',
      bytes: new Uint8Array(20.5 * 1024 * 1024),
      told: { value: '21 MB', zh: '20 MB', en: '21 MB' },
    },
    { name: 'a deep file', text: '['.repeat(65) + ']'.repeat(65), told: { place: '[0]'.repeat(64), en: '64' } },
    {
      name: 'an unsafe name in a list in an object',
      text: '{"a":{"lines":[1,{"x":{"constructor":1}}]}}',
      told: { place: 'a.lines[1].x', value: 'constructor', zh: 'constructor' },
    },
    { name: 'an unsafe name at the top', text: '{"prototype":1}', told: { place: '', value: 'prototype' } },
  ])('tells place, value and reason of $name', ({ bytes, text, told }) => {
    const reply = bytes === undefined ? read(text) : readJson(bytes);
    const found = reply.ok ? undefined : reply.findings[0];
    if (told.value !== undefined) expect(found?.value).toBe(told.value);
    if (told.place !== undefined) expect(found?.place).toBe(told.place);
    expect(found?.message.zh).toContain(told.zh ?? '');
    expect(found?.message.en).toContain(told.en ?? '');
  });

  it('reads a file of exactly 20 MB, and empty values where something could stand', () => {
    expect(read(`"${'a'.repeat(20 * 1024 * 1024 - 2)}"`).ok).toBe(true);
    expect(read('{"a":null,"b":[null,"constructor"]}')).toEqual({
      ok: true,
      value: { a: null, b: [null, 'constructor'] },
    });
  });
});
