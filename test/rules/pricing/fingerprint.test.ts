import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../../../src-main/rules/pricing/fingerprint.ts';

/** The same by JSON's own writer: slow, and the definition. */
function byReplacer(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

describe('JSON for fingerprints', () => {
  it.each([
    ['the order of fields', { b: 1, a: [{ d: null, c: 'x' }] }, '{"a":[{"c":"x","d":null}],"b":1}'],
    ['fields without a value', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    [
      'names by code unit, numbers before them',
      { b: 1, 10: 2, 9: 3, B: 4, '01': 5 },
      '{"9":3,"10":2,"01":5,"B":4,"b":1}',
    ],
    ['Chinese, quotation marks and lone surrogates', { 方案: '"\ud800' }, '{"方案":"\\"\\ud800"}'],
  ])('settles %s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(byReplacer(value)).toBe(text);
  });

  it('keeps a field that is named as the prototype is', () => {
    const value: unknown = JSON.parse('{"b":{"__proto__":{"d":1,"c":2}},"a":1}');
    expect(canonicalJson(value)).toBe('{"a":1,"b":{"__proto__":{"c":2,"d":1}}}');
  });

  it.each([1, 2, 24, 25, 60])('settles the order of %i fields', (count) => {
    const names = Array.from({ length: count }, (_, index) => `f${String(index).padStart(2, '0')}`);
    const reversed = Object.fromEntries(names.toReversed().map((name) => [name, 1]));
    expect(Object.keys(JSON.parse(canonicalJson(reversed)) as object)).toEqual(names);
  });

  it('is what JSON itself writes of sorted objects, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(byReplacer(value));
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});
