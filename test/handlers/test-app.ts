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
import { makeHandlers } from '../../src-main/handlers/make-handlers.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { readBookFile } from '../../src-main/price-books/read-book-file.ts';
import { runDocumentTask } from '../../src-main/workers/document-task.ts';
import { runPlanningWorker } from '../../src-main/workers/run-planning-worker.ts';

/** The worked sample of the meeting guide. */
export const sample = scenarioDraftSchema.parse(
  JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')),
);

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
      ...(files !== undefined && { files }),
    });
    this.#answer = answering(this.handlers, {
      checkReplies: true,
      report: (_, error) => this.bugs.push(error),
    });
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
