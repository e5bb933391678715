import { beforeAll, describe, expect, test } from 'vitest';

import { checkCapacity, type CapacityTools } from '../../src-main/planning/check-capacity.ts';
import { loadSolver } from '../../src-main/planning/milp-solver.ts';
import { formatInstant } from '../../src-main/rules/calendar/instant.ts';
import { partiesOf } from '../../src-main/rules/capacity/meeting.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { type Capacity, capacitySchema } from '../../shared/capacity.ts';
import { capacityCases, type CaseMeeting } from '../cases/capacity-cases.ts';
import { FLEET_START, hourOf, line, meetingOf, scenarioOf } from '../cases/capacity-scenario.ts';

let tools: CapacityTools;
beforeAll(async () => {
  tools = { solve: await loadSolver(), now: () => performance.now() / 1_000, seconds: 60 };
});

function checked(scenario: unknown, meetings: readonly CaseMeeting[]): Capacity {
  const read = meetings.map(meetingOf);
  expect(read.every((each) => partiesOf(each) > 0)).toBe(true);
  const reply = checkCapacity({ scenario: readScenario(scenario), meetings: read, books: [] }, tools);
  if (!reply.ok) throw new Error(reply.findings.map((each) => each.message.en).join(' '));
  expect(() => capacitySchema.parse(reply.value)).not.toThrow();
  return reply.value;
}

describe('what a fleet can host', () => {
  test.for(capacityCases)('$name', (each) => {
    const { hosts, violations, total } = checked(scenarioOf(each), each.meetings);
    expect(violations).toEqual(
      each.violations.map(({ hour, ...rest }) => ({ at: formatInstant(hourOf(hour)), ...rest })),
    );
    expect(hosts).toBe(each.violations.length === 0);
    expect(total).toBe(each.violations.length);
  });

  test('a room hosts only while it is in use: not before its purchase, not after its expiry', () => {
    const scenario = {
      ...scenarioOf({}),
      lines: [{ ...line('r', 'meeting.room', 1, '50'), term: { unit: 'month', count: 1 } }],
    };
    const first = { id: 'first', from: -5 * 24, to: -5 * 24 + 1, participants: 5 };
    const inside = { id: 'inside', from: 9, to: 10, participants: 5 };
    const last = { id: 'last', from: 30 * 24, to: 30 * 24 + 1, participants: 5 };
    expect(checked(scenario, [first, inside, last]).violations.map((each) => each.meetings)).toEqual([
      ['first'],
      ['last'],
    ]);
  });

  test('ports add up while their periods overlap', () => {
    const second = { ...line('b', 'meeting.port', 10), start: '2026-01-05T12:00:00+08:00' };
    const scenario = { ...scenarioOf({ ports: 10 }), lines: [line('a', 'meeting.port', 10), second] };
    const morning = { id: 'morning', from: 9, to: 10, participants: 20 };
    const evening = { id: 'evening', from: 13, to: 14, participants: 20 };
    expect(checked(scenario, [morning, evening]).violations).toMatchObject([
      { meetings: ['morning'], need: 20, have: 10 },
    ]);
  });

  test('the room of a bundle and the room of a SmartRooms account host meetings too', () => {
    const bundle = {
      id: 's2',
      sku: 'meeting.hw.ideahub-s2',
      spec: '65',
      mode: 'once',
      quantity: 1,
      start: FLEET_START,
    };
    const meeting = { id: 'm', from: 9, to: 10, participants: 49, terminals: 1 };
    expect(checked({ ...scenarioOf({}), lines: [bundle] }, [meeting]).hosts).toBe(true);
    const account = line('a', 'meeting.account.smartrooms', 1, 'with-room-100');
    expect(checked({ ...scenarioOf({}), edition: 'flexus', lines: [account] }, [meeting]).hosts).toBe(true);
  });

  test('the free edition has one room of 50, for 45 minutes', () => {
    const free = { format: 'seatwise.scenario/1', name: 'free', edition: 'free', lines: [] };
    expect(checked(free, [{ id: 'short', from: 9, to: 9.75, participants: 50 }]).hosts).toBe(true);
    const long = checked(free, [{ id: 'long', from: 9, to: 10, participants: 50 }]);
    expect(long.violations).toMatchObject([{ rule: 'M-ED-1', need: 60, have: 45 }]);
  });

  test('a scenario that is refused is not checked', () => {
    const scenario = { ...scenarioOf({}), lines: [line('r', 'meeting.room', 0, '50')] };
    const meetings = [
      { id: 'm', start: hourOf(9), end: hourOf(10), participants: 2, guests: 0, phones: 0, terminals: 0 },
    ];
    expect(checkCapacity({ scenario: readScenario(scenario), meetings, books: [] }, tools).ok).toBe(false);
  });
});
