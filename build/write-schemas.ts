// Writes resources/schemas anew; run by `npm run schemas` after a change of a public format.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { jsonSchemas } from './json-schemas.ts';

const folder = new URL('../resources/schemas/', import.meta.url);
mkdirSync(fileURLToPath(folder), { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(new URL(name, folder), text);
