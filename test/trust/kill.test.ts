import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkDatabase, isSound } from '../../src-main/library/check-database.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { acknowledged, ChildProgram, dataFolder, told } from './child-program.ts';
import { lostSaves } from './kept-saves.ts';

const KILLS = isNightly ? 1_000 : 50;
/** Saves that are waited for before a kill, and the time within which it then comes, in milliseconds. */
const SAVES_BEFORE = 10;
const WITHIN = 25;

let program: ChildProgram;
beforeAll(async () => {
  program = await ChildProgram.build();
}, 120_000);
afterAll(() => {
  program.remove();
});

describe('R1: a program that is killed while it saves', () => {
  it('has lost no acknowledged save and left none half', async () => {
    const folder = dataFolder();
    let saves = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      rmSync(path.join(folder, 'acks'), { force: true });
      const child = program.start(folder, 'save', '1000000');
      const ended = once(child, 'exit');
      const acks = (): number => told(folder).filter(({ word }) => word === 'ack').length;
      while (acks() < SAVES_BEFORE && child.exitCode === null) await pause(5);
      // Spread over the time of some saves by a step that never comes back to the same place.
      await pause((kill * 7.3) % WITHIN);
      child.kill('SIGKILL');
      await ended;
      const known = acknowledged(folder);
      expect(lostSaves(folder, known), `kill ${String(kill)}`).toEqual([]);
      saves += acks();
    }
    const check = checkDatabase(path.join(folder, 'library.db'));
    expect(isSound(check)).toBe(true);
    expect(saves / KILLS).toBeGreaterThanOrEqual(10);
    tellFigure(`R1: ${String(KILLS)} kills, ${(saves / KILLS).toFixed(1)} acknowledged saves a kill, 0 lost, 0 half`);
    rmSync(folder, { recursive: true, force: true });
  }, 3_600_000);
});
