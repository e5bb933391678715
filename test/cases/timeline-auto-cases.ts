import { at, flagship, month, room, type TimelineCase, year } from './timeline-case.ts';

type Fields = Readonly<Record<string, unknown>>;

function auto(more: Fields = {}): Fields {
  return { autoRenew: { times: 1, ...more } };
}

/** The first attempt for an expiry on 2023-04-08, by the lead in days. */
const firstAttempts = ['04-08', '04-07', '04-06', '04-05', '04-04', '04-03', '04-02', '04-01'];

const leadCases = firstAttempts.map((date, daysBefore): TimelineCase => {
  const time = `2023-${date} 03:00:00`;
  return {
    name: `with a lead of ${String(daysBefore)} days the first attempt for an expiry on 2023-04-08 is at ${time}`,
    scenario: flagship([room('2023-03-08 15:50:04', month, auto({ daysBefore }))]),
    kinds: ['renewed'],
    events: [`${time} renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59`],
  };
});

const seatPrices = [
  { sku: 'cc.seat.basic', mode: 'period', per: 'month', amount: '300' },
  { sku: 'cc.seat.basic', mode: 'period', per: 'half-year', amount: '1700' },
];

function seats(term: Fields, autoRenew: Fields): Fields {
  const line = {
    id: 'seats',
    sku: 'cc.seat.basic',
    mode: 'period',
    quantity: 1,
    term,
    start: at('2020-01-04 13:23:56'),
  };
  return { lines: [{ ...line, autoRenew }], prices: seatPrices };
}

/** Auto-renewal (domain M-REN-2…4). */
export const autoCases: readonly TimelineCase[] = [
  {
    name: 'auto-renewal without a lead of its own is tried on the 7th day before expiry, at 03:00',
    scenario: flagship([room('2023-03-08 15:50:04', month, auto())]),
    kinds: ['expiry-warning', 'renewed', 'expired'],
    events: [
      '2023-04-01 00:00:00 expiry-warning room',
      '2023-04-01 03:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
      '2023-05-01 00:00:00 expiry-warning room',
      '2023-05-08 23:59:59 expired room',
    ],
  },
  ...leadCases,
  {
    name: 'a month from 31 January renews to 28 February, then to 28 March: the clamped date is the new base',
    scenario: flagship([room('2023-01-31 10:00:00', month, auto({ times: 2 }))]),
    kinds: ['purchase', 'renewed'],
    events: [
      '2023-01-31 10:00:00 purchase room 100.00 → 2023-02-28 23:59:59',
      '2023-02-21 03:00:00 renewed room 100.00 2023-02-28 23:59:59 → 2023-03-28 23:59:59',
      '2023-03-21 03:00:00 renewed room 100.00 2023-03-28 23:59:59 → 2023-04-28 23:59:59',
    ],
  },
  {
    name: 'a year from 29 February renews on 28 February, also to the next leap year',
    scenario: flagship([room('2024-02-29 10:00:00', year, auto({ times: 3 }))]),
    kinds: ['purchase', 'renewed'],
    events: [
      '2024-02-29 10:00:00 purchase room 1000.00 → 2025-02-28 23:59:59',
      '2025-02-21 03:00:00 renewed room 1000.00 2025-02-28 23:59:59 → 2026-02-28 23:59:59',
      '2026-02-21 03:00:00 renewed room 1000.00 2026-02-28 23:59:59 → 2027-02-28 23:59:59',
      '2027-02-21 03:00:00 renewed room 1000.00 2027-02-28 23:59:59 → 2028-02-28 23:59:59',
    ],
  },
  {
    name: 'auto-renewal may have a term of its own',
    scenario: flagship([room('2023-03-08 15:50:04', year, auto({ term: month }))]),
    kinds: ['renewed'],
    events: ['2024-03-01 03:00:00 renewed room 100.00 2024-03-08 23:59:59 → 2024-04-08 23:59:59'],
  },
  {
    name: 'after a renewal by hand auto-renewal stays on and counts from the new expiry',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, {
        ...auto(),
        renewals: [{ at: at('2023-03-31 10:00:00'), term: month }],
      }),
    ]),
    kinds: ['renewed', 'expired'],
    events: [
      '2023-03-31 10:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59',
      '2023-05-01 03:00:00 renewed room 100.00 2023-05-08 23:59:59 → 2023-06-08 23:59:59',
      '2023-06-08 23:59:59 expired room',
    ],
  },
  {
    name: 'a renewal by hand at the instant of an attempt comes first, and the attempt waits for the new expiry',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, {
        ...auto(),
        renewals: [{ at: at('2023-04-01 03:00:00'), term: year }],
      }),
    ]),
    kinds: ['renewed'],
    events: [
      '2023-04-01 03:00:00 renewed room 1000.00 2023-04-08 23:59:59 → 2024-04-08 23:59:59',
      '2024-04-01 03:00:00 renewed room 100.00 2024-04-08 23:59:59 → 2024-05-08 23:59:59',
    ],
  },
  {
    name: 'attempts that cannot be paid are made daily until the resource expires, and not in grace',
    scenario: flagship([room('2023-03-08 15:50:04', month, auto({ daysBefore: 2 }))], { account: { balance: '150' } }),
    kinds: ['renewal-failed', 'expired', 'frozen'],
    events: [
      '2023-04-06 03:00:00 renewal-failed room 100.00 balance balance 50.00',
      '2023-04-07 03:00:00 renewal-failed room 100.00 balance balance 50.00',
      '2023-04-08 03:00:00 renewal-failed room 100.00 balance balance 50.00',
      '2023-04-08 23:59:59 expired room',
      '2023-04-23 23:59:59 frozen room',
    ],
  },
  {
    name: 'an attempt succeeds on the first 03:00 after a top-up, and failed ones do not use up the times',
    scenario: flagship([room('2023-03-08 15:50:04', month, auto())], {
      account: { balance: '100', topUps: [{ at: at('2023-04-02 12:00:00'), amount: '100' }] },
    }),
    kinds: ['renewal-failed', 'top-up', 'renewed', 'expired'],
    events: [
      '2023-04-01 03:00:00 renewal-failed room 100.00 balance balance 0.00',
      '2023-04-02 03:00:00 renewal-failed room 100.00 balance balance 0.00',
      '2023-04-02 12:00:00 top-up 100.00 balance 100.00',
      '2023-04-03 03:00:00 renewed room 100.00 2023-04-08 23:59:59 → 2023-05-08 23:59:59 balance 0.00',
      '2023-05-08 23:59:59 expired room',
    ],
  },
  {
    name: 'a contact-centre period that ends on 2020-02-05 00:00:00 is tried on 01-29 at 03:00',
    scenario: seats(month, { times: 1 }),
    kinds: ['renewed'],
    events: ['2020-01-29 03:00:00 renewed seats 300.00 2020-02-05 00:00:00 → 2020-03-06 00:00:00'],
  },
  {
    name: 'with a lead of 0 a contact-centre period is tried at the last 03:00 before its end',
    scenario: seats(month, { times: 1, daysBefore: 0 }),
    kinds: ['renewed'],
    events: ['2020-02-04 03:00:00 renewed seats 300.00 2020-02-05 00:00:00 → 2020-03-06 00:00:00'],
  },
  {
    name: 'contact-centre seats bought by the half-year renew by the month',
    scenario: seats({ unit: 'half-year', count: 1 }, { times: 1 }),
    kinds: ['purchase', 'renewed'],
    events: [
      '2020-01-04 13:23:56 purchase seats 1700.00 → 2020-07-05 00:00:00',
      '2020-06-28 03:00:00 renewed seats 300.00 2020-07-05 00:00:00 → 2020-08-06 00:00:00',
    ],
  },
];

