import type { RoomList } from '../../shared/sizing.ts';

type Room = RoomList['rooms'][number];

/** Three years from a morning in December, as a consultant would type it. */
export const threeYears = { from: '2026-12-01T09:00:00+08:00', to: '2029-12-01T09:00:00+08:00' };

/** A room list of the flagship over three years. */
export function roomList(rooms: readonly Room[], more: Partial<RoomList> = {}): RoomList {
  return {
    format: 'seatwise.rooms/1',
    name: '会议室',
    edition: 'flagship',
    horizon: threeYears,
    ...more,
    rooms: [...rooms],
  };
}

/** A room, what it gets, and the pieces of the whole: `sku spec × quantity`, marked `later` after day 180. */
export interface HardwareCase {
  readonly name: string;
  readonly list: RoomList;
  readonly pieces: readonly string[];
}

const flexus = { edition: 'flexus' } as const;

/** Which screen, account, accessory and cloud room follow from a room. */
export const hardwareCases: readonly HardwareCase[] = [
  {
    name: 'six people four metres deep get 65 inches, and account and room of their own after day 180',
    list: roomList([{ id: 'a', people: 6, depth: 4 }]),
    pieces: [
      'meeting.hw.ideahub-s2 65 × 1',
      'meeting.acc.wall-mount × 1',
      'meeting.account.ideahub × 1 later',
      'meeting.room 50 × 1 later',
    ],
  },
  {
    name: 'the depth alone asks for a larger screen than the people do',
    list: roomList([{ id: 'a', people: 4, depth: 5.5, mount: 'none', cloudRoom: 'none' }]),
    pieces: ['meeting.hw.ideahub-s2 75 × 1', 'meeting.account.ideahub × 1 later'],
  },
  {
    name: 'a wished screen and series are taken as they are, with the stand that fits: grey for ES2',
    list: roomList([{ id: 'a', count: 2, screen: '86', series: 'es2', mount: 'stand', people: 2 }]),
    pieces: [
      'meeting.hw.ideahub-es2 86 × 2',
      'meeting.acc.stand-grey × 2',
      'meeting.account.ideahub × 2 later',
      'meeting.room 50 × 2 later',
    ],
  },
  {
    name: 'a stand for S2 is white',
    list: roomList([{ id: 'a', screen: '65', mount: 'stand', cloudRoom: 'none' }]),
    pieces: ['meeting.hw.ideahub-s2 65 × 1', 'meeting.acc.stand-white × 1', 'meeting.account.ideahub × 1 later'],
  },
  {
    name: 'B2 under the flagship wants a plain SmartRooms account and a room beside it',
    list: roomList([{ id: 'a', screen: '65', series: 'b2', mount: 'none' }]),
    pieces: ['meeting.hw.ideahub-b2 65 × 1', 'meeting.account.smartrooms plain × 1 later', 'meeting.room 50 × 1 later'],
  },
  {
    name: 'Flexus sells B2, and its SmartRooms account brings the room',
    list: roomList([{ id: 'a', people: 10 }], flexus),
    pieces: [
      'meeting.hw.ideahub-b2 75 × 1',
      'meeting.acc.wall-mount × 1',
      'meeting.account.smartrooms with-room-100 × 1 later',
    ],
  },
  {
    name: 'Flexus with a wish for 300 parties buys that account at once: the bundle brings 50 only',
    list: roomList([{ id: 'a', people: 10, mount: 'none', cloudRoom: '300' }], flexus),
    pieces: ['meeting.hw.ideahub-b2 75 × 1', 'meeting.account.smartrooms with-room-300 × 1'],
  },
  {
    name: 'a cloud room larger than the one of the bundle is bought at once, the account later',
    list: roomList([{ id: 'a', screen: '65', mount: 'none', cloudRoom: '100' }]),
    pieces: ['meeting.hw.ideahub-s2 65 × 1', 'meeting.account.ideahub × 1 later', 'meeting.room 100 × 1'],
  },
  {
    name: 'existing devices get accounts of their kind and rooms at once, in either language and any case',
    list: roomList([
      {
        id: 'a',
        devices: [
          { device: 'te40' },
          { device: 'BAR 300' },
          { device: '宝利通', count: 2 },
          { device: 'Cisco' },
          { device: 'TE10' },
          { device: 'ideahub board3' },
          { device: '荣耀智慧屏' },
          { device: 'MAXHUB' },
        ],
      },
    ]),
    pieces: [
      'meeting.account.pro-terminal × 2',
      'meeting.account.third-party × 3',
      'meeting.account.small-terminal × 1',
      'meeting.account.ideahub × 1',
      'meeting.account.vision × 1',
      'meeting.account.smartrooms plain × 1',
      'meeting.room 50 × 9',
    ],
  },
  {
    name: 'a screen beside existing devices is bought too, and like rooms add up',
    list: roomList([
      { id: 'a', screen: '65', devices: [{ device: 'TE20' }], mount: 'none' },
      { id: 'b', count: 3, people: 3, mount: 'none' },
    ]),
    pieces: [
      'meeting.hw.ideahub-s2 65 × 4',
      'meeting.account.pro-terminal × 1',
      'meeting.account.ideahub × 4 later',
      'meeting.room 50 × 1',
      'meeting.room 50 × 4 later',
    ],
  },
  {
    name: 'a horizon that ends with day 180 wants nothing after it',
    list: roomList([{ id: 'a', screen: '65', mount: 'none' }], {
      horizon: { from: threeYears.from, to: '2027-05-31T00:00:00+08:00' },
    }),
    pieces: ['meeting.hw.ideahub-s2 65 × 1'],
  },
  {
    name: 'a horizon that goes one second beyond day 180 wants account and room for it',
    list: roomList([{ id: 'a', screen: '65', mount: 'none' }], {
      horizon: { from: threeYears.from, to: '2027-05-31T00:00:01+08:00' },
    }),
    pieces: ['meeting.hw.ideahub-s2 65 × 1', 'meeting.account.ideahub × 1 later', 'meeting.room 50 × 1 later'],
  },
  {
    name: 'accessories are those of each room, with one piece named twice added up',
    list: roomList([
      {
        id: 'a',
        count: 2,
        screen: '65',
        cloudRoom: 'none',
        accessories: [
          { sku: 'meeting.acc.mic-500', quantity: 2 },
          { sku: 'meeting.acc.ops-i5', quantity: 1 },
          { sku: 'meeting.acc.mic-500', quantity: 1 },
        ],
      },
    ]),
    pieces: [
      'meeting.hw.ideahub-s2 65 × 2',
      'meeting.acc.wall-mount × 2',
      'meeting.acc.mic-500 × 6',
      'meeting.acc.ops-i5 × 2',
      'meeting.account.ideahub × 2 later',
    ],
  },
];

