import { describe, expect, it } from 'vitest';

import { alignExpiry, type AlignDay, type AlignRule } from '../../../src-main/rules/calendar/align-expiry.ts';
import { type Day, dayFromDate, formatDay } from '../../../src-main/rules/calendar/instant.ts';
import { compareExact, plus, ratio, whole } from '../../../src-main/rules/money/amount.ts';

interface AlignCase {
  readonly name: string;
  readonly old: string;
  readonly months: number;
  readonly alignDay: AlignDay;
  readonly expiry: string;
  /** Parts of months beyond the term, under each reading, as `days/days of the month`. */
  readonly extra: Readonly<Record<AlignRule, readonly string[]>>;
}

const cases: readonly AlignCase[] = [
  {
    name: 'a month from 2024-03-25 to the last day adds 5 days of April',
    old: '2024-03-25',
    months: 1,
    alignDay: 'last',
    expiry: '2024-04-30',
    extra: { 'months-first': ['5/30'], 'calendar-months': ['6/31'] },
  },
  {
    name: 'a month from 2024-03-25 to day 1 adds 5 days of April and one of May',
    old: '2024-03-25',
    months: 1,
    alignDay: 1,
    expiry: '2024-05-01',
    extra: { 'months-first': ['5/30', '1/31'], 'calendar-months': ['6/31', '1/31'] },
  },
  {
    name: 'a month that ends on the aligned day adds nothing; by calendar months it has 6 days of March and 25 of April',
    old: '2024-03-25',
    months: 1,
    alignDay: 25,
    expiry: '2024-04-25',
    extra: { 'months-first': [], 'calendar-months': ['6/31', '25/30', '-30/30'] },
  },
  {
    name: 'a month from 2023-01-31 is clamped to 28 February, which is its last day',
    old: '2023-01-31',
    months: 1,
    alignDay: 'last',
    expiry: '2023-02-28',
    extra: { 'months-first': [], 'calendar-months': [] },
  },
  {
    name: 'a clamped month goes on to day 28, which is where it ended',
    old: '2023-01-31',
    months: 1,
    alignDay: 28,
    expiry: '2023-02-28',
    extra: { 'months-first': [], 'calendar-months': [] },
  },
  {
    name: 'a year from 2023-12-20 to day 5 crosses the new year and adds 11 days of December and 5 of January',
    old: '2023-12-20',
    months: 12,
    alignDay: 5,
    expiry: '2025-01-05',
    extra: { 'months-first': ['11/31', '5/31'], 'calendar-months': ['11/31', '5/31'] },
  },
  {
    name: 'the 29 days of February in a leap year are the divisor of its days',
    old: '2024-01-10',
    months: 1,
    alignDay: 'last',
    expiry: '2024-02-29',
    extra: { 'months-first': ['19/29'], 'calendar-months': ['21/31'] },
  },
];

function dayOfText(text: string): Day {
  const [year, month, day] = text.split('-').map(Number);
  return dayFromDate({ year: year!, month: month!, day: day! });
}

describe('aligned expiry', () => {
  describe.each(['months-first', 'calendar-months'] as const)('%s', (rule) => {
    it.each(cases)('$name', ({ old, months, alignDay, expiry, extra }) => {
      const aligned = alignExpiry(dayOfText(old), months, alignDay, rule);
      expect(formatDay(aligned.expiry)).toBe(expiry);
      const expected = extra[rule]
        .map((part) => part.split('/').map(BigInt))
        .map(([days, of]) => ratio(days!, of!))
        .reduce(plus, whole(0));
      expect(compareExact(aligned.extraMonths, expected)).toBe(0);
    });
  });

  it('names the first aligned day from the plain expiry on, for every day of four years', () => {
    const alignDays: readonly AlignDay[] = [1, 2, 15, 27, 28, 'last'];
    for (let old = dayOfText('2023-01-01'); old < dayOfText('2027-01-01'); old = (old + 1) as Day) {
      for (const alignDay of alignDays) {
        const { expiry, extraMonths } = alignExpiry(old, 1, alignDay, 'months-first');
        const tomorrow = formatDay((expiry + 1) as Day);
        const date = formatDay(expiry).slice(-2);
        expect(alignDay === 'last' ? tomorrow.endsWith('-01') : Number(date) === alignDay).toBe(true);
        // Never a whole month beyond the plain expiry.
        expect(compareExact(extraMonths, whole(0))).toBeGreaterThanOrEqual(0);
        expect(expiry - old).toBeLessThanOrEqual(62);
      }
    }
  });
});
