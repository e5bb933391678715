import { once } from 'node:events';
import { rmSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openLibrary } from '../../src-main/library/open-library.ts';
import { draft, saveAt } from '../library/sample-draft.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { ChildProgram, dataFolder, told } from './child-program.ts';

const SAVES = isNightly ? 5_000 : 200;

let program: ChildProgram;
beforeAll(async () => {
  program = await ChildProgram.build();
}, 120_000);
afterAll(() => {
  program.remove();
});

describe('R8: two programs that save the same scenario at once', () => {
  it('lose no save of each other and never say “busy”', async () => {
    const folder = dataFolder();
    const library = openLibrary(folder);
    const { id } = library.writer.create(saveAt(0, draft('计数', { count: 0 })));
    library.close();
    const children = [1, 2].map(() => program.start(folder, 'count', String(SAVES), id));
    await Promise.all(children.map((child) => once(child, 'exit')));
    const lines = told(folder);
    const refusals = lines.filter(({ word }) => word === 'refused').map(({ rest }) => rest.join());
    expect(lines.filter(({ word }) => word === 'ack')).toHaveLength(2);
    expect([...new Set(refusals)].filter((code) => code !== 'library-conflict')).toEqual([]);
    const after = openLibrary(folder);
    const reply = after.reader.open(id);
    after.close();
    expect(reply.ok && [reply.value.scenario['count'], reply.value.revision]).toEqual([2 * SAVES, 2 * SAVES + 1]);
    tellFigure(
      `R8: ${String(2 * SAVES)} interleaved saves, 0 lost, ${String(refusals.length)} conflicts told and tried again, 0 “busy”`,
    );
    rmSync(folder, { recursive: true, force: true });
  }, 3_600_000);
});
