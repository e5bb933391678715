import { beforeAll, describe, expect, test } from 'vitest';

import { breakEven } from '../../src-main/planning/break-even.ts';
import { fleetPrices } from '../../src-main/planning/fleet-prices.ts';
import { oneLess } from '../../src-main/planning/one-less.ts';
import type { PlanTools } from '../../src-main/planning/plan-fleet.ts';
import { demandLevels, fleetSensitivity, scaledMeetings } from '../../src-main/planning/sensitivity.ts';
import { demandOf, meetingColumns } from '../../src-main/rules/capacity/demand.ts';
import { book, meeting, optionOf, planned, planTools } from './fleet-cases.ts';

let tools: PlanTools;
beforeAll(async () => {
  tools = await planTools();
});

describe('one less', () => {
  test('names the fewest meetings that a room less would refuse, and what it saves', () => {
    const meetings = [
      meeting('a', 9, 10, 40),
      meeting('b', 9, 10, 90),
      meeting('c', 9, 11, 8),
      meeting('d', 10, 11, 7),
    ];
    const option = optionOf(planned(meetings, book({ 10: '1800', 50: '5000', 100: '9000' }), tools), 'rooms');
    expect(option.rooms).toEqual({ 10: 1, 50: 1, 100: 1 });
    const less = oneLess(option, meetings, { ...tools, seconds: 10 });
    expect(less.map(({ size, saves, refused, proven }) => [size, saves, refused, proven])).toEqual([
      ['10', '1800.00', 1, true],
      ['50', '5000.00', 1, true],
      ['100', '9000.00', 1, true],
    ]);
    expect(less[2]?.meetings).toEqual([
      { id: 'b', start: '2026-01-05T09:00:00+08:00', end: '2026-01-05T10:00:00+08:00', parties: 90 },
    ]);
  });

  test('one port less refuses one of the meetings that share them', () => {
    const meetings = [meeting('a', 9, 10, 6), meeting('b', 9, 10, 4)];
    const option = optionOf(planned(meetings, book({}, '100'), tools), 'ports');
    expect(oneLess(option, meetings, { ...tools, seconds: 10 })).toMatchObject([
      { saves: '100.00', refused: 1, meetings: [{ id: 'b', parties: 4 }] },
    ]);
  });
});

test('of two ports none is left, because one alone holds no meeting', () => {
  const meetings = [meeting('a', 9, 10, 1), meeting('b', 11, 12, 2)];
  const option = optionOf(planned(meetings, book({}, '100'), tools), 'ports');
  expect(option.ports).toBe(2);
  expect(oneLess(option, meetings, { ...tools, seconds: 10 })).toMatchObject([{ refused: 2 }]);
});

describe('break-even', () => {
  test('a room pays from where its ports would cost more; two ports are the fewest', () => {
    const prices = fleetPrices('flagship', 'year', [book({ 10: '1800', 50: '5000' }, '400')]);
    const even = breakEven(prices, demandOf(meetingColumns([meeting('a', 9, 10, 4), meeting('b', 9, 10, 5)])));
    expect(even?.from).toEqual([
      { size: 10, parties: 5 },
      { size: 50, parties: 13 },
    ]);
    expect(even?.points[0]).toEqual({ parties: 1, size: 10, room: '1800.00', ports: '800.00', cheaper: 'ports' });
    expect(even?.points[3]).toMatchObject({ parties: 4, cheaper: 'ports', ports: '1600.00' });
    expect(even?.points).toHaveLength(50);
    expect(even?.today).toEqual({ meetings: 2, parties: 5 });
  });

  test('a room that costs what its ports do is equal', () => {
    const prices = fleetPrices('flagship', 'year', [book({ 10: '2000' }, '400')]);
    expect(breakEven(prices, demandOf(meetingColumns([])))?.points[4]?.cheaper).toBe('equal');
  });

  test('without a price of either there is none', () => {
    const demand = demandOf(meetingColumns([]));
    expect(breakEven(fleetPrices('flagship', 'year', [book({ 10: '1' })]), demand)).toBeUndefined();
    expect(breakEven(fleetPrices('flagship', 'year', [book({}, '1')]), demand)).toBeUndefined();
  });
});

describe('sensitivity', () => {
  const calendar = Array.from({ length: 20 }, (_, index) =>
    meeting(`m${String(index).padStart(2, '0')}`, index % 4, (index % 4) + 1, 8),
  );

  test.for([
    [50, 10],
    [80, 16],
    [100, 20],
    [110, 22],
    [120, 24],
    [250, 50],
  ] as const)('%i %% of 20 meetings are %i, each with an id of its own', ([percent, count]) => {
    const scaled = scaledMeetings(calendar, percent);
    expect(scaled).toHaveLength(count);
    expect(new Set(scaled.map((each) => each.id)).size).toBe(count);
  });

  test('costs grow with the demand', () => {
    const request = {
      meetings: calendar,
      edition: 'flagship' as const,
      per: 'year' as const,
      books: [book({ 10: '1800' }, '400')],
    };
    const today = planned(calendar, book({ 10: '1800' }, '400'), tools);
    const levels = demandLevels('20');
    const begun: number[] = [];
    const reply = levels.ok
      ? fleetSensitivity(request, today, levels.value, tools, (index) => begun.push(index))
      : levels;
    if (!reply.ok) throw new Error('refused');
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(
      reply.value.map(({ percent, meetings, best, cost, difference }) => [percent, meetings, best, cost, difference]),
    ).toEqual([
      [80, 16, 'rooms', '7200.00', '-1800.00'],
      [90, 18, 'rooms', '9000.00', '0.00'],
      [100, 20, 'rooms', '9000.00', '0.00'],
      [110, 22, 'rooms', '10800.00', '1800.00'],
      [120, 24, 'rooms', '10800.00', '1800.00'],
      [172.8, 34, 'rooms', '16200.00', '7200.00'],
    ]);
    expect(reply.value.every(({ proven }) => proven)).toBe(true);
  });

  test.for([
    ['0', 100],
    ['7.5', 124.2296],
    ['12.25', 141.4357],
    [' 100 ', 800],
  ] as const)('%s percent a year are %f percent after three', ([growth, percent]) => {
    const levels = demandLevels(growth);
    expect(levels.ok && levels.value.at(-1)?.percent).toBeCloseTo(percent, 3);
  });

  test.for(['', 'x', '-1', '100.01', '7,5', '1.234', '1e2'])('“%s” is no growth', (growth) => {
    const levels = demandLevels(growth);
    expect(!levels.ok && levels.findings.map(({ code }) => code)).toEqual(['growth-malformed']);
  });
});
