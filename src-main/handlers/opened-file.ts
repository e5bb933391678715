import { Buffer } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { WireFile } from '../../shared/wire-parts.ts';
import { finding } from '../rules/findings/finding.ts';

const MEGABYTE = 1024 * 1024;
/** Largest file that is handed to the window, in megabytes. */
const MOST_MEGABYTES = 20;

/** A library file that was opened with the program; refused where it cannot be read or is too large (F-JSON, F-SIZE). */
export function openedFile(file: string): Reply<WireFile> {
  try {
    const { size } = statSync(file);
    if (size > MOST_MEGABYTES * MEGABYTE) {
      const actual = `${path.basename(file)} ${String(Math.ceil(size / MEGABYTE))} MB`;
      const limit = `${String(MOST_MEGABYTES)} MB`;
      return refuse([finding('file-too-large', { value: file, allowed: [limit] }, { actual, limit })]);
    }
    return accept({ name: path.basename(file), bytes: Buffer.from(readFileSync(file)).toString('base64') });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse([finding('file-unreadable', { value: file }, { file, reason })]);
  }
}
