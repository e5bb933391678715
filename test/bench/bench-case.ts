import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

import type { CaseResult } from './bench-row.ts';

/** What a case is run with. */
export interface BenchTools {
  /** True where the whole table is to end within ten minutes. */
  readonly quick: boolean;
  /** Rounds of a comparison whose work takes milliseconds, and of one that takes seconds. */
  readonly rounds: { readonly short: number; readonly long: number };
  /** The project's folder, with the built program in `dist`. */
  readonly project: string;
  /** An empty folder that is gone afterwards. */
  readonly scratch: string;
}

/** One subject of the bench; it may have several rows. */
export interface BenchCase {
  /** The name for `--only`. */
  readonly name: string;
  /** What it may take of a quick run on a quiet machine, in seconds; all cases together have ten minutes. */
  readonly seconds: number;
  readonly run: (tools: BenchTools) => Promise<CaseResult>;
}

/**
 * Loads a peer that the project does not bring: from its own packages, else from the folder that the
 * environment names in SEATWISE_PEERS.
 * @returns undefined where it is not installed
 */
export function loadPeer(name: string): unknown {
  const places = [process.cwd(), process.env['SEATWISE_PEERS']].filter((place) => place !== undefined);
  for (const place of places) {
    try {
      return createRequire(path.join(place, 'package.json'))(name);
    } catch {
      // It is not in this place.
    }
  }
  return undefined;
}
