import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { BreakEvenView } from '../../shared/fleet-view.ts';
import { axisTicks } from '../../src-renderer/areas/sizing/axis-ticks.ts';
import { breakEvenShape } from '../../src-renderer/areas/sizing/break-even-shape.ts';
import { heatGrid } from '../../src-renderer/areas/sizing/heat-grid.ts';

/** Rooms of 10 for 1,000 and of 25 for 2,000 against ports at 150, at least two. */
function curveOf(today: BreakEvenView['today']): BreakEvenView {
  const points = Array.from({ length: 25 }, (_, index) => {
    const parties = index + 1;
    const size = parties <= 10 ? 10 : 25;
    const room = size === 10 ? 1_000 : 2_000;
    const ports = Math.max(parties, 2) * 150;
    const cheaper = room < ports ? ('room' as const) : room > ports ? ('ports' as const) : ('equal' as const);
    return { parties, size, room: `${String(room)}.00`, ports: `${String(ports)}.00`, cheaper };
  });
  return {
    points,
    from: [
      { size: 10, parties: 7 },
      { size: 25, parties: 14 },
    ],
    today,
  };
}

describe('the ticks of an axis', () => {
  test.for([
    { most: 0, about: 5, ticks: [0, 1] },
    { most: 5, about: 5, ticks: [0, 1, 2, 3, 4, 5] },
    { most: 47, about: 5, ticks: [0, 10, 20, 30, 40, 50] },
    { most: 2857, about: 5, ticks: [0, 1000, 2000, 3000] },
    { most: 9000, about: 4, ticks: [0, 2500, 5000, 7500, 10000] },
  ])('up to $most in about $about steps stand at $ticks', ({ most, about, ticks }) => {
    expect(axisTicks(most, about)).toEqual(ticks);
  });

  test('they begin at nothing, reach the largest value, and are few', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 12 }), (most, about) => {
        const ticks = axisTicks(most, about);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(about + 2);
      }),
      { seed: 20261122 },
    );
  });

  test('an axis of whole things has no half ones', () => {
    expect(axisTicks(7, 10, true)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(axisTicks(24, 10, true)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24]);
  });
});

describe('the curve of rooms against ports', () => {
  test('steps where the next size begins, and today stands on the cheaper line', () => {
    const shape = breakEvenShape(curveOf({ meetings: 3, parties: 8 }));
    expect(shape.rooms).toEqual([
      [0, 1_000],
      [10, 1_000],
      [10, 2_000],
      [25, 2_000],
    ]);
    expect(shape.today).toEqual({ x: 8, y: 1_000, cheaper: 'room' });
  });

  test('the line of ports ends where it leaves the picture', () => {
    const shape = breakEvenShape(curveOf({ meetings: 3, parties: 4 }));
    const end = shape.ports.at(-1)!;
    expect(shape.up).toBeLessThan(25 * 150);
    expect(end[1]).toBeCloseTo(shape.up);
    expect(end[0]).toBeCloseTo(shape.up / 150);
  });

  test('without meetings there is no dot', () => {
    expect(breakEvenShape(curveOf({ meetings: 0, parties: 0 })).today).toBeUndefined();
  });
});

describe('the heat map', () => {
  const heat = [
    { weekday: 1, hour: 9, meetings: 4, parties: 20 },
    { weekday: 1, hour: 10, meetings: 8, parties: 21 },
    { weekday: 6, hour: 22, meetings: 1, parties: 100 },
  ];

  test('shows seven days and every hour between the first and the last, with nothing where nobody meets', () => {
    const { hours, rows, most } = heatGrid(heat, 'meetings');
    expect(hours).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
    expect(rows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(8);
    const monday = rows[0]!.cells;
    expect(monday.slice(0, 3).map(({ meetings, level }) => [meetings, level])).toEqual([
      [0, 0],
      [4, 3],
      [8, 5],
    ]);
  });

  test('counts parties as well, where another hour is the hottest', () => {
    const { rows, most } = heatGrid(heat, 'parties');
    expect(most).toBe(100);
    expect(rows[5]!.cells.at(-1)).toEqual({ hour: 22, meetings: 1, parties: 100, level: 5 });
    expect(rows[0]!.cells[1]!.level).toBe(1);
  });

  test('an empty calendar has no colour', () => {
    const { rows, most } = heatGrid([], 'meetings');
    expect(most).toBe(0);
    expect(rows.flatMap(({ cells }) => cells).every(({ level }) => level === 0)).toBe(true);
  });
});
