import { describe, expect, it } from 'vitest';

import type { BackupRow } from '../../shared/trust.ts';
import { backupsToDrop } from '../../src-main/library/backup-retention.ts';

const TODAY = '2026-11-22';

/** A backup by day and hour: `22 09`; behind it what is not as usual. */
function backup(text: string): BackupRow {
  const [day = '', hour = '', ...marks] = text.split(' ');
  return {
    id: text.replaceAll(' ', '-'),
    at: `2026-11-${day}T${hour}:00:00+08:00`,
    reason: marks.includes('restore') ? 'restore' : 'timed',
    bytes: 1,
    schema: 1,
    saves: 1,
    scenarios: 1,
    books: 0,
    damaged: marks.includes('damaged') ? 1 : 0,
    sound: !marks.includes('damaged'),
    sha256: '0'.repeat(64),
  };
}

/** Of so many days before today, one backup each. */
const days = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${String(21 - at).padStart(2, '0')} 18`);

/** What there is, the newest first, and what of it goes. */
const cases: readonly (readonly [name: string, backups: readonly string[], dropped: readonly string[]])[] = [
  ['nothing goes where there is nothing', [], []],
  ['three of today stay', ['22 11', '22 10', '22 09'], []],
  ['the fourth of today goes', ['22 12', '22 11', '22 10', '22 09'], ['22 09']],
  ['of an earlier day the newest stays', ['22 09', '21 18', '21 12', '21 09'], ['21 12', '21 09']],
  ['ten stay in all', ['22 09', ...days(9)], []],
  ['the oldest beyond ten go', ['22 09', ...days(11)], ['11 18', '12 18'].reverse()],
  ['three of today count among the ten', ['22 11', '22 10', '22 09', ...days(8)], ['14 18']],
  [
    'the newest sound one stays, however old',
    ['22 12 damaged', '22 11 damaged', '22 10 damaged', '22 09', '22 08'],
    ['22 08'],
  ],
  [
    'the one that undoes the newest restore stays, an older one does not',
    ['22 13', '22 12', '22 11', '22 10 restore', '22 09 restore'],
    ['22 09 restore'],
  ],
  ['a day of the future is a day like another', ['23 09', '23 08', '22 09'], ['23 08']],
];

describe('the backups that may go', () => {
  it.each(cases)('%s', (_, backups, dropped) => {
    expect(backupsToDrop(backups.map(backup), TODAY).map(({ id }) => id)).toEqual(
      dropped.map((text) => text.replaceAll(' ', '-')),
    );
  });
});
