import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/**
 * Names of drafts, and what becomes of those that a killed program left behind. A name tells the machine
 * and the process that writes it, so that a draft in the making is never taken for a left one, in a shared
 * folder neither.
 */

const DRAFT = /^\.[0-9a-f-]{36}(?:\.([0-9a-f]{8})\.(\d+))?\.seatwise-draft$/;

/** Age from which a draft is a left one whoever wrote it: none takes that long. In milliseconds. */
const LEFT_AFTER = 24 * 60 * 60 * 1000;

/** A new name for a draft, in the folder of the file that it is to become. */
export function draftName(file: string): string {
  return path.join(path.dirname(file), `.${randomUUID()}.${machine()}.${String(process.pid)}.seatwise-draft`);
}

/**
 * Removes the drafts beside one that was just written, which no running program will finish. What cannot be
 * looked at or removed stays for the next time: it is in nobody's way.
 */
export async function clearLeftDrafts(own: string): Promise<void> {
  const folder = path.dirname(own);
  try {
    // The age is told by the clock that also dated the others, which in a shared folder is not ours.
    const now = (await stat(own)).mtimeMs;
    const names = (await readdir(folder)).filter((name) => DRAFT.test(name) && name !== path.basename(own));
    for (const name of names) {
      const file = path.join(folder, name);
      if (hasEnded(name) || now - (await stat(file)).mtimeMs > LEFT_AFTER) await rm(file, { force: true });
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Whether the process that wrote it ran on this machine and runs no more. */
function hasEnded(name: string): boolean {
  const [, writer, id = ''] = DRAFT.exec(name) ?? [];
  if (writer !== machine()) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    // A process of another user runs, too; only one that is not found has ended.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Stands for this machine without telling its name to whoever sees the folder. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}
