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

  it('is what JSON itself writes of sorted objects, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(byReplacer(value));
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});
