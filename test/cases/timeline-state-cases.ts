import type { Fleet } from '../../src-main/rules/lifecycle/fleet.ts';
import { at, flagship, month, room } from './timeline-case.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a scenario is in, and can do, at some instants. */
export interface StateCase {
  readonly name: string;
  readonly scenario: Fields;
  /** Only the parts of the fleet that are given are compared. */
  readonly states: readonly {
    readonly at: string;
    /** `line: state`, with ` until …` where the state ends. */
    readonly lines: readonly string[];
    readonly fleet: Partial<Fleet>;
  }[];
}

const monthly = { mode: 'period', term: month } as const;

function monthPrice(sku: string, spec?: string): Fields {
  return { sku, ...(spec !== undefined && { spec }), mode: 'period', per: 'month', amount: '10' };
}

const april8 = at('2023-04-08 10:00:00');
const april18 = at('2023-04-18 10:00:00');

/** Domain §2.2 of the source and M-GROW-1…3: more rooms of another size, more recording space. */
const growth = flagship(
  [
    { id: 'rooms', sku: 'meeting.room', spec: '100', quantity: 10, start: april8, ...monthly },
    { id: 'space', sku: 'meeting.recording', spec: '50GB', quantity: 1, start: april8, ...monthly },
    { id: 'big-rooms', sku: 'meeting.room', spec: '300', quantity: 10, start: april18, ...monthly },
    { id: 'more-space', sku: 'meeting.recording', spec: '50GB', quantity: 1, start: april18, ...monthly },
  ],
  {
    prices: [
      monthPrice('meeting.room', '100'),
      monthPrice('meeting.room', '300'),
      monthPrice('meeting.recording', '50GB'),
    ],
  },
);

