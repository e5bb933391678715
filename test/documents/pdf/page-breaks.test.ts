import { describe, expect, it } from 'vitest';

import { nextBreak, type PlacedRow } from '../../../src-main/documents/pdf/page-breaks.ts';

/** Rows as `1`, `1+`, …: the page, and a plus where the row must be followed by the next. */
function placed(rows: string): PlacedRow[] {
  return rows.split(' ').map((row) => ({ page: Number.parseInt(row, 10), staysWithNext: row.endsWith('+') }));
}

const cases: readonly { name: string; rows: string; after?: number; expected: number | undefined }[] = [
  { name: 'nothing is parted', rows: '1+ 1 1 2 2', expected: undefined },
  { name: 'a heading at the end of a page goes with its first line', rows: '1+ 1 1+ 2 2', expected: 2 },
  { name: 'a last line goes with its subtotal', rows: '1+ 1 1 1+ 2', expected: 3 },
  { name: 'heading, only line and subtotal go together', rows: '1 1+ 1+ 2 2', expected: 1 },
  { name: 'the first parting counts', rows: '1+ 1 1+ 2 2 2+ 3', expected: 2 },
  { name: 'a later parting is found after the first was mended', rows: '1+ 1 2+ 2 2 2+ 3', after: 2, expected: 5 },
  { name: 'a group longer than a page is left as it is', rows: '1+ 1 2+ 3+ 3', after: 2, expected: undefined },
  { name: 'a group at the very start cannot be moved', rows: '1+ 2', expected: undefined },
];

describe('page breaks', () => {
  it.each(cases)('$name', ({ rows, after = 0, expected }) => {
    expect(nextBreak(placed(rows), after)).toBe(expected);
  });
});
