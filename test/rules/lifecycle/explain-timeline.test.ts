import { describe, expect, it } from 'vitest';

import type { PriceBook } from '../../../shared/price-book.ts';
import { followScenario } from '../../../src-main/rules/lifecycle/follow-scenario.ts';
import { at, flagship, month, room, roomPrices, year } from '../../cases/timeline-case.ts';
import { readingOf, timeline } from './follow.ts';

/** Bought on 8 March, expires on 8 April, is frozen and released 15 days later each. */
const march = flagship([room('2023-03-08 15:50:04', month)]);
const expired = at('2023-04-08 23:59:59');

const seats = {
  horizon: { from: at('2023-01-01 00:00:00'), to: at('2023-02-01 00:00:00') },
  lines: [
    {
      id: 'numbers',
      sku: 'cc.number.standard',
      mode: 'on-demand',
      changes: [{ at: at('2023-01-10 00:00:00'), quantity: 1 }],
    },
    {
      id: 'calls',
      sku: 'cc.call.landline',
      mode: 'usage',
      calls: [{ at: at('2023-01-12 00:00:00'), direction: 'outbound', seconds: 61 }],
    },
  ],
  prices: [
    { sku: 'cc.number.standard', mode: 'on-demand', per: 'month', amount: '31' },
    { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.10' },
  ],
};

describe('a timeline of a window', () => {
  it.each([
    [
      'without ends has everything',
      undefined,
      undefined,
      ['purchase', 'expiry-warning', 'expired', 'frozen', 'released'],
    ],
    ['has what happens at its first instant', expired, undefined, ['expired', 'frozen', 'released']],
    ['has nothing that happens a second before', at('2023-04-09 00:00:00'), undefined, ['frozen', 'released']],
    ['does not have what happens at its end', undefined, expired, ['purchase', 'expiry-warning']],
    ['has what happens a second before its end', undefined, '2023-04-09', ['purchase', 'expiry-warning', 'expired']],
  ])('%s', (_, from, to, kinds) => {
    const shown = timeline(march, from, to);
    expect(shown.events.map(({ kind }) => kind)).toEqual(kinds);
    const full = (end: string | undefined): string | undefined =>
      end && (end.length > 10 ? end : at(`${end} 00:00:00`));
    expect(shown.window).toStrictEqual({ ...(from && { from: full(from) }), ...(to && { to: full(to) }) });
  });

  it.each([
    ['a phase that begins at its end is not in it', undefined, at('2023-04-09 00:00:00'), ['in-use']],
    ['a phase that begins a second before its end is', undefined, at('2023-04-09 00:00:01'), ['in-use', 'grace']],
    ['a phase that ends as it begins is not in it', at('2023-04-09 00:00:00'), at('2023-04-10 00:00:00'), ['grace']],
    ['a phase that ends a second later is', expired, at('2023-04-10 00:00:00'), ['in-use', 'grace']],
    ['a phase that lasts is in every window after', '2030-01-01', undefined, ['released']],
  ])('%s', (_, from, to, states) => {
    expect(timeline(march, from, to).phases.map(({ state }) => state)).toEqual(states);
  });

  it.each([
    ['at its first instant', expired, undefined, 1],
    ['before it', at('2023-04-09 00:00:00'), undefined, 0],
    ['at its end', undefined, expired, 0],
    ['a second before its end', undefined, at('2023-04-09 00:00:00'), 1],
  ])('tells what ends %s', (_, from, to, count) => {
    expect(timeline(march, from, to).cliffs).toHaveLength(count);
  });

  it('counts months from the first purchase to the last payment, or from end to end', () => {
    const renewed = flagship(
      [room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-05-20 00:00:00'), term: month }] })],
      {
        customer: { graceDays: 60, retentionDays: 15 },
      },
    );
    const months = (from?: string, to?: string): string[] =>
      timeline(renewed, from, to).cashFlow.map((each) => each.month);
    expect(months()).toEqual(['2023-03', '2023-04', '2023-05']);
    expect(months('2023-02-01')).toEqual(['2023-02', '2023-03', '2023-04', '2023-05']);
    expect(months('2023-04-01', '2023-07-01')).toEqual(['2023-04', '2023-05', '2023-06']);
    expect(timeline({ lines: [] }).cashFlow).toEqual([]);
    expect(timeline({ lines: [] }, '2023-01-01', '2023-02-01').cashFlow).toMatchObject([
      { month: '2023-01', total: '0.00' },
    ]);
  });

  it('names the lines by their items and specs, and takes over what is to be noted', () => {
    const { lines, findings } = timeline({
      ...march,
      lines: [
        room('2023-03-08 15:50:04'),
        { ...room('2023-03-08 15:50:04'), id: 'ports', sku: 'meeting.port', spec: undefined, quantity: 20 },
      ],
      prices: [...roomPrices, { sku: 'meeting.port', mode: 'period', per: 'month', amount: '30' }],
    });
    expect(lines).toStrictEqual([
      { id: 'room', sku: 'meeting.room', spec: '50', label: { zh: '云会议室 50方', en: 'Cloud room 50 parties' } },
      { id: 'ports', sku: 'meeting.port', label: { zh: '并发端口', en: 'Concurrent port' } },
    ]);
    expect(findings.map(({ code }) => code)).toContain('assign-before-use');
  });
});

describe('the assumptions of a timeline', () => {
  function assumed(scenario: Readonly<Record<string, unknown>>): string[] {
    return timeline(scenario).assumptions.map(({ id }) => id);
  }

  it.each([
    ['cutting off is no assumption of rounding', 'C-OD-2', { rounding: 'truncate' }],
    ['rent by the month is no assumption of days', 'C-OD-2b', { numberRent: 'full-month' }],
    ['minutes by the day are no assumption of calls', 'C-CALL-1', { callRounding: 'per-day' }],
  ])('%s', (_, rule, options) => {
    const others = ['C-OD-2', 'C-OD-2b', 'C-CALL-1'].filter((each) => each !== rule);
    expect(assumed(seats)).toEqual(expect.arrayContaining([rule, ...others]));
    expect(assumed({ ...seats, options })).toEqual(expect.arrayContaining(others));
    expect(assumed({ ...seats, options })).not.toContain(rule);
  });

  it.each([
    [
      'days that the customer has are none',
      'M-EXP-2',
      march,
      { ...march, customer: { graceDays: 15, retentionDays: 15 } },
    ],
    [
      'how far endless renewal is followed is one where any line renews itself',
      'Q-TIME-1',
      flagship([room('2023-03-08 15:50:04'), room('2023-03-08 15:50:04', month, { id: 'b', autoRenew: {} })]),
      march,
    ],
    [
      'the day of later renewals is one where a month was too short',
      'M-PER-3',
      flagship([room('2022-12-31 09:00:00', month, { renewals: [{ at: at('2023-01-01 00:00:00'), term: month }] })]),
      flagship([room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-03-09 00:00:00'), term: month }] })]),
    ],
  ])('%s', (_, rule, having, lacking) => {
    expect(assumed(having)).toContain(rule);
    expect(assumed(lacking)).not.toContain(rule);
  });
});

describe('the prices of renewals', () => {
  function bookOf(
    source: 'illustrative' | 'user',
    units: readonly ('month' | 'year')[] = ['month', 'year'],
  ): PriceBook {
    const entry = { sku: 'meeting.room', spec: '50', mode: 'period', amount: '100', source } as const;
    return { format: 'seatwise.prices/1', name: '价目', prices: units.map((per) => ({ ...entry, per })) };
  }

  /** Findings of some kind about the prices, by their places. */
  function told(code: string, line: Readonly<Record<string, unknown>>, books: readonly PriceBook[]): string[] {
    const reply = followScenario(readingOf({ edition: 'flagship', lines: [line] }), books);
    const findings = reply.ok ? reply.value.findings : reply.findings;
    return findings
      .filter((finding) => finding.code === code)
      .map(({ place, value }) => [place, value].filter(Boolean).join(': '));
  }

  const inFebruary = at('2023-02-01 00:00:00');

  it.each([
    ['none for the unit of the purchase, which is told already', { renewals: [{ at: inFebruary, term: month }] }, []],
    [
      'one for another unit, at the first renewal by it',
      { renewals: [month, year, year].map((term) => ({ at: inFebruary, term })) },
      ['lines[0].renewals[1]: meeting.room 50 period year'],
    ],
    [
      'one for auto-renewal by another unit',
      { autoRenew: { term: year } },
      ['lines[0].autoRenew: meeting.room 50 period year'],
    ],
  ])('that are invented are told of: %s', (_, more, places) => {
    const own = ['lines[0]'];
    expect(told('price-illustrative', room('2023-01-10 09:00:00', month, more), [bookOf('illustrative')])).toEqual([
      ...own,
      ...places,
    ]);
    expect(told('price-illustrative', room('2023-01-10 09:00:00', month, more), [bookOf('user')])).toEqual([]);
  });

  const missing: readonly (readonly [
    string,
    Readonly<Record<string, unknown>>,
    readonly string[],
    'month' | 'year',
  ])[] = [
    [
      'a year',
      { renewals: [{ at: inFebruary, term: year }] },
      ['lines[0].renewals[0]: meeting.room 50 period year'],
      'month',
    ],
    [
      'the days up to a day of the month, of what is bought by the year',
      { term: year, renewals: [{ at: inFebruary, term: year, alignDay: 1 }] },
      ['lines[0].renewals[0]: meeting.room 50 period month'],
      'year',
    ],
    ['no month where the day is not named', { term: year, renewals: [{ at: inFebruary, term: year }] }, [], 'year'],
    [
      'a month, once, where the day is named too',
      { term: year, renewals: [{ at: inFebruary, term: month, alignDay: 1 }] },
      ['lines[0].renewals[0]: meeting.room 50 period month'],
      'year',
    ],
  ];

  it.each(missing)('that no book has are told of: %s', (_, more, places, per) => {
    expect(told('price-missing', room('2023-01-10 09:00:00', month, more), [bookOf('user', [per])])).toEqual(places);
  });
});
