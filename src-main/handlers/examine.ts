import type { PriceBook } from '../../shared/price-book.ts';
import type { DoctorReport } from '../../shared/trust.ts';
import { Backups } from '../library/backups.ts';
import { checkDatabase } from '../library/check-database.ts';
import { storeFiles, type StoreFiles } from '../library/store-files.ts';
import { loadSolver } from '../planning/milp-solver.ts';
import { catalogue } from '../rules/catalogue/catalogue.ts';
import { runLibraryTask } from '../workers/library-task.ts';
import type { RunLibraryTask } from '../workers/run-library-worker.ts';
import { examineBackups, examineLibrary, examineSpace, healthOf } from './examine-library.ts';
import { examineBooks, examineFonts, examineSolver } from './examine-parts.ts';

/** What the doctor looks at. */
export interface DoctorTools {
  readonly version: string;
  readonly files: StoreFiles;
  readonly backups: Backups;
  readonly runTask: RunLibraryTask;
  readonly builtInBooks: ReadonlyMap<string, PriceBook>;
  /** Folder of the document fonts. */
  readonly fontFolder: string;
  /** This instant in UTC+8. */
  readonly now: () => string;
}

/** Looks at everything that belongs to a data folder, in this thread. */
export function examineFolder(
  folder: string,
  parts: Pick<DoctorTools, 'version' | 'builtInBooks' | 'fontFolder' | 'now'>,
): Promise<DoctorReport> {
  const files = storeFiles(folder);
  const backups = new Backups(files, parts.now, (file) => Promise.resolve(checkDatabase(file)));
  const runTask: RunLibraryTask = (task) => Promise.resolve().then(() => runLibraryTask(task));
  return examine({ ...parts, files, backups, runTask });
}

/** Looks at library, backups, free space, price books, fonts and solver. It changes nothing and makes nothing. */
export async function examine(tools: DoctorTools): Promise<DoctorReport> {
  const { files, backups, runTask, builtInBooks, fontFolder, version } = tools;
  const checkedAt = tools.now();
  const today = checkedAt.slice(0, 10);
  const library = await examineLibrary(files, runTask);
  const kept = await examineBackups(backups, library.part, today);
  const space = examineSpace(files);
  const books = examineBooks(files, builtInBooks, today);
  const fonts = examineFonts(fontFolder);
  const solver = await examineSolver(loadSolver);
  const findings = [library, kept, space, books, fonts, solver].flatMap((part) => [...part.findings]);
  return {
    format: 'seatwise.doctor/1',
    version,
    catalogueVersion: catalogue.version,
    checkedAt,
    state: healthOf(findings),
    library: library.part,
    backups: kept.part,
    space: space.part,
    books: books.part,
    fonts: fonts.part,
    solver: solver.part,
    findings,
  };
}
