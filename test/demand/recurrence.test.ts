import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { expandRecurrence, StepBudget } from '../../src-main/demand/expand-recurrence.ts';
import { readRecurrenceRule } from '../../src-main/demand/recurrence-rule.ts';

const START = '2026-01-05T09:30:00';
const SPAN = 400 * 86_400;

function seconds(text: string): number {
  return Date.parse(`${text}Z`) / 1_000;
}

function expanded(rule: string, start = START): string[] {
  const read = readRecurrenceRule(rule);
  if (!('frequency' in read)) throw new Error(read.reasonEn);
  const from = seconds(start);
  const walls = expandRecurrence(read, from, { from, to: from + SPAN }, new StepBudget(1_000_000));
  return walls.map((wall) => new Date(wall * 1_000).toISOString().slice(0, 19));
}

/** The calendar library's own expansion, as a second opinion. */
function second(rule: string, start = START): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(start));
  const found: string[] = [];
  const end = seconds(start) + SPAN;
  for (;;) {
    // Its types do not say that it ends with null.
    const next = iterator.next() as { toString: () => string } | null;
    if (next === null || seconds(next.toString()) >= end) break;
    found.push(next.toString());
  }
  return found;
}

describe('recurrences', () => {
  test.for([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=DAILY;COUNT=7',
    'FREQ=DAILY;BYDAY=MO,WE,FR',
    'FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
    'FREQ=WEEKLY;COUNT=5;BYDAY=MO,FR',
    'FREQ=WEEKLY;BYDAY=MO;BYHOUR=9,16',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYMONTHDAY=15,-1',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;INTERVAL=5;BYDAY=1MO',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'FREQ=YEARLY;BYMONTH=6,9',
    'FREQ=YEARLY;BYYEARDAY=100,-1',
    'FREQ=HOURLY;INTERVAL=12',
    'FREQ=HOURLY;INTERVAL=5;COUNT=30',
  ])('%s is expanded as the calendar library does', (rule) => {
    expect(expanded(rule)).toEqual(second(rule));
  });

  test.for([
    { rule: 'FREQ=MONTHLY', start: '2026-01-31T09:30:00' },
    { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', start: '2026-01-07T23:30:00' },
  ])('$rule from $start is expanded as the calendar library does', ({ rule, start }) => {
    expect(expanded(rule, start)).toEqual(second(rule, start));
  });

  test('where the library leaves RFC 5545 the rule is followed by the letter', () => {
    expect(expanded('FREQ=DAILY;BYMONTH=2,3')).toHaveLength(28 + 31 + 8);
    expect(expanded('FREQ=YEARLY;BYDAY=20MO')).toEqual(['2026-05-18T09:30:00']);
    expect(expanded('FREQ=YEARLY', '2024-02-29T09:30:00')).toEqual(['2024-02-29T09:30:00']);
  });

  test('a week number picks the days of that week', () => {
    expect(expanded('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO')).toEqual(['2026-05-11T09:30:00']);
  });

  test('a rule far back is not walked through', () => {
    const read = readRecurrenceRule('FREQ=DAILY');
    if (!('frequency' in read)) throw new Error('refused');
    const from = seconds('2026-01-05T00:00:00');
    const walls = expandRecurrence(
      read,
      seconds('1971-01-01T10:00:00'),
      { from, to: from + 3 * 86_400 },
      new StepBudget(100),
    );
    expect(walls.map((wall) => wall - from)).toEqual([36_000, 122_400, 208_800]);
  });

  test('a rule that never comes true ends', () => {
    expect(expanded('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')).toEqual([]);
    expect(expanded('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31')).toEqual([]);
  });

  test.for([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=5',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;INTERVAL=99999999999',
    'FREQ=DAILY;COUNT=1000000000',
    'FREQ=DAILY;COUNT=x',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=99',
    'INTERVAL=1',
    `FREQ=DAILY;BYMINUTE=${'1,'.repeat(500)}1`,
  ])('%s is refused', (rule) => {
    expect(readRecurrenceRule(rule)).not.toHaveProperty('frequency');
  });
});
