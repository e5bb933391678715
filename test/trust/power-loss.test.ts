import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openLibrary } from '../../src-main/library/open-library.ts';
import { draft, saveAt } from '../library/sample-draft.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { canTrace, ChildProgram, dataFolder } from './child-program.ts';
import { lostSaves } from './kept-saves.ts';
import { boundaries, Disk, type FileEvent, readTrace } from './power-loss-model.ts';
import { seededRandom } from './seeded-random.ts';

const STATES = isNightly ? 2_000 : 100;
/** Enough that SQLite moves its journal into the library on its own on the way. */
const SAVES = isNightly ? 600 : 100;
const names = new Set(['library.db', 'library.db-wal', 'library.saves']);

let program: ChildProgram;
beforeAll(async () => {
  program = await ChildProgram.build();
}, 120_000);
afterAll(() => {
  program.remove();
});

/** A run of saves over a library that is there already: what it did to its files, and what they were before. */
function tracedRun(unsynced: boolean): { initial: ReadonlyMap<string, Buffer>; events: FileEvent[] } {
  const folder = dataFolder();
  const library = openLibrary(folder);
  library.writer.create(saveAt(0, draft('早先的方案')));
  library.close();
  const initial = new Map(
    ['library.db', 'library.saves'].map((name) => [name, readFileSync(path.join(folder, name))] as const),
  );
  const paths = [...names, 'acks'].flatMap((name) => ['-P', path.join(folder, name)]);
  const log = path.join(folder, 'trace');
  const calls = 'trace=pwrite64,write,ftruncate,fsync,fdatasync';
  program.trace(
    folder,
    ['--seccomp-bpf', '-y', '-xx', '-s', '1000000', ...paths, '-e', calls, '-o', log],
    'save',
    SAVES,
    unsynced,
  );
  const events = readTrace(readFileSync(log, 'utf8'), names);
  rmSync(folder, { recursive: true, force: true });
  return { initial, events };
}

/** Loses the power at many places of a run; answers what was then wrong, one text for each bad state. */
function losses({ initial, events }: ReturnType<typeof tracedRun>): string[] {
  const random = seededRandom(20_261_122);
  const places = boundaries(events);
  const folder = dataFolder();
  const bad: string[] = [];
  const chosen = Array.from({ length: STATES }, () => places[Math.floor(random() * places.length)] ?? 0);
  const disk = new Disk(initial, events);
  for (const place of chosen.sort((left, right) => left - right)) {
    disk.advance(place);
    const { files, acknowledged } = disk.lose(random);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
    const lost = lostSaves(folder, acknowledged);
    if (lost.length > 0) bad.push(`at ${String(place)}: ${lost.join('; ')}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return bad;
}

function countOf(events: readonly FileEvent[], kind: FileEvent['kind']): number {
  return events.filter((event) => event.kind === kind).length;
}

describe.skipIf(!canTrace)('R2: the power is lost while the program saves', () => {
  it('loses no acknowledged save, and the library opens without a false alarm', () => {
    const run = tracedRun(false);
    expect(countOf(run.events, 'ack')).toBe(SAVES);
    expect(countOf(run.events, 'sync')).toBeGreaterThan(SAVES);
    expect(losses(run)).toEqual([]);
    tellFigure(
      `R2: ${String(STATES)} states at ${String(boundaries(run.events).length)} boundaries of ${String(SAVES)} saves ` +
        `(${String(countOf(run.events, 'write'))} writes, ${String(countOf(run.events, 'sync'))} syncs): 0 lost, 0 unopenable`,
    );
  }, 3_600_000);

  it('would lose some without syncs: the test is not blind', () => {
    const run = tracedRun(true);
    expect(countOf(run.events, 'ack')).toBe(SAVES);
    const bad = losses(run);
    expect(bad.length).toBeGreaterThan(0);
    tellFigure(
      `R2 control, synchronous=OFF: ${String(bad.length)} of ${String(STATES)} states lost saves or did not open`,
    );
  }, 3_600_000);
});
