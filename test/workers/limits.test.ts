import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

import type { PlanningTask } from '../../src-main/workers/planning-task.ts';
import { runBookWorker } from '../../src-main/workers/run-book-worker.ts';
import { runPlanningWorker } from '../../src-main/workers/run-planning-worker.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-workers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that does something else than it should. */
function worker(name: string, program: string): string {
  const file = path.join(folder, `${name}.cjs`);
  writeFileSync(file, program);
  return file;
}

const idle = worker('idle', 'setInterval(() => undefined, 1000);');
const greedy = worker('greedy', 'const held = []; for (;;) held.push(new Array(2000000).fill(0.1));');
const failing = worker('failing', "throw new Error('broken');");
const silent = worker('silent', '');

/** What is asked does not matter to a worker that does something else. */
const reading = {} as PlanningTask;

/** Everything that reads files of strangers in a thread of its own. */
const readers: readonly { readonly name: string; readonly run: (file: string) => Promise<unknown> }[] = [
  { name: 'a price book', run: (file) => runBookWorker(file, new Uint8Array()) },
  { name: 'meetings', run: (file) => runPlanningWorker(file, reading) },
];

describe.each(readers)('a thread that reads $name', ({ run }) => {
  it('is given ten seconds, and not one less', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let answer: unknown;
    const asked = run(idle).then((reply) => (answer = reply));
    vi.advanceTimersByTime(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(answer).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(await asked).toMatchObject({ ok: false, findings: [{ code: 'work-too-long', value: '10' }] });
  });

  it('is ended where it takes more than 512 MB', async () => {
    expect(await run(greedy)).toMatchObject({ ok: false, findings: [{ code: 'work-too-large', value: '512 MB' }] });
  }, 60_000);

  it.each([failing, silent])('says so where it ends without an answer: %#', async (file) => {
    await expect(run(file)).rejects.toThrow();
  });
});
