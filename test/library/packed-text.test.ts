import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import sample from '../../resources/examples/meeting-guide-sample.json';
import { packed, unpacked } from '../../src-main/library/packed-text.ts';
import { firstDictionary, secondDictionary } from '../../src-main/library/packing-dictionary.ts';
import { ownWords } from '../../src-main/library/scenario-record.ts';
import { draft } from './sample-draft.ts';

const seed = 20_261_122;

/** A scenario as each way packed it, the third one beside its own words. */
const PACKED = [
  ['ASM2eeFLVU/2ND7ZMcuRYFKiXgAYExEAyP431jUw1jW0CDE0tTJGyfTQXPasYffL5hVPdnQ+3dgEChUA', ''],
  ['AiM2gCCJEnswQVKx4yAOLWNdA2NdQ4sQQ1MU/8NDC5InQeXCxiZQqAAA', ''],
  ['AyM2MIkxa/CGrLGugbGuoUWIoSlKWMFDFpJ/QWXIxiZQCAIA', ownWords({ name: '方案', customer: '企业A' })],
] as const;

describe('a packed text', () => {
  it('comes back the same, whatever it says', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
        // JSON writes what is no character as an escape, so every content is a text that bytes can hold.
        expect(unpacked(packed(JSON.stringify(JSON.parse(text))))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('takes a seventh of the worked sample, and a sixth of a scenario of one line', () => {
    for (const [scenario, share] of [
      [sample, 1 / 7],
      [draft('方案'), 1 / 6],
    ] as const) {
      const text = JSON.stringify(scenario);
      expect(packed(text).length).toBeLessThan(share * Buffer.byteLength(text));
    }
  });

  it('that an earlier program packed can be read by every later one', () => {
    const text = JSON.stringify(draft('方案'));
    for (const [kept, own] of PACKED) expect(unpacked(Buffer.from(kept, 'base64'), () => own)).toBe(text);
  });

  it.each([
    [1, firstDictionary, '4e883c8e9a0772e527a26ef6fa380deb72f9bb882f20da5ebf46de098361c4a0'],
    [2, secondDictionary, '4507676398d76fa00f74b0884abbc5d44aba15159db2ad53ae05652a1da00a6e'],
  ])('that was packed with dictionary %i needs that dictionary as it is', (_, dictionary, hash) => {
    expect(createHash('sha256').update(dictionary).digest('hex')).toBe(hash);
  });

  it('whose own words stand beside it does not hold them again, and is none with other words', () => {
    const name = '横琴粤澳深度合作区跨境业务部';
    const text = JSON.stringify(draft(name));
    const own = ownWords({ name, customer: '企业A' });
    expect(packed(text).length - packed(text, own).length).toBeGreaterThan(35);
    expect(unpacked(packed(text, own), () => own)).toBe(text);
    for (const other of ['', ownWords({ name: '横琴粤澳深度合作区跨境业务处', customer: '企业A' })]) {
      expect(unpacked(packed(text, own), () => other)).not.toBe(text);
    }
  });

  it('that was damaged never comes back as what it was, and ends nothing', () => {
    const text = JSON.stringify(sample);
    const whole = packed(text);
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const bytes = Buffer.from(whole);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const found = unpacked(bytes);
        // The last bits of a deflated text may be padding that says nothing.
        if (bit < (whole.length - 1) * 8) expect(found).not.toBe(text);
      }),
      { seed, numRuns: 500 },
    );
    expect([unpacked(Buffer.alloc(0)), unpacked(whole.subarray(0, -4)), unpacked(Buffer.of(7, 1, 2))]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('that would unpack to more than a scenario can be is not unpacked', () => {
    const bomb = Buffer.concat([Buffer.of(1), deflateRawSync(Buffer.alloc(65 * 1024 * 1024))]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(unpacked(bomb)).toBe('');
  });
});
