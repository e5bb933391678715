type Fields = Readonly<Record<string, unknown>>;

/** A scenario, and the parts of its capacity that are looked at. */
export interface CapacityCase {
  readonly name: string;
  readonly scenario: Fields;
  readonly capacity: Fields;
}

/** A scenario, and what falls due when. */
export interface CostCase {
  readonly name: string;
  readonly scenario: Fields;
  readonly start?: string;
  readonly firstYear: string;
  readonly threeYear: string;
  /** Only the months in which anything falls due. */
  readonly months: Readonly<Record<string, string>>;
}

const year = { unit: 'year', count: 1 };
const month = { unit: 'month', count: 1 };
const start = '2026-01-15T09:00:00+08:00';

function line(sku: string, spec: string | undefined, quantity: number, more: Fields = {}): Fields {
  const id = JSON.stringify([sku, spec, more['start']]);
  return { id, sku, ...(spec !== undefined && { spec }), mode: 'period', quantity, term: year, start, ...more };
}

/** Every price that the lines need, at 100. */
function flagship(lines: readonly Fields[], more: Fields = {}): Fields {
  const price = (sku: unknown, spec: unknown, mode: string, per: string): Fields => ({
    sku,
    spec,
    mode,
    per,
    amount: '100',
  });
  const all = lines.flatMap(({ sku, spec, mode }) =>
    mode === 'once'
      ? [price(sku, spec, 'once', 'once')]
      : ['month', 'year'].map((per) => price(sku, spec, 'period', per)),
  );
  const prices = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  return { edition: 'flagship', lines, prices, ...more };
}

/** Domain §5, M-GROW-2, M-CAT-5 and rule Q-COMPARE-1. */
export const capacityCases: readonly CapacityCase[] = [
  {
    name: 'rooms stand by their size and never add up, ports and recording space do',
    scenario: flagship([
      line('meeting.room', '50', 2),
      line('meeting.room', '100', 3),
      line('meeting.port', undefined, 20),
      line('meeting.recording', '50GB', 1),
      line('meeting.recording', '1TB', 1),
    ]),
    capacity: { rooms: { '50': 2, '100': 3 }, ports: 20, accounts: 0, recordingGb: 1050, recordingHours: 420 },
  },
  {
    name: 'accounts of all kinds are summed, and told apart by sku',
    scenario: flagship([
      line('meeting.room', '50', 1),
      line('meeting.account.ideahub', undefined, 2),
      line('meeting.account.vision', undefined, 3),
    ]),
    capacity: { accounts: 5, accountsBySku: { 'meeting.account.ideahub': 2, 'meeting.account.vision': 3 } },
  },
  {
    name: 'a SmartRooms account with a room brings the room for as long as it lasts',
    scenario: { ...flagship([line('meeting.account.smartrooms', 'with-room-100', 4)]), edition: 'flexus' },
    capacity: { rooms: { '100': 4 }, accounts: 4 },
  },
  {
    name: 'a bundle brings an account and a room of 50 for 180 days, which are inside the first year',
    scenario: flagship([line('meeting.room', '50', 1), bundle(start)]),
    capacity: { rooms: { '50': 3 }, accounts: 2 },
  },
  {
    name: 'what a bundle brings is not added to rooms that come after its 180 days',
    scenario: flagship([bundle(start), line('meeting.room', '50', 1, { start: '2026-07-15T00:00:00+08:00' })]),
    capacity: { rooms: { '50': 2 } },
  },
  {
    name: 'it is added to rooms that come on its last day',
    scenario: flagship([bundle(start), line('meeting.room', '50', 1, { start: '2026-07-14T23:59:59+08:00' })]),
    capacity: { rooms: { '50': 3 } },
  },
  {
    name: 'ports of two months that do not overlap are not added up',
    scenario: flagship([
      line('meeting.port', undefined, 20, { term: month }),
      line('meeting.port', undefined, 30, { term: month, start: '2026-03-01T00:00:00+08:00' }),
    ]),
    capacity: { ports: 30 },
  },
  {
    name: 'what begins when the first year is over does not count',
    scenario: flagship([
      line('meeting.port', undefined, 20),
      line('meeting.port', undefined, 500, { start: '2027-01-15T09:00:00+08:00' }),
    ]),
    capacity: { ports: 20 },
  },
  {
    name: 'a one-time webinar counts while it is activated',
    scenario: flagship([
      line('meeting.room', '50', 1),
      {
        id: 'event',
        sku: 'meeting.webinar',
        spec: '3000',
        mode: 'once',
        quantity: 1,
        start,
        activatedAt: '2026-02-01T00:00:00+08:00',
      },
    ]),
    capacity: { webinars: { '3000': 1 } },
  },
  {
    name: 'live ports, connectors and recording space are the most of any time, also where there are fewer later',
    scenario: flagship([
      line('meeting.room', '50', 1),
      line('meeting.live-port', undefined, 3, { term: month }),
      line('meeting.live-port', undefined, 2, { start: '2026-06-01T00:00:00+08:00' }),
      line('meeting.room-connector', undefined, 4, { start: '2026-06-01T00:00:00+08:00' }),
      line('meeting.recording', '100GB', 2, { term: month }),
      line('meeting.recording', '50GB', 3, { start: '2026-06-01T00:00:00+08:00' }),
    ]),
    capacity: { livePorts: 3, roomConnectors: 4, recordingGb: 200, recordingHours: 80 },
  },
  {
    name: 'seats and accounts of several kinds stand in the order of their names, whichever comes first',
    scenario: flagship([
      line('meeting.room', '1000', 1),
      line('meeting.room', '50', 1, { start: '2026-06-01T00:00:00+08:00' }),
      line('meeting.account.vision', undefined, 2),
      line('meeting.account.ideahub', undefined, 3, { start: '2026-06-01T00:00:00+08:00' }),
      line('meeting.account.pro-terminal', undefined, 1, { start: '2026-07-01T00:00:00+08:00' }),
    ]),
    capacity: {
      rooms: { '50': 1, '1000': 1 },
      accounts: 6,
      accountsBySku: { 'meeting.account.ideahub': 3, 'meeting.account.pro-terminal': 1, 'meeting.account.vision': 2 },
    },
  },
  {
    name: 'nothing is bought, and nothing can be done',
    scenario: { lines: [] },
    capacity: { rooms: {}, ports: 0, accounts: 0, recordingHours: 0 },
  },
];

