import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** From this size on the log starts anew; the one before it is kept. */
const MOST_BYTES = 1024 * 1024;

/** Writes bugs to `seatwise.log` in a folder, with the reference that the user was told. It never fails. */
export function errorLog(folder: string, now: () => string): (reference: string, error: unknown) => void {
  const file = path.join(folder, 'seatwise.log');
  return (reference, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`Seatwise: internal error ${reference}, see ${file}\n`);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, `${now()} ${reference} ${text}\n`);
    } catch {
      // A full disk must not turn one error into two; the reference stands on standard error.
    }
  };
}
