import { describe, expect, it } from 'vitest';

import { type Instant, instant, parseInstant } from '../../../src-main/rules/calendar/instant.ts';
import { formatFen, parseFen } from '../../../src-main/rules/money/amount.ts';
import { cashDue } from '../../../src-main/rules/lifecycle/cash-flow.ts';
import { earliestStart, yearsAfter } from '../../../src-main/rules/lifecycle/earliest-start.ts';
import { at, flagship, month, room, roomPrices, year } from '../../cases/timeline-case.ts';
import { follow, timeline } from './follow.ts';

const mixed = {
  edition: 'flagship',
  horizon: { from: at('2023-01-15 00:00:00'), to: at('2023-03-01 00:00:00') },
  lines: [
    room('2023-01-20 10:00:00', month, { autoRenew: { times: 1 } }),
    {
      id: 'agents',
      sku: 'cc.seat.basic',
      mode: 'on-demand',
      changes: [{ at: at('2023-01-16 09:00:00'), quantity: 1 }],
    },
    { id: 'plan', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 2800 },
    { id: 'mount', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 1, start: at('2023-05-01 00:00:00') },
  ],
  prices: [
    ...roomPrices,
    { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '310' },
    { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.1' },
    { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299' },
  ],
};

function instantOf(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(text);
  return at;
}

describe('cash flow', () => {
  it('has a row for each month from the earliest start to the last payment, by what is paid for', () => {
    const none = { prepaid: '0.00', onDemand: '0.00', calls: '0.00', oneTime: '0.00', total: '0.00' };
    expect(timeline(mixed).cashFlow).toEqual([
      { ...none, month: '2023-01', prepaid: '100.00', total: '100.00' },
      { ...none, month: '2023-02', prepaid: '100.00', onDemand: '160.00', calls: '153.60', total: '413.60' },
      { ...none, month: '2023-03', onDemand: '310.00', calls: '280.00', total: '590.00' },
      { ...none, month: '2023-04' },
      { ...none, month: '2023-05', oneTime: '299.00', total: '299.00' },
    ]);
  });

  it('has the months of the window, the first and the last in part', () => {
    const { cashFlow } = timeline(mixed, '2023-02-14', '2023-03-01');
    expect(cashFlow.map(({ month: name, total }) => `${name} ${total}`)).toEqual(['2023-02 0.00']);
    const wider = timeline(mixed, '2023-02-13', '2023-03-01T00:00:01+08:00').cashFlow;
    expect(wider.map(({ month: name, total }) => `${name} ${total}`)).toEqual(['2023-02 100.00', '2023-03 590.00']);
  });

  it('does not count a payment at the end of the window', () => {
    const end = '2023-02-13T03:00:00+08:00';
    expect(timeline(mixed, '2023-02-02', end).cashFlow.map((each) => each.total)).toEqual(['0.00']);
    expect(timeline(mixed, end, '2023-02-14').cashFlow.map((each) => each.total)).toEqual(['100.00']);
    const { events } = follow(mixed);
    const from = instantOf('2023-02-02T00:00:00+08:00');
    expect(formatFen(cashDue(events, from, instantOf(end)))).toBe('0.00');
    expect(formatFen(cashDue(events, from, instant(instantOf(end) + 1)))).toBe('100.00');
  });

  it('counts bills that are unpaid, and neither refused purchases nor top-ups', () => {
    const account = { balance: '0', topUps: [{ at: at('2023-02-10 00:00:00'), amount: '1' }] };
    const { cashFlow } = timeline({ ...mixed, account });
    expect(cashFlow.map(({ month: name, total }) => `${name} ${total}`)).toEqual([
      '2023-01 0.00',
      '2023-02 313.60',
      '2023-03 590.00',
    ]);
  });

  it('sums a year, three and five from the earliest start, half-open', () => {
    const life = follow(flagship([room('2023-03-18 15:30:00', year, { autoRenew: {} })]), '2028-03-19');
    const start = earliestStart(life.scenario)!;
    const due = (years: number): bigint => cashDue(life.events, start, yearsAfter(start, years));
    // Each renewal is paid seven days before the year is over.
    expect([due(1), due(3), due(5)]).toEqual([parseFen('2000.00'), parseFen('4000.00'), parseFen('6000.00')]);
  });
});