export const stateCases: readonly StateCase[] = [
  {
    name: 'grown rooms stand beside the old ones and recording space adds up, until the old ones end on 2023-05-08',
    scenario: growth,
    states: [
      {
        at: '2023-04-10 00:00:00',
        lines: [
          'rooms: in-use until 2023-05-09 00:00:00',
          'space: in-use until 2023-05-09 00:00:00',
          'big-rooms: to-buy until 2023-04-18 10:00:00',
          'more-space: to-buy until 2023-04-18 10:00:00',
        ],
        fleet: { rooms: { '100': 10 }, recordingGb: 50, recordingHours: 20 },
      },
      {
        at: '2023-05-08 23:59:59',
        lines: [
          'rooms: in-use until 2023-05-09 00:00:00',
          'space: in-use until 2023-05-09 00:00:00',
          'big-rooms: in-use until 2023-05-19 00:00:00',
          'more-space: in-use until 2023-05-19 00:00:00',
        ],
        fleet: { rooms: { '100': 10, '300': 10 }, recordingGb: 100, recordingHours: 40 },
      },
      {
        at: '2023-05-09 00:00:00',
        lines: [
          'rooms: grace until 2023-05-24 00:00:00',
          'space: grace until 2023-05-24 00:00:00',
          'big-rooms: in-use until 2023-05-19 00:00:00',
          'more-space: in-use until 2023-05-19 00:00:00',
        ],
        fleet: { rooms: { '300': 10 }, recordingGb: 50, recordingHours: 20 },
      },
    ],
  },
  {
    name: 'ports of two purchases add up while both last: 100 and 100 are 200',
    scenario: flagship(
      [
        { id: 'ports', sku: 'meeting.port', quantity: 100, start: april8, ...monthly },
        { id: 'more', sku: 'meeting.port', quantity: 100, start: april18, ...monthly },
      ],
      { prices: [monthPrice('meeting.port')] },
    ),
    states: [
      {
        at: '2023-05-01 00:00:00',
        lines: ['ports: in-use until 2023-05-09 00:00:00', 'more: in-use until 2023-05-19 00:00:00'],
        fleet: { ports: 200 },
      },
      {
        at: '2023-05-10 00:00:00',
        lines: ['ports: grace until 2023-05-24 00:00:00', 'more: in-use until 2023-05-19 00:00:00'],
        fleet: { ports: 100 },
      },
    ],
  },
  {
    name: 'a resource goes from use to grace, frozen and released, and a renewal in grace brings it back',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-04-18 09:00:00'), term: month }] }),
    ]),
    states: [
      { at: '2023-03-08 15:50:03', lines: ['room: to-buy until 2023-03-08 15:50:04'], fleet: { rooms: {} } },
      { at: '2023-03-08 15:50:04', lines: ['room: in-use until 2023-04-09 00:00:00'], fleet: { rooms: { '50': 1 } } },
      { at: '2023-04-10 00:00:00', lines: ['room: grace until 2023-04-18 09:00:00'], fleet: { rooms: {} } },
      { at: '2023-04-18 09:00:00', lines: ['room: in-use until 2023-05-09 00:00:00'], fleet: { rooms: { '50': 1 } } },
      { at: '2023-05-24 00:00:00', lines: ['room: frozen until 2023-06-08 00:00:00'], fleet: { rooms: {} } },
      { at: '2023-06-08 00:00:00', lines: ['room: released'], fleet: { rooms: {} } },
    ],
  },
  {
    name: 'a one-time webinar can only be tested until it is activated, and is there for 72 hours',
    scenario: flagship(
      [
        {
          id: 'event',
          sku: 'meeting.webinar',
          spec: '3000',
          mode: 'once',
          quantity: 1,
          start: at('2023-06-30 15:30:00'),
          activatedAt: at('2023-09-01 09:00:00'),
        },
      ],
      { prices: [{ sku: 'meeting.webinar', spec: '3000', mode: 'once', per: 'once', amount: '15000' }] },
    ),
    states: [
      { at: '2023-08-01 00:00:00', lines: ['event: to-activate until 2023-09-01 09:00:00'], fleet: { webinars: {} } },
      {
        at: '2023-09-04 08:59:59',
        lines: ['event: in-use until 2023-09-04 09:00:00'],
        fleet: { webinars: { '3000': 1 } },
      },
      { at: '2023-09-04 09:00:00', lines: ['event: closed'], fleet: { webinars: {} } },
    ],
  },
  {
    name: 'the contents of bundles count for 180 days, the screens stay',
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
    states: [
      {
        at: '2023-09-14 23:59:59',
        lines: ['hub: in-use'],
        fleet: { rooms: { '50': 5 }, accounts: { 'meeting.account.ideahub': 5 } },
      },
      { at: '2023-09-15 00:00:00', lines: ['hub: in-use'], fleet: { rooms: {}, accounts: {} } },
    ],
  },
  {
    name: 'a SmartRooms account brings its cloud room for as long as it lasts',
    scenario: {
      edition: 'flexus',
      lines: [
        {
          id: 'rooms',
          sku: 'meeting.account.smartrooms',
          spec: 'with-room-100',
          quantity: 3,
          start: april8,
          ...monthly,
        },
      ],
      prices: [monthPrice('meeting.account.smartrooms', 'with-room-100')],
    },
    states: [
      {
        at: '2023-04-10 00:00:00',
        lines: ['rooms: in-use until 2023-05-09 00:00:00'],
        fleet: { rooms: { '100': 3 }, accounts: { 'meeting.account.smartrooms': 3 } },
      },
    ],
  },
  {
    name: 'seats on demand are there as they are added and removed, and paid-up resources work on in arrears',
    scenario: {
      ...flagship([
        room('2020-01-08 10:00:00'),
        {
          id: 'agents',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [
            { at: at('2020-01-04 09:00:00'), quantity: 10 },
            { at: at('2020-02-28 09:00:00'), quantity: -10 },
          ],
        },
      ]),
      horizon: { from: at('2020-01-01 00:00:00'), to: at('2020-04-01 00:00:00') },
      prices: [
        monthPrice('meeting.room', '50'),
        { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
      ],
      account: { balance: '100' },
    },
    states: [
      {
        at: '2020-02-03 00:00:00',
        lines: ['room: in-use until 2020-02-09 00:00:00', 'agents: in-use until 2020-02-28 09:00:00'],
        fleet: { rooms: { '50': 1 }, contactCentre: { 'cc.seat.basic': 10 } },
      },
      {
        at: '2020-02-28 09:00:00',
        lines: ['room: frozen until 2020-03-10 00:00:00', 'agents: ended'],
        fleet: { rooms: {}, contactCentre: {} },
      },
    ],
  },
  {
    name: 'what could not be paid is not there',
    scenario: flagship([room('2023-03-08 15:50:04')], { account: { balance: '0' } }),
    states: [{ at: '2023-03-09 00:00:00', lines: ['room: refused'], fleet: { rooms: {} } }],
  },
];
