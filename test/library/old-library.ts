import { copyFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A library as the program of schema 3 left it: five scenarios, one of them removed and one with six saves, a price
 * book, a setting and the number of a document.
 */
const fileOfSchema3 = 'test/library/library-of-schema-3.db';

/** How often that library was saved to. */
export const savesOfSchema3 = 13;

/** Puts the old library into a data folder. */
export function putOldLibrary(folder: string): void {
  copyFileSync(fileOfSchema3, path.join(folder, 'library.db'));
}
