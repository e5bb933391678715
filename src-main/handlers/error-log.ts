import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** From this size on the log starts anew; the one before it is kept. */
const MOST_BYTES = 1024 * 1024;
/** How much of its end goes into the diagnostics, in characters. */
const MOST_SHOWN = 20_000;
/** Longest message of an error that is written. */
const MOST_MESSAGE = 300;

/** The log of what the program did not expect. */
export interface ErrorLog {
  /** Writes an error, under the reference that the user is told. It never fails. */
  readonly write: (reference: string, error: unknown) => void;
  /** The end of the log. */
  readonly end: () => string;
}

/** Keeps `seatwise.log` in a folder. Nothing of customers goes into it; see `withoutContent`. */
export function errorLog(folder: string, now: () => string): ErrorLog {
  const file = path.join(folder, 'seatwise.log');
  return {
    write: (reference, error) => {
      process.stderr.write(`Seatwise: internal error ${reference}, see ${file}\n`);
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.old`);
        appendFileSync(file, `${now()} ${reference} ${withoutContent(error)}\n`);
      } catch {
        // A full disk must not turn one error into two; the reference stands on standard error.
      }
    },
    end: () => {
      try {
        return existsSync(file) ? readFileSync(file, 'utf8').slice(-MOST_SHOWN) : '';
      } catch {
        return '';
      }
    },
  };
}

/**
 * An error as text without what it was about: messages quote what they stumbled over, which may be a customer's
 * name or a price. Of the message the plain Latin words stay, not what is quoted, not other scripts, no digits;
 * of the stack the functions and the places in the program, not the folders above it.
 */
export function withoutContent(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? `${error.code} ` : '';
  const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  const lines = text.split('\n');
  const firstFrame = lines.findIndex((line) => frame.test(line));
  const message = lines.slice(0, firstFrame < 0 ? lines.length : firstFrame).join(' ');
  const frames = firstFrame < 0 ? [] : lines.slice(firstFrame).filter((line) => frame.test(line));
  return [code + withoutValues(message), ...frames.map((line) => line.replace(folders, '$1'))].join('\n');
}

/** A line of a stack, and the folders in it. */
const frame = /^\s+at /;
const folders = /[^\s()]*[\\/]([^\\/\s()]+:\d+:\d+)/;

function withoutValues(text: string): string {
  return text
    .replaceAll(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?/g, '"…"')
    .replaceAll(/[^\s\p{Script=Latin}\p{P}]+/gu, '…')
    .slice(0, MOST_MESSAGE);
}
