import Sqlite from 'better-sqlite3';

import type { Finding } from '../../shared/finding.ts';
import { finding } from '../rules/findings/finding.ts';
import { LibraryInUse } from './store-lock.ts';

/**
 * Why a library cannot be worked with: `unreadable` is damaged or no library, `missing` is gone although saves were
 * made, `shortened` lacks its newest saves, `locked` is held by another program, `unusable` is the disk's or the
 * folder's fault.
 */
export type TroubleKind = 'unreadable' | 'missing' | 'shortened' | 'locked' | 'unusable';

/** Thrown where a library cannot be opened; the app then starts with ways out instead of the library. */
export class LibraryTrouble extends Error {
  override readonly name = 'LibraryTrouble';
  readonly kind: TroubleKind;
  /** Committed saves that are not there; 0 where that is not known. */
  readonly missingSaves: number;

  constructor(kind: TroubleKind, reason: string, missingSaves = 0) {
    super(reason);
    this.kind = kind;
    this.missingSaves = missingSaves;
  }
}

/** What a failure of the store is; undefined where it is none of the store's. */
export function troubleOf(error: unknown): LibraryTrouble | undefined {
  if (error instanceof LibraryTrouble) return error;
  if (error instanceof LibraryInUse) return new LibraryTrouble('locked', error.message);
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const reason = `${error.code} ${error.message}`;
  if (!(error instanceof Sqlite.SqliteError)) {
    return /^E[A-Z]+$/.test(error.code) ? new LibraryTrouble('unusable', error.code) : undefined;
  }
  if (isDamage(error)) return new LibraryTrouble('unreadable', reason);
  if (error.code.startsWith('SQLITE_BUSY')) return new LibraryTrouble('locked', reason);
  return new LibraryTrouble('unusable', reason);
}

/** Whether SQLite itself says that the file is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code);
}

/** What went wrong in the store while it was open, as a finding; undefined where the error is none of the store's. */
export function storeFinding(error: unknown): Finding | undefined {
  if (!(error instanceof Sqlite.SqliteError)) return undefined;
  const reason = `${error.code} ${error.message}`;
  return finding(isDamage(error) ? 'library-broken' : 'library-unusable', { value: reason }, { reason });
}

/** The trouble as a finding. */
export function troubleFinding({ kind, message: reason, missingSaves }: LibraryTrouble): Finding {
  const count = String(missingSaves);
  switch (kind) {
    case 'unreadable':
      return finding('store-unreadable', { value: reason }, { reason });
    case 'missing':
      return finding('store-missing', { value: count }, { count });
    case 'shortened':
      return finding('store-shortened', { value: count }, { count });
    case 'locked':
      return finding('store-in-use', {}, {});
    case 'unusable':
      return finding('library-unusable', { value: reason }, { reason });
  }
}
