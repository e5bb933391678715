import type { BackupRow } from '../../shared/trust.ts';

/** How many backups of today are kept, and how many in all. */
const OF_TODAY = 3;
const IN_ALL = 10;

/**
 * The backups that may go: of today all but the newest three, of each earlier day all but the newest, beyond ten
 * in all the oldest. The newest sound one always stays, and so does the one that a restore can be undone by.
 * @param backups the newest first
 * @param today calendar date in UTC+8, `YYYY-MM-DD`
 */
export function backupsToDrop(backups: readonly BackupRow[], today: string): BackupRow[] {
  const perDay = new Map<string, number>();
  const kept = new Set<BackupRow>();
  for (const backup of backups) {
    const day = backup.at.slice(0, 10);
    const before = perDay.get(day) ?? 0;
    perDay.set(day, before + 1);
    if (before < (day === today ? OF_TODAY : 1) && kept.size < IN_ALL) kept.add(backup);
  }
  const always = [backups.find(({ sound }) => sound), backups.find(({ reason }) => reason === 'restore')];
  return backups.filter((backup) => !kept.has(backup) && !always.includes(backup));
}
