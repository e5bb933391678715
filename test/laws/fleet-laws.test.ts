import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import type { PlanTools } from '../../src-main/planning/plan-fleet.ts';
import { verifyFleet } from '../../src-main/planning/verify-fleet.ts';
import { type Meeting, partiesOf } from '../../src-main/rules/capacity/meeting.ts';
import { book, meeting, optionOf, planned, planTools } from '../planning/fleet-cases.ts';
import { tellFigure } from '../tell-figure.ts';

let tools: PlanTools;
beforeAll(async () => {
  tools = await planTools();
});

const seed = 20_241_212;
const sizes = [10, 50, 100];

/** Meetings on a coarse clock, so that they overlap in every way. */
function calendars(most: number, hours: number): fc.Arbitrary<Meeting[]> {
  const one = fc.record({
    from: fc.integer({ min: 0, max: hours - 1 }),
    length: fc.integer({ min: 1, max: 4 }),
    parties: fc.constantFrom(1, 2, 5, 10, 11, 30, 50, 51, 80, 100),
    terminals: fc.constantFrom(0, 0, 1),
  });
  return fc
    .array(one, { minLength: 1, maxLength: most })
    .map((rows) =>
      rows.map((row, index) =>
        meeting(`m${String(index)}`, row.from, row.from + row.length, row.parties, row.terminals),
      ),
    );
}

const prices = fc.record({
  rooms: fc.tuple(...sizes.map(() => fc.integer({ min: 1, max: 40 }))),
  port: fc.integer({ min: 1, max: 5 }),
});

/** The most of a weight at any one start. */
function most(meetings: readonly Meeting[], weigh: (each: Meeting) => number): number {
  return Math.max(
    0,
    ...meetings.map(({ start }) =>
      meetings.reduce((sum, each) => sum + (each.start <= start && start < each.end ? weigh(each) : 0), 0),
    ),
  );
}

/** Every way of putting each meeting somewhere, and the cheapest fleet among them. */
function bruteForce(meetings: readonly Meeting[], rooms: readonly number[], port: number | undefined): number {
  let best = Infinity;
  const places: number[] = [];
  const tryAll = (index: number): void => {
    const next = meetings[index];
    if (next === undefined) {
      const on = (place: number): Meeting[] => meetings.filter((_, at) => places[at] === place);
      const bought = rooms.reduce((sum, price, place) => sum + price * most(on(place), () => 1), 0);
      const ports = most(on(sizes.length), partiesOf);
      best = Math.min(best, bought + (ports === 0 ? 0 : Math.max(ports, 2) * (port ?? Infinity)));
      return;
    }
    sizes.forEach((size, place) => {
      if (size < partiesOf(next)) return;
      places[index] = place;
      tryAll(index + 1);
    });
    if (port === undefined) return;
    places[index] = sizes.length;
    tryAll(index + 1);
  };
  tryAll(0);
  return best;
}

function bookOf(rooms: readonly number[], port?: number): ReturnType<typeof book> {
  return book(
    Object.fromEntries(sizes.map((size, index) => [size, String(rooms[index])])),
    port === undefined ? undefined : String(port),
  );
}

describe('laws of fleets', () => {
  test(
    'on 500 tiny calendars the plan is what trying everything finds, and the bound is never above it',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(calendars(5, 5), prices, (meetings, { rooms, port }) => {
          const plan = planned(meetings, bookOf(rooms, port), tools);
          for (const [kind, best] of [
            ['rooms', bruteForce(meetings, rooms, undefined)],
            ['mixed', bruteForce(meetings, rooms, port)],
          ] as const) {
            const option = optionOf(plan, kind);
            expect(option).toMatchObject({ cost: `${String(best)}.00`, proven: true });
            expect(Number(option.lowerBound)).toBeLessThanOrEqual(best);
          }
        }),
        { numRuns: 500, seed },
      );
      tellFigure('C4: 500 tiny calendars, every plan as cheap as trying everything, no bound above it');
    },
  );

  test('on 2,000 random calendars every fleet hosts every meeting by its own assignments', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(
        calendars(14, 9),
        prices,
        fc.constantFrom('flagship', 'flexus'),
        (meetings, { rooms, port }, edition) => {
          const plan = planned(meetings, bookOf(rooms, port), tools, { edition });
          for (const option of plan.options) {
            if (!option.feasible) throw new Error(`${option.kind} is not feasible`);
            expect(verifyFleet(meetings, option, option.assignments)).toEqual([]);
            expect(Number(option.lowerBound)).toBeLessThanOrEqual(Number(option.cost));
            if (edition === 'flexus') expect(option).toMatchObject({ kind: 'rooms', ports: 0 });
          }
          const [alone, ports, mixed] = plan.options.map((option) =>
            option.feasible ? Number(option.cost) : Infinity,
          );
          if (edition === 'flagship') expect(mixed).toBeLessThanOrEqual(Math.min(alone ?? Infinity, ports ?? Infinity));
        },
      ),
      { numRuns: 2_000, seed },
    );
    tellFigure('C4: 2,000 random calendars, 0 fleets that cannot host their meetings');
  });

  test('the checker finds a meeting that is nowhere, too large, doubled, without a room, ports or accounts', () => {
    const meetings = [meeting('a', 9, 11, 40, 1), meeting('b', 10, 12, 60)];
    const problems = (rooms: Record<string, number>, ports: number, accounts: number, ...on: string[]): string[] =>
      verifyFleet(
        meetings,
        { rooms, ports, accounts },
        on.map((place, index) => ({ meeting: meetings[index]?.id ?? '', on: place })),
      );
    expect(problems({ 100: 2 }, 0, 1, 'room:100#1', 'room:100#2')).toEqual([]);
    expect(problems({ 100: 2 }, 0, 1, 'room:100#1')).toEqual(['not every meeting is assigned once', 'b is nowhere']);
    expect(problems({ 50: 1, 100: 1 }, 0, 1, 'room:100#1', 'room:50#1')).toEqual(['b does not fit into room:50#1']);
    expect(problems({ 100: 1 }, 0, 1, 'room:100#1', 'room:100#1')).toEqual(['a and b are both in room:100#1']);
    expect(problems({ 100: 1 }, 0, 1, 'room:100#1', 'room:100#2')).toEqual(['there is no room:100#2']);
    expect(problems({}, 99, 1, 'ports', 'ports')).toEqual(['100 parties on 99 ports']);
    expect(problems({ 100: 2 }, 0, 0, 'room:100#1', 'room:100#2')).toEqual(['1 terminals for 0 accounts']);
  });
});
