import { at, flagship, month, room, type TimelineCase, year } from './timeline-case.ts';

type Fields = Readonly<Record<string, unknown>>;

function renewal(time: string, more: Fields = {}): Fields {
  return { at: at(time), term: month, ...more };
}

/** Renewals by hand (domain M-PER-3, M-REN-1, M-REN-5, M-EXP-2b). */
export const manualCases: readonly TimelineCase[] = [
  {
    name: 'a renewal before expiry starts at the old end, and no expiry is told of in between',
    scenario: flagship([room('2023-03-08 15:50:04', month, { renewals: [renewal('2023-03-20 10:00:00')] })]),
    kinds: ['purchase', 'renewed', 'expiry-warning', 'expired'],
    events: [
      '2023-03-08 15:50:04 purchase room 100.00 → 2023-04-08 23:59:59',
      '2023-03-20 10:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
      '2023-05-01 00:00:00 expiry-warning room',
      '2023-05-08 23:59:59 expired room',
    ],
  },
  {
    name: 'renewals are made in order of time, whatever their order in the file',
    scenario: flagship([
      room('2023-01-31 10:00:00', month, {
        renewals: [renewal('2023-03-01 10:00:00', { term: year }), renewal('2023-02-10 10:00:00')],
      }),
    ]),
    kinds: ['renewed'],
    events: [
      '2023-02-10 10:00:00 renewed room 100.00 2023-02-28 23:59:59 → 2023-03-28 23:59:59',
      '2023-03-01 10:00:00 renewed room 1000.00 2023-03-28 23:59:59 → 2024-03-28 23:59:59',
    ],
  },
  {
    name: 'a renewal at the second of expiry prevents it',
    scenario: flagship([room('2023-03-08 15:50:04', month, { renewals: [renewal('2023-04-08 23:59:59')] })]),
    kinds: ['renewed', 'expired'],
    events: [
      '2023-04-08 23:59:59 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
      '2023-05-08 23:59:59 expired room',
    ],
  },
  {
    name: 'a renewal in grace starts at the old expiry, so the days that are lost are paid for',
    scenario: flagship([room('2023-03-08 15:50:04', month, { renewals: [renewal('2023-04-18 09:00:00')] })]),
    events: [
      '2023-03-08 15:50:04 purchase room 100.00 → 2023-04-08 23:59:59',
      '2023-04-01 00:00:00 expiry-warning room',
      '2023-04-08 23:59:59 expired room',
      '2023-04-18 09:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
      '2023-05-01 00:00:00 expiry-warning room',
      '2023-05-08 23:59:59 expired room',
      '2023-05-23 23:59:59 frozen room',
      '2023-06-07 23:59:59 released room',
    ],
  },
  {
    name: 'a frozen resource is renewed from the old expiry too, up to the second of its release',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, { renewals: [renewal('2023-05-08 23:59:59', { term: year })] }),
    ]),
    kinds: ['frozen', 'released', 'renewed', 'expired'],
    events: [
      '2023-04-08 23:59:59 expired room',
      '2023-04-23 23:59:59 frozen room',
      '2023-05-08 23:59:59 renewed room 1000.00 2023-04-08 23:59:59 → 2024-04-08 23:59:59',
      '2024-04-08 23:59:59 expired room',
      '2024-04-23 23:59:59 frozen room',
      '2024-05-08 23:59:59 released room',
    ],
  },
  {
    name: 'a renewal inside the last seven days of its own month is not followed by a warning',
    scenario: flagship([room('2023-03-08 15:50:04', month, { renewals: [renewal('2023-05-05 12:00:00')] })]),
    kinds: ['renewed', 'expiry-warning', 'expired'],
    events: [
      '2023-04-01 00:00:00 expiry-warning room',
      '2023-04-08 23:59:59 expired room',
      '2023-05-05 12:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
      '2023-05-08 23:59:59 expired room',
    ],
  },
  {
    name: 'a renewal so late that its own month is over expires at once and keeps its release',
    scenario: flagship([room('2023-01-08 10:00:00', month, { renewals: [renewal('2023-03-09 12:00:00')] })], {
      customer: { graceDays: 15, retentionDays: 30 },
    }),
    kinds: ['renewed', 'expired', 'frozen', 'released'],
    events: [
      '2023-02-08 23:59:59 expired room',
      '2023-02-23 23:59:59 frozen room',
      '2023-03-09 12:00:00 renewed room 100.00 2023-02-08 23:59:59 → 2023-03-08 23:59:59',
      '2023-03-09 12:00:00 expired room',
      '2023-03-23 23:59:59 frozen room',
      '2023-04-22 23:59:59 released room',
    ],
  },
  {
    name: 'a line’s discount rate holds for its renewals, the discount on the quote does not',
    scenario: flagship(
      [
        room('2023-03-08 15:50:04', month, {
          renewals: [renewal('2023-03-20 10:00:00')],
          discount: { kind: 'business', rate: '0.1' },
        }),
      ],
      { discount: { kind: 'partner', amount: '9' } },
    ),
    kinds: ['purchase', 'renewed'],
    events: [
      '2023-03-08 15:50:04 purchase room 81.00 → 2023-04-08 23:59:59',
      '2023-03-20 10:00:00 renewed room 90.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
    ],
  },
  {
    name: 'an amount off belongs to the first purchase only',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, {
        renewals: [renewal('2023-03-20 10:00:00')],
        discount: { kind: 'business', amount: '30' },
      }),
    ]),
    kinds: ['purchase', 'renewed'],
    events: [
      '2023-03-08 15:50:04 purchase room 70.00 → 2023-04-08 23:59:59',
      '2023-03-20 10:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
    ],
  },
  {
    name: 'a renewal is rounded once, by the law of the scenario',
    scenario: flagship(
      [room('2023-03-08 15:50:04', month, { quantity: 3, renewals: [renewal('2023-03-20 10:00:00')] })],
      {
        prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '33.333' }],
        options: { rounding: 'truncate' },
      },
    ),
    kinds: ['renewed'],
    events: ['2023-03-20 10:00:00 renewed room 99.99 2023-04-08 23:59:59 → 2023-05-08 23:59:59'],
  },
  {
    name: 'a contact-centre renewal at 2020-02-02 00:00:00 for a year runs to 2021-02-03 00:00:00 and gains a day',
    scenario: {
      lines: [
        {
          id: 'seats',
          sku: 'cc.seat.basic',
          mode: 'period',
          quantity: 1,
          term: month,
          start: at('2020-01-01 10:00:00'),
          renewals: [renewal('2020-02-02 00:00:00', { term: year })],
        },
      ],
      prices: [
        { sku: 'cc.seat.basic', mode: 'period', per: 'month', amount: '300' },
        { sku: 'cc.seat.basic', mode: 'period', per: 'year', amount: '3000' },
      ],
    },
    kinds: ['purchase', 'renewed', 'expired'],
    events: [
      '2020-01-01 10:00:00 purchase seats 300.00 → 2020-02-02 00:00:00',
      '2020-02-02 00:00:00 renewed seats 3000.00 2020-02-02 00:00:00 → 2021-02-03 00:00:00',
      '2021-02-03 00:00:00 expired seats',
    ],
  },
];

