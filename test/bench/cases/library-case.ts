import { fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import Sqlite from 'better-sqlite3';

import { changeLibrary, openLibrary } from '../../../src-main/library/open-library.ts';
import { saveAt } from '../../library/sample-draft.ts';
import type { BenchCase, BenchTools } from '../bench-case.ts';
import type { BenchRow, GrowthRow } from '../bench-row.ts';
import { countSyncs } from '../count-syncs.ts';
import { type Contender, growthRow, measuredRow, millisecondsText, repeated, ROUND_MS, timedRow } from '../measure.ts';
import { eightLines, type FilledLibrary, fillLibrary, oneLine, sizeRow } from './filled-library.ts';

/** Scenarios of the large library, and of the smaller ones that show how it grows. */
const SCENARIOS = 100_000;
const smaller = [1_000, 10_000];
/** One frame of a screen that is drawn 60 times a second. */
const FRAME_MS = 1_000 / 60;
/** Scenarios of the library that shows what the shortest take. */
const SHORT_SCENARIOS = 10_000;
/** Two Chinese characters that no scenario has. */
const ABSENT = '火星';

const page = { query: '', order: 'updated', offset: 0, limit: 50 } as const;

/**
 * Makes one save after the other ready, each to be on the disk before the next: other quantities and days each time, and
 * another name where asked.
 */
function saving({ library, ids, make }: FilledLibrary, renamed = false): () => () => void {
  const [id = ''] = ids;
  let revision = library.reader.find(id)?.revision ?? 1;
  const { name, customer } = make(0);
  return () => {
    const scenario = { ...make(revision), ...(!renamed && { name, customer }) };
    const save = saveAt(revision % 600, scenario);
    return () => {
      const reply = changeLibrary(library, () => library.writer.save(id, revision, save));
      if (!reply.ok) throw new Error('A save of the bench is refused.');
      ({ revision } = reply.value);
    };
  };
}

/** Has what was saved put in its places, as a window does by looking at the list. */
function settling({ library, ids }: FilledLibrary): () => void {
  return () => {
    if (!library.reader.isKnown(ids[0] ?? '')) throw new Error('The saved scenario is missing.');
  };
}

/** A save under a new name, and everything that is made of it. */
function savingAll(filled: FilledLibrary): () => void {
  const [next, settle] = [saving(filled, true), settling(filled)];
  return () => {
    next()();
    settle();
  };
}

/** Saves until a round is long enough; what counts is how long each takes to be acknowledged, the one before in its places. */
function acknowledging(filled: FilledLibrary): Contender {
  const [next, settle] = [saving(filled), settling(filled)];
  return () => {
    let times = 0;
    let passed = 0;
    while (passed < ROUND_MS) {
      const save = next();
      const begin = performance.now();
      save();
      passed += performance.now() - begin;
      times += 1;
      settle();
    }
    return passed / times;
  };
}

/** Processor time of a save until it is acknowledged, and with everything that is made of it, in words. */
function processorTimes(filled: FilledLibrary): string {
  const [next, settle] = [saving(filled), settling(filled)];
  const used = (work: () => void): number => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1_000 / COUNTED;
  };
  let [alone, all] = [0, 0];
  for (let left = COUNTED; left > 0; left -= 1) {
    const time = used(next());
    alone += time;
    all += time + used(settle);
  }
  return `${millisecondsText(alone)} of processor time, ${millisecondsText(all)} with everything made of it`;
}

/** What a save cannot do without: its bytes written, and the disk asked to keep them. */
function bareWrite({ folder, make }: FilledLibrary): () => void {
  const file = openSync(path.join(folder, 'bare'), 'a');
  const bytes = JSON.stringify(make(0));
  return () => {
    writeSync(file, bytes);
    fsyncSync(file);
  };
}

/** Saves whose requests to the disk are counted. */
const COUNTED = 100;

/** How often a save asks the disk to keep what it wrote, in words. */
async function syncsOfSave(tools: BenchTools, filled: FilledLibrary): Promise<string> {
  const next = saving(filled);
  const syncs = await countSyncs(tools.scratch, () => {
    for (let left = COUNTED; left > 0; left -= 1) next()();
  });
  return syncs === undefined ? 'fsyncs not counted' : `${(syncs / COUNTED).toFixed(2)} fsyncs a save`;
}

