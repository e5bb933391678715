import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LibraryTrouble } from '../../src-main/library/library-trouble.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { readCounter, SaveCounter } from '../../src-main/library/save-counter.ts';
import { storeFiles } from '../../src-main/library/store-files.ts';
import { draft, saveAt } from './sample-draft.ts';

let folder: string;
let file: string;
/** The bytes of a counter at a number. */
const bytesAt = (saves: number): string => {
  const other = path.join(folder, `at-${String(saves)}`);
  const counter = new SaveCounter(other);
  counter.raise(saves);
  counter.close();
  return readFileSync(other, 'latin1');
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-counter-'));
  file = storeFiles(folder).counter;
  // Three saves, whole in the library.
  const library = openLibrary(folder);
  for (let count = 0; count < 3; count += 1) library.writer.create(saveAt(count, draft(`方案 ${String(count)}`)));
  library.store.tellCounter();
  library.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is in the counter's file before the library is opened; nothing but a larger number may be called a loss. */
const contents: readonly (readonly [name: string, text: () => string | undefined])[] = [
  ['is missing', () => undefined],
  ['is empty', () => ''],
  ['was cut off', () => bytesAt(3).slice(0, 20)],
  ['is half an old and half a new number', () => bytesAt(9_999).slice(0, 15) + bytesAt(3).slice(15)],
  ['has a flipped bit in its number', () => bytesAt(3).replace('3', '7')],
  ['has a flipped bit in its check', () => bytesAt(3).replace(/[0-9a-f] *\n$/, (end) => `x${end.slice(1)}`)],
  ['is older than the library', () => bytesAt(1)],
  ['is full of zeros', () => '\0'.repeat(64)],
];

describe('the counter of saves outside the library', () => {
  it.each(contents)('that %s raises no false alarm and is right again afterwards', (_, text) => {
    const content = text();
    rmSync(file);
    if (content !== undefined) writeFileSync(file, content, 'latin1');
    openLibrary(folder).close();
    expect(readCounter(file)).toBe(3);
  });

  it('that is ahead of the library tells how many saves are missing', () => {
    writeFileSync(file, bytesAt(5), 'latin1');
    const open = (): unknown => openLibrary(folder);
    expect(open).toThrow(LibraryTrouble);
    expect(open).toThrow(expect.objectContaining({ kind: 'shortened', missingSaves: 2 }));
    // Nobody has decided anything yet.
    expect(readCounter(file)).toBe(5);
  });

  it('only grows, and never leaves a longer number behind', () => {
    const counter = new SaveCounter(file);
    for (const [saves, expected] of [
      [120, 120],
      [7, 120],
      [121, 121],
    ] as const) {
      counter.raise(saves);
      expect(counter.read()).toBe(expected);
    }
    counter.close();
    expect(readFileSync(file)).toHaveLength(64);
  });
});
