import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { priceBooks } from 'virtual:price-books';
import { expect } from 'vitest';

import type { Channel, EventName, ReplyValue, RequestInput } from '../../shared/ipc-contract.ts';
import type { Reply } from '../../shared/reply.ts';
import { scenarioDraftSchema } from '../../shared/wire-parts.ts';
import { answering } from '../../src-main/handlers/answer.ts';
import { fileName } from '../../src-main/handlers/file-name.ts';
import type { DesktopFiles, Handlers } from '../../src-main/handlers/handlers.ts';
import { examine } from '../../src-main/handlers/examine.ts';
import { makeHandlers } from '../../src-main/handlers/make-handlers.ts';
import { type TrustTools, trustHandlers } from '../../src-main/handlers/trust-handlers.ts';
import { Backups } from '../../src-main/library/backups.ts';
import { checkDatabase } from '../../src-main/library/check-database.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { readBookFile } from '../../src-main/price-books/read-book-file.ts';
import { runDocumentTask } from '../../src-main/workers/document-task.ts';
import { runPlanningWorker } from '../../src-main/workers/run-planning-worker.ts';
import { storeFiles } from '../../src-main/library/store-files.ts';
import { runLibraryTask } from '../../src-main/workers/library-task.ts';
import type { RunLibraryTask } from '../../src-main/workers/run-library-worker.ts';

/** The worked sample of the meeting guide. */
export const sample = scenarioDraftSchema.parse(
  JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')),
);

/** Does the work of the library worker in this thread. */
const inPlace: RunLibraryTask = (task) => Promise.resolve(runLibraryTask(task));

/**
 * The app as its windows see it, with a library of its own and a clock that stands. Documents are made in place, meetings
 * are read in the built worker.
 */
export class TestApp {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'seatwise-app-'));
  readonly events: { event: EventName; value: unknown }[] = [];
  readonly bugs: unknown[] = [];
  readonly library = openLibrary(this.folder);
  readonly handlers: Handlers;
  readonly #answer: ReturnType<typeof answering>;

  constructor(files?: DesktopFiles) {
    this.handlers = makeHandlers({
      host: files === undefined ? 'browser' : 'electron',
      version: '0.0.0',
      library: this.library,
      builtInBooks: new Map(Object.entries(priceBooks)),
      sample,
      today: () => '2026-11-22',
      now: () => '2026-11-22T09:30:00+08:00',
      readBook: readBookFile,
      emit: (event, value) => this.events.push({ event, value }),
      makeDocuments: ({ name, ...order }, { onStep }) => {
        const names = { xlsx: fileName(name, 'xlsx'), pdf: fileName(name, 'pdf') };
        return runDocumentTask({ ...order, names, fontFolder: path.resolve('dist/fonts') }, onStep);
      },
      runPlanning: (task, watch) => runPlanningWorker(path.resolve('dist/planning-worker.cjs'), task, watch),
      runLibraryTask: inPlace,
      trust: trustHandlers(this.#trustTools()),
      ...(files !== undefined && { files }),
    });
    this.#answer = answering(this.handlers, {
      checkReplies: true,
      report: (_, error) => this.bugs.push(error),
    });
  }

  #trustTools(): TrustTools {
    const files = storeFiles(this.folder);
    const now = (): string => '2026-11-22T09:30:00+08:00';
    const backups = new Backups(files, now, (file) => Promise.resolve(checkDatabase(file)));
    const builtInBooks = new Map(Object.entries(priceBooks));
    const doctor = { version: '0.0.0', files, backups, runTask: inPlace, builtInBooks, now };
    return {
      files,
      backups,
      store: this.library.store,
      trouble: undefined,
      reopen: () => Promise.resolve(),
      runTask: inPlace,
      examine: () => examine({ ...doctor, fontFolder: path.resolve('dist/fonts') }),
      diagnostics: () => Promise.resolve('diagnostics'),
      report: (error) => {
        this.bugs.push(error);
        return 'ab12cd34';
      },
      now,
      emit: (event, value) => this.events.push({ event, value }),
    };
  }

  /** Asks anything, as a window might. */
  ask(channel: string, request: unknown): Promise<Reply<unknown>> {
    return this.#answer(channel, request);
  }

  /** Asks what must be accepted. */
  async value<C extends Channel>(channel: C, request: RequestInput<C>): Promise<ReplyValue<C>> {
    const reply = await this.ask(channel, request);
    expect(this.bugs).toEqual([]);
    if (!reply.ok) throw new Error(`${channel} refused: ${JSON.stringify(reply.findings)}`);
    return reply.value as ReplyValue<C>;
  }

  /** Asks what must be refused, and gives the codes of the findings. */
  async refusal<C extends Channel>(channel: C, request: RequestInput<C>): Promise<string[]> {
    const reply = await this.ask(channel, request);
    return reply.ok ? ['accepted'] : reply.findings.map((finding) => finding.code);
  }

  /** Closes the library and removes it. */
  close(): void {
    this.library.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
