import type { Backups } from './backups.ts';
import type { LibraryStore } from './library-store.ts';

/** How long after the first change that no backup has, a backup is made, in milliseconds. */
const BACKUP_AFTER = 15 * 60_000;
/** How long nothing must have been saved before the journal is moved into the library file. */
const IDLE_AFTER = 30_000;
/** How often to look. */
const INTERVAL = 10_000;

/** How long the pauses are, in milliseconds; for tests. */
export interface SafeTimes {
  readonly backupAfter: number;
  readonly idleAfter: number;
  readonly interval: number;
}

/** Keeps an open library safe while it is worked with. */
export interface SafeKeeping {
  /** Makes a backup of what has changed since the newest one, and looks no more. */
  readonly end: () => Promise<void>;
}

/**
 * Looks now and then at how many saves were committed, by whichever program: once it is quiet, the journal moves into the
 * library file; once something has waited long enough, a backup is made. It keeps no process alive.
 * @param report told of a backup that failed; it is tried again after the same wait
 */
export function keepSafe(
  store: LibraryStore,
  backups: Backups,
  report: (error: unknown) => void,
  times: SafeTimes = { backupAfter: BACKUP_AFTER, idleAfter: IDLE_AFTER, interval: INTERVAL },
): SafeKeeping {
  let seen = store.saves();
  let changedAt = performance.now();
  let waitingSince: number | undefined;
  let moved = seen;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  const failed = (error: unknown): void => {
    waitingSince ??= performance.now();
    report(error);
  };
  const backUp = (reason: 'timed' | 'quit'): Promise<void> => {
    isRunning = true;
    waitingSince = undefined;
    running = backups
      .make(store, reason)
      .then((reply) => {
        if (!reply.ok) failed(new Error(reply.findings[0]?.message.en));
      })
      .catch(failed)
      .finally(() => {
        isRunning = false;
      });
    return running;
  };
  const look = (): void => {
    const now = performance.now();
    const saves = store.saves();
    if (saves !== seen) {
      seen = saves;
      changedAt = now;
      waitingSince ??= now;
    }
    if (isRunning) return;
    if (moved !== seen && now - changedAt >= times.idleAfter) {
      store.checkpoint();
      moved = seen;
    }
    if (waitingSince !== undefined && now - waitingSince >= times.backupAfter) void backUp('timed');
  };
  const stop = repeat(look, times.interval, report);
  return {
    end: async () => {
      stop();
      await running;
      if (store.saves() > (backups.list()[0]?.saves ?? 0)) await backUp('quit');
    },
  };
}

/** Does something now and then, and goes on after an error; keeps no process alive. Returns how to stop. */
function repeat(look: () => void, interval: number, report: (error: unknown) => void): () => void {
  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      report(error);
    }
  }, interval);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
