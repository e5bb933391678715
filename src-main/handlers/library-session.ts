import { randomUUID } from 'node:crypto';

import type { Settings } from '../../shared/app-settings.ts';
import { defaultSettings } from '../../shared/default-settings.ts';
import { Backups } from '../library/backups.ts';
import { keepSafe, type SafeKeeping } from '../library/keep-safe.ts';
import { type LibraryTrouble, storeFinding, troubleOf } from '../library/library-trouble.ts';
import { migrateLibrary } from '../library/migrate-library.ts';
import { type Library, openLibrary } from '../library/open-library.ts';
import { storeFiles } from '../library/store-files.ts';
import { watchLibrary } from '../library/watch-library.ts';
import { finding } from '../rules/findings/finding.ts';
import { type AnswerChannel, answering } from './answer.ts';
import { closedHandlers } from './closed-handlers.ts';
import { diagnosticText } from './diagnostics.ts';
import type { ErrorLog } from './error-log.ts';
import { examine } from './examine.ts';
import type { HandlerTools } from './handlers.ts';
import { makeHandlers } from './make-handlers.ts';
import { type TrustTools, trustHandlers } from './trust-handlers.ts';

/** What a session stands on: the tools of the handlers but those that it makes itself. */
export interface SessionTools extends Omit<HandlerTools, 'library' | 'trust'> {
  /** Folder of the user's data. */
  readonly folder: string;
  readonly fontFolder: string;
  /** The system that the program runs on, in words; for the diagnostics. */
  readonly platform: string;
  readonly log: ErrorLog;
}

interface Open {
  readonly library: Library;
  readonly safety: SafeKeeping | undefined;
  readonly stopWatching: () => void;
}

/**
 * The program over one data folder: with its library open, or, where that cannot be opened, with what brings it
 * back. It moves from the second to the first without a restart.
 */
export class LibrarySession {
  readonly #tools: SessionTools;
  readonly #backups: Backups;
  #open: Open | undefined;
  #trouble: LibraryTrouble | undefined;
  #answer: AnswerChannel = () => Promise.reject(new Error('The session has not begun.'));

  private constructor(tools: SessionTools) {
    this.#tools = tools;
    this.#backups = new Backups(storeFiles(tools.folder), tools.now, async (file) => {
      const reply = await tools.runLibraryTask({ kind: 'check', file });
      if (!reply.ok) throw new Error(reply.findings[0]?.message.en);
      return reply.value;
    });
  }

  /** Opens the library; where that cannot be done the session begins all the same, with ways out. */
  static async begin(tools: SessionTools): Promise<LibrarySession> {
    const session = new LibrarySession(tools);
    await session.#begin();
    return session;
  }

  /** Answers any request of a window. */
  readonly answer: AnswerChannel = (channel, request) => this.#answer(channel, request);

  /** The settings; the defaults while the library is not open. */
  settings(): Settings {
    return this.#open?.library.settings.all() ?? defaultSettings;
  }

  /** Logs what nobody expected and tells the windows, so that work can go on. */
  readonly reportProblem = (error: unknown): void => {
    const reference = this.#report(error);
    this.#tools.emit('problem', finding('window-error', { value: reference }, { reference }));
  };

  /** Tells the windows why saves that are on the disk cannot be put in their places; a full disk is no surprise. */
  readonly #reportStore = (error: unknown): void => {
    const known = storeFinding(error);
    if (known === undefined) this.reportProblem(error);
    else this.#tools.emit('problem', known);
  };

  /** Makes a last backup of what has changed, and closes the library. */
  async end(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    open.stopWatching();
    await open.safety?.end();
    open.library.close();
  }

  async #begin(): Promise<void> {
    const { folder, emit } = this.#tools;
    try {
      const files = storeFiles(folder);
      await migrateLibrary(files, this.#backups);
      const library = openLibrary(folder, this.#reportStore);
      this.#trouble = undefined;
      this.#open = {
        library,
        safety: library.newer === undefined ? keepSafe(library.store, this.#backups, this.reportProblem) : undefined,
        stopWatching: watchLibrary(library.reader, () => {
          emit('library-changed', {});
        }),
      };
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      this.#trouble = trouble;
    }
    this.#wire();
  }

  #wire(): void {
    const trust = trustHandlers(this.#trustTools());
    const tools = { ...this.#tools, trust };
    const library = this.#open?.library;
    const handlers = library === undefined ? closedHandlers(tools) : makeHandlers({ ...tools, library });
    this.#answer = answering(handlers, {
      report: (reference, error) => {
        this.#tools.log.write(reference, error);
      },
    });
  }

  #trustTools(): TrustTools {
    const { folder, runLibraryTask, log, now, emit, host, platform } = this.#tools;
    const files = storeFiles(folder);
    const doctor = { ...this.#tools, files, backups: this.#backups, runTask: runLibraryTask };
    return {
      files,
      backups: this.#backups,
      store: this.#open?.library.store,
      trouble: this.#trouble,
      reopen: () => this.#begin(),
      runTask: runLibraryTask,
      examine: () => examine(doctor),
      diagnostics: async () => diagnosticText({ report: await examine(doctor), host, platform, log: log.end() }),
      report: (error) => this.#report(error),
      now,
      emit,
    };
  }

  #report(error: unknown): string {
    const reference = randomUUID().slice(0, 8);
    this.#tools.log.write(reference, error);
    return reference;
  }
}
