import os from 'node:os';
import path from 'node:path';

import { priceBooks } from 'virtual:price-books';

import { version } from '../package.json';
import sampleScenario from '../resources/examples/meeting-guide-sample.json';
import type { Settings } from '../shared/app-settings.ts';
import type { EventName } from '../shared/ipc-contract.ts';
import type { PriceBook } from '../shared/price-book.ts';
import type { AnswerChannel } from './handlers/answer.ts';
import type { DesktopFiles, DocumentOrder, Emit, MakeDocuments, ReadBook, RunPlanning } from './handlers/handlers.ts';
import { dayOf, formatDay, formatInstant, type Instant, instant } from './rules/calendar/instant.ts';
import { userFolder } from './user-folder.ts';

const OFFSET_SECONDS = 8 * 3_600;

/** What the hosts give the handlers: everything that is not pure, wired in one place. */
export interface Composition {
  /** Price books that come with the program, by the name they are asked for. */
  readonly builtInBooks: ReadonlyMap<string, PriceBook>;
  /** Reads the file of a price book, workbook or JSON; a workbook or a large file in a worker. */
  readonly readBook: ReadBook;
  /** Folder of the document fonts. */
  readonly fontFolder: string;
  /** Today's calendar date in UTC+8, `YYYY-MM-DD`; for documents only, never for a price. */
  readonly today: () => string;
  /** Does long work on meetings, in the built worker. */
  readonly runPlanning: RunPlanning;
  /** This instant in UTC+8. */
  readonly now: () => string;
  readonly version: string;
}

/** A window's host, as the app needs to know it. */
export interface AppHost {
  readonly kind: 'electron' | 'browser';
  /** What only a desktop window can do with files. */
  readonly files?: DesktopFiles;
}

/** The running app: it answers windows, and tells them what happens. */
export interface App {
  readonly answer: AnswerChannel;
  /** Listens to all events; returns how to stop. */
  readonly listen: (listener: (event: EventName, value: unknown) => void) => () => void;
  readonly emit: Emit;
  /** Hands a library file that was opened with the program to the windows, or tells why it is refused. */
  readonly openFile: (file: string) => void;
  readonly settings: () => Settings;
  /** Folder of the user's data. */
  readonly folder: string;
  /** Told of an error that nobody expected: it is logged, and the windows say that work can go on. */
  readonly reportProblem: (error: unknown) => void;
  /** Makes a last backup and closes the library. */
  readonly close: () => Promise<void>;
}

/** Wires the parts for a host whose built files lie in `programFolder`. */
export function compose(programFolder: string): Composition {
  return {
    builtInBooks: new Map(Object.entries(priceBooks)),
    readBook: bookReader(programFolder),
    fontFolder: path.join(programFolder, 'fonts'),
    today: () => formatDay(dayOf(chinaNow())),
    runPlanning: async (task, watch) => {
      const { runPlanningWorker } = await import('./workers/run-planning-worker.ts');
      return runPlanningWorker(path.join(programFolder, 'planning-worker.cjs'), task, watch);
    },
    now: () => formatInstant(chinaNow()),
    version,
  };
}

/** Opens the library and wires the handlers. Loaded only by windows: the commands need none of it. */
export async function composeApp(programFolder: string, host: AppHost): Promise<App> {
  const { LibrarySession, scenarioDraftSchema, errorLog, runLibraryWorker, openedFile } = await loadApp();
  const parts = compose(programFolder);
  const folder = userFolder();
  const listeners = new Set<(event: EventName, value: unknown) => void>();
  const emit: Emit = (event, value) => {
    for (const listener of listeners) listener(event, value);
  };
  const worker = path.join(programFolder, 'library-worker.cjs');
  const session = await LibrarySession.begin({
    host: host.kind,
    ...parts,
    folder,
    platform: `${process.platform} ${process.arch} ${os.release()}, Node ${process.version}`,
    log: errorLog(folder, parts.now),
    sample: scenarioDraftSchema.parse(sampleScenario),
    emit,
    makeDocuments: documentMaker(programFolder, parts.fontFolder),
    runLibraryTask: (task) => runLibraryWorker(worker, task),
    ...(host.files !== undefined && { files: host.files }),
  });
  return {
    answer: session.answer,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit,
    openFile: (file) => {
      const opened = openedFile(file);
      if (opened.ok) emit('file-opened', opened.value);
      else for (const finding of opened.findings) emit('problem', finding);
    },
    settings: () => session.settings(),
    folder,
    reportProblem: session.reportProblem,
    close: () => session.end(),
  };
}

/** Turns of the event loop that a request needs: one each for its connection, its head, its file and its answer. */
const TURNS = 6;

/** Lets what came meanwhile be answered: the window loads its files while the program loads its own. */
async function answerMeanwhile(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Loads the code of the app piece by piece; each is a dependency of the next, or stands alone. */
async function loadApp() {
  const { scenarioDraftSchema } = await import('../shared/wire-parts.ts');
  await answerMeanwhile();
  await import('./library/open-library.ts');
  await answerMeanwhile();
  await import('./handlers/make-handlers.ts');
  await answerMeanwhile();
  const { LibrarySession } = await import('./handlers/library-session.ts');
  const { errorLog } = await import('./handlers/error-log.ts');
  const { runLibraryWorker } = await import('./workers/run-library-worker.ts');
  const { openedFile } = await import('./handlers/opened-file.ts');
  await answerMeanwhile();
  return { LibrarySession, scenarioDraftSchema, errorLog, runLibraryWorker, openedFile };
}

/** JSON books up to this size are read where they are: starting a worker would take longer. */
const SMALL_BOOK = 256 * 1024;

function bookReader(programFolder: string): ReadBook {
  return async (bytes) => {
    const { isWorkbook, readBookFile } = await import('./price-books/read-book-file.ts');
    if (!isWorkbook(bytes) && bytes.byteLength <= SMALL_BOOK) return readBookFile(bytes);
    const { runBookWorker } = await import('./workers/run-book-worker.ts');
    return runBookWorker(path.join(programFolder, 'book-worker.cjs'), bytes);
  };
}

/** Makes documents in the built worker. */
function documentMaker(programFolder: string, fontFolder: string): MakeDocuments {
  return async ({ name, ...order }: DocumentOrder, watch) => {
    const [{ runDocumentWorker }, { fileName }] = await Promise.all([
      import('./workers/run-document-worker.ts'),
      import('./handlers/file-name.ts'),
    ]);
    const names = { xlsx: fileName(name, 'xlsx'), pdf: fileName(name, 'pdf') };
    return runDocumentWorker(path.join(programFolder, 'document-worker.cjs'), { ...order, names, fontFolder }, watch);
  };
}

function chinaNow(): Instant {
  return instant(Math.floor(Date.now() / 1_000) + OFFSET_SECONDS);
}
