import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { BackupReason, BackupRow } from '../../shared/trust.ts';
import { accept, refuse } from '../../shared/reply.ts';
import type { Backups } from '../../src-main/library/backups.ts';
import { keepSafe, type SafeKeeping } from '../../src-main/library/keep-safe.ts';
import type { LibraryStore } from '../../src-main/library/library-store.ts';
import { finding } from '../../src-main/rules/findings/finding.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A library that only counts, with a clock that only the test moves. */
class Watched {
  saves = 0;
  checkpoints = 0;
  fails = false;
  readonly made: BackupReason[] = [];
  readonly problems: unknown[] = [];
  readonly safety: SafeKeeping;

  constructor() {
    const store: Pick<LibraryStore, 'saves' | 'checkpoint'> = {
      saves: () => this.saves,
      checkpoint: () => {
        this.checkpoints += 1;
      },
    };
    let held = 0;
    const backups: Pick<Backups, 'make' | 'list'> = {
      make: (_, reason) => {
        this.made.push(reason);
        if (!this.fails) held = this.saves;
        return Promise.resolve(
          this.fails
            ? refuse([finding('backup-failed', {}, { reason: 'disk' })])
            : accept({ saves: held } as BackupRow),
        );
      },
      list: () => [{ saves: held } as BackupRow],
    };
    this.safety = keepSafe(store as LibraryStore, backups as Backups, (error) => this.problems.push(error));
  }

  async pass(time: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(time);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an open library', () => {
  it('that nobody changes is left alone', async () => {
    const watched = new Watched();
    await watched.pass(60 * MINUTE);
    expect([watched.made, watched.checkpoints]).toEqual([[], 0]);
  });

  it('has its journal moved into the file once nothing was saved for half a minute, and only once', async () => {
    const watched = new Watched();
    watched.saves += 1;
    await watched.pass(30 * SECOND);
    expect(watched.checkpoints).toBe(0);
    await watched.pass(10 * SECOND);
    expect(watched.checkpoints).toBe(1);
    await watched.pass(5 * MINUTE);
    expect(watched.checkpoints).toBe(1);
  });

  it('is not checkpointed while one types', async () => {
    const watched = new Watched();
    for (let step = 0; step < 20; step += 1) {
      watched.saves += 1;
      await watched.pass(20 * SECOND);
    }
    expect(watched.checkpoints).toBe(0);
  });

  it('is backed up a quarter of an hour after the first change, although it goes on changing', async () => {
    const watched = new Watched();
    for (let minute = 0; minute < 15; minute += 1) {
      watched.saves += 1;
      await watched.pass(MINUTE);
    }
    expect(watched.made).toEqual([]);
    await watched.pass(20 * SECOND);
    expect(watched.made).toEqual(['timed']);
    await watched.pass(20 * MINUTE);
    expect(watched.made).toEqual(['timed']);
  });

  it('is backed up at the end where something has changed since the last backup', async () => {
    const watched = new Watched();
    watched.saves += 1;
    await watched.safety.end();
    expect(watched.made).toEqual(['quit']);
    await watched.pass(60 * MINUTE);
    expect(watched.made).toEqual(['quit']);
  });

  it('is not backed up at the end where nothing has', async () => {
    const watched = new Watched();
    watched.saves += 1;
    await watched.pass(16 * MINUTE);
    await watched.safety.end();
    expect(watched.made).toEqual(['timed']);
  });

  it('tells of a backup that failed, and tries again after another quarter of an hour', async () => {
    const watched = new Watched();
    watched.fails = true;
    watched.saves += 1;
    await watched.pass(16 * MINUTE);
    expect(watched.problems).toHaveLength(1);
    watched.fails = false;
    await watched.pass(13 * MINUTE);
    expect(watched.made).toEqual(['timed']);
    await watched.pass(3 * MINUTE);
    expect(watched.made).toEqual(['timed', 'timed']);
  });
});
