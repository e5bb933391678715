import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import type { PlanTools } from '../../src-main/planning/plan-fleet.ts';
import { verifyFleet } from '../../src-main/planning/verify-fleet.ts';
import { type Meeting, partiesOf } from '../../src-main/rules/capacity/meeting.ts';
import { book, meeting, optionOf, planned, planTools } from '../planning/fleet-cases.ts';
import { isNightly } from '../tell-figure.ts';

let tools: PlanTools;
beforeAll(async () => {
  tools = await planTools();
});

const seed = 20_241_212;
/** Tenfold by night. */
const times = isNightly ? 10 : 1;
const sizes = [10, 50, 100];

/** Meetings of few hosts, some of none, on a coarse clock, so that they overlap in every way. */
function calendars(most: number, hours: number): fc.Arbitrary<Meeting[]> {
  const one = fc.record({
    from: fc.integer({ min: 0, max: hours - 1 }),
    length: fc.integer({ min: 1, max: 4 }),
    parties: fc.constantFrom(1, 2, 5, 10, 11, 30, 50, 51, 80, 100),
    terminals: fc.constantFrom(0, 0, 1),
    host: fc.constantFrom('ann', 'bo#1', '陈', undefined),
  });
  return fc
    .array(one, { minLength: 1, maxLength: most })
    .map((rows) =>
      rows.map(({ from, length, parties, terminals, host }, index) =>
        meeting(`m${String(index)}`, from, from + length, parties, terminals, host),
      ),
    );
}

const prices = fc.record({
  rooms: fc.tuple(...sizes.map(() => fc.integer({ min: 1, max: 40 }))),
  port: fc.integer({ min: 1, max: 5 }),
});

/** The most of a weight at any one start. */
function most(meetings: readonly Meeting[], weigh: (each: Meeting) => number): number {
  const at = ({ start }: Meeting): number =>
    meetings.reduce((sum, each) => sum + (each.start <= start && start < each.end ? weigh(each) : 0), 0);
  return Math.max(0, ...meetings.map(at));
}

/** Every way of putting each meeting somewhere, and the cheapest fleet among them; rooms are bought host by host. */
function bruteForce(meetings: readonly Meeting[], rooms: readonly number[], port: number | undefined): number {
  const hosts = [...new Set(meetings.map(({ host }) => host))];
  let best = Infinity;
  const places: number[] = [];
  const price = (): number => {
    const on = (place: number): Meeting[] => meetings.filter((_, at) => places[at] === place);
    const bought = rooms.reduce(
      (sum, each, place) =>
        hosts.reduce(
          (all, host) =>
            all +
            each *
              most(
                on(place).filter((own) => own.host === host),
                () => 1,
              ),
          sum,
        ),
      0,
    );
    const ports = most(on(sizes.length), partiesOf);
    return bought + (ports === 0 ? 0 : Math.max(ports, 2) * (port ?? Infinity));
  };
  const tryAll = (index: number): void => {
    const next = meetings[index];
    if (next === undefined) {
      best = Math.min(best, price());
      return;
    }
    const open = [...sizes.keys()].filter((place) => (sizes[place] ?? 0) >= partiesOf(next));
    for (const place of port === undefined ? open : [...open, sizes.length]) {
      places[index] = place;
      tryAll(index + 1);
    }
  };
  tryAll(0);
  return best;
}

function bookOf(rooms: readonly number[], port?: number): ReturnType<typeof book> {
  const bySize = Object.fromEntries(sizes.map((size, index) => [size, String(rooms[index])]));
  return book(bySize, port === undefined ? undefined : String(port));
}

describe('laws of fleets with rooms of their own for every host', () => {
  test('on tiny calendars the plan is what trying everything finds', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(calendars(5, 5), prices, (meetings, { rooms, port }) => {
        const plan = planned(meetings, bookOf(rooms, port), tools, { roomPerHost: true });
        for (const [kind, best] of [
          ['rooms', bruteForce(meetings, rooms, undefined)],
          ['mixed', bruteForce(meetings, rooms, port)],
        ] as const) {
          expect(optionOf(plan, kind)).toMatchObject({ cost: `${String(best)}.00`, proven: true });
        }
      }),
      { numRuns: 120 * times, seed },
    );
  });

  test(
    'on random calendars every fleet hosts every meeting, costs no less than shared rooms, and its rooms as much as those of each host apart',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(calendars(14, 9), prices, (meetings, { rooms, port }) => {
          const own = planned(meetings, bookOf(rooms, port), tools, { roomPerHost: true });
          const shared = planned(meetings, bookOf(rooms, port), tools);
          for (const option of own.options) {
            if (!option.feasible) throw new Error(`${option.kind} is not feasible`);
            expect(verifyFleet(meetings, option, option.assignments)).toEqual([]);
            expect(Number(option.cost)).toBeGreaterThanOrEqual(Number(optionOf(shared, option.kind).lowerBound));
            expect(Number(option.lowerBound)).toBeLessThanOrEqual(Number(option.cost));
          }
          const hosts = [...new Set(meetings.map(({ host }) => host))];
          const apart = hosts.map((host) => {
            const plan = planned(
              meetings.filter((each) => each.host === host),
              bookOf(rooms, port),
              tools,
            );
            return Number(optionOf(plan, 'rooms').cost);
          });
          // Rooms have nothing in common between hosts.
          expect(Number(optionOf(own, 'rooms').cost)).toBe(apart.reduce((sum, cost) => sum + cost, 0));
        }),
        { numRuns: 60 * times, seed },
      );
    },
  );

  test('the checker finds a meeting in the room of another host, and rooms that nobody has', () => {
    const meetings = [meeting('a', 9, 10, 40, 0, 'ann'), meeting('b', 10, 11, 40, 0, 'bo')];
    const hosts = [
      { host: 'ann', rooms: { 50: 1 } },
      { host: 'bo', rooms: { 50: 1 } },
    ];
    const problems = (rooms: Record<string, number>, ...on: string[]): string[] =>
      verifyFleet(
        meetings,
        { rooms, ports: 0, accounts: 0, hosts },
        on.map((place, index) => ({ meeting: meetings[index]?.id ?? '', on: place })),
      );
    expect(problems({ 50: 2 }, 'room:50#ann#1', 'room:50#bo#1')).toEqual([]);
    expect(problems({ 50: 2 }, 'room:50#ann#1', 'room:50#ann#1')).toEqual(['b has no right to room:50#ann#1']);
    expect(problems({ 50: 2 }, 'room:50#ann#2', 'room:50#bo#1')).toEqual(['there is no room:50#ann#2']);
    expect(problems({ 50: 3 }, 'room:50#ann#1', 'room:50#bo#1')).toEqual(['3 rooms of 50, 2 with hosts']);
    expect(problems({ 50: 2 }, 'room:50#1', 'room:50#bo#1')).toEqual([
      'there is no room:50#1',
      'a has no right to room:50#1',
    ]);
  });
});
