import { Buffer } from 'node:buffer';

import { describe, expect, test } from 'vitest';

import { assignmentsFile } from '../../src-main/demand/assignments-file.ts';
import { wireFileSchema } from '../../shared/wire-parts.ts';
import { meeting } from '../planning/fleet-cases.ts';

const MOST = 20 * 1024 * 1024;
const places = new TextEncoder().encode(JSON.stringify({ rooms: [['m', 'room:50#1']] }));

/** The table of one meeting whose subject is so long. */
function fileOf(length: number): ReturnType<typeof assignmentsFile> {
  return assignmentsFile([{ ...meeting('m', 9, 10, 40), subject: 'x'.repeat(length) }], places, 'rooms');
}

describe('the table of assignments', () => {
  test('is handed over up to the largest file that a window takes, and refused with one byte more', () => {
    const short = fileOf(1);
    if (!short.ok) throw new Error('refused');
    const longest = MOST - short.value.byteLength + 1;
    const full = fileOf(longest);
    if (!full.ok) throw new Error('refused');
    expect(full.value.byteLength).toBe(MOST);
    expect(() =>
      wireFileSchema.parse({ name: 'a.csv', bytes: Buffer.from(full.value).toString('base64') }),
    ).not.toThrow();
    expect(fileOf(longest + 1)).toMatchObject({
      ok: false,
      findings: [{ code: 'assignments-too-large', value: '21 MB' }],
    });
  });
});