/** Room lists that are refused: code and place, or code and value where the proposal is at fault. */
export const refusedHardwareCases: readonly {
  readonly name: string;
  readonly list: unknown;
  readonly found: readonly (readonly [code: string, placeOrValue: string])[];
}[] = [
  { name: 'no list at all', list: 7, found: [['field-wrong-type', '']] },
  {
    name: 'a room without any size',
    list: roomList([{ id: 'a' }]),
    found: [['room-without-size', 'rooms[0]']],
  },
  {
    name: 'an unknown device, series and accessory, all at once',
    list: roomList([
      { id: 'a', devices: [{ device: 'TE99' }] },
      { id: 'b', people: 3, series: 'x9' },
      { id: 'c', people: 3, accessories: [{ sku: 'meeting.room', quantity: 1 }] },
    ]),
    found: [
      ['device-unknown', 'rooms[0].devices[0].device'],
      ['value-not-allowed', 'rooms[1].series'],
      ['value-not-allowed', 'rooms[2].accessories[0].sku'],
    ],
  },
  {
    name: 'an id that stands twice',
    list: roomList([
      { id: 'a', people: 3 },
      { id: 'a', people: 3 },
    ]),
    found: [['id-duplicate', 'rooms[1].id']],
  },
  {
    name: 'a horizon that ends before it begins',
    list: roomList([{ id: 'a', people: 3 }], { horizon: { from: threeYears.to, to: threeYears.from } }),
    found: [['horizon-reversed', 'horizon.to']],
  },
  {
    name: 'instants without an offset',
    list: roomList([{ id: 'a', people: 3 }], { horizon: { from: '2026-12-01T09:00:00', to: '2029-12-01' } }),
    found: [
      ['instant-malformed', 'horizon.from'],
      ['instant-malformed', 'horizon.to'],
    ],
  },
  {
    name: 'an unknown field, and a count that is no number of rooms',
    list: { ...roomList([]), rooms: [{ id: 'a', people: 3, count: 0, colour: 'red' }] },
    found: [
      ['quantity-not-whole', 'rooms[0].count'],
      ['field-unknown', 'rooms[0].colour'],
    ],
  },
  {
    name: 'a series that the edition does not sell',
    list: roomList([{ id: 'a', people: 3, series: 's2' }], flexus),
    found: [
      ['edition-lacks-item', 'meeting.hw.ideahub-s2'],
      ['edition-lacks-item', 'meeting.account.ideahub'],
    ],
  },
  {
    name: 'devices whose account the edition does not sell',
    list: roomList([{ id: 'a', devices: [{ device: 'TE20' }] }], flexus),
    found: [['edition-lacks-item', 'meeting.account.pro-terminal']],
  },
  {
    name: 'a screen that is not made',
    list: roomList([{ id: 'a', screen: '98' }]),
    found: [['spec-unknown', '98']],
  },
  {
    name: 'a cloud room that nobody sells',
    list: roomList([{ id: 'a', screen: '65', cloudRoom: '60' }]),
    found: [['spec-unknown', '60']],
  },
];
