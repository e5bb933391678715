import type { CapacityViolation } from '../../shared/capacity.ts';

/** A meeting: hours from and to of 2026-01-05, and parties by kind. */
export interface CaseMeeting {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly participants?: number;
  readonly guests?: number;
  readonly phones?: number;
  readonly terminals?: number;
  readonly host?: string;
}

/** What a fleet can host: pieces by spec or name, meetings, and the violations. */
export interface CapacityCase {
  readonly name: string;
  readonly rooms?: Readonly<Record<string, number>>;
  readonly ports?: number;
  readonly accounts?: number;
  readonly roomPerHost?: true;
  /** Every instant passes by itself: only all of them together can fail. */
  readonly onlyTogether?: true;
  readonly meetings: readonly CaseMeeting[];
  readonly violations: readonly (Pick<CapacityViolation, 'rule' | 'need' | 'have' | 'meetings'> & {
    readonly hour: number;
  })[];
}

const vector = { rooms: { 50: 1, 100: 1 }, accounts: 3 };
const ports = { ports: 20, accounts: 3 };
const both = { rooms: { 50: 1, 100: 1 }, ports: 20 };

/** The hosting vectors of domain §5 and their boundaries. */
export const capacityCases: readonly CapacityCase[] = [
  {
    name: 'rooms of 50 and 100 host two meetings at once, one up to each size, with three terminals',
    ...vector,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 48, terminals: 2 },
      { id: 'B', from: 9, to: 10, participants: 99, terminals: 1 },
    ],
    violations: [],
  },
  {
    name: 'a third meeting at once has no room',
    ...vector,
    meetings: [
      { id: 'A', from: 9, to: 11, participants: 5 },
      { id: 'B', from: 9, to: 11, participants: 5 },
      { id: 'C', from: 10, to: 11, participants: 5 },
    ],
    violations: [{ hour: 10, rule: 'M-CAP-2', meetings: ['A', 'B', 'C'], need: 3, have: 2 }],
  },
  {
    name: 'two meetings above 50 have one room',
    ...vector,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 51 },
      { id: 'B', from: 9, to: 10, participants: 100 },
    ],
    violations: [{ hour: 9, rule: 'M-CAP-2', meetings: ['A', 'B'], need: 2, have: 1 }],
  },
  {
    name: 'sizes do not add up: 101 parties fit no room of 50 or 100',
    ...vector,
    meetings: [{ id: 'A', from: 9, to: 10, participants: 101 }],
    violations: [{ hour: 9, rule: 'M-CAP-2', meetings: ['A'], need: 101, have: 100 }],
  },
  {
    name: 'four terminals at once have three accounts',
    ...vector,
    meetings: [
      { id: 'A', from: 9, to: 10, terminals: 2 },
      { id: 'B', from: 9, to: 10, terminals: 2 },
    ],
    violations: [{ hour: 9, rule: 'M-CAP-5', meetings: ['A', 'B'], need: 4, have: 3 }],
  },
  {
    name: '20 ports hold any three meetings of 20 parties in all',
    ...ports,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 9, terminals: 1 },
      { id: 'B', from: 9, to: 10, participants: 5, terminals: 1 },
      { id: 'C', from: 9, to: 10, participants: 3, terminals: 1 },
    ],
    violations: [],
  },
  {
    name: 'the 21st party has no port',
    ...ports,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 10 },
      { id: 'B', from: 9, to: 10, participants: 6 },
      { id: 'C', from: 9, to: 10, participants: 5 },
    ],
    violations: [{ hour: 9, rule: 'M-CAP-3', meetings: ['A', 'B', 'C'], need: 21, have: 20 }],
  },
  {
    name: 'account holders, guests, telephones and terminals each take a port',
    ...ports,
    meetings: [{ id: 'A', from: 9, to: 10, participants: 8, guests: 6, phones: 4, terminals: 3 }],
    violations: [{ hour: 9, rule: 'M-CAP-3', meetings: ['A'], need: 21, have: 20 }],
  },
  {
    name: 'with both, small meetings share the ports while large ones sit in the rooms',
    ...both,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 12 },
      { id: 'B', from: 9, to: 10, participants: 8 },
      { id: 'C', from: 9, to: 10, participants: 50 },
      { id: 'D', from: 9, to: 10, participants: 100 },
    ],
    violations: [],
  },
  {
    name: 'with both, what is left for the ports must fit them',
    ...both,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 12 },
      { id: 'B', from: 9, to: 10, participants: 9 },
      { id: 'C', from: 9, to: 10, participants: 50 },
      { id: 'D', from: 9, to: 10, participants: 100 },
    ],
    violations: [{ hour: 9, rule: 'M-CAP-3', meetings: ['A', 'B'], need: 21, have: 20 }],
  },
  {
    name: 'a room and ports never add up for one meeting',
    ...both,
    meetings: [{ id: 'A', from: 9, to: 10, participants: 110 }],
    violations: [{ hour: 9, rule: 'M-CAP-4', meetings: ['A'], need: 110, have: 100 }],
  },
  {
    name: 'a meeting that begins as another ends takes its room',
    rooms: { 50: 1 },
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 5 },
      { id: 'B', from: 10, to: 11, participants: 5 },
    ],
    violations: [],
  },
  {
    name: 'every instant passes, and yet one small and one large room cannot host the four',
    rooms: { 50: 1, 100: 1 },
    onlyTogether: true,
    meetings: [
      { id: 'A', from: 9, to: 12, participants: 40 },
      { id: 'B', from: 11, to: 14, participants: 40 },
      { id: 'C', from: 13, to: 14, participants: 80 },
      { id: 'D', from: 9, to: 10, participants: 80 },
    ],
    violations: [{ hour: 11, rule: 'M-CAP-2', meetings: ['A', 'B', 'C', 'D'], need: 4, have: 3 }],
  },
  {
    name: 'two hosts need two rooms of their own although their meetings do not overlap',
    rooms: { 50: 1 },
    roomPerHost: true,
    meetings: [
      { id: 'A', from: 9, to: 10, participants: 5, host: 'x' },
      { id: 'B', from: 11, to: 12, participants: 5, host: 'y' },
    ],
    violations: [{ hour: 9, rule: 'M-CAP-7', meetings: ['A', 'B'], need: 2, have: 1 }],
  },
];
