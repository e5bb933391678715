import { beforeAll, describe, expect, test } from 'vitest';

import type { PlanTools } from '../../src-main/planning/plan-fleet.ts';
import { planFleet } from '../../src-main/planning/plan-fleet.ts';
import { planSchema } from '../../shared/plan.ts';
import { book, meeting, optionOf, planned, planTools } from './fleet-cases.ts';

let tools: PlanTools;
beforeAll(async () => {
  tools = await planTools();
});

const two = [meeting('a', 9, 10, 40), meeting('b', 9, 10, 90)];

describe('the cheapest fleet', () => {
  test('a plan follows its public format', () => {
    const plan = planned(two, book({ 50: '5000', 100: '9000' }, '480'), tools);
    expect(() => planSchema.parse(plan)).not.toThrow();
    expect(plan.demand).toMatchObject({ meetings: 2, peakMeetings: 2, peakParties: 130, largest: 90 });
  });

  test('two meetings at once need a room each, of their own sizes', () => {
    const rooms = optionOf(planned(two, book({ 50: '5000', 100: '9000' }), tools), 'rooms');
    expect(rooms).toMatchObject({ cost: '14000.00', lowerBound: '14000.00', gap: 0, proven: true });
    expect(rooms.rooms).toEqual({ 50: 1, 100: 1 });
    expect(rooms.assignments).toEqual([
      { meeting: 'a', on: 'room:50#1' },
      { meeting: 'b', on: 'room:100#1' },
    ]);
  });

  test('a meeting that ends as another begins leaves its room to it', () => {
    const plan = planned([meeting('a', 9, 10, 40), meeting('b', 10, 11, 40)], book({ 50: '5000' }), tools);
    expect(optionOf(plan, 'rooms').rooms).toEqual({ 50: 1 });
  });

  test('ports are bought for the peak of parties, and never a single one', () => {
    expect(optionOf(planned(two, book({ 100: '9000' }, '100'), tools), 'ports')).toMatchObject({
      ports: 130,
      cost: '13000.00',
      proven: true,
    });
    const alone = planned([meeting('a', 9, 10, 1)], book({ 10: '1800' }, '100'), tools);
    expect(optionOf(alone, 'ports')).toMatchObject({ ports: 2, cost: '200.00' });
    expect(optionOf(alone, 'mixed')).toMatchObject({ ports: 2, cost: '200.00' });
  });

  test('both together put the small meetings on ports and the large one in a room', () => {
    const meetings = [meeting('large', 9, 10, 90), meeting('small', 9, 10, 4)];
    const plan = planned(meetings, book({ 10: '1800', 100: '9000' }, '400'), tools);
    expect(optionOf(plan, 'mixed')).toMatchObject({ cost: '10600.00', rooms: { 100: 1 }, ports: 4, proven: true });
    expect(plan.best).toBe('mixed');
  });

  test('of equally good options the simplest is best', () => {
    expect(planned(two, book({ 50: '5000', 100: '9000' }, '9999'), tools).best).toBe('rooms');
  });

  test('nested rooms: every instant passes with one large and one small room, and yet that is not enough', () => {
    const meetings = [meeting('D', 0, 1, 80), meeting('A', 0, 3, 40), meeting('B', 2, 5, 40), meeting('C', 4, 5, 80)];
    const plan = planned(meetings, book({ 50: '5000', 100: '9000' }), tools);
    const rooms = optionOf(plan, 'rooms');
    expect(rooms).toMatchObject({ cost: '18000.00', rooms: { 100: 2 }, proven: true });
    expect(plan.baselines.find((each) => each.id === 'nested-peaks')?.rooms).toEqual({ 50: 1, 100: 1 });
  });

  test('fewest rooms win among equal costs, then the larger ones', () => {
    const meetings = [meeting('a', 9, 10, 10), meeting('b', 11, 12, 80)];
    const plan = planned(meetings, book({ 10: '5000', 50: '5000', 100: '5000' }), tools);
    expect(optionOf(plan, 'rooms').rooms).toEqual({ 100: 1 });
    const split = planned(
      [meeting('a', 9, 10, 10), meeting('b', 9, 10, 10)],
      book({ 10: '100', 50: '300' }, '10'),
      tools,
    );
    expect(optionOf(split, 'mixed')).toMatchObject({ cost: '200.00', rooms: {}, ports: 20 });
  });

  test('sizes without a price are left out and named; what nothing can hold is named too', () => {
    const plan = planned([meeting('big', 9, 10, 90), meeting('a', 9, 10, 4)], book({ 50: '5000' }), tools);
    const [rooms] = plan.options;
    expect(rooms).toEqual({ kind: 'rooms', feasible: false, reason: 'meeting-too-large', meetings: ['big'] });
    expect(plan.best).toBeNull();
    expect(plan.findings.map((each) => each.code)).toEqual([
      'fleet-sizes-without-price',
      'fleet-ports-without-price',
      'fleet-meeting-too-large',
    ]);
  });

  test('without any price nothing is planned', () => {
    const reply = planFleet({ meetings: two, edition: 'flagship', per: 'month', books: [] }, tools);
    expect(!reply.ok && reply.findings.map((each) => each.code)).toContain('fleet-nothing-priced');
  });

  test.for([
    ['the time is up when the cost is proven', false],
    ['the fleets of that cost cannot all be weighed', true],
  ] as const)('says that ties are left where %s', ([, inTime]) => {
    let solved = 0;
    const slow: PlanTools = {
      ...tools,
      // A machine that needs all of its time for the first program, or that finds no proof for the second.
      now: () => (solved > 0 && !inTime ? 1_000 : 0),
      solve: (program, seconds) => {
        solved += 1;
        const answer = tools.solve(program, seconds);
        return solved > 1 && answer.outcome === 'optimal' ? { ...answer, outcome: 'feasible' } : answer;
      },
    };
    const meetings = [meeting('a', 9, 10, 5), meeting('b', 9, 10, 5), meeting('c', 9, 10, 5)];
    const prices = book({ 10: '1000' }, '200');
    const sure = optionOf(planned(meetings, prices, tools), 'mixed');
    const plan = planned(meetings, prices, slow);
    const option = optionOf(plan, 'mixed');
    expect(sure).not.toHaveProperty('tiesLeft');
    expect(option).toMatchObject({ cost: sure.cost, proven: true, tiesLeft: true });
    expect(plan.findings.filter(({ code }) => code === 'fleet-ties-left').map(({ value }) => value)).toContain('mixed');
  });

  test('flexus offers its own sizes, the small ones by the year only, and never ports', () => {
    const prices = book({ 10: '1800', 50: '5000', 100: '9000', 200: '1', 300: '22000' }, '1');
    const year = planned(two, prices, tools, { edition: 'flexus' });
    expect(year.options.map((each) => each.kind)).toEqual(['rooms']);
    expect(optionOf(year, 'rooms').rooms).toEqual({ 50: 1, 100: 1 });
    const month = planned(two, prices, tools, { edition: 'flexus', per: 'month' });
    expect(optionOf(month, 'rooms')).toMatchObject({ rooms: { 100: 2 }, ports: 0 });
  });

  test('flexus terminals come in through accounts that bring a room', () => {
    const meetings = [meeting('a', 9, 10, 40, 1), meeting('b', 9, 10, 40)];
    const prices = book({ 50: '5000' }, undefined, { 'meeting.account.smartrooms with-room-100': '10000' });
    const option = optionOf(planned(meetings, prices, tools, { edition: 'flexus' }), 'rooms');
    expect(option).toMatchObject({ cost: '15000.00', rooms: { 50: 1, 100: 1 }, accounts: 1, proven: true });
    expect(option.purchases.map((each) => [each.sku, each.spec, each.quantity])).toEqual([
      ['meeting.room', '50', 1],
      ['meeting.account.smartrooms', 'with-room-100', 1],
    ]);
  });

  test('terminals become accounts: priced where the book has a price, told where it has none', () => {
    const meetings = [meeting('a', 9, 10, 4, 2), meeting('b', 9, 10, 4, 1)];
    const unpriced = planned(meetings, book({ 10: '1800' }), tools);
    expect(optionOf(unpriced, 'rooms')).toMatchObject({ accounts: 3, cost: '3600.00' });
    expect(unpriced.findings.map((each) => each.code)).toContain('fleet-accounts-unpriced');
    const priced = planned(meetings, book({ 10: '1800' }, undefined, { 'meeting.account.ideahub': '2280' }), tools);
    expect(optionOf(priced, 'rooms')).toMatchObject({ accounts: 3, cost: '10440.00', lowerBound: '10440.00' });
    expect(priced.findings.map((each) => each.code)).toContain('fleet-accounts-assumed');
  });

  test('prices of ten decimals are summed exactly, and then no proof is claimed', () => {
    const option = optionOf(planned(two, book({ 50: '0.0050000001', 100: '9000.1234567891' }), tools), 'rooms');
    expect(option).toMatchObject({ cost: '9000.13', proven: false });
  });

  test('the free edition sells nothing', () => {
    const reply = planFleet({ meetings: two, edition: 'free', per: 'year', books: [] }, tools);
    expect(!reply.ok && reply.findings.map((each) => each.code)).toEqual(['fleet-edition-sells-nothing']);
  });
});