function bundle(at: string): Fields {
  return { id: 'bundle', sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', quantity: 2, start: at };
}

const yearly = { term: year };

/** First year and three years, half-open, from the bills of the timeline. */
export const costCases: readonly CostCase[] = [
  {
    name: 'a year that is not renewed is paid once',
    scenario: flagship([line('meeting.room', '50', 2)]),
    start,
    firstYear: '200.00',
    threeYear: '200.00',
    months: { '2026-01': '200.00' },
  },
  {
    name: 'auto-renewal a week before each expiry is paid inside the first year, and once more in each year after it',
    scenario: flagship([line('meeting.room', '50', 2, { autoRenew: yearly })]),
    start,
    firstYear: '400.00',
    threeYear: '800.00',
    months: { '2026-01': '200.00', '2027-01': '200.00', '2028-01': '200.00', '2029-01': '200.00' },
  },
  {
    name: 'a purchase at the very end of the first year belongs to the second',
    scenario: flagship([
      line('meeting.room', '50', 1),
      line('meeting.room', '100', 1, { start: '2027-01-15T09:00:00+08:00' }),
      line('meeting.room', '300', 1, { start: '2027-01-15T08:59:59+08:00' }),
    ]),
    start,
    firstYear: '200.00',
    threeYear: '300.00',
    months: { '2026-01': '100.00', '2027-01': '200.00' },
  },
  {
    name: 'a purchase at the very end of the third year is left out',
    scenario: flagship([
      line('meeting.room', '50', 1),
      line('meeting.room', '100', 1, { start: '2029-01-15T09:00:00+08:00' }),
    ]),
    firstYear: '100.00',
    threeYear: '100.00',
    months: { '2026-01': '100.00' },
  },
  {
    name: 'three years from 29 February end on 28 February',
    scenario: flagship([
      line('meeting.room', '50', 1, { start: '2024-02-29T09:00:00+08:00' }),
      line('meeting.room', '100', 1, { start: '2027-02-28T08:59:59+08:00' }),
      line('meeting.room', '300', 1, { start: '2027-02-28T09:00:00+08:00' }),
    ]),
    firstYear: '100.00',
    threeYear: '200.00',
    months: { '2024-02': '100.00', '2027-02': '100.00' },
  },
  {
    name: 'seats on demand are paid on the first of the next month, and count from the horizon if it is later',
    scenario: {
      horizon: { from: '2026-01-01T00:00:00+08:00', to: '2026-03-01T00:00:00+08:00' },
      lines: [
        {
          id: 'seats',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [{ at: '2025-06-01T00:00:00+08:00', quantity: 1 }],
        },
      ],
      prices: [{ sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' }],
    },
    start: '2026-01-01T00:00:00+08:00',
    firstYear: '600.00',
    threeYear: '600.00',
    months: { '2026-02': '300.00', '2026-03': '300.00' },
  },
  {
    name: 'a purchase that the balance does not cover is refused and costs nothing',
    scenario: flagship([line('meeting.room', '50', 2), line('meeting.room', '100', 1)], {
      account: { balance: '150' },
    }),
    firstYear: '100.00',
    threeYear: '100.00',
    months: { '2026-01': '100.00' },
  },
];
