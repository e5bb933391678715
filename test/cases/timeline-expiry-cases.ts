import { at, flagship, month, room, type TimelineCase, year } from './timeline-case.ts';

/** Purchase, warning, expiry, grace, retention, release (domain M-PER-1…3, M-EXP-1, M-EXP-2). */
export const expiryCases: readonly TimelineCase[] = [
  {
    name: 'a month that nobody renews is warned of on the 7th day, expires, freezes after 15 days and is released after 15 more',
    scenario: flagship([room('2023-03-08 15:50:04')]),
    events: [
      '2023-03-08 15:50:04 purchase room 100.00 → 2023-04-08 23:59:59',
      '2023-04-01 00:00:00 expiry-warning room',
      '2023-04-08 23:59:59 expired room',
      '2023-04-23 23:59:59 frozen room',
      '2023-05-08 23:59:59 released room',
    ],
  },
  {
    name: 'a year bought on 2023-03-18 expires on 2024-03-18',
    scenario: flagship([room('2023-03-18 15:30:00', year)]),
    kinds: ['purchase', 'expired'],
    events: ['2023-03-18 15:30:00 purchase room 1000.00 → 2024-03-18 23:59:59', '2024-03-18 23:59:59 expired room'],
  },
  {
    name: 'grace and retention have the public lengths of the customer level, here 7 and 15 days',
    scenario: flagship([room('2023-03-08 15:50:04')], { customer: { level: 'V4' } }),
    kinds: ['frozen', 'released'],
    events: ['2023-04-15 23:59:59 frozen room', '2023-04-30 23:59:59 released room'],
  },
  {
    name: 'days of the customer win over those of the level',
    scenario: flagship([room('2023-03-08 15:50:04')], { customer: { level: 'V4', graceDays: 2, retentionDays: 3 } }),
    kinds: ['frozen', 'released'],
    events: ['2023-04-10 23:59:59 frozen room', '2023-04-13 23:59:59 released room'],
  },
  {
    name: 'without grace and retention a resource is expired, frozen and released at one instant, in this order',
    scenario: flagship([room('2023-03-08 15:50:04')], { customer: { graceDays: 0, retentionDays: 0 } }),
    kinds: ['expired', 'frozen', 'released'],
    events: [
      '2023-04-08 23:59:59 expired room',
      '2023-04-08 23:59:59 frozen room',
      '2023-04-08 23:59:59 released room',
    ],
  },
  {
    name: 'the warning of an expiry early in March falls into February, whose days are counted',
    scenario: flagship([room('2023-02-03 10:00:00')]),
    kinds: ['expiry-warning', 'expired'],
    events: ['2023-02-24 00:00:00 expiry-warning room', '2023-03-03 23:59:59 expired room'],
  },
  {
    name: 'the warning of an expiry early in March of a leap year is a day of the month later',
    scenario: flagship([room('2024-02-03 10:00:00')]),
    kinds: ['expiry-warning', 'expired'],
    events: ['2024-02-25 00:00:00 expiry-warning room', '2024-03-03 23:59:59 expired room'],
  },
  {
    name: 'lines that expire at one instant stand in the order of the lines',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, { id: 'second' }),
      room('2023-03-08 10:00:00', month, { id: 'first' }),
    ]),
    kinds: ['purchase', 'expired'],
    events: [
      '2023-03-08 10:00:00 purchase first 100.00 → 2023-04-08 23:59:59',
      '2023-03-08 15:50:04 purchase second 100.00 → 2023-04-08 23:59:59',
      '2023-04-08 23:59:59 expired second',
      '2023-04-08 23:59:59 expired first',
    ],
  },
  {
    name: 'a contact-centre month ends at the first midnight after it, and is followed like a meeting month',
    scenario: {
      lines: [
        {
          id: 'seats',
          sku: 'cc.seat.basic',
          mode: 'period',
          quantity: 2,
          term: month,
          start: at('2020-01-04 13:23:56'),
        },
      ],
      prices: [{ sku: 'cc.seat.basic', mode: 'period', per: 'month', amount: '300' }],
    },
    events: [
      '2020-01-04 13:23:56 purchase seats 600.00 → 2020-02-05 00:00:00',
      '2020-01-29 00:00:00 expiry-warning seats',
      '2020-02-05 00:00:00 expired seats',
      '2020-02-20 00:00:00 frozen seats',
      '2020-03-06 00:00:00 released seats',
    ],
  },
];

/** One-time webinars and the contents of bundles (domain §3, M-CAT-5). */
export const onceCases: readonly TimelineCase[] = [
  {
    name: 'an activated one-time webinar closes exactly 72 hours later and does not lapse',
    scenario: webinar('2023-06-30 15:30:00', { activatedAt: at('2023-09-01 09:00:01') }),
    events: [
      '2023-06-30 15:30:00 purchase event 15000.00',
      '2023-09-01 09:00:01 webinar-activated event',
      '2023-09-04 09:00:01 webinar-closed event',
    ],
  },
  {
    name: 'a one-time webinar that is not activated lapses at the last second of the same date a year on',
    scenario: webinar('2023-06-30 15:30:00'),
    events: ['2023-06-30 15:30:00 purchase event 15000.00', '2024-06-30 23:59:59 webinar-lapsed event'],
  },
  {
    name: 'a one-time webinar bought on 29 February lapses on 28 February',
    scenario: webinar('2024-02-29 15:30:00'),
    kinds: ['webinar-lapsed'],
    events: ['2025-02-28 23:59:59 webinar-lapsed event'],
  },
  {
    name: 'a one-time webinar may be activated in its last second, and is unlimited beyond its year',
    scenario: webinar('2023-06-30 15:30:00', { activatedAt: at('2024-06-30 23:59:59') }),
    kinds: ['webinar-activated', 'webinar-closed'],
    events: ['2024-06-30 23:59:59 webinar-activated event', '2024-07-03 23:59:59 webinar-closed event'],
  },
  {
    name: 'account and room of a bundle end on the 180th day after the purchase, without warning or freeze',
    scenario: flagship(
      [
        {
          id: 'hub',
          sku: 'meeting.hw.ideahub-s2',
          spec: '65',
          mode: 'once',
          quantity: 5,
          start: at('2023-03-18 15:30:00'),
        },
      ],
      { prices: [{ sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', per: 'once', amount: '27999' }] },
    ),
    events: [
      '2023-03-18 15:30:00 purchase hub 139995.00',
      '2023-09-14 23:59:59 expired hub meeting.account.ideahub ×5',
      '2023-09-14 23:59:59 expired hub meeting.room 50 ×5',
    ],
  },
  {
    name: 'an accessory is bought, and nothing more happens',
    scenario: flagship(
      [{ id: 'mount', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 5, start: at('2023-03-18 15:30:00') }],
      { prices: [{ sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299' }] },
    ),
    events: ['2023-03-18 15:30:00 purchase mount 1495.00'],
  },
];

function webinar(start: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return flagship(
    [{ id: 'event', sku: 'meeting.webinar', spec: '3000', mode: 'once', quantity: 1, start: at(start), ...more }],
    { prices: [{ sku: 'meeting.webinar', spec: '3000', mode: 'once', per: 'once', amount: '15000' }] },
  );
}
