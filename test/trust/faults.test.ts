import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkDatabase, isSound } from '../../src-main/library/check-database.ts';
import { knownSchema } from '../../src-main/library/migrate.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { putOldLibrary, savesOfSchema3 } from '../library/old-library.ts';
import { draft, saveAt } from '../library/sample-draft.ts';
import { TestSession } from '../handlers/test-session.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { acknowledged, canTrace, ChildProgram, copyLibrary, dataFolder, told } from './child-program.ts';
import { lostSaves } from './kept-saves.ts';

/** In a night every place, else every so many; all failures of a disk, else the two kinds of call. */
const STEP = isNightly ? { failing: 1, killed: 1 } : { failing: 6, killed: 12 };
const MOST_PLACES = 400;
const failures = isNightly ? ['ENOSPC', 'EIO', 'EACCES'] : ['ENOSPC'];

let program: ChildProgram;
/** A library with one scenario, and one as a program of an older schema left it. */
let current: string;
let old: string;

beforeAll(async () => {
  program = await ChildProgram.build();
  const folder = dataFolder();
  const library = openLibrary(folder);
  library.writer.create(saveAt(0, draft('早先的方案')));
  library.close();
  current = copyLibrary(folder);
  old = dataFolder();
  putOldLibrary(old);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
afterAll(() => {
  program.remove();
  for (const folder of [current, old]) rmSync(folder, { recursive: true, force: true });
});

const calls = 'pwrite64,fsync,fdatasync,ftruncate';

/** Whether strace met the call that was to fail. */
function wasInjected(log: string): boolean {
  return existsSync(log) && /INJECTED|killed by SIGKILL/.test(readFileSync(log, 'utf8'));
}

describe.skipIf(!canTrace)('R5: a write that fails', () => {
  it.each(failures)(
    'with %s is refused by name or done at the second try, and the data are as they were',
    (code) => {
      let runs = 0;
      let refused = 0;
      for (let place = 1; place < MOST_PLACES; place += STEP.failing) {
        const folder = copyLibrary(current);
        const log = path.join(folder, 'trace');
        const paths = ['library.db', 'library.db-wal', 'library.saves'].flatMap((name) => [
          '-P',
          path.join(folder, name),
        ]);
        const inject = `inject=${calls}:error=${code}:when=${String(place)}`;
        program.trace(folder, ['--seccomp-bpf', ...paths, '-e', `trace=${calls}`, '-e', inject, '-o', log], 'save', 2);
        const met = wasInjected(log);
        if (met) {
          runs += 1;
          const lines = told(folder);
          const answers = lines.filter(({ word }) => word === 'refused').map(({ rest }) => rest.join());
          refused += answers.length;
          // Neither a bug, nor a save that was acknowledged and is missing from the list.
          expect(
            lines.filter(({ word }) => word === 'bug' || word === 'unlisted'),
            `${code} at ${String(place)}`,
          ).toEqual([]);
          expect(answers.filter((answer) => !/^(library-unusable|library-broken|store-closed)$/.test(answer))).toEqual(
            [],
          );
          expect(lostSaves(folder, acknowledged(folder)), `${code} at ${String(place)}`).toEqual([]);
          expect(isSound(checkDatabase(path.join(folder, 'library.db')))).toBe(true);
        }
        rmSync(folder, { recursive: true, force: true });
        if (!met) break;
      }
      expect(runs).toBeGreaterThan(0);
      tellFigure(
        `R5: ${code} at ${String(runs)} places: ${String(refused)} saves refused by name, 0 lost, every library sound`,
      );
    },
    3_600_000,
  );
});

describe.skipIf(!canTrace)('R3: a program that is killed while it migrates', () => {
  it('leaves the old library or the new one whole, and a backup that opens', async () => {
    let kills = 0;
    let older = 0;
    for (let place = 1; place < MOST_PLACES; place += STEP.killed) {
      const folder = copyLibrary(old);
      const log = path.join(folder, 'trace');
      const inject = `inject=${calls},rename:signal=SIGKILL:when=${String(place)}`;
      program.trace(folder, ['-e', `trace=${calls},rename`, '-e', inject, '-o', log], 'open');
      const met = wasInjected(log);
      if (met) {
        kills += 1;
        // Looked at as a copy: opening it would already mend it.
        const copy = copyLibrary(folder);
        // Whoever opens it rolls back what was left half done.
        new Sqlite(path.join(copy, 'library.db')).exec('SELECT 1 FROM sqlite_schema').close();
        const check = checkDatabase(path.join(copy, 'library.db'));
        rmSync(copy, { recursive: true, force: true });
        expect(isSound(check), `killed at ${String(place)}`).toBe(true);
        expect([3, knownSchema]).toContain(check.schema);
        expect([check.scenarios, check.keptSaves, check.saves]).toEqual([4, 10, savesOfSchema3]);
        if (check.schema === 3) older += 1;
        await expectMended(folder);
      }
      rmSync(folder, { recursive: true, force: true });
      if (!met) break;
    }
    expect(older).toBeGreaterThan(0);
    tellFigure(
      `R3: killed at ${String(kills)} places: ${String(older)} times the old library, ${String(kills - older)} times the new one, all whole`,
    );
  }, 3_600_000);
});

async function expectMended(folder: string): Promise<void> {
  const session = await TestSession.begin(folder);
  const { backups, trouble } = await session.value('trust.status', {});
  expect(trouble).toBeNull();
  expect(await session.names()).toHaveLength(4);
  for (const { id } of backups) {
    copyFileSync(path.join(folder, 'backups', `${id}.db`), path.join(folder, 'copy.db'));
    expect(isSound(checkDatabase(path.join(folder, 'copy.db')))).toBe(true);
  }
  await session.end();
}
