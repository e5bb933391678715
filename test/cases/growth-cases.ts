type Fields = Readonly<Record<string, unknown>>;

/** A scenario, a target, and what the plan must say; only the fields that are given are compared. */
export interface GrowthCase {
  readonly name: string;
  readonly scenario: Fields;
  readonly target: Fields;
  readonly at: string;
  /** `sku spec × quantity = payable`, in order. */
  readonly buy: readonly string[];
  readonly cost: string;
  /** `line sku spec × quantity until …`, in order. */
  readonly keeps?: readonly string[];
  /** What there is, stretch by stretch. */
  readonly fleet?: readonly Fields[];
  readonly plan?: Fields;
}

/** A target that is refused. */
export interface RefusedGrowthCase {
  readonly name: string;
  readonly scenario: Fields;
  readonly target: Fields;
  readonly at: string;
  /** `rule place` of each error. */
  readonly errors: readonly string[];
  /** What the first of them allows. */
  readonly allowed?: readonly string[];
}

const month = { unit: 'month', count: 1 };
const april8 = '2023-04-08T10:00:00+08:00';
const april18 = '2023-04-18T10:00:00+08:00';

function line(id: string, sku: string, spec: string | undefined, quantity: number, more: Fields = {}): Fields {
  return {
    id,
    sku,
    ...(spec !== undefined && { spec }),
    mode: 'period',
    quantity,
    term: month,
    start: april8,
    ...more,
  };
}

function price(sku: string, spec: string | undefined, amount: string, per = 'month'): Fields {
  return { sku, ...(spec !== undefined && { spec }), mode: 'period', per, amount };
}

const prices = [
  price('meeting.room', '50', '5000', 'year'),
  price('meeting.room', '100', '800'),
  price('meeting.room', '300', '2000.555'),
  price('meeting.webinar', '500', '3000'),
  price('meeting.port', undefined, '30'),
  price('meeting.recording', '50GB', '200'),
  price('meeting.recording', '100GB', '390'),
  price('meeting.recording', '500GB', '1900'),
  price('meeting.recording', '1TB', '3700'),
  price('meeting.account.ideahub', undefined, '190'),
  price('meeting.account.smartrooms', 'with-room-100', '900'),
];

function scenario(edition: 'free' | 'flexus' | 'flagship', lines: readonly Fields[], more: Fields = {}): Fields {
  return { edition, lines, prices, ...more };
}

/** The growing fleet of domain M-GROW-3. */
const rooms = scenario('flexus', [
  line('rooms', 'meeting.room', '100', 10),
  line('space', 'meeting.recording', '50GB', 1),
]);
const may8 = 'until 2023-05-08T23:59:59+08:00';

