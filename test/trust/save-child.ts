import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import { LibrarySession } from '../../src-main/handlers/library-session.ts';
import { runLibraryTask } from '../../src-main/workers/library-task.ts';
import type { Channel, ReplyValue, RequestInput } from '../../shared/ipc-contract.ts';
import type { Reply } from '../../shared/reply.ts';
import { draft } from '../library/sample-draft.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * A program of its own that saves over the whole path of the app, to be killed, starved and cut off by the tests. Every
 * acknowledged save is told in one line of the file `acks`, after the answer and not before.
 */

const [, , mode = '', folder = '', amount = '0'] = process.argv;

/** The control of the power-loss test: the program believes that its saves are synced, and they are not. */
if (process.env['SEATWISE_TEST_UNSYNCED'] === '1') {
  const pragma: unknown = Reflect.get(Sqlite.prototype, 'pragma');
  Sqlite.prototype.pragma = function unsynced(source, options) {
    if (source === 'synchronous') return 2;
    const asked = source.startsWith('synchronous =') ? 'synchronous = OFF' : source;
    return Reflect.apply(pragma as typeof this.pragma, this, [asked, options]);
  };
}

const acks = openSync(path.join(folder, 'acks'), 'a');

function tell(line: string): void {
  writeSync(acks, `${line}\n`);
}

const session = await LibrarySession.begin({
  host: 'browser',
  version: '0.0.0',
  folder,
  platform: 'test',
  fontFolder: folder,
  builtInBooks: new Map(),
  sample: draft('示例'),
  today: () => '2026-11-22',
  now: () => '2026-11-22T09:30:00+08:00',
  emit: () => undefined,
  log: {
    write: (_, error) => {
      tell(`bug ${String(error)}`);
    },
    end: () => '',
  },
  readBook: () => Promise.reject(new Error('No books are read here.')),
  runPlanning: () => Promise.reject(new Error('No fleets are planned here.')),
  makeDocuments: () => Promise.reject(new Error('No documents are made here.')),
  runLibraryTask: (task) => Promise.resolve().then(() => runLibraryTask(task)),
});

async function ask<C extends Channel>(channel: C, request: RequestInput<C>): Promise<Reply<ReplyValue<C>>> {
  return (await session.answer(channel, request)) as Reply<ReplyValue<C>>;
}

/** A scenario that says in its name which revision it is, and fills some pages however well it is packed. */
function revisionOf(revision: number) {
  const random = seededRandom(revision);
  const notes = Array.from({ length: 1_000 }, () => random().toString(36).slice(2, 10)).join('');
  return draft(`第 ${String(revision)} 版`, { notes });
}

/** Looks at the top of the list as a window does after a save: what was saved is then in its places, and stands there. */
async function look(name: string): Promise<void> {
  const reply = await ask('library.list', { query: name, order: 'updated', offset: 0, limit: 3 });
  if (!reply.ok) tell(`unlisted ${reply.findings.map(({ code }) => code).join()}`);
  else if (!reply.value.rows.some((row) => row.name === name && !row.damaged)) tell(`unlisted ${name}`);
}

/**
 * Saves until it is ended, or so many times: three scenarios in turn. What is refused is tried once more. Some saves are
 * looked at, others wait for the next one.
 */
async function saveInTurn(times: number): Promise<void> {
  const open: { id: string; revision: number }[] = [];
  for (let count = 0; count < times; count += 1) {
    const at = count % 3;
    const known = open[at];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const reply =
        known === undefined
          ? await ask('library.create', { scenario: revisionOf(1), tags: [] })
          : await ask('library.save', { ...known, scenario: revisionOf(known.revision + 1), tags: [] });
      if (reply.ok) {
        open[at] = reply.value;
        tell(`ack ${reply.value.id} ${String(reply.value.revision)}`);
        if (count % 4 === 1) await look(`第 ${String(reply.value.revision)} 版`);
        break;
      }
      tell(`refused ${reply.findings.map(({ code }) => code).join()}`);
    }
  }
}

/** Adds one to a number in a scenario that another program counts up too. */
async function countUp(id: string, times: number): Promise<void> {
  for (let done = 0; done < times;) {
    const opened = await ask('library.open', { id });
    if (!opened.ok) throw new Error(opened.findings[0]?.code);
    const { revision, scenario } = opened.value;
    const reply = await ask('library.save', {
      id,
      revision,
      scenario: { ...scenario, count: Number(scenario['count'] ?? 0) + 1 },
      tags: [],
    });
    if (reply.ok) done += 1;
    else tell(`refused ${reply.findings.map(({ code }) => code).join()}`);
  }
  tell(`ack ${String(times)}`);
}

const status = await ask('trust.status', {});
tell(`begun ${status.ok ? (status.value.trouble?.kind ?? 'open') : 'refused'}`);
if (mode === 'save') await saveInTurn(Number(amount));
if (mode === 'count') await countUp(process.argv[5] ?? '', Number(amount));
await session.end();
tell('ended');
closeSync(acks);
