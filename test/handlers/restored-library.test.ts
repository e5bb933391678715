import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenedScenario } from '../../shared/library-entry.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { draft } from '../library/sample-draft.ts';
import { TestSession } from './test-session.ts';

let folder: string;
let session: TestSession;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-restored-'));
  session = await TestSession.begin(folder);
});

afterEach(async () => {
  await session.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A window saves over what it has open. */
function saveOver({ id, revision, generation }: OpenedScenario, name: string) {
  return { id, revision, generation, scenario: draft(name), tags: [] };
}

/** A scenario whose second revision differs before and after a restore. */
async function twoLives(): Promise<{ id: string; backup: string; before: OpenedScenario }> {
  const { id } = await session.value('library.create', { scenario: draft('一版'), tags: [] });
  await session.value('library.save', saveOver(await session.value('library.open', { id }), '二版'));
  const backup = (await session.value('trust.backUp', {})).id;
  await session.value('library.save', saveOver(await session.value('library.open', { id }), '三版'));
  return { id, backup, before: await session.value('library.open', { id }) };
}

describe('a window that was open while the library was restored', () => {
  it('is told, and cannot save over the restored scenario although the revisions are equal', async () => {
    const { id, backup, before } = await twoLives();
    await session.value('trust.restore', { id: backup });
    expect(session.events.map(({ event }) => event)).toContain('library-replaced');
    const restored = await session.value('library.open', { id });
    expect([restored.scenario.name, restored.revision]).toEqual(['二版', 2]);
    await session.value('library.save', saveOver(restored, '恢复之后'));
    // Both are now at the third revision, with other content.
    expect((await session.value('library.open', { id })).revision).toBe(before.revision);
    expect(await session.refusal('library.save', saveOver(before, '覆盖'))).toEqual(['library-restored']);
    expect((await session.value('library.open', { id })).scenario.name).toBe('恢复之后');
  });

  it('cannot save over it after the restore was undone either, until it has opened it anew', async () => {
    const { id, backup, before } = await twoLives();
    await session.value('trust.restore', { id: backup });
    const between = await session.value('library.open', { id });
    await session.value('trust.undoRestore', {});
    for (const base of [before, between]) {
      expect(await session.refusal('library.save', saveOver(base, '覆盖'))).toEqual(['library-restored']);
    }
    const after = await session.value('library.open', { id });
    expect(after.scenario.name).toBe('三版');
    expect(await session.refusal('library.save', saveOver(after, '四版'))).toEqual(['accepted']);
  });

  it('learns that its scenario is not in the restored library, instead of that somebody removed it', async () => {
    const { id: backup } = await session.value('trust.backUp', {});
    const { id } = await session.value('library.create', { scenario: draft('之后'), tags: [] });
    const base = await session.value('library.open', { id });
    await session.value('trust.restore', { id: backup });
    expect(await session.refusal('library.open', { id })).toEqual(['library-entry-missing']);
    expect(await session.refusal('library.save', saveOver(base, '之后二'))).toEqual(['library-restored']);
  });

  it('of another program is refused too, where that one restored the library in between', async () => {
    const { id, backup, before } = await twoLives();
    await session.end();
    const other = await TestSession.begin(folder);
    await other.value('trust.restore', { id: backup });
    await other.value('library.save', saveOver(await other.value('library.open', { id }), '另一个程序'));
    await other.end();
    session = await TestSession.begin(folder);
    expect(await session.refusal('library.save', saveOver(before, '覆盖'))).toEqual(['library-restored']);
  });
});

describe('two programs on one library that was restored', () => {
  it('save in turn as before: the restore refuses only what is older than itself', async () => {
    const { id, backup } = await twoLives();
    await session.value('trust.restore', { id: backup });
    const other = await TestSession.begin(folder);
    const base = await session.value('library.open', { id });
    expect(await other.value('library.open', { id })).toEqual(base);
    await other.value('library.save', saveOver(base, '他们'));
    expect(await session.refusal('library.save', saveOver(base, '我们'))).toEqual(['library-conflict']);
    expect(await session.refusal('trust.restore', { id: backup })).toEqual(['restore-in-use']);
    await other.end();
  }, 20_000);
});

describe('while the library is being restored', () => {
  it('a save is refused rather than lost, and another restore is refused', async () => {
    const { id, backup, before } = await twoLives();
    const restoring = session.ask('trust.restore', { id: backup });
    const meanwhile: string[][] = [];
    const over = new AbortController();
    void restoring.then(() => {
      over.abort();
    });
    for (let count = 1; !over.signal.aborted; count += 1) {
      meanwhile.push(await session.refusal('library.save', saveOver(before, `其间 ${String(count)}`)));
      if (count === 5) meanwhile.push(await session.refusal('trust.undoRestore', {}));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await restoring).ok).toBe(true);
    expect(meanwhile.flat()).toContain('library-restoring');
    const accepted = meanwhile.flat().filter((code) => code === 'accepted').length;
    expect((await session.value('library.open', { id })).scenario.name).toBe('二版');
    // What was accepted came before, so the undo brings it back.
    await session.value('trust.undoRestore', {});
    const { scenario } = await session.value('library.open', { id });
    expect(scenario.name).toBe(accepted === 0 ? '三版' : '其间 1');
  });
});

/** Damages a page that holds no rows, and leaves a journal behind, so that the structure is looked through. */
function damageIndex(file: string): void {
  const database = new Sqlite(file);
  const page = Number(
    database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'scenario_by_name'").pluck().get(),
  );
  database.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, (page - 1) * 4_096, page * 4_096));
  writeFileSync(`${file}-wal`, 'x');
}

describe('numbers of documents that were handed over', () => {
  const facts = {
    scenario: 'some-scenario',
    content: 'hash',
    payable: '1.00',
    date: '2026-11-22',
    validUntil: '2026-12-22',
  };

  async function handOver(content: string): Promise<void> {
    await session.end();
    const library = openLibrary(folder);
    const number = library.documents.take({ ...facts, content });
    if (number !== undefined) library.documents.handOver(number, '2026-11-22T09:30:00+08:00');
    library.close();
    session = await TestSession.begin(folder);
  }

  it.each([
    ['a restore', (backup: string) => session.value('trust.restore', { id: backup })],
    ['a salvage', () => session.value('trust.salvage', {})],
    [
      'a recovery of a library that could not be opened',
      async (backup: string) => {
        await session.end();
        damageIndex(path.join(folder, 'library.db'));
        session = await TestSession.begin(folder);
        expect((await session.value('trust.status', {})).trouble).not.toBeNull();
        return session.value('trust.restore', { id: backup });
      },
    ],
  ])('are known after %s, so that none is given to another quote', async (_, recover) => {
    await handOver('first');
    const { id: backup } = await session.value('trust.backUp', {});
    await handOver('second');
    await recover(backup);
    await session.end();
    const library = openLibrary(folder);
    const known = library.documents.of(facts.scenario).map(({ number }) => number);
    library.close();
    session = await TestSession.begin(folder);
    expect(known).toEqual(['QT-20261122-001-R2', 'QT-20261122-001-R1']);
  });
});
