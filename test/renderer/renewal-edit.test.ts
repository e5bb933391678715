import { expect, test } from 'vitest';

import type { PeriodLine } from '../../shared/scenario.ts';
import {
  addRenewal,
  changeAutoRenew,
  switchAutoRenew,
  withAlignDay,
  withRenewals,
} from '../../src-renderer/areas/scenario/renewal-edit.ts';

const line: PeriodLine = {
  id: 'a',
  sku: 'meeting.room',
  spec: '50',
  mode: 'period',
  quantity: 30,
  term: { unit: 'month', count: 1 },
  start: '2023-03-08T15:50:04+08:00',
};
const term = { unit: 'year', count: 1 } as const;

test('auto-renewal switched on names nothing, so that the rules fill in what was bought', () => {
  expect(switchAutoRenew(line, true)).toEqual({ ...line, autoRenew: {} });
});

test('auto-renewal switched off leaves no trace in the file', () => {
  expect(Object.keys(switchAutoRenew({ ...line, autoRenew: { times: 2 } }, false))).not.toContain('autoRenew');
});

test('one part of auto-renewal changes and the others stay', () => {
  const renewed = { ...line, autoRenew: { term, times: 2 } };
  expect(changeAutoRenew(renewed, { daysBefore: 0 }).autoRenew).toEqual({ term, times: 2, daysBefore: 0 });
  expect(changeAutoRenew(renewed, { times: undefined }).autoRenew).toEqual({ term });
});

test('the first manual renewal falls on the day of expiry, before the resource expires', () => {
  expect(addRenewal(line, '2023-04-08T23:59:59+08:00').renewals).toEqual([
    { at: '2023-04-08T00:00:00+08:00', term: line.term },
  ]);
});

test('a line without a price is renewed at its purchase until the user says when', () => {
  expect(addRenewal(line, undefined).renewals).toEqual([{ at: line.start, term: line.term }]);
});

test('a further renewal follows the one before it', () => {
  const first = { at: '2023-05-01T09:00:00+08:00', term, alignDay: 'last' as const };
  expect(addRenewal({ ...line, renewals: [first] }, undefined).renewals).toEqual([first, { at: first.at, term }]);
});

test('with the last renewal goes the field', () => {
  expect(Object.keys(withRenewals({ ...line, renewals: [{ at: line.start, term }] }, []))).not.toContain('renewals');
});

test.each([
  ['', undefined],
  ['1', 1],
  ['28', 28],
  ['last', 'last'],
])('the choice “%s” of an aligned expiry is read', (choice, alignDay) => {
  const renewal = { at: line.start, term, alignDay: 5 };
  expect(withAlignDay(renewal, choice).alignDay).toBe(alignDay);
});
