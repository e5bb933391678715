import { describe, expect, it } from 'vitest';

import { contactCentrePeriod } from '../../../src-main/rules/calendar/contact-centre-period.ts';
import {
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
  it.each([
    ['without an offset', '2023-03-18T15:30:00'],
    ['without seconds', '2023-03-18T15:30+08:00'],
    ['with a fraction of a second', '2023-03-18T15:30:00.5+08:00'],
    ['on a day that does not exist', '2023-02-29T00:00:00+08:00'],
    ['in a month that does not exist', '2023-13-01T00:00:00+08:00'],
    ['at hour 24', '2023-03-18T24:00:00+08:00'],
    ['in month 0', '2023-00-18T00:00:00+08:00'],
    ['on day 0', '2023-03-00T00:00:00+08:00'],
    ['at minute 60', '2023-03-18T23:60:00+08:00'],
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
    ['1970-01-01T00:00:00+08:00', '1970-01-01T00:00:00+08:00'],
    ['9000-12-31T23:59:59+08:00', '9000-12-31T23:59:59+08:00'],
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
  it('turns every day of one cycle of 400 years into the date that the platform names, and back', () => {
    for (let day = 0; day <= 146_097; day += 1) {
      const date = dateFromDay(day as Day);
      const named = new Date(day * 86_400_000);
      if (
        date.year !== named.getUTCFullYear() ||
        date.month !== named.getUTCMonth() + 1 ||
        date.day !== named.getUTCDate() ||
        dayFromDate(date) !== day
      ) {
        expect({ day, date, back: dayFromDate(date) }).toBe(day);
      }
    }
  });

  it('runs months outside the year on into the years beside it', () => {
    expect(formatDay(dayFromDate({ year: 2023, month: 14, day: 1 }))).toBe('2024-02-01');
    expect(formatDay(dayFromDate({ year: 2023, month: 0, day: 1 }))).toBe('2022-12-01');
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2000, 2), daysInMonth(2023, 14)]).toEqual([
      29, 28, 29, 29,
    ]);
  });
});
