import type { Term } from '../../src-main/rules/calendar/term-months.ts';

/** A billing period: when it starts, for how long, and when it must end. */
export interface PeriodCase {
  readonly name: string;
  readonly calendar: 'meeting' | 'contact-centre';
  readonly start: string;
  readonly term: Term;
  readonly end: string;
}

const month: Term = { unit: 'month', count: 1 };
const year: Term = { unit: 'year', count: 1 };

/** Vectors of domain M-PER-1…3 and C-PER-1…2, and the boundaries beside them. */
export const periodCases: readonly PeriodCase[] = [
  {
    name: 'a meeting month bought in the afternoon ends at the last second of the same day a month on',
    calendar: 'meeting',
    start: '2023-03-08T15:50:04+08:00',
    term: month,
    end: '2023-04-08T23:59:59+08:00',
  },
  {
    name: 'a meeting year ends at the last second of the same date a year on',
    calendar: 'meeting',
    start: '2023-03-18T15:30:00+08:00',
    term: year,
    end: '2024-03-18T23:59:59+08:00',
  },
  {
    name: 'a meeting month from 31 January ends on 28 February',
    calendar: 'meeting',
    start: '2023-01-31T10:00:00+08:00',
    term: month,
    end: '2023-02-28T23:59:59+08:00',
  },
  {
    name: 'a meeting month from 31 January of a leap year ends on 29 February',
    calendar: 'meeting',
    start: '2024-01-31T10:00:00+08:00',
    term: month,
    end: '2024-02-29T23:59:59+08:00',
  },
  {
    name: 'a meeting year from 29 February ends on 28 February',
    calendar: 'meeting',
    start: '2024-02-29T00:00:00+08:00',
    term: year,
    end: '2025-02-28T23:59:59+08:00',
  },
  {
    name: 'four meeting years from 29 February end on 29 February',
    calendar: 'meeting',
    start: '2024-02-29T00:00:00+08:00',
    term: { unit: 'year', count: 4 },
    end: '2028-02-29T23:59:59+08:00',
  },
  {
    name: 'a meeting renewal starts at the end before and adds its term to that date',
    calendar: 'meeting',
    start: '2023-04-08T23:59:59+08:00',
    term: month,
    end: '2023-05-08T23:59:59+08:00',
  },
  {
    name: 'a meeting renewal takes the clamped date as its new base, so 28 February goes on to 28 March',
    calendar: 'meeting',
    start: '2023-02-28T23:59:59+08:00',
    term: month,
    end: '2023-03-28T23:59:59+08:00',
  },
  {
    name: 'an instant given at another offset is read on the UTC+8 clock, where it is the next day already',
    calendar: 'meeting',
    start: '2023-03-08T20:00:00Z',
    term: month,
    end: '2023-04-09T23:59:59+08:00',
  },
  {
    name: 'a contact-centre month ends at the first midnight after the same time a month on',
    calendar: 'contact-centre',
    start: '2020-01-04T13:23:56+08:00',
    term: month,
    end: '2020-02-05T00:00:00+08:00',
  },
  {
    name: 'a contact-centre renewal at midnight runs to the next midnight and so gains a day',
    calendar: 'contact-centre',
    start: '2020-02-02T00:00:00+08:00',
    term: year,
    end: '2021-02-03T00:00:00+08:00',
  },
  {
    name: 'a contact-centre half-year has six calendar months',
    calendar: 'contact-centre',
    start: '2023-08-31T09:00:00+08:00',
    term: { unit: 'half-year', count: 1 },
    end: '2024-03-01T00:00:00+08:00',
  },
  {
    name: 'a contact-centre month from 31 January clamps to 28 February and ends at the midnight after it',
    calendar: 'contact-centre',
    start: '2023-01-31T23:59:59+08:00',
    term: month,
    end: '2023-03-01T00:00:00+08:00',
  },
];
