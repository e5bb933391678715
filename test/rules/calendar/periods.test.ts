import { tz } from '@date-fns/tz';
import { addMonths as addMonthsByLibrary, getDaysInMonth } from 'date-fns';
import { describe, expect, it } from 'vitest';

import { contactCentrePeriod } from '../../../src-main/rules/calendar/contact-centre-period.ts';
import {
  addMonths,
  dateFromDay,
  dayFromDate,
  type Day,
  dayOf,
  daysInMonth,
  formatDay,
  formatInstant,
  parseInstant,
  startOfDay,
} from '../../../src-main/rules/calendar/instant.ts';
import { meetingPeriod } from '../../../src-main/rules/calendar/meeting-period.ts';
import { periodCases } from '../../cases/period-cases.ts';

const calendars = { meeting: meetingPeriod, 'contact-centre': contactCentrePeriod };

describe('billing periods', () => {
  it.each(periodCases)('$name', ({ calendar, start, term, end }) => {
    const at = parseInstant(start);
    expect(at).toBeDefined();
    if (at !== undefined) expect(formatInstant(calendars[calendar](at, term).end)).toBe(end);
  });

  it('tiles: a renewal starts where the period before it ends, with neither gap nor overlap, for 1,000 days and all terms', () => {
    const first = dayOf(parseInstant('2023-01-01T00:00:00+08:00') ?? (0 as never));
    for (let offset = 0; offset < 1_000; offset += 1) {
      const start = startOfDay((first + offset) as Day);
      for (const count of [1, 2, 3, 6, 11, 12]) {
        for (const period of Object.values(calendars)) {
          const one = period(start, { unit: 'month', count });
          const two = period(one.end, { unit: 'month', count });
          expect(two.start).toBe(one.end);
          expect(two.end).toBeGreaterThan(one.end);
        }
      }
    }
  });
});

describe('instants', () => {
  it('adds months as date-fns does in UTC+8, over 60 years of days', () => {
    const inChina = tz('+08:00');
    const first = dayOf(parseInstant('1990-01-01T00:00:00+08:00') ?? (0 as never));
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

  it.each([
    ['without an offset', '2023-03-18T15:30:00'],
    ['without seconds', '2023-03-18T15:30+08:00'],
    ['with a fraction of a second', '2023-03-18T15:30:00.5+08:00'],
    ['on a day that does not exist', '2023-02-29T00:00:00+08:00'],
    ['in a month that does not exist', '2023-13-01T00:00:00+08:00'],
    ['at hour 24', '2023-03-18T24:00:00+08:00'],
    ['at second 60', '2023-03-18T23:59:60+08:00'],
    ['as a date alone', '2023-03-18'],
    ['with a space for the T', '2023-03-18 15:30:00+08:00'],
    ['before 1970', '1969-12-31T23:59:59+08:00'],
    ['after 9000', '9001-01-01T00:00:00+08:00'],
    ['empty', ''],
  ])('does not read an instant %s', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each([
    ['2023-03-18T07:30:00Z', '2023-03-18T15:30:00+08:00'],
    ['2023-03-18T07:30:00.000Z', '2023-03-18T15:30:00+08:00'],
    ['2023-03-18T15:30:00+08:00', '2023-03-18T15:30:00+08:00'],
    ['2023-03-17T23:30:00-08:00', '2023-03-18T15:30:00+08:00'],
    ['2023-03-18T13:00:00+05:30', '2023-03-18T15:30:00+08:00'],
  ])('reads %s as %s', (text, expected) => {
    const at = parseInstant(text);
    expect(at === undefined ? undefined : formatInstant(at)).toBe(expected);
  });
});

describe('days and dates', () => {
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

  it('runs months outside the year on into the years beside it', () => {
    expect(formatDay(dayFromDate({ year: 2023, month: 14, day: 1 }))).toBe('2024-02-01');
    expect(formatDay(dayFromDate({ year: 2023, month: 0, day: 1 }))).toBe('2022-12-01');
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2000, 2), daysInMonth(2023, 14)]).toEqual([
      29, 28, 29, 29,
    ]);
  });
});
