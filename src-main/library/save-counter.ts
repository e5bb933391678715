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
  /** The record as it was last written or read, and its number: while the file says the same, there is nothing to check. */
  #known = { bytes: Buffer.alloc(0), saves: -1 };

  constructor(file: string) {
    this.#handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  }

  /** The number, or undefined where it was never written or can no longer be read. */
  read(): number | undefined {
    const bytes = Buffer.alloc(LENGTH);
    const length = readSync(this.#handle, bytes, 0, LENGTH, 0);
    if (bytes.equals(this.#known.bytes)) return this.#known.saves;
    return numberIn(bytes.toString('latin1', 0, length));
  }

  /** Raises the number; a lower one changes nothing. */
  raise(saves: number): void {
    if (saves <= (this.read() ?? -1)) return;
    const digits = String(saves).padStart(15, '0');
    const bytes = Buffer.from(`${`${digits} ${checkOf(digits)}`.padEnd(LENGTH - 1)}\n`, 'latin1');
    writeSync(this.#handle, bytes, 0, LENGTH, 0);
    this.#known = { bytes, saves };
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
