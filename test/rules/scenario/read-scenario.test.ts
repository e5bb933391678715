import { describe, expect, it } from 'vitest';

import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { room } from '../../cases/finding-case.ts';
import { checkFile, fileOf } from '../findings/check-file.ts';

const found = (input: unknown): string[] =>
  readScenario(input).findings.map(({ code, place }) => `${code} ${place ?? '-'}`);

describe('a file that holds no scenario', () => {
  it.each([
    ['a list', []],
    ['a text', 'scenario'],
    ['nothing', null],
    ['a number', 7],
  ])('is refused once, as a whole: %s', (_, input) => {
    expect(found(input)).toEqual(['field-wrong-type ']);
  });

  it('is told every field that it must have', () => {
    expect(found({})).toEqual(['field-missing format', 'field-missing name', 'field-missing lines']);
  });
});

describe('how long resources are kept after their expiry (M-EXP-2)', () => {
  const unknown = { graceDays: 15, retentionDays: 15, daysAssumed: true };
  it.each([
    ['nothing is known of the customer', {}, unknown],
    ['the level is left empty', { level: '' }, unknown],
    ['the level is known', { level: 'V3' }, { graceDays: 7, retentionDays: 7, daysAssumed: false }],
    [
      'both numbers of days are given',
      { graceDays: 0, retentionDays: 9 },
      { graceDays: 0, retentionDays: 9, daysAssumed: false },
    ],
    ['the days of grace alone are given', { graceDays: 3 }, { graceDays: 3, retentionDays: 15, daysAssumed: true }],
    [
      'the days of retention alone are given',
      { retentionDays: 3 },
      { graceDays: 15, retentionDays: 3, daysAssumed: true },
    ],
    [
      'days are given beside a level',
      { level: 'V1', graceDays: 5 },
      { graceDays: 5, retentionDays: 7, daysAssumed: false },
    ],
  ])('is settled where %s', (_, customer, expected) => {
    expect(readScenario(fileOf({ customer })).scenario.customer).toMatchObject(expected);
  });
});

it('options that are left out are the assumptions of the domain', () => {
  const { options } = readScenario(fileOf({})).scenario;
  const { taxRates, ...others } = options;
  expect(others).toEqual({
    rounding: 'half-up',
    callRounding: 'per-call',
    numberRent: 'daily',
    alignRule: 'months-first',
    deriveYearFromMonth: false,
    roomPerHost: false,
  });
  expect([taxRates.service.text, taxRates.hardware.text]).toEqual(['0.06', '0.13']);
  expect(readScenario(fileOf({ options: { roomPerHost: true } })).scenario.options.roomPerHost).toBe(true);
});

describe('the line that a finding speaks of', () => {
  it.each([
    ['named by a text of 200 characters', 'x'.repeat(200), 'x'.repeat(200)],
    ['not named by one that is too long to be an id', 'x'.repeat(201), undefined],
    ['not named by an empty text', '', undefined],
    ['not named by a number', 7, undefined],
  ])('is %s', (_, id, line) => {
    const [first] = checkFile(fileOf({ edition: 'flagship', lines: [{ ...room(), id, colour: 'red' }] })).filter(
      ({ code }) => code === 'field-unknown',
    );
    expect(first?.line).toBe(line);
  });
});
