import {
  calls,
  flagship,
  type FindingCase,
  flexus,
  horizon,
  month,
  period,
  room,
  seats,
  start,
} from './finding-case.ts';

/** What people write when they mean something sound, which a button then puts right. */
export const mendedCases: readonly FindingCase[] = [
  ...['10', '1', '99.5', '100', '7.25'].map((rate) => ({
    name: `a discount of ${rate} was meant in per cent, as far as it can be`,
    scenario: flagship(room({ discount: { kind: 'business', rate } })),
    findings: [{ code: 'discount-rate-out-of-range', rule: 'Q-DISC-1', place: 'lines[0].discount.rate', line: 'a' }],
  })),
  {
    name: 'a tax of 13 was meant in per cent',
    scenario: { options: { taxRates: { hardware: '13' } } },
    findings: [{ code: 'tax-rate-out-of-range', rule: 'Q-TAX-1', place: 'options.taxRates.hardware' }],
  },
  ...['1,234.50', '¥ 1000', '８００元', 'about 5'].map((amount) => ({
    name: `a price written as ${amount} keeps its digits, where that makes an amount`,
    scenario: { prices: [{ sku: 'meeting.port', mode: 'period', per: 'year', amount }] },
    findings: [{ code: 'amount-malformed', rule: 'F-AMOUNT', place: 'prices[0].amount' }],
  })),
  ...['2023-03-18', '2023-03-18 15:30', '2023-03-18T15:30', '2023-03-18 15:30:20', '18.3.2023', 'x2023-03-18'].map(
    (time) => ({
      name: `a start of ${time} is meant in UTC+8, where it is a time`,
      scenario: flagship(room({ start: time })),
      findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].start', line: 'a' }],
    }),
  ),
  {
    name: 'a wrong spec is replaced by one of the first four, by the names that people use',
    scenario: flexus(
      period('meeting.account.smartrooms', { spec: 'plain' }),
      room({ id: 'b', spec: '1000' }),
      period('meeting.recording', { id: 'c', spec: '2TB' }),
    ),
    findings: [
      { code: 'spec-not-in-edition', rule: 'M-CAT-1', place: 'lines[0].spec', line: 'a' },
      { code: 'spec-not-in-edition', rule: 'M-CAT-1', place: 'lines[1].spec', line: 'b' },
      { code: 'spec-unknown', rule: 'M-CAT-1', place: 'lines[2].spec', line: 'c' },
    ],
  },
  {
    name: 'twenty-four months of a room sold by the year are two years, five months are one',
    scenario: flexus(
      room({ spec: '10', term: { unit: 'month', count: 24 } }),
      room({ id: 'b', spec: '10', term: { unit: 'month', count: 5 } }),
      room({ id: 'c', term: { unit: 'half-year', count: 2 } }),
    ),
    findings: [
      { code: 'term-not-sold', rule: 'M-CAT-2', place: 'lines[0].term.unit', line: 'a' },
      { code: 'term-not-sold', rule: 'M-CAT-2', place: 'lines[1].term.unit', line: 'b' },
      { code: 'term-not-sold', rule: 'M-CAT-4', place: 'lines[2].term.unit', line: 'c' },
    ],
  },
  {
    name: 'a third line of one id gets the first number that is free',
    scenario: flagship(room(), room({ id: 'a-2', spec: '100' }), room({ spec: '300' })),
    findings: [{ code: 'id-duplicate', rule: 'F-ID', place: 'lines[2].id', line: 'a' }],
  },
  {
    name: 'a room that is put beside accounts has an id of its own',
    scenario: flagship(period('meeting.account.ideahub', { id: 'room' })),
    findings: [{ code: 'account-without-place', rule: 'M-CAT-8', place: 'lines[0]', line: 'room' }],
  },
  {
    name: 'a year of use is counted from the month of the first line, also where that is the last in the file',
    scenario: {
      edition: 'flagship',
      lines: [
        calls({ calls: [{ at: '2020-03-05T10:00:00+08:00', direction: 'outbound', seconds: 9 }] }),
        seats({ id: 'b', changes: [{ at: '2020-02-03T09:00:00+08:00', quantity: 1 }] }),
        room({ id: 'c', start: '2020-04-18T15:30:00+08:00' }),
      ],
    },
    findings: [
      { code: 'horizon-missing', rule: 'C-CALL-1', place: 'horizon', line: 'a' },
      { code: 'horizon-missing', rule: 'C-OD-1', place: 'horizon', line: 'b' },
    ],
  },
  {
    name: 'use without a readable time has no first month',
    scenario: { lines: [calls({ calls: [] })] },
    findings: [{ code: 'horizon-missing', rule: 'C-CALL-1', place: 'horizon', line: 'a' }],
  },
  {
    name: 'a horizon that runs backwards is turned round',
    scenario: { horizon: { from: horizon.to, to: horizon.from } },
    findings: [{ code: 'horizon-reversed', rule: 'F-INSTANT', place: 'horizon.to' }],
  },
  {
    name: 'a discount with both rate and amount keeps one of them',
    scenario: flagship(room({ discount: { kind: 'business', rate: '0.1', amount: '5' } })),
    findings: [{ code: 'discount-unclear', rule: 'Q-DISC-1', place: 'lines[0].discount', line: 'a' }],
  },
  {
    name: 'a renewal by a unit that is not sold, and one of a contact centre by the half-year, change to one that is',
    scenario: {
      ...flexus(
        room({ spec: '10', autoRenew: { term: month } }),
        period('cc.tts', { id: 'b', renewals: [{ at: start, term: { unit: 'half-year', count: 1 } }] }),
      ),
    },
    findings: [
      { code: 'renewal-term-not-sold', rule: 'M-CAT-2', place: 'lines[0].autoRenew.term.unit', line: 'a' },
      { code: 'renewal-term-not-sold', rule: 'C-PER-2', place: 'lines[1].renewals[0].term.unit', line: 'b' },
    ],
  },
  {
    name: 'a renewal of a meeting room by the half-year is refused by the rule of terms',
    scenario: flagship(room({ renewals: [{ at: start, term: { unit: 'half-year', count: 1 } }] })),
    findings: [{ code: 'renewal-term-not-sold', rule: 'M-CAT-4', place: 'lines[0].renewals[0].term.unit', line: 'a' }],
  },
];
