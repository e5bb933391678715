import path from 'node:path';

import { priceBooks } from 'virtual:price-books';

import type { Channel, EventName, ReplyValue, RequestInput } from '../../shared/ipc-contract.ts';
import { contract } from '../../shared/ipc-contract.ts';
import type { Reply } from '../../shared/reply.ts';
import { LibrarySession } from '../../src-main/handlers/library-session.ts';
import { runLibraryTask } from '../../src-main/workers/library-task.ts';
import { sample } from './test-app.ts';

/** The program over a data folder as a host begins it, whatever state its library is in. */
export class TestSession {
  readonly events: { event: EventName; value: unknown }[] = [];
  readonly logged: unknown[] = [];
  readonly #session: LibrarySession;

  private constructor(session: LibrarySession, kept: Pick<TestSession, 'events' | 'logged'>) {
    this.#session = session;
    this.events = kept.events;
    this.logged = kept.logged;
  }

  static async begin(folder: string, now = '2026-11-22T09:30:00+08:00'): Promise<TestSession> {
    const kept: Pick<TestSession, 'events' | 'logged'> = { events: [], logged: [] };
    const session = await LibrarySession.begin({
      host: 'browser',
      version: '0.0.0',
      folder,
      platform: 'test',
      fontFolder: path.resolve('dist/fonts'),
      builtInBooks: new Map(Object.entries(priceBooks)),
      sample,
      today: () => now.slice(0, 10),
      now: () => now,
      emit: (event, value) => kept.events.push({ event, value }),
      log: { write: (_, error) => kept.logged.push(error), end: () => `${String(kept.logged.length)} entries` },
      readBook: () => Promise.reject(new Error('No books are read here.')),
      runPlanning: () => Promise.reject(new Error('No fleets are planned here.')),
      makeDocuments: () => Promise.reject(new Error('No documents are made here.')),
      runLibraryTask: (task) => Promise.resolve().then(() => runLibraryTask(task)),
    });
    return new TestSession(session, kept);
  }

  /** Asks a channel; an accepted value is held against the contract. */
  async ask<C extends Channel>(channel: C, request: RequestInput<C>): Promise<Reply<ReplyValue<C>>> {
    const reply = (await this.#session.answer(channel, request)) as Reply<ReplyValue<C>>;
    if (reply.ok) contract[channel].value.parse(reply.value);
    return reply;
  }

  /** The value of a request that must be accepted. */
  async value<C extends Channel>(channel: C, request: RequestInput<C>): Promise<ReplyValue<C>> {
    const reply = await this.ask(channel, request);
    if (!reply.ok) throw new Error(reply.findings.map((found) => found.message.en).join('\n'));
    return reply.value;
  }

  /** Codes of a request's findings. */
  async refusal<C extends Channel>(channel: C, request: RequestInput<C>): Promise<string[]> {
    const reply = await this.ask(channel, request);
    return reply.ok ? ['accepted'] : reply.findings.map((found) => found.code);
  }

  /** Names of the scenarios on the list. */
  async names(): Promise<string[]> {
    const { rows } = await this.value('library.list', { query: '', order: 'name', offset: 0, limit: 500 });
    return rows.map((row) => row.name);
  }

  /** Ends as a host does. */
  async end(): Promise<void> {
    await this.#session.end();
  }
}
