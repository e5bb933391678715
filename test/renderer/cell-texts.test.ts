import { describe, expect, test } from 'vitest';

import { printDiscount, readDiscount } from '../../src-renderer/areas/scenario/discount-text.ts';
import { readTerm } from '../../src-renderer/areas/scenario/term-text.ts';
import { dateOf, daysBetween, monthStart, printInstant, readInstant, timeOf } from '../../src-renderer/ui/date-text.ts';
import { oneMinus, shiftDecimal, trimDecimal } from '../../src-renderer/ui/decimal-text.ts';
import { groupDigits, groupSigned } from '../../src-renderer/ui/group-digits.ts';

describe('a discount as it is typed', () => {
  test.for([
    { text: '10%', discount: { kind: 'business', rate: '0.1' } },
    { text: '12.5％', discount: { kind: 'business', rate: '0.125' } },
    { text: '0.1', discount: { kind: 'business', rate: '0.1' } },
    { text: '9折', discount: { kind: 'business', rate: '0.1' } },
    { text: '85折', discount: { kind: 'business', rate: '0.15' } },
    { text: '8.5折', discount: { kind: 'business', rate: '0.15' } },
    { text: '1,000', discount: { kind: 'business', amount: '1000' } },
    { text: '-500', discount: { kind: 'business', amount: '500' } },
    { text: '', discount: null },
    { text: 'ten', discount: undefined },
    { text: '11折', discount: { kind: 'business', rate: '0.89' } },
    { text: '101折', discount: undefined },
  ] as const)('“$text” is read as it is meant', ({ text, discount }) => {
    expect(readDiscount(text)).toEqual(discount);
  });

  test('a rate is shown as percent and an amount as it stands', () => {
    expect(printDiscount({ kind: 'partner', rate: '0.10' })).toBe('10%');
    expect(printDiscount({ kind: 'partner', amount: '1000.00' })).toBe('1000.00');
    expect(printDiscount(undefined)).toBe('');
  });
});

describe('a term as it is typed', () => {
  test.for([
    { text: '2年', term: { unit: 'year', count: 2 } },
    { text: '6 个月', term: { unit: 'month', count: 6 } },
    { text: '18m', term: { unit: 'month', count: 18 } },
    { text: '1 yr', term: { unit: 'year', count: 1 } },
    { text: '半年', term: { unit: 'half-year', count: 1 } },
    { text: '3', term: { unit: 'year', count: 3 } },
    { text: 'soon', term: undefined },
    { text: '2 weeks', term: undefined },
  ] as const)('“$text” is read as it is meant', ({ text, term }) => {
    expect(readTerm(text, 'year')).toEqual(term);
  });
});

describe('a date as it is typed', () => {
  test.for([
    { text: '2023-3-18', instant: '2023-03-18T15:30:00+08:00' },
    { text: '2023/03/18 9:05', instant: '2023-03-18T09:05:00+08:00' },
    { text: '2023年3月18日', instant: '2023-03-18T15:30:00+08:00' },
    { text: '2024-02-29', instant: '2024-02-29T15:30:00+08:00' },
    { text: '2023-02-29', instant: undefined },
    { text: '2023-13-01', instant: undefined },
    { text: '2023-03-18 24:00', instant: undefined },
    { text: 'tomorrow', instant: undefined },
  ])('“$text” is read as it is meant', ({ text, instant }) => {
    expect(readInstant(text, '15:30:00')).toBe(instant);
  });

  test('months and days are counted over the end of a year', () => {
    expect(monthStart('2026-11-22T09:00:00+08:00', 12)).toBe('2027-11-01T00:00:00+08:00');
    expect(monthStart('2026-11-22T09:00:00+08:00', 2)).toBe('2027-01-01T00:00:00+08:00');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  });
});

describe('decimals stay exact while they are moved', () => {
  test.for([
    { text: '0.06', places: 2, shifted: '6' },
    { text: '12.5', places: -2, shifted: '0.125' },
    { text: '100', places: -2, shifted: '1' },
    { text: '5', places: -2, shifted: '0.05' },
    { text: '0', places: 2, shifted: '0' },
  ])('$text moved by $places is $shifted', ({ text, places, shifted }) => {
    expect(shiftDecimal(text, places)).toBe(shifted);
  });

  test('what is left of one has no rounding', () => {
    expect([oneMinus('0.9'), oneMinus('0.85'), oneMinus('1'), oneMinus('0'), oneMinus('1.1')]).toEqual([
      '0.1',
      '0.15',
      '0',
      '1',
      undefined,
    ]);
    expect(trimDecimal('010.50')).toBe('10.5');
  });
});

test('digits are grouped and never changed', () => {
  expect(['0.00', '999.90', '1000', '401800.00', '-1234567.8'].map(groupDigits)).toEqual([
    '0.00',
    '999.90',
    '1,000',
    '401,800.00',
    '-1,234,567.8',
  ]);
  expect(['10000.00', '-8160.00', '0.00'].map(groupSigned)).toEqual(['+10,000.00', '−8,160.00', '0.00']);
});

describe('an instant as it is shown', () => {
  test.for([
    { instant: '2023-03-18T15:30:00+08:00', shown: '2023-03-18 15:30:00' },
    { instant: '2023-03-18T20:30:05Z', shown: '2023-03-19 04:30:05' },
    { instant: '2024-01-01T00:00:00+09:00', shown: '2023-12-31 23:00:00' },
    { instant: '2023-12-31T12:00:00.000-05:00', shown: '2024-01-01 01:00:00' },
  ])('$instant is the wall clock of UTC+8', ({ instant, shown }) => {
    expect(printInstant(instant)).toBe(shown);
    expect(`${dateOf(instant)} ${timeOf(instant)}`).toBe(shown);
    expect(monthStart(instant, 0)).toBe(`${shown.slice(0, 7)}-01T00:00:00+08:00`);
  });

  test('what is no instant is shown as it stands', () => {
    expect(printInstant('soon')).toBe('soon');
    expect(dateOf('2023-13-45T99:99:99Z')).toBe('2023-13-45T99:99:99Z');
    expect(timeOf('soon')).toBe('00:00:00');
  });
});
