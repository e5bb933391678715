import { readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { findingTable } from '../../../src-main/rules/findings/finding-table.ts';

const folder = path.resolve('src-main/rules/findings/texts');

test('no two families of findings share a code, and none is left out of the table', async () => {
  const families = readdirSync(folder).filter((file) => file.endsWith('-texts.ts'));
  const codes: string[] = [];
  for (const file of families) {
    const texts = Object.values((await import(path.join(folder, file))) as Record<string, object>);
    codes.push(...texts.flatMap((table) => Object.keys(table)));
  }
  expect(codes.sort()).toEqual(Object.keys(findingTable).sort());
});
