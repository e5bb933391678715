import { type Instant, instant } from '../../src-main/rules/calendar/instant.ts';
import type { Meeting } from '../../src-main/rules/capacity/meeting.ts';
import type { CapacityCase, CaseMeeting } from './capacity-cases.ts';

/** 2026-01-05 00:00:00 in UTC+8. */
const DAY = 1_767_571_200;
/** When the fleets of the cases are bought, for a year. */
export const FLEET_START = '2026-01-01T00:00:00+08:00';

/** An hour of 2026-01-05, or of a day before or after it. */
export function hourOf(hour: number): Instant {
  return instant(DAY + hour * 3_600);
}

/** A line bought for a year from the start of the fleets. */
export function line(id: string, sku: string, quantity: number, spec?: string): Record<string, unknown> {
  const term = { unit: 'year', count: 1 };
  return { id, sku, ...(spec !== undefined && { spec }), mode: 'period', quantity, term, start: FLEET_START };
}

/** The fleet of a case as the content of a scenario file. */
export function scenarioOf({
  rooms = {},
  ports,
  accounts,
  roomPerHost,
}: Partial<CapacityCase>): Record<string, unknown> {
  return {
    format: 'seatwise.scenario/1',
    name: 'case',
    edition: 'flagship',
    options: { roomPerHost: roomPerHost === true },
    lines: [
      ...Object.entries(rooms).map(([spec, quantity]) => line(`room-${spec}`, 'meeting.room', quantity, spec)),
      ...(ports === undefined ? [] : [line('ports', 'meeting.port', ports)]),
      ...(accounts === undefined ? [] : [line('accounts', 'meeting.account.ideahub', accounts)]),
    ],
  };
}

/** A meeting of a case as the rules take it. */
export function meetingOf({ from, to, ...rest }: CaseMeeting): Meeting {
  const nobody = { participants: 0, guests: 0, phones: 0, terminals: 0 };
  return { ...nobody, ...rest, start: hourOf(from), end: hourOf(to) };
}
