import { describe, expect, it } from 'vitest';

import { at, flagship, month, room, roomPrices, year } from '../../cases/timeline-case.ts';
import { timeline } from './follow.ts';

/** What ends, as rows: time, line, resource, and the money that keeps it, or the price that is missing. */
function cliffs(scenario: Readonly<Record<string, unknown>>, to?: string): string[] {
  return timeline(scenario, undefined, to).cliffs.map((cliff) => {
    const { sku, spec, quantity } = cliff.resource;
    const term = cliff.keep?.term && `${String(cliff.keep.term.count)} ${cliff.keep.term.unit}`;
    const keep =
      cliff.keep === undefined
        ? `missing ${cliff.missingPrice ?? ''}`
        : `${cliff.keep.amount}${term ? ` / ${term}` : ''}`;
    return `${cliff.at.slice(0, 10)} ${cliff.line} ${sku} ${spec ?? '-'} ×${String(quantity)}: ${keep}`;
  });
}

const hub = {
  id: 'hub',
  sku: 'meeting.hw.ideahub-s2',
  spec: '65',
  mode: 'once',
  quantity: 5,
  start: at('2023-03-18 15:30:00'),
};
const hubPrice = { sku: hub.sku, spec: '65', mode: 'once', per: 'once', amount: '27999' };
const ideahubPrice = { sku: 'meeting.account.ideahub', mode: 'period', per: 'year', amount: '2280' };

describe('expiry cliffs', () => {
  it('tell each term that is not renewed, with the price of the same term less the line’s discount rate', () => {
    const discount = { kind: 'business', rate: '0.1' };
    const lines = [room('2023-03-18 15:30:00', { unit: 'year', count: 2 }, { quantity: 30, discount })];
    expect(cliffs(flagship(lines))).toEqual(['2025-03-18 room meeting.room 50 ×30: 54000.00 / 2 year']);
  });

  it('leave out what is renewed later, and what ends after the window', () => {
    const lines = [
      room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-04-18 09:00:00'), term: month }] }),
      room('2023-03-08 15:50:04', year, { id: 'other', autoRenew: {} }),
    ];
    expect(cliffs(flagship(lines))).toEqual(['2023-05-08 room meeting.room 50 ×1: 100.00 / 1 month']);
    expect(cliffs(flagship(lines), '2023-05-08')).toEqual([]);
  });

  it('tell what an account could not pay for', () => {
    const lines = [room('2023-03-08 15:50:04', month, { autoRenew: {} })];
    expect(cliffs(flagship(lines, { account: { balance: '250' } }))).toEqual([
      '2023-05-08 room meeting.room 50 ×1: 100.00 / 1 month',
    ]);
  });

  it('price the contents of bundles by the year, or by the month where only that has a price', () => {
    const [monthly, yearly] = roomPrices;
    expect(cliffs(flagship([hub], { prices: [hubPrice, ideahubPrice, monthly, yearly] }))).toEqual([
      '2023-09-14 hub meeting.account.ideahub - ×5: 11400.00 / 1 year',
      '2023-09-14 hub meeting.room 50 ×5: 5000.00 / 1 year',
    ]);
    expect(cliffs(flagship([hub], { prices: [hubPrice, monthly] }))).toEqual([
      '2023-09-14 hub meeting.account.ideahub - ×5: missing meeting.account.ideahub - period year',
      '2023-09-14 hub meeting.room 50 ×5: 500.00 / 1 month',
    ]);
  });

  it('price a one-time webinar by buying it again', () => {
    const webinar = { id: 'w', sku: 'meeting.webinar', spec: '1000', mode: 'once', quantity: 2, start: hub.start };
    const prices = [{ sku: webinar.sku, spec: '1000', mode: 'once', per: 'once', amount: '8000' }];
    expect(cliffs(flagship([webinar], { prices }))).toEqual(['2024-03-18 w meeting.webinar 1000 ×2: 16000.00']);
  });

  it('price a half-year of the contact centre by six months, because it is renewed by the month', () => {
    const seats = {
      id: 'seats',
      sku: 'cc.seat.basic',
      mode: 'period',
      quantity: 2,
      term: { unit: 'half-year', count: 1 },
      start: at('2023-03-18 15:30:00'),
    };
    const halfYear = { sku: 'cc.seat.basic', mode: 'period', per: 'half-year', amount: '1700' };
    const monthly = { sku: 'cc.seat.basic', mode: 'period', per: 'month', amount: '300' };
    expect(cliffs({ lines: [seats], prices: [halfYear, monthly] })).toEqual([
      '2023-09-19 seats cc.seat.basic - ×2: 3600.00 / 6 month',
    ]);
    expect(cliffs({ lines: [seats], prices: [halfYear] })).toEqual([
      '2023-09-19 seats cc.seat.basic - ×2: missing cc.seat.basic - period month',
    ]);
  });
});