async function rowsOf(tools: BenchTools, filled: FilledLibrary): Promise<BenchRow[]> {
  const { folder, library, ids, bare } = filled;
  const { short } = tools.rounds;
  const database = new Sqlite(path.join(folder, 'library.db'), { readonly: true });
  const like = bare?.prepare('SELECT rowid FROM bare WHERE content LIKE ?');
  if (like?.all(`%${ABSENT}%`).length !== 0 || library.reader.list({ ...page, query: ABSENT }).total !== 0) {
    throw new Error('The absent word is there.');
  }
  const [plan] = database
    .prepare('EXPLAIN QUERY PLAN SELECT rowid FROM scenario_words WHERE scenario_words MATCH ?')
    .all('"火星"') as { detail: string }[];
  const frames = { peer: 'one frame of 16.7 ms', gate: { most: 2 }, goal: { most: 1 } };
  let turn = 0;
  const rows = [
    await measuredRow(
      {
        ...{
          name: 'save one scenario, durable',
          peer: 'one bare write and fsync',
          gate: { most: 1.5 },
          goal: { most: 1.2 },
        },
        note: `library of 100,000; ${await syncsOfSave(tools, filled)}; ${processorTimes(filled)}`,
      },
      { ours: acknowledging(filled), peer: repeated(bareWrite(filled)), rounds: short },
    ),
    await measuredRow(
      {
        ...{
          name: 'save one scenario under a new name, and put it in all its places',
          peer: 'one bare write and fsync',
        },
        ...{ gate: {}, goal: {}, note: 'library of 100,000' },
      },
      { ours: repeated(savingAll(filled)), peer: repeated(bareWrite(filled)), rounds: short },
    ),
    await measuredRow(
      {
        name: 'search 100,000 scenarios for two absent Chinese characters',
        ...{ peer: 'LIKE over their bare JSON', gate: { least: 100 }, goal: { least: 1_000 } },
        note: plan?.detail ?? '',
      },
      {
        ours: repeated(() => library.reader.list({ ...page, query: ABSENT })),
        peer: repeated(() => like.all(`%${ABSENT}%`)),
        rounds: tools.rounds.long,
      },
    ),
    await timedRow(
      { name: 'list 100,000 scenarios, first page', ...frames },
      repeated(() => library.reader.list(page)),
      FRAME_MS,
      short,
    ),
    await timedRow(
      { name: 'search 100,000 scenarios for a word that an eighth has', ...frames },
      repeated(() => library.reader.list({ ...page, query: '深圳' })),
      FRAME_MS,
      short,
    ),
    await timedRow(
      { name: 'open one of 100,000 scenarios', ...frames },
      repeated(() => {
        turn += 7_919;
        if (!library.reader.open(ids[turn % ids.length] ?? '').ok) throw new Error('A scenario does not open.');
      }),
      FRAME_MS,
      short,
    ),
  ];
  database.close();
  return rows;
}

/** The library of one user, as the main process answers its windows. */
export const libraryCase: BenchCase = {
  name: 'library',
  seconds: 80,
  run: async (tools) => {
    const folder = (name: string): string => path.join(tools.scratch, name);
    const make = eightLines(tools.project);
    const short = fillLibrary(folder('short'), SHORT_SCENARIOS, oneLine);
    const large = fillLibrary(folder('large'), SCENARIOS, make, true);
    // What a restart sees: everything in the one file.
    for (const { library } of [short, large]) library.close();
    const sizes = [
      sizeRow('size of the library, scenarios of eight lines', large),
      sizeRow('size of the library, scenarios of one line', short),
    ];
    const reopened = { ...large, library: openLibrary(large.folder) };
    const all = [...smaller.map((count) => fillLibrary(folder(String(count)), count, make)), reopened];
    try {
      const growing = (name: string, work: (filled: FilledLibrary) => () => unknown): Promise<GrowthRow> =>
        growthRow(
          name,
          'scenarios',
          all.map((each) => ({ size: each.ids.length, work: work(each) })),
          5,
        );
      return {
        rows: [...(await rowsOf(tools, reopened)), ...sizes],
        growth: [
          await growing(
            'list the first page',
            ({ library }) =>
              () =>
                library.reader.list(page),
          ),
          await growing(
            'search a word that an eighth has',
            ({ library }) =>
              () =>
                library.reader.list({ ...page, query: '深圳' }),
          ),
          await growing('save under a new name, settled', savingAll),
        ],
      };
    } finally {
      for (const { library } of all) library.close();
      large.bare?.close();
    }
  },
};