function aligned(alignDay: number | 'last', alignRule: string, term: Fields = month): Fields {
  const line = room('2024-02-25 10:00:00', month, { renewals: [renewal('2024-03-20 10:00:00', { term, alignDay })] });
  return flagship([line], {
    prices: [
      { sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '930' },
      { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '9000' },
    ],
    options: { alignRule },
  });
}

/** Aligned expiry of a resource that expires on 2024-03-25, at 930 a month (domain M-REN-5). */
export const alignedCases: readonly TimelineCase[] = [
  {
    name: 'a month aligned to the last day runs to 2024-04-30 and costs 1 + 5/30 months',
    scenario: aligned('last', 'months-first'),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 1085.00 2024-03-25 23:59:59 → 2024-04-30 23:59:59'],
  },
  {
    name: 'a month aligned to day 1 runs to 2024-05-01 and costs 1 + 5/30 + 1/31 months',
    scenario: aligned(1, 'months-first'),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 1115.00 2024-03-25 23:59:59 → 2024-05-01 23:59:59'],
  },
  {
    name: 'a month aligned to day 1 by calendar months costs 6/31 + 1 + 1/31 months',
    scenario: aligned(1, 'calendar-months'),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 1140.00 2024-03-25 23:59:59 → 2024-05-01 23:59:59'],
  },
  {
    name: 'a month aligned to the last day by calendar months costs 6/31 + 1 months',
    scenario: aligned('last', 'calendar-months'),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 1110.00 2024-03-25 23:59:59 → 2024-04-30 23:59:59'],
  },
  {
    name: 'a month aligned to the day on which it ends anyway costs one month',
    scenario: aligned(25, 'months-first'),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 930.00 2024-03-25 23:59:59 → 2024-04-25 23:59:59'],
  },
  {
    name: 'a month aligned to the day before its end runs almost a month on: 5/30 and 24/31 months',
    scenario: aligned(24, 'months-first'),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 1805.00 2024-03-25 23:59:59 → 2024-05-24 23:59:59'],
  },
  {
    name: 'a year aligned to the last day costs the year and 6/31 of the month price',
    scenario: aligned('last', 'months-first', year),
    kinds: ['renewed'],
    events: ['2024-03-20 10:00:00 renewed room 9180.00 2024-03-25 23:59:59 → 2025-03-31 23:59:59'],
  },
];
