import { Buffer } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import type { WireFile } from '../../shared/wire-parts.ts';

/** Largest file that is handed to the window. */
const MOST_BYTES = 20 * 1024 * 1024;
const ENDING = '.seatwise';

/** The library files among the arguments of a program call, as absolute paths. */
export function filesOf(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(ENDING))
    .map((arg) => path.resolve(folder, arg));
}

/** A library file that was opened with the program; undefined where it cannot be read or is too large. */
export function openedFile(file: string): WireFile | undefined {
  try {
    if (statSync(file).size > MOST_BYTES) return undefined;
    return { name: path.basename(file), bytes: Buffer.from(readFileSync(file)).toString('base64') };
  } catch {
    return undefined;
  }
}
