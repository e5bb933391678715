import { Buffer } from 'node:buffer';
import { closeSync, constants, existsSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

import { sha256 } from './content-hash.ts';

/** Length of the one record, so that a write never leaves a longer old one behind. */
const LENGTH = 64;

/**
 * The number of committed saves, kept outside the library: a journal that lost its end looks like one
 * that never had it, and only somebody outside can tell. The number is written after the commit is on
 * the disk, so it is never ahead of the library by itself; a crash between the two leaves it behind,
 * which says nothing. It only grows, and needs no sync of its own: an older number can hide a loss
 * for as long as the system takes to write it, but never invent one.
 */
export class SaveCounter {
  readonly #handle: number;

  constructor(file: string) {
    this.#handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  }

  /** The number, or undefined where it was never written or can no longer be read. */
  read(): number | undefined {
    const bytes = Buffer.alloc(LENGTH);
    return numberIn(bytes.toString('latin1', 0, readSync(this.#handle, bytes, 0, LENGTH, 0)));
  }

  /** Raises the number; a lower one changes nothing. */
  raise(saves: number): void {
    if (saves <= (this.read() ?? -1)) return;
    const digits = String(saves).padStart(15, '0');
    writeSync(this.#handle, `${`${digits} ${checkOf(digits)}`.padEnd(LENGTH - 1)}\n`, 0, 'latin1');
  }

  /** Brings it to the disk and closes the file. */
  close(): void {
    fsyncSync(this.#handle);
    closeSync(this.#handle);
  }
}

/** The number in a counter's file; undefined where there is none that can be read. Nothing is made. */
export function readCounter(file: string): number | undefined {
  return existsSync(file) ? numberIn(readFileSync(file, 'latin1').slice(0, LENGTH)) : undefined;
}

function numberIn(text: string): number | undefined {
  const [, digits, check] = /^(\d{15}) ([0-9a-f]{32}) *\n$/.exec(text) ?? [];
  return digits === undefined || check !== checkOf(digits) ? undefined : Number(digits);
}

function checkOf(digits: string): string {
  return sha256(digits).slice(0, 32);
}
