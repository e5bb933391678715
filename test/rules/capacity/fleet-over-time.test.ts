import { describe, expect, test } from 'vitest';

import { formatInstant } from '../../../src-main/rules/calendar/instant.ts';
import { fleetOverTime } from '../../../src-main/rules/capacity/fleet-over-time.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { hourOf, line, scenarioOf } from '../../cases/capacity-scenario.ts';
import { fleetOf } from './hosting.ts';

describe('a fleet over time', () => {
  test('needs no price, has what is included, and counts accounts of all kinds together', () => {
    const bundle = {
      id: 's2',
      sku: 'meeting.hw.ideahub-s2',
      spec: '65',
      mode: 'once',
      quantity: 2,
      start: '2026-01-01T00:00:00+08:00',
    };
    const account = line('a', 'meeting.account.vision', 3);
    const { spans, longestMeeting } = fleetOf({
      ...scenarioOf({ ports: 10 }),
      lines: [bundle, account, line('p', 'meeting.port', 10)],
    });
    expect(longestMeeting).toBeUndefined();
    expect(
      spans.map(({ from, rooms, ports, accounts }) => [
        Number.isFinite(from) ? formatInstant(from) : '',
        [...rooms],
        ports,
        accounts,
      ]),
    ).toEqual([
      ['', [], 0, 0],
      ['2026-01-01T00:00:00+08:00', [[50, 2]], 10, 5],
      ['2026-07-01T00:00:00+08:00', [], 10, 3],
      ['2027-01-02T00:00:00+08:00', [], 0, 0],
    ]);
  });

  test('changes in the order of time, whichever line comes first, and has what renews itself for good', () => {
    const month = { unit: 'month', count: 1 };
    const room = { ...line('r', 'meeting.room', 1, '50'), term: month };
    const { spans } = fleetOf({
      ...scenarioOf({}),
      lines: [
        { ...room, id: 'late', start: '2026-05-01T00:00:00+08:00' },
        { ...room, id: 'own', spec: '100', start: '2026-03-01T00:00:00+08:00', autoRenew: {} },
        { ...room, id: 'early', quantity: 2 },
      ],
    });
    expect(spans.slice(1).map(({ from, rooms }) => [formatInstant(from).slice(0, 10), [...rooms]])).toEqual([
      ['2026-01-01', [[50, 2]]],
      ['2026-02-02', []],
      ['2026-02-17', []],
      ['2026-03-01', [[100, 1]]],
      ['2026-03-04', [[100, 1]]],
      [
        '2026-05-01',
        [
          [50, 1],
          [100, 1],
        ],
      ],
      ['2026-06-02', [[100, 1]]],
      ['2026-06-17', [[100, 1]]],
      ['2026-07-02', [[100, 1]]],
    ]);
  });

  test('is refused where the scenario cannot be followed', () => {
    const wrong = { ...scenarioOf({}), lines: [line('r', 'meeting.room', 0, '50')] };
    const reply = fleetOverTime(readScenario(wrong), [], hourOf(24));
    expect(reply.ok ? [] : reply.findings).toMatchObject([{ rule: 'M-CAT-4', place: 'lines[0].quantity' }]);
  });

  test('of the free edition is one room of 50 for 45 minutes at a time', () => {
    const { spans, longestMeeting } = fleetOf({ ...scenarioOf({}), edition: 'free' });
    expect(longestMeeting).toBe(45 * 60);
    expect(spans.map(({ rooms }) => [...rooms])).toEqual([[[50, 1]]]);
  });
});
