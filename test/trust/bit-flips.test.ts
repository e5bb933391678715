import { Buffer } from 'node:buffer';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { StoredScenario } from '../../shared/library-entry.ts';
import { checkDatabase, isSound } from '../../src-main/library/check-database.ts';
import { LibraryTrouble, storeFinding } from '../../src-main/library/library-trouble.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { draft, saveAt } from '../library/sample-draft.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { copyLibrary, dataFolder } from './child-program.ts';
import { seededRandom } from './seeded-random.ts';

const FLIPS = isNightly
  ? { bodies: 1_000, anywhere: 1_000, journal: 500 }
  : { bodies: 100, anywhere: 100, journal: 100 };
const SCENARIOS = 20;

const random = seededRandom(6);
const below = (limit: number): number => Math.floor(random() * limit);

/** A library with everything moved into its file, and one whose newest saves are still in its journal. */
let settled: string;
let journaled: string;
const saved = new Map<string, StoredScenario>();

beforeAll(() => {
  const folder = dataFolder();
  let library = openLibrary(folder);
  const ids = Array.from(
    { length: SCENARIOS },
    (_, at) => library.writer.create(saveAt(at, draft(`方案 ${String(at)}`))).id,
  );
  library.close();
  settled = copyLibrary(folder);
  library = openLibrary(folder);
  for (const id of ids) library.writer.save(id, 1, saveAt(30, draft(`方案 ${id} 第二版`)));
  library.store.tellCounter();
  for (const id of ids) {
    const reply = library.reader.open(id);
    if (reply.ok) saved.set(id, reply.value);
  }
  // Some saves are not even in their places yet.
  for (const id of ids.slice(0, 5)) {
    library.writer.save(id, 2, saveAt(31, draft(`方案 ${id} 第三版`)));
    const second = saved.get(id);
    if (second !== undefined) saved.set(id, { ...second, scenario: { ...second.scenario, name: `方案 ${id} 第三版` } });
  }
  library.store.tellCounter();
  journaled = copyLibrary(folder);
  library.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => {
  for (const folder of [settled, journaled]) rmSync(folder, { recursive: true, force: true });
});

type Outcome = 'whole' | 'named' | 'refused' | 'wrong';

/** Opens a copy with one bit flipped: what the app then shows is what was saved, or it says that it is not. */
function openFlipped(folder: string, file: string, at: number, expected: (id: string) => string | undefined): Outcome {
  const copy = copyLibrary(folder);
  try {
    const bytes = readFileSync(path.join(copy, file));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    writeFileSync(path.join(copy, file), bytes);
    const library = openLibrary(copy);
    try {
      return shown(library, expected);
    } finally {
      library.close();
    }
  } catch (error) {
    // A bug would be thrown as something else, and fail the test.
    if (error instanceof LibraryTrouble || storeFinding(error) !== undefined) return 'refused';
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function shown(library: ReturnType<typeof openLibrary>, expected: (id: string) => string | undefined): Outcome {
  const { rows, total } = library.reader.list({ query: '', order: 'updated', offset: 0, limit: 500 });
  let outcome: Outcome = total < SCENARIOS ? 'wrong' : 'whole';
  for (const row of rows) {
    const reply = library.reader.open(row.id);
    if (row.damaged || !reply.ok) outcome = outcome === 'wrong' ? 'wrong' : 'named';
    else if (row.payable !== '150000.00' || JSON.stringify(reply.value.scenario) !== expected(row.id)) return 'wrong';
  }
  return outcome;
}

/** All saved content, as hexadecimal; where it cannot be read, the reason. */
function bodiesIn(file: string): string[] {
  const database = new Sqlite(file, { readonly: true });
  try {
    return database
      .prepare('SELECT hex(content) FROM scenario UNION ALL SELECT hex(content) FROM scenario_save')
      .pluck()
      .all() as string[];
  } catch (error) {
    return [String(error)];
  } finally {
    database.close();
  }
}

/** Where in a library file its content stands: all bytes but the last of each, whose last bits may say nothing. */
function placesOfBodies(file: string): number[] {
  const bytes = readFileSync(file);
  return bodiesIn(file).flatMap((hex) => {
    const body = Buffer.from(hex, 'hex');
    const places: number[] = [];
    for (let at = bytes.indexOf(body); at >= 0; at = bytes.indexOf(body, at + 1)) {
      for (let byte = 0; byte < body.length - 1; byte += 1) places.push(at + byte);
    }
    return places;
  });
}

function countsOf(outcomes: readonly Outcome[]): string {
  return (['whole', 'named', 'refused'] as const)
    .map((kind) => `${String(outcomes.filter((outcome) => outcome === kind).length)} ${kind}`)
    .join(', ');
}

const firstContent = new Map<string, string>();
const first = (id: string): string | undefined => firstContent.get(id);

describe('R6: one flipped bit', () => {
  beforeAll(() => {
    const copy = copyLibrary(settled);
    const library = openLibrary(copy);
    for (const id of saved.keys()) {
      const reply = library.reader.open(id);
      if (reply.ok) firstContent.set(id, JSON.stringify(reply.value.scenario));
    }
    library.close();
    rmSync(copy, { recursive: true, force: true });
  });

  it('in what was saved is named by the check, and never shown', () => {
    const bytes = readFileSync(path.join(settled, 'library.db'));
    const places = placesOfBodies(path.join(settled, 'library.db'));
    expect(places.length).toBeGreaterThanOrEqual(2 * SCENARIOS * 40);
    const before = bodiesIn(path.join(settled, 'library.db')).join();
    const copy = copyLibrary(settled);
    const file = path.join(copy, 'library.db');
    const outcomes: Outcome[] = [];
    while (outcomes.length < FLIPS.bodies) {
      const at = places[below(places.length)] ?? 0;
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8));
      writeFileSync(file, flipped);
      // What was moved within a page leaves copies behind that nobody reads; a flip in one of them is none in a body.
      if (bodiesIn(file).join() !== before) outcomes.push(isSound(checkDatabase(file)) ? 'wrong' : 'named');
    }
    rmSync(copy, { recursive: true, force: true });
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(0);
    tellFigure(`R6: ${String(FLIPS.bodies)} flips in bodies: ${countsOf(outcomes)}`);
  }, 3_600_000);

  it('anywhere in the library shows no wrong total and crashes nothing', () => {
    const { length } = readFileSync(path.join(settled, 'library.db'));
    const outcomes = Array.from({ length: FLIPS.anywhere }, () =>
      openFlipped(settled, 'library.db', below(length), first),
    );
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(0);
    tellFigure(`R6: ${String(FLIPS.anywhere)} flips anywhere: ${countsOf(outcomes)}, 0 crashes, 0 wrong totals`);
  }, 3_600_000);

  it('in the journal loses no save without a word', () => {
    const { length } = readFileSync(path.join(journaled, 'library.db-wal'));
    const second = (id: string): string => JSON.stringify(saved.get(id)?.scenario);
    const outcomes = Array.from({ length: FLIPS.journal }, () =>
      openFlipped(journaled, 'library.db-wal', below(length), second),
    );
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(0);
    expect(outcomes.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(0);
    tellFigure(`R6: ${String(FLIPS.journal)} flips in the journal: ${countsOf(outcomes)}, 0 saves lost without a word`);
  }, 3_600_000);
});
