import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../../src-main/rules/pricing/fingerprint.ts';

/** The same by JSON's own writer: slow, and the definition. */
function byReplacer(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

describe('JSON for fingerprints beside JSON’s own writer', () => {
  it('is what JSON itself writes of sorted objects, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(byReplacer(value));
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });
});
