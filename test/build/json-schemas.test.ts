import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { jsonSchemas } from '../../build/json-schemas.ts';

const folder = path.resolve(import.meta.dirname, '../../resources/schemas');

describe('the published JSON Schemas', () => {
  test('there is one file for each format and none beside', () => {
    expect(readdirSync(folder).sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  test.for([...jsonSchemas()])('%s is what the program checks with (npm run schemas)', ([name, text]) => {
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
  });
});