/** Domain M-GROW-1…3, M-ED-2, M-REC-1 and rule Q-GROW-1. */
export const growthCases: readonly GrowthCase[] = [
  {
    name: 'ten rooms of 300 and one 50GB are bought; the old rooms stay, the space is 100GB until 2023-05-08',
    scenario: rooms,
    target: { need: { rooms: { '300': 10 }, recordingGb: 100 }, term: month },
    at: april18,
    buy: ['meeting.room 300 × 10 = 20005.55', 'meeting.recording 50GB × 1 = 200.00'],
    cost: '20205.55',
    keeps: [`rooms meeting.room 100 × 10 ${may8}`, `space meeting.recording 50GB × 1 ${may8}`],
    fleet: [
      {
        from: april18,
        to: '2023-05-09T00:00:00+08:00',
        has: { rooms: { '100': 10, '300': 10 }, recordingGb: 100, recordingHours: 40 },
        meetsNeed: true,
      },
      {
        from: '2023-05-09T00:00:00+08:00',
        to: '2023-05-19T00:00:00+08:00',
        has: { rooms: { '300': 10 }, recordingGb: 50, recordingHours: 20 },
        meetsNeed: false,
      },
    ],
    plan: { edition: { from: 'flexus', to: 'flexus', upgrade: false } },
  },
  {
    name: 'a hundred ports and two 100GB grow to 200 ports and 300GB by a hundred ports and one 100GB',
    scenario: scenario('flagship', [
      line('ports', 'meeting.port', undefined, 100),
      line('space', 'meeting.recording', '100GB', 2),
    ]),
    target: { need: { ports: 200, recordingGb: 300 }, term: month },
    at: april18,
    buy: ['meeting.port × 100 = 3000.00', 'meeting.recording 100GB × 1 = 390.00'],
    cost: '3390.00',
    keeps: [`ports meeting.port × 100 ${may8}`, `space meeting.recording 100GB × 2 ${may8}`],
  },
  {
    name: 'more rooms of a size that is there are a purchase of the missing number only',
    scenario: rooms,
    target: { need: { rooms: { '100': 13 } }, term: month },
    at: april18,
    buy: ['meeting.room 100 × 3 = 2400.00'],
    cost: '2400.00',
  },
  {
    name: 'fewer than there are is met already: numbers only grow, and nothing is bought',
    scenario: rooms,
    target: { need: { rooms: { '100': 4 }, recordingGb: 50, webinars: {} }, term: month },
    at: april18,
    buy: [],
    cost: '0.00',
  },
  {
    name: 'in the last second of the old rooms they still count',
    scenario: rooms,
    target: { need: { rooms: { '100': 10 } }, term: month },
    at: '2023-05-08T23:59:59+08:00',
    buy: [],
    cost: '0.00',
  },
  {
    name: 'a second later they have expired and are bought anew, although they are in grace',
    scenario: rooms,
    target: { need: { rooms: { '100': 10 } }, term: month },
    at: '2023-05-09T00:00:00+08:00',
    buy: ['meeting.room 100 × 10 = 8000.00'],
    cost: '8000.00',
    keeps: [],
  },
  {
    name: 'rooms that renew by themselves outlast the new term and have no end in the plan',
    scenario: scenario('flexus', [line('rooms', 'meeting.room', '100', 10, { autoRenew: {} })]),
    target: { need: { rooms: { '300': 1 } }, term: month },
    at: april18,
    buy: ['meeting.room 300 × 1 = 2000.56'],
    cost: '2000.56',
    keeps: ['rooms meeting.room 100 × 10'],
    fleet: [
      { from: april18, to: '2023-05-19T00:00:00+08:00', has: { rooms: { '100': 10, '300': 1 } }, meetsNeed: true },
    ],
  },
  {
    name: 'missing space of 1.13TB is filled up to 1150GB by one 1TB, one 100GB and one 50GB',
    scenario: rooms,
    target: { need: { recordingGb: 1180 }, term: month },
    at: april18,
    buy: [
      'meeting.recording 1TB × 1 = 3700.00',
      'meeting.recording 100GB × 1 = 390.00',
      'meeting.recording 50GB × 1 = 200.00',
    ],
    cost: '4290.00',
  },
  {
    name: 'what a bundle brings counts while it lasts, and the plan shows when the need is met no longer',
    scenario: scenario(
      'flagship',
      [{ id: 'bundle', sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', quantity: 2, start: april8 }],
      { prices: [...prices, { sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', per: 'once', amount: '1' }] },
    ),
    target: {
      need: { accounts: { 'meeting.account.ideahub': 3 }, rooms: { '50': 2 } },
      term: { unit: 'month', count: 6 },
    },
    at: april18,
    buy: ['meeting.account.ideahub × 1 = 1140.00'],
    cost: '1140.00',
    keeps: [
      'bundle meeting.account.ideahub × 2 until 2023-10-05T23:59:59+08:00',
      'bundle meeting.room 50 × 2 until 2023-10-05T23:59:59+08:00',
    ],
    fleet: [
      { has: { accounts: { 'meeting.account.ideahub': 3 }, rooms: { '50': 2 } }, meetsNeed: true },
      {
        from: '2023-10-06T00:00:00+08:00',
        has: { accounts: { 'meeting.account.ideahub': 1 }, rooms: {} },
        meetsNeed: false,
      },
    ],
  },
  {
    name: 'each kind of need counts what there is of it, and a need of none is met',
    scenario: scenario(
      'flagship',
      [
        line('webinars', 'meeting.webinar', '500', 1),
        line('ports', 'meeting.port', undefined, 20),
        line('live', 'meeting.live-port', undefined, 2),
        line('connectors', 'meeting.room-connector', undefined, 1),
        line('visions', 'meeting.account.vision', undefined, 4),
        line('hubs', 'meeting.account.ideahub', undefined, 3),
        line('care', 'meeting.service.ops-online', undefined, 1, { term: { unit: 'year', count: 1 } }),
      ],
      {
        prices: [
          ...prices,
          price('meeting.live-port', undefined, '70'),
          price('meeting.room-connector', undefined, '60'),
          price('meeting.account.vision', undefined, '50'),
          price('meeting.service.ops-online', undefined, '300000', 'year'),
        ],
      },
    ),
    target: {
      need: {
        webinars: { '500': 3 },
        ports: 50,
        livePorts: 3,
        roomConnectors: 3,
        rooms: { '300': 0 },
        recordingGb: 0,
        accounts: { 'meeting.account.ideahub': 5, 'meeting.account.vision': 5 },
      },
      term: month,
    },
    at: april18,
    buy: [
      'meeting.account.ideahub × 2 = 380.00',
      'meeting.account.vision × 1 = 50.00',
      'meeting.webinar 500 × 2 = 6000.00',
      'meeting.port × 30 = 900.00',
      'meeting.live-port × 1 = 70.00',
      'meeting.room-connector × 2 = 120.00',
    ],
    cost: '7520.00',
    keeps: [
      `webinars meeting.webinar 500 × 1 ${may8}`,
      `ports meeting.port × 20 ${may8}`,
      `live meeting.live-port × 2 ${may8}`,
      `connectors meeting.room-connector × 1 ${may8}`,
      `visions meeting.account.vision × 4 ${may8}`,
      `hubs meeting.account.ideahub × 3 ${may8}`,
    ],
    fleet: [
      {
        has: {
          webinars: { '500': 3 },
          ports: 50,
          livePorts: 3,
          roomConnectors: 3,
          accounts: { 'meeting.account.ideahub': 5, 'meeting.account.vision': 5 },
        },
        meetsNeed: true,
      },
      { meetsNeed: false },
    ],
  },
  {
    name: 'two ports are enough to meet, and what begins this very second is there (M-CAT-3)',
    scenario: scenario('flagship', [line('rooms', 'meeting.room', '100', 1, { start: april18 })]),
    target: { need: { rooms: { '100': 1 }, ports: 2 }, term: month },
    at: april18,
    buy: ['meeting.port × 2 = 60.00'],
    cost: '60.00',
  },
  {
    name: 'the three days of a one-time webinar are no part of a fleet',
    scenario: scenario(
      'flagship',
      [
        {
          ...{ id: 'event', sku: 'meeting.webinar', spec: '1000', mode: 'once', quantity: 1 },
          ...{ start: april8, activatedAt: april18 },
        },
      ],
      {
        prices: [
          ...prices,
          { sku: 'meeting.webinar', spec: '1000', mode: 'once', per: 'once', amount: '9000' },
          price('meeting.webinar', '1000', '5000'),
        ],
      },
    ),
    target: { need: { webinars: { '1000': 1 } }, term: month },
    at: '2023-04-19T10:00:00+08:00',
    buy: ['meeting.webinar 1000 × 1 = 5000.00'],
    cost: '5000.00',
    keeps: [],
  },
  {
    name: 'what begins later is there from then on, and is bought now all the same',
    scenario: scenario('flexus', [
      line('later', 'meeting.room', '100', 2, { start: '2023-05-01T00:00:00+08:00' }),
      line('rooms', 'meeting.room', '300', 1, { autoRenew: {} }),
    ]),
    target: { need: { rooms: { '100': 1, '300': 1 } }, term: month },
    at: april18,
    buy: ['meeting.room 100 × 1 = 800.00'],
    cost: '800.00',
    keeps: ['rooms meeting.room 300 × 1'],
    fleet: [
      { from: april18, to: '2023-05-01T00:00:00+08:00', has: { rooms: { '100': 1, '300': 1 } }, meetsNeed: true },
      {
        from: '2023-05-01T00:00:00+08:00',
        to: '2023-05-19T00:00:00+08:00',
        has: { rooms: { '100': 3, '300': 1 } },
        meetsNeed: true,
      },
    ],
  },
  {
    name: 'rooms that come with accounts of two kinds are counted size by size',
    scenario: scenario('flexus', [], {
      prices: [...prices, price('meeting.account.smartrooms', 'with-room-300', '1000')],
    }),
    target: {
      need: {
        rooms: { '100': 2, '300': 1 },
        accounts: { 'meeting.account.smartrooms with-room-100': 1, 'meeting.account.smartrooms with-room-300': 2 },
      },
      term: month,
    },
    at: april18,
    buy: [
      'meeting.account.smartrooms with-room-100 × 1 = 900.00',
      'meeting.account.smartrooms with-room-300 × 2 = 2000.00',
      'meeting.room 100 × 1 = 800.00',
    ],
    cost: '3700.00',
  },
  {
    name: 'an account that one need counts is not there for another of the same product',
    scenario: scenario('flexus', [line('held', 'meeting.account.smartrooms', 'with-room-100', 1)], {
      prices: [...prices, price('meeting.account.smartrooms', 'with-room-300', '1000')],
    }),
    target: {
      need: {
        accounts: { 'meeting.account.smartrooms with-room-100': 1, 'meeting.account.smartrooms with-room-300': 2 },
      },
      term: month,
    },
    at: april18,
    buy: ['meeting.account.smartrooms with-room-300 × 2 = 2000.00'],
    cost: '2000.00',
    fleet: [
      { has: { accounts: { 'meeting.account.smartrooms': 3 } }, meetsNeed: true },
      { has: { accounts: { 'meeting.account.smartrooms': 2 } }, meetsNeed: false },
    ],
  },
  {
    name: 'rooms that come with new accounts are not bought again',
    scenario: scenario('flexus', []),
    target: {
      need: { rooms: { '100': 5 }, accounts: { 'meeting.account.smartrooms with-room-100': 3 } },
      term: month,
    },
    at: april18,
    buy: ['meeting.account.smartrooms with-room-100 × 3 = 2700.00', 'meeting.room 100 × 2 = 1600.00'],
    cost: '4300.00',
  },
  {
    name: 'from flexus to flagship is an upgrade, after which ports are sold and the old rooms stay',
    scenario: rooms,
    target: { edition: 'flagship', need: { ports: 20 }, term: month },
    at: april18,
    buy: ['meeting.port × 20 = 600.00'],
    cost: '600.00',
    keeps: [`rooms meeting.room 100 × 10 ${may8}`, `space meeting.recording 50GB × 1 ${may8}`],
    plan: { edition: { from: 'flexus', to: 'flagship', upgrade: true } },
  },
  {
    name: 'from free to flexus is an upgrade',
    scenario: scenario('free', []),
    target: { edition: 'flexus', need: { rooms: { '50': 1 } }, term: { unit: 'year', count: 1 } },
    at: april18,
    buy: ['meeting.room 50 × 1 = 5000.00'],
    cost: '5000.00',
    plan: { edition: { from: 'free', to: 'flexus', upgrade: true } },
  },
  {
    name: 'new resources are bought without the discounts of the scenario',
    scenario: { ...rooms, discount: { kind: 'partner', rate: '0.5' } },
    target: { need: { rooms: { '100': 11 } }, term: { unit: 'month', count: 2 } },
    at: april18,
    buy: ['meeting.room 100 × 1 = 1600.00'],
    cost: '1600.00',
  },
];

const need = { rooms: { '100': 11 } };

/** Targets that a rule refuses. */
export const refusedGrowthCases: readonly RefusedGrowthCase[] = [
  {
    name: 'a downgrade from flagship to flexus',
    scenario: scenario('flagship', [line('rooms', 'meeting.room', '100', 10)]),
    target: { edition: 'flexus', need, term: month },
    at: april18,
    errors: ['M-ED-2 edition'],
    allowed: ['flagship'],
  },
  {
    name: 'a downgrade to the free edition, which sells nothing either',
    scenario: rooms,
    target: { edition: 'free', need, term: month },
    at: april18,
    errors: ['M-ED-2 edition', 'M-ED-1 need.rooms.100'],
    allowed: ['flexus', 'flagship'],
  },
  {
    name: 'growth of the free edition without an upgrade',
    scenario: scenario('free', []),
    target: { need, term: month },
    at: april18,
    errors: ['M-ED-1 need.rooms.100'],
  },
  {
    name: 'a scenario and a target without an edition',
    scenario: { lines: [], prices },
    target: { need, term: month },
    at: april18,
    errors: ['M-ED-1 edition'],
    allowed: ['flexus', 'flagship'],
  },
  {
    name: 'a size that the edition does not sell, ports on flexus, and a missing price, all at once',
    scenario: rooms,
    target: { need: { rooms: { '200': 1, '500': 1 }, ports: 5 }, term: month },
    at: april18,
    errors: ['M-CAT-1 need.rooms.200', 'M-ED-1 need.ports', 'Q-PRICE-1 need.rooms.500'],
  },
  {
    name: 'rooms of 50 by the month on flexus, which sells them by the year',
    scenario: rooms,
    target: { need: { rooms: { '50': 1 } }, term: month },
    at: april18,
    errors: ['M-CAT-2 term.unit'],
  },
  {
    name: 'one port in all',
    scenario: scenario('flagship', []),
    target: { need: { ports: 1 }, term: month },
    at: april18,
    errors: ['M-CAT-3 need.ports'],
  },
  {
    name: 'numbers that are not whole, an unknown account, a term of no months',
    scenario: rooms,
    target: {
      need: { rooms: { '100': 1.5 }, recordingGb: -50, accounts: { 'meeting.port': 1 } },
      term: { unit: 'month', count: 0 },
    },
    at: april18,
    errors: [
      'M-CAT-4 term.count',
      'M-CAT-4 need.rooms.100',
      'M-CAT-4 need.recordingGb',
      'F-FORMAT need.accounts.meeting.port',
    ],
  },
  {
    name: 'a field that a target does not have, and no term',
    scenario: rooms,
    target: { need: { seats: 5 } },
    at: april18,
    errors: ['F-FIELD need.seats', 'F-FORMAT term'],
  },
  {
    name: 'a scenario that is refused itself',
    scenario: scenario('flexus', [line('rooms', 'meeting.room', '200', 0)]),
    target: { need, term: month },
    at: april18,
    errors: ['M-CAT-1 lines[0].spec', 'M-CAT-4 lines[0].quantity'],
  },
  {
    name: 'a date that is none',
    scenario: rooms,
    target: { need, term: month },
    at: '2023-02-30',
    errors: ['F-INSTANT --at'],
  },
];
