import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import sample from '../../resources/examples/meeting-guide-sample.json';
import { packed, unpacked } from '../../src-main/library/packed-text.ts';
import { draft } from './sample-draft.ts';

const seed = 20_261_122;

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

  it('takes a fifth of the worked sample, and a third of a scenario of one line', () => {
    for (const [scenario, share] of [
      [sample, 0.2],
      [draft('方案'), 1 / 3],
    ] as const) {
      const text = JSON.stringify(scenario);
      expect(packed(text).length).toBeLessThan(share * Buffer.byteLength(text));
    }
  });

  it('that an earlier program packed can be read by every later one', () => {
    const kept = 'ASM2eeFLVU/2ND7ZMcuRYFKiXgAYExEAyP431jUw1jW0CDE0tTJGyfTQXPasYffL5hVPdnQ+3dgEChUA';
    expect(unpacked(Buffer.from(kept, 'base64'))).toBe(JSON.stringify(draft('方案')));
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
