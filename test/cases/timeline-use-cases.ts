import { at, flagship, month, room, roomPrices, type TimelineCase } from './timeline-case.ts';

type Fields = Readonly<Record<string, unknown>>;

const january = { from: at('2020-01-01 00:00:00'), to: at('2020-02-01 00:00:00') };
const seatPrice = { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' };
const landlinePrice = { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.15' };
const number95Price = { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.2' };
const numberPrice = { sku: 'cc.number.inbound', mode: 'period', per: 'month', amount: '10' };

function seats(...changes: readonly (readonly [string, number])[]): Fields {
  return {
    id: 'agents',
    sku: 'cc.seat.basic',
    mode: 'on-demand',
    changes: changes.map(([time, quantity]) => ({ at: at(time), quantity })),
  };
}

const sourceSeats = seats(['2020-01-04 09:00:00', 10], ['2020-01-16 09:00:00', 2], ['2020-01-28 09:00:00', -1]);

function calls(...logged: readonly (readonly [string, number])[]): Fields {
  return {
    id: 'calls',
    sku: 'cc.call.landline',
    mode: 'usage',
    calls: logged.map(([time, seconds]) => ({ at: at(time), direction: 'outbound', seconds })),
  };
}

/** Bills of what is used (domain C-OD-1…4, C-CALL-1…4). */
export const useCases: readonly TimelineCase[] = [
  {
    name: 'the seats of January are deducted at 00:00:00 on 1 February, although the horizon ends there',
    scenario: { horizon: january, lines: [sourceSeats], prices: [seatPrice] },
    events: ['2020-02-01 00:00:00 monthly-bill agents 2980.65 for 2020-01'],
  },
  {
    name: 'seats that are held run on into the next months, each with its own number of days',
    scenario: {
      horizon: { from: january.from, to: at('2020-04-01 00:00:00') },
      lines: [seats(['2020-01-31 09:00:00', 1])],
      prices: [seatPrice],
    },
    events: [
      '2020-02-01 00:00:00 monthly-bill agents 9.68 for 2020-01',
      '2020-03-01 00:00:00 monthly-bill agents 300.00 for 2020-02',
      '2020-04-01 00:00:00 monthly-bill agents 300.00 for 2020-03',
    ],
  },
  {
    name: 'a month in which nothing is held has no bill',
    scenario: {
      horizon: { from: january.from, to: at('2020-04-01 00:00:00') },
      lines: [seats(['2020-01-31 09:00:00', 1], ['2020-02-01 09:00:00', -1], ['2020-03-31 09:00:00', 1])],
      prices: [seatPrice],
    },
    events: [
      '2020-02-01 00:00:00 monthly-bill agents 9.68 for 2020-01',
      '2020-04-01 00:00:00 monthly-bill agents 9.68 for 2020-03',
    ],
  },
  {
    name: 'the bill of a month that the horizon cuts still falls due on the 1st of the next',
    scenario: {
      horizon: { from: january.from, to: at('2020-01-11 00:00:00') },
      lines: [sourceSeats, { id: 'plan', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 3100 }],
      prices: [seatPrice, number95Price],
    },
    events: [
      '2020-02-01 00:00:00 monthly-bill agents 677.42 for 2020-01',
      '2020-02-01 00:00:00 monthly-bill plan 200.00 for 2020-01',
    ],
  },
  {
    name: 'calls are deducted at 00:00:00 of the next day; a day without a connected call has no bill',
    scenario: {
      horizon: january,
      lines: [calls(['2020-01-04 23:59:59', 61], ['2020-01-06 10:00:00', 0], ['2020-01-31 10:00:00', 60])],
      prices: [landlinePrice],
    },
    events: [
      '2020-01-05 00:00:00 daily-bill calls 0.30 for 2020-01-04',
      '2020-02-01 00:00:00 daily-bill calls 0.15 for 2020-01-31',
    ],
  },
  {
    name: 'a day whose minutes are all free has no bill, and the rest of the month pays',
    scenario: {
      horizon: january,
      lines: [
        { id: 'number', sku: 'cc.number.inbound', mode: 'period', quantity: 1, term: month, start: january.from },
        calls(['2020-01-05 10:00:00', 499 * 60], ['2020-01-06 10:00:00', 3 * 60]),
      ],
      prices: [numberPrice, landlinePrice],
    },
    kinds: ['daily-bill'],
    events: ['2020-01-07 00:00:00 daily-bill calls 0.30 for 2020-01-06'],
  },
  {
    name: 'a number that is renewed brings its free minutes in every month that it is held in, and none after',
    scenario: {
      horizon: { from: january.from, to: at('2020-05-01 00:00:00') },
      lines: [
        {
          id: 'number',
          sku: 'cc.number.inbound',
          mode: 'period',
          quantity: 1,
          term: month,
          start: january.from,
          autoRenew: { times: 1 },
        },
        calls(['2020-03-20 10:00:00', 501 * 60], ['2020-04-05 10:00:00', 60]),
      ],
      prices: [numberPrice, landlinePrice],
    },
    kinds: ['daily-bill', 'renewed', 'expired'],
    events: [
      '2020-01-26 03:00:00 renewed number 10.00 2020-02-02 00:00:00 → 2020-03-03 00:00:00',
      '2020-03-03 00:00:00 expired number',
      '2020-03-21 00:00:00 daily-bill calls 0.15 for 2020-03-20',
      '2020-04-06 00:00:00 daily-bill calls 0.15 for 2020-04-05',
    ],
  },
];

function withAccount(balance: string, topUps: readonly (readonly [string, string])[] = []): Fields {
  return { balance, topUps: topUps.map(([time, amount]) => ({ at: at(time), amount })) };
}

/** The account, arrears and debt (domain M-ARR-1). */
export const accountCases: readonly TimelineCase[] = [
  {
    name: 'a purchase that the balance does not cover is refused: nothing starts, and later renewals fail',
    scenario: flagship(
      [room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-03-20 10:00:00'), term: month }] })],
      { account: withAccount('99.99', [['2023-03-10 00:00:00', '1000']]) },
    ),
    events: [
      '2023-03-08 15:50:04 purchase-refused room 100.00 balance balance 99.99',
      '2023-03-10 00:00:00 top-up 1000.00 balance 1099.99',
      '2023-03-20 10:00:00 renewal-failed room not-bought balance 1099.99',
    ],
  },
  {
    name: 'a purchase of exactly the balance is paid, and the balance is zero',
    scenario: flagship([room('2023-03-08 15:50:04')], { account: withAccount('100') }),
    kinds: ['purchase'],
    events: ['2023-03-08 15:50:04 purchase room 100.00 → 2023-04-08 23:59:59 balance 0.00'],
  },
  {
    name: 'a top-up at the instant of a purchase comes before it',
    scenario: flagship([room('2023-03-08 15:50:04')], {
      account: withAccount('0', [['2023-03-08 15:50:04', '100']]),
    }),
    kinds: ['purchase', 'top-up'],
    events: [
      '2023-03-08 15:50:04 top-up 100.00 balance 100.00',
      '2023-03-08 15:50:04 purchase room 100.00 → 2023-04-08 23:59:59 balance 0.00',
    ],
  },
  {
    name: 'goods that the balance does not cover are refused, and top-ups come in the order of time, not of the file',
    scenario: flagship(
      [
        { id: 'mounts', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 2, start: at('2023-03-09 00:00:00') },
        room('2023-03-08 15:50:04'),
      ],
      {
        account: withAccount('100', [
          ['2023-03-12 00:00:00', '5'],
          ['2023-03-10 00:00:00', '7'],
        ]),
        prices: [...roomPrices, { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299' }],
      },
    ),
    kinds: ['purchase', 'purchase-refused', 'top-up'],
    events: [
      '2023-03-08 15:50:04 purchase room 100.00 → 2023-04-08 23:59:59 balance 0.00',
      '2023-03-09 00:00:00 purchase-refused mounts 598.00 balance balance 0.00',
      '2023-03-10 00:00:00 top-up 7.00 balance 7.00',
      '2023-03-12 00:00:00 top-up 5.00 balance 12.00',
    ],
  },
  {
    name: 'at one instant the lines are paid in their order, and a later one that fits is still paid',
    scenario: flagship(
      [
        room('2023-03-08 10:00:00', month, { id: 'three', quantity: 3 }),
        room('2023-03-08 10:00:00', month, { id: 'one' }),
      ],
      { account: withAccount('150') },
    ),
    kinds: ['purchase', 'purchase-refused'],
    events: [
      '2023-03-08 10:00:00 purchase-refused three 300.00 balance balance 150.00',
      '2023-03-08 10:00:00 purchase one 100.00 → 2023-04-08 23:59:59 balance 50.00',
    ],
  },
  {
    name: 'a bill for use that the balance does not cover becomes debt: renewals fail, what is paid for works on',
    scenario: {
      ...flagship([
        room('2020-01-08 10:00:00', month, { renewals: [{ at: at('2020-02-03 10:00:00'), term: month }] }),
        sourceSeats,
      ]),
      horizon: january,
      prices: [...roomPrices, seatPrice],
      account: withAccount('500'),
    },
    kinds: ['purchase', 'monthly-bill', 'renewal-failed', 'expired'],
    events: [
      '2020-01-08 10:00:00 purchase room 100.00 → 2020-02-08 23:59:59 balance 400.00',
      '2020-02-01 00:00:00 monthly-bill agents 2980.65 for 2020-01 unpaid balance 400.00 debt 2980.65',
      '2020-02-03 10:00:00 renewal-failed room 100.00 arrears balance 400.00 debt 2980.65',
      '2020-02-08 23:59:59 expired room',
    ],
  },
  {
    name: 'top-ups settle whole bills, the oldest first, and use after that joins the debt until all is settled',
    scenario: {
      horizon: { from: january.from, to: at('2020-02-01 00:00:00') },
      lines: [calls(['2020-01-02 10:00:00', 6000], ['2020-01-03 10:00:00', 600], ['2020-01-04 10:00:00', 60])],
      prices: [landlinePrice],
      account: withAccount('2.00', [
        ['2020-01-05 12:00:00', '12.90'],
        ['2020-01-06 12:00:00', '1.00'],
        ['2020-01-07 12:00:00', '1.00'],
      ]),
    },
    events: [
      '2020-01-03 00:00:00 daily-bill calls 15.00 for 2020-01-02 unpaid balance 2.00 debt 15.00',
      '2020-01-04 00:00:00 daily-bill calls 1.50 for 2020-01-03 unpaid balance 2.00 debt 16.50',
      '2020-01-05 00:00:00 daily-bill calls 0.15 for 2020-01-04 unpaid balance 2.00 debt 16.65',
      '2020-01-05 12:00:00 top-up 12.90 balance 14.90 debt 16.65',
      '2020-01-06 12:00:00 top-up 1.00 settled calls 2020-01-02 15.00 balance 0.90 debt 1.65',
      '2020-01-07 12:00:00 top-up 1.00 settled calls 2020-01-03 1.50, calls 2020-01-04 0.15 balance 0.25',
    ],
  },
];
