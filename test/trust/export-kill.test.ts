import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fontFolder } from '../documents/document-cases.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { ChildProgram, dataFolder } from './child-program.ts';
import { exportedKinds } from './exported-scenario.ts';
import { seededRandom } from './seeded-random.ts';

/** Kills on the whole path, most of which is computing, and kills while files are put in place. */
const WHOLE_KILLS = isNightly ? 100 : 4;
const PUT_KILLS = isNightly ? 400 : 26;
/** Milliseconds within which a program that puts files is killed, beginning with the first file that it touches. */
const PUT_WITHIN = 40;

let program: ChildProgram;
/** Folder of both quotes as they are when nothing is killed: `0.xlsx`, `1.pdf`, … */
let whole: string;
/** Milliseconds of an undisturbed export. */
let duration = 0;

beforeAll(async () => {
  program = await ChildProgram.build('export-child');
  whole = dataFolder();
  for (const turn of ['0', '1']) {
    const folder = dataFolder();
    const begun = performance.now();
    await finished('export', folder, turn);
    duration = performance.now() - begun;
    for (const kind of exportedKinds)
      copyFileSync(path.join(folder, `quote.${kind}`), path.join(whole, `${turn}.${kind}`));
    rmSync(folder, { recursive: true });
  }
}, 120_000);
afterAll(() => {
  program.remove();
  rmSync(whole, { recursive: true, force: true });
});

type Mode = 'export' | 'put';

function sourceOf(mode: Mode): string {
  return mode === 'put' ? whole : fontFolder;
}

/** Lets a child export once, to its end. */
async function finished(mode: Mode, folder: string, turn: string): Promise<void> {
  const [code] = (await once(program.start(folder, mode, sourceOf(mode), turn), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The export ended with ${String(code)}.`);
}

/** What a target is: not there, one of the two quotes whole, or torn. */
function stateOf(folder: string, kind: string): string {
  const file = path.join(folder, `quote.${kind}`);
  if (!existsSync(file)) return 'absent';
  const bytes = readFileSync(file);
  const turn = ['0', '1'].find((each) => bytes.equals(readFileSync(path.join(whole, `${each}.${kind}`))));
  return turn === undefined ? 'torn' : `whole ${turn}`;
}

function leftDrafts(folder: string): number {
  return readdirSync(folder).filter((name) => name.endsWith('.seatwise-draft')).length;
}

/** Starts an export over what is there, kills it after a time, and looks at what is there then. */
async function killed(mode: Mode, folder: string, turn: number, wait: () => Promise<void>) {
  const before = exportedKinds.map((kind) => stateOf(folder, kind));
  const child = program.start(folder, mode, sourceOf(mode), String(turn), mode === 'put' ? '100000' : '1');
  const ended = once(child, 'exit');
  await wait();
  child.kill('SIGKILL');
  await ended;
  return { before, after: exportedKinds.map((kind) => stateOf(folder, kind)), drafts: leftDrafts(folder) };
}

describe('R4: an export that is killed', () => {
  it('on its whole path leaves the old document or the new one, or none where there was none', async () => {
    const random = seededRandom(4);
    const folder = dataFolder();
    for (let kill = 0; kill < WHOLE_KILLS; kill += 1) {
      // Every third begins in an empty folder, the others over the quote of the turn before.
      for (const kind of exportedKinds) {
        const file = path.join(folder, `quote.${kind}`);
        if (kill % 3 === 0) rmSync(file, { force: true });
        else copyFileSync(path.join(whole, `${String((kill + 1) % 2)}.${kind}`), file);
      }
      const at = ((kill + random()) / WHOLE_KILLS) * duration * 1.1;
      const { before, after } = await killed('export', folder, kill, () => pause(at));
      for (const [index, state] of after.entries())
        expect([before[index], `whole ${String(kill % 2)}`], `kill ${String(kill)}`).toContain(state);
    }
    rmSync(folder, { recursive: true });
  }, 3_600_000);

  it('while files are put in place leaves whole ones, and what else is left goes with the next export', async () => {
    const random = seededRandom(44);
    const folder = dataFolder();
    let struck = 0;
    for (let kill = 0; kill < PUT_KILLS; kill += 1) {
      const known = new Set(readdirSync(folder).filter((name) => name.startsWith('.')));
      const hasBegun = (): boolean => readdirSync(folder).some((name) => name.startsWith('.') && !known.has(name));
      const { before, after, drafts } = await killed('put', folder, kill, async () => {
        for (let waited = 0; !hasBegun() && waited < 10_000; waited += 1) await pause(1);
        await pause(random() * PUT_WITHIN);
      });
      // A document that was there is never lost; where none was, the kill may have come before the first.
      for (const [index, state] of after.entries())
        expect([before[index], 'whole 0', 'whole 1'], `kill ${String(kill)}`).toContain(state);
      if (drafts > 0) struck += 1;
    }
    // A kill that never meets a draft proves nothing.
    expect(struck).toBeGreaterThan(PUT_KILLS / 10);
    await finished('put', folder, '0');
    expect(readdirSync(folder).sort()).toEqual(['quote.pdf', 'quote.xlsx']);
    expect(exportedKinds.map((kind) => stateOf(folder, kind))).toEqual(['whole 0', 'whole 0']);
    tellFigure(
      `R4: ${String(WHOLE_KILLS + PUT_KILLS)} kills, ${String(struck)} among the drafts, 0 torn, 0 drafts left`,
    );
    rmSync(folder, { recursive: true });
  }, 3_600_000);
});
