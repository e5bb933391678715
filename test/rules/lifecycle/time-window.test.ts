import { describe, expect, it } from 'vitest';

import { formatInstant } from '../../../src-main/rules/calendar/instant.ts';
import { followScenario } from '../../../src-main/rules/lifecycle/follow-scenario.ts';
import { readTimeWindow } from '../../../src-main/rules/lifecycle/time-window.ts';
import { at, flagship, month, room, year } from '../../cases/timeline-case.ts';
import { follow, readingOf, windowOf } from './follow.ts';

describe('a window', () => {
  it.each([
    ['a date is its first second', '2024-02-29', '2024-02-29T00:00:00+08:00'],
    ['an instant of another offset is told in UTC+8', '2024-02-29T00:00:00Z', '2024-02-29T08:00:00+08:00'],
    ['an instant is itself', '2024-02-29T23:59:59+08:00', '2024-02-29T23:59:59+08:00'],
  ])('%s', (_, text, instant) => {
    const { from, to } = windowOf(text, text);
    expect([from && formatInstant(from), to && formatInstant(to)]).toEqual([instant, instant]);
  });

  it('may be without ends', () => {
    expect(windowOf()).toEqual({ from: undefined, to: undefined });
  });

  it.each([
    ['no real day', '2023-02-29'],
    ['a day with words around it', 'on 2024-02-29'],
    ['a day with words after it', '2024-02-29 noon'],
    ['nothing', ''],
  ])('is refused with both ends at once where they are %s', (_, text) => {
    const window = readTimeWindow(text, text);
    expect(window.ok ? [] : window.findings).toMatchObject(
      ['--from', '--to'].map((place) => ({ code: 'window-malformed', place, value: text })),
    );
  });

  it.each([
    ['before it begins', '2023-01-02', '2023-01-01', ['horizon-reversed --to 2023-01-01T00:00:00+08:00']],
    ['as it begins', '2023-01-01', '2023-01-01', ['horizon-reversed --to 2023-01-01T00:00:00+08:00']],
    ['a day later', '2023-01-01', '2023-01-02', []],
  ])('that ends %s', (_, from, to, told) => {
    const reply = followScenario(readingOf({ lines: [] }), [], windowOf(from, to));
    const findings = reply.ok ? reply.value.findings : reply.findings;
    expect(findings.map(({ code, place, value }) => [code, place, value].join(' '))).toEqual(told);
  });
});

describe('how far a scenario is followed (Q-TIME-1)', () => {
  const start = '2023-03-08 15:50:04';
  const renewed = (term: Record<string, unknown>, autoRenew: object): Record<string, unknown> =>
    flagship([room(start, term, { autoRenew })]);
  const seats = {
    id: 'seats',
    sku: 'cc.seat.basic',
    mode: 'on-demand',
    changes: [{ at: at('2023-01-01 00:00:00'), quantity: 1 }],
  };
  const withSeats = (to: string): Record<string, unknown> => ({
    edition: 'flagship',
    horizon: { from: at('2023-03-08 00:00:00'), to: at(to) },
    lines: [room(start, month, { autoRenew: {} }), seats],
    prices: [
      { sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '100' },
      { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
    ],
  });

  it.each([
    ['to its end where nothing renews itself', flagship([room(start, year)]), undefined],
    ['for three years where something renews itself for ever', renewed(month, {}), '2026-03-08 15:50:04'],
    ['to the end of twenty years of renewals', renewed(month, { term: month, times: 240 }), undefined],
    [
      'for three years where renewals are for longer',
      renewed(month, { term: month, times: 241 }),
      '2026-03-08 15:50:04',
    ],
    ['to the end of twenty renewals by the year', renewed(year, { term: year, times: 20 }), undefined],
    ['for three years where the years are more', renewed(year, { term: year, times: 21 }), '2026-03-08 15:50:04'],
    ['for three years where the horizon ends before', withSeats('2025-01-01 00:00:00'), '2026-03-08 00:00:00'],
    ['to the end of the horizon where it is later', withSeats('2026-04-01 00:00:00'), '2026-04-01 00:00:00'],
  ])('%s', (_, scenario, until) => {
    const { until: end } = follow(scenario);
    expect(end && formatInstant(end)).toBe(until && at(until));
  });

  it.each([
    ['twenty years are the most', renewed(year, {}), '2043-03-08T15:50:04+08:00', []],
    ['a second more is refused', renewed(year, {}), '2043-03-08T15:50:05+08:00', ['horizon-too-long']],
    ['any time where nothing renews itself', flagship([room(start, year)]), '2099-01-01', []],
    ['any time where nothing is bought', { lines: [] }, '2099-01-01', []],
  ])('a window may ask for more: %s', (_, scenario, to, codes) => {
    const reply = followScenario(readingOf(scenario), [], windowOf(undefined, to));
    const errors = (reply.ok ? reply.value.findings : reply.findings).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) {
      expect(errors).toMatchObject([{ place: '--to', value: to, rule: 'Q-TIME-1' }]);
      expect(errors[0]?.message.en).toContain('20');
    }
  });
});
