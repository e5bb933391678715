import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { DoctorReport } from '../../shared/trust.ts';
import { BookStore } from '../library/book-store.ts';
import { troubleOf } from '../library/library-trouble.ts';
import { openToRead } from '../library/open-database.ts';
import { SettingStore } from '../library/setting-store.ts';
import type { StoreFiles } from '../library/store-files.ts';
import type { SolveProgram } from '../planning/milp-solver.ts';
import { finding } from '../rules/findings/finding.ts';
import { bookIdsInUse } from './books-in-use.ts';
import { daysBetween, type Examined, examined, type Part } from './examine-library.ts';

/** Prices that have not been looked at for longer than this are called old. */
const OLD_BOOK_DAYS = 365;
/** Files of the document font. */
const fonts = ['NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf'];
/** How a TrueType file begins. */
const TRUE_TYPE = 0x0001_0000;

type BookRow = DoctorReport['books']['inUse'][number];

/** How old the price books in use are. Those of the program are dated by their own validity alone. */
export function examineBooks(
  files: StoreFiles,
  builtInBooks: ReadonlyMap<string, PriceBook>,
  today: string,
): Examined<Part<'books'>> {
  const inUse = booksOf(files, builtInBooks).map(({ id, book, importedAt }): BookRow => {
    const since = book.validFrom ?? importedAt?.slice(0, 10);
    const ageDays = since === undefined ? null : Math.max(daysBetween(since, today), 0);
    return { id, name: book.name, ageDays, expired: book.validTo !== undefined && book.validTo < today };
  });
  const found = inUse.flatMap(({ name, ageDays, expired }): Finding[] => {
    if (expired) return [finding('doctor-book-expired', { value: name }, { name })];
    if (ageDays === null || ageDays <= OLD_BOOK_DAYS) return [];
    const days = String(ageDays);
    return [finding('doctor-book-old', { value: days }, { name, days })];
  });
  return examined({ inUse }, found);
}

interface DatedBook {
  readonly id: string;
  readonly book: PriceBook;
  readonly importedAt?: string | undefined;
}

/** The books in use; those of the program alone where the library cannot be read. */
function booksOf(files: StoreFiles, builtInBooks: ReadonlyMap<string, PriceBook>): DatedBook[] {
  const builtIn = [...builtInBooks].map(([id, book]) => ({ id, book }));
  if (!existsSync(files.database)) return builtIn;
  try {
    const database = openToRead(files.database);
    try {
      const library = { books: new BookStore(database), settings: new SettingStore(database) };
      const held: DatedBook[] = [...builtIn, ...library.books.all()];
      return bookIdsInUse({ library, builtInBooks }).flatMap((id) => held.find((book) => book.id === id) ?? []);
    } finally {
      database.close();
    }
  } catch (error) {
    // The report says in its own part what is wrong with the library.
    if (troubleOf(error) === undefined) throw error;
    return builtIn;
  }
}

/** Whether the fonts of the documents lie beside the program. */
export function examineFonts(fontFolder: string): Examined<Part<'fonts'>> {
  const found = fonts.filter((font) => isTrueType(path.join(fontFolder, font)));
  const missing = fonts.filter((font) => !found.includes(font));
  const findings = missing.map((font) => finding('doctor-font-missing', { value: font }, { font }));
  return examined({ found, missing }, findings);
}

function isTrueType(file: string): boolean {
  if (!existsSync(file)) return false;
  const handle = openSync(file, 'r');
  try {
    const head = new DataView(new ArrayBuffer(4));
    return readSync(handle, head, 0, 4, 0) === 4 && head.getUint32(0) === TRUE_TYPE;
  } finally {
    closeSync(handle);
  }
}

/**
 * Lets the solver answer a question whose answer is known: of 3x + 2y with 2x + y ≥ 7 and x + 3y ≥ 10 in whole
 * numbers the least is 12, at x = 2 and y = 3.
 */
export async function examineSolver(load: () => Promise<SolveProgram>): Promise<Examined<Part<'solver'>>> {
  const rows = [
    { lower: 7, upper: Infinity, indices: [0, 1], values: [2, 1] },
    { lower: 10, upper: Infinity, indices: [0, 1], values: [1, 3] },
  ];
  let answered = false;
  try {
    const { outcome, values } = (await load())({ costs: [3, 2], lower: [0, 0], upper: [100, 100], rows }, 5);
    answered = outcome === 'optimal' && values?.join(',') === '2,3';
  } catch {
    // A solver that cannot be loaded does not answer; the report says so.
  }
  return examined({ answered }, answered ? [] : [finding('doctor-solver-failed', {}, {})]);
}
