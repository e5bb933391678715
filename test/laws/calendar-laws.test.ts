import { tz } from '@date-fns/tz';
import { addMonths as addMonthsByLibrary, getDaysInMonth } from 'date-fns';
import { describe, expect, it } from 'vitest';

import {
  addMonths,
  dateFromDay,
  dayFromDate,
  type Day,
  daysInMonth,
  formatDay,
  formatInstant,
  startOfDay,
} from '../../src-main/rules/calendar/instant.ts';

describe('the calendar beside other calendars', () => {
  it('adds months as date-fns does in UTC+8, over 60 years of days', () => {
    const inChina = tz('+08:00');
    const first = dayFromDate({ year: 1990, month: 1, day: 1 });
    for (let day = first; day < first + 60 * 365; day = (day + 7) as Day) {
      for (const count of [1, 6, 12, 25]) {
        const start = new Date(`${formatDay(day)}T00:00:00+08:00`);
        const expected = addMonthsByLibrary(start, count, { in: inChina });
        expect(formatInstant(startOfDay(addMonths(day, count)))).toBe(expected.toISOString().replace('.000', ''));
        const { year, month } = dateFromDay(day);
        expect(daysInMonth(year, month)).toBe(getDaysInMonth(start, { in: inChina }));
      }
    }
  });

  it('turns every day of the years 1970 to 9999 into the date that the platform names, and back', () => {
    const last = Date.UTC(9_999, 11, 31) / 86_400_000;
    for (let day = 0; day <= last; day += 1) {
      const date = dateFromDay(day as Day);
      if (
        dayFromDate(date) !== day ||
        formatDay(day as Day) !== new Date(day * 86_400_000).toISOString().slice(0, 10)
      ) {
        expect({ day, date, back: dayFromDate(date) }).toBe(day);
      }
    }
    expect(formatDay(last as Day)).toBe('9999-12-31');
  });
});