const endless = room('2023-03-08 15:50:04', year, { autoRenew: {} });

/** How far is followed, and what of it is shown (rule Q-TIME-1). */
export const windowCases: readonly TimelineCase[] = [
  {
    name: 'endless auto-renewal is followed for three years from the earliest start',
    scenario: flagship([endless]),
    kinds: ['renewed', 'expired'],
    events: [
      '2024-03-01 03:00:00 renewed room 1000.00 2024-03-08 23:59:59 → 2025-03-08 23:59:59',
      '2025-03-01 03:00:00 renewed room 1000.00 2025-03-08 23:59:59 → 2026-03-08 23:59:59',
      '2026-03-01 03:00:00 renewed room 1000.00 2026-03-08 23:59:59 → 2027-03-08 23:59:59',
    ],
  },
  {
    name: 'endless auto-renewal is followed to the end of a horizon that is longer than three years',
    scenario: flagship([endless], { horizon: { from: at('2023-01-01 00:00:00'), to: at('2027-04-01 00:00:00') } }),
    kinds: ['renewed'],
    events: [
      '2024-03-01 03:00:00 renewed room 1000.00 2024-03-08 23:59:59 → 2025-03-08 23:59:59',
      '2025-03-01 03:00:00 renewed room 1000.00 2025-03-08 23:59:59 → 2026-03-08 23:59:59',
      '2026-03-01 03:00:00 renewed room 1000.00 2026-03-08 23:59:59 → 2027-03-08 23:59:59',
      '2027-03-01 03:00:00 renewed room 1000.00 2027-03-08 23:59:59 → 2028-03-08 23:59:59',
    ],
  },
  {
    name: 'a window that ends later than that is followed to its end, from the beginning, and cut to it',
    scenario: flagship([endless]),
    from: '2027-01-01',
    to: '2028-03-01T03:00:00+08:00',
    events: [
      '2027-03-01 00:00:00 expiry-warning room',
      '2027-03-01 03:00:00 renewed room 1000.00 2027-03-08 23:59:59 → 2028-03-08 23:59:59',
      '2028-03-01 00:00:00 expiry-warning room',
    ],
  },
  {
    name: 'a window has its first instant and not its last',
    scenario: flagship([room('2023-03-08 15:50:04')]),
    from: '2023-04-08T23:59:59+08:00',
    to: '2023-04-23T23:59:59+08:00',
    events: ['2023-04-08 23:59:59 expired room'],
  },
  {
    name: 'a limited number of auto-renewals is followed to the release, beyond three years',
    scenario: flagship([room('2023-03-08 15:50:04', year, { autoRenew: { times: 4 } })]),
    kinds: ['released'],
    events: ['2028-04-07 23:59:59 released room'],
  },
];
