import { copyFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Libraries as older programs left them. That of schema 3: five scenarios, one of them removed and one with six saves, a price
 * book, a setting and the number of a document. That of schema 4: the same, brought there by the program of that schema and
 * given a sixth scenario, under an identity that is no UUID, with two saves.
 */
const files = { 3: 'test/library/library-of-schema-3.db', 4: 'test/library/library-of-schema-4.db' } as const;

/** How often the library of schema 3 was saved to. */
export const savesOfSchema3 = 13;

/** Puts an old library into a data folder. */
export function putOldLibrary(folder: string, schema: keyof typeof files = 3): void {
  copyFileSync(files[schema], path.join(folder, 'library.db'));
}
