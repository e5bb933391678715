import type { FindingCode } from '../../src-main/rules/findings/finding-table.ts';

/** A finding, and what the scenario holds at a place after each of the buttons that it offers. */
export interface MendCase {
  readonly name: string;
  readonly scenario: object;
  readonly finding: {
    readonly code: FindingCode;
    readonly place?: string;
    readonly value?: string;
    readonly allowed?: readonly string[];
  };
  /** Where the buttons change something. */
  readonly at: string;
  /** What each button says, and what then stands there. */
  readonly buttons: readonly (readonly [label: string, value: unknown])[];
}

const room = { id: 'a', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 1 };
const start = '2023-03-18T15:30:00+08:00';
const aYear = { unit: 'year', count: 1 };
const thirteen = Array.from({ length: 13 }, (_, index) => ({ ...room, id: `line-${String(index)}` }));

/** Quantities, rates, amounts and instants as people type them. */
const valueCases: readonly MendCase[] = [
  ...[
    ['text of a whole number is that number', '12', 12],
    ['a fraction is bought as the next whole number', 2.5, 3],
    ['text of a fraction is bought as the next whole number', '2.5', 3],
    ['nothing at all becomes one', 0, 1],
    ['less than nothing becomes one', -3, 1],
    ['words become one', 'a dozen', 1],
    ['a list becomes one', [3], 1],
    ['an empty field becomes one', undefined, 1],
    ['more than any order has becomes one', 1e9, 1],
    ['the most that an order may have stays', 999_999_999, 999_999_999],
  ].map(([name, quantity, mended]): MendCase => ({
    name: `a quantity: ${String(name)}`,
    scenario: { lines: [{ ...room, quantity }] },
    finding: { code: 'quantity-not-whole', place: 'lines[0].quantity' },
    at: 'lines[0].quantity',
    buttons: [[`Change to ${String(mended)}`, mended]],
  })),
  ...(
    [
      ['ten per cent', '10', [['Change to 10 %', '0.1']]],
      ['a part of a per cent', '7.25', [['Change to 7.25 %', '0.0725']]],
      ['one is one per cent', '1', [['Change to 1 %', '0.01']]],
      ['nearly everything', '99.5', [['Change to 99.5 %', '0.995']]],
      ['a hundred per cent would give it away, and is not offered', '100', []],
      ['a rate below one was no per cent', '0.5', []],
      ['words are no rate', 'ten', []],
      ['no digits are no rate', '', []],
    ] as const
  ).map(([name, value, buttons]): MendCase => ({
    name: `a tax rate: ${name}`,
    scenario: { options: { taxRates: { services: value } } },
    finding: { code: 'tax-rate-out-of-range', place: 'options.taxRates.services', value },
    at: 'options.taxRates.services',
    buttons,
  })),
  ...(
    [
      ['separators go', '1,234,567.50', [['Change to 1234567.50', '1234567.50']]],
      ['a currency sign and spaces go', '¥ 1 000', [['Change to 1000', '1000']]],
      ['the unit in Chinese goes', '5000元', [['Change to 5000', '5000']]],
      ['full-width digits are digits', '５０００', [['Change to 5000', '5000']]],
      ['words stay', 'much', []],
      ['two points stay', '1.2.3,', []],
    ] as const
  ).map(([name, value, buttons]): MendCase => ({
    name: `an amount: ${name}`,
    scenario: { account: { balance: value } },
    finding: { code: 'amount-malformed', place: 'account.balance', value },
    at: 'account.balance',
    buttons,
  })),
  ...(
    [
      ['a date is its first second', '2023-03-18', '2023-03-18T00:00:00+08:00'],
      ['minutes are their first second', '2023-03-18 15:30', '2023-03-18T15:30:00+08:00'],
      ['seconds stay', '2023-03-18T15:30:59', '2023-03-18T15:30:59+08:00'],
      ['another offset is not guessed at', '2023-03-18T15:30:00Z', undefined],
      ['words before a date are not guessed at', 'on 2023-03-18', undefined],
      ['an empty text is not guessed at', '', undefined],
    ] as const
  ).map(([name, value, mended]): MendCase => ({
    name: `an instant: ${name}`,
    scenario: { lines: [{ ...room, start: value }] },
    finding: { code: 'instant-malformed', place: 'lines[0].start', value },
    at: 'lines[0].start',
    buttons: mended === undefined ? [] : [[`Change to ${mended}`, mended]],
  })),
];

/** Terms by another unit: a month term of whole years stays as long as it was. */
const termCases: readonly MendCase[] = (
  [
    [
      '24 months are two years',
      { unit: 'month', count: 24 },
      ['year'],
      [['Change to 2 years', { unit: 'year', count: 2 }]],
    ],
    ['13 months become one year', { unit: 'month', count: 13 }, ['year'], [['Change to 1 year', aYear]]],
    ['no months become one year', { unit: 'month', count: 0 }, ['year'], [['Change to 1 year', aYear]]],
    ['less than none become one year', { unit: 'month', count: -12 }, ['year'], [['Change to 1 year', aYear]]],
    ['a count as text becomes one year', { unit: 'month', count: '24' }, ['year'], [['Change to 1 year', aYear]]],
    [
      '24 half-years are not counted as months',
      { unit: 'half-year', count: 24 },
      ['year'],
      [['Change to 1 year', aYear]],
    ],
    [
      'every unit that is sold is offered, and no other word',
      { unit: 'week', count: 24 },
      ['month', 'half-year', 'year', 'day'],
      [
        ['Change to 1 month', { unit: 'month', count: 1 }],
        ['Change to 1 half-year', { unit: 'half-year', count: 1 }],
        ['Change to 1 year', aYear],
      ],
    ],
    [
      '24 months by the month are one again',
      { unit: 'month', count: 24 },
      ['month'],
      [['Change to 1 month', { unit: 'month', count: 1 }]],
    ],
  ] as const
).map(([name, term, allowed, buttons]) => ({
  name: `a term: ${name}`,
  scenario: { lines: [{ ...room, term }] },
  finding: { code: 'term-not-sold', place: 'lines[0].term.unit', allowed },
  at: 'lines[0].term',
  buttons,
}));

/** What a list of allowed values offers. */
const choiceCases: readonly MendCase[] = [
  {
    name: 'an edition that the catalogue does not have is called by its name',
    scenario: { edition: 'gold' },
    finding: { code: 'value-not-allowed', place: 'edition', allowed: ['silver'] },
    at: 'edition',
    buttons: [['Change to silver', 'silver']],
  },
  {
    name: 'a spec is called as people call it',
    scenario: { lines: [{ ...room, spec: '75' }] },
    finding: { code: 'spec-unknown', place: 'lines[0].spec', allowed: ['50', '100'] },
    at: 'lines[0].spec',
    buttons: [
      ['Change to 50 parties', '50'],
      ['Change to 100 parties', '100'],
    ],
  },
  {
    name: 'a spec of something that is not in the catalogue is called by its name',
    scenario: { lines: [{ ...room, sku: 'meeting.rom' }] },
    finding: { code: 'spec-unknown', place: 'lines[0].spec', allowed: ['50'] },
    at: 'lines[0].spec',
    buttons: [['Change to 50', '50']],
  },
  {
    name: 'a spec of a line whose product is no text is called by its name',
    scenario: { lines: [{ ...room, sku: ['meeting.room'] }] },
    finding: { code: 'spec-unknown', place: 'lines[0].spec', allowed: ['50'] },
    at: 'lines[0].spec',
    buttons: [['Change to 50', '50']],
  },
  {
    name: 'another field of a line is not called like a spec',
    scenario: { lines: [room] },
    finding: { code: 'value-not-allowed', place: 'lines[0].kind', allowed: ['50', 'flexus'] },
    at: 'lines[0].kind',
    buttons: [
      ['Change to 50', '50'],
      ['Change to flexus', 'flexus'],
    ],
  },
  {
    name: 'four choices are offered of many',
    scenario: { customer: { level: 'V9' } },
    finding: { code: 'level-unknown', place: 'customer.level', allowed: ['V0', 'V1', 'V2', 'V3', 'V4'] },
    at: 'customer.level',
    buttons: ['V0', 'V1', 'V2', 'V3'].map((level) => [`Change to ${level}`, level] as const),
  },
  {
    name: 'the free edition, to which nothing is sold, is not offered',
    scenario: { edition: 'gold' },
    finding: { code: 'value-not-allowed', place: 'edition', allowed: ['free', 'flexus', 'flagship'] },
    at: 'edition',
    buttons: [
      ['Change to Flexus edition', 'flexus'],
      ['Change to Flagship edition', 'flagship'],
    ],
  },
  {
    name: 'a value called free is offered anywhere else',
    scenario: {},
    finding: { code: 'value-not-allowed', place: 'options.support', allowed: ['free'] },
    at: 'options.support',
    buttons: [['Change to free', 'free']],
  },
  {
    name: 'another edition is offered by its name, and no word that is none',
    scenario: { edition: 'flexus', lines: [] },
    finding: { code: 'edition-lacks-item', place: 'lines[0].sku', allowed: ['gold', 'free', 'flagship'] },
    at: 'edition',
    buttons: [
      ['Change to Free edition', 'free'],
      ['Change to Flagship edition', 'flagship'],
    ],
  },
  {
    name: 'nothing is offered where nothing is allowed',
    scenario: { lines: [room] },
    finding: { code: 'spec-unknown', place: 'lines[0].spec' },
    at: 'lines[0].spec',
    buttons: [],
  },
];

/** Lines that are added, taken away or named anew. */
const lineCases: readonly MendCase[] = [
  {
    name: 'the thirteenth line is removed, and no other',
    scenario: { lines: thirteen },
    finding: { code: 'sku-unknown', place: 'lines[12].sku' },
    at: 'lines',
    buttons: [['Remove the line', thirteen.slice(0, 12)]],
  },
  {
    name: 'the second renewal of the thirteenth line is removed, and no other',
    scenario: {
      lines: [...thirteen.slice(0, 12), { ...room, renewals: [{ term: aYear }, { term: aYear, at: start }] }],
    },
    finding: { code: 'renewal-before-purchase', place: 'lines[12].renewals[1].at' },
    at: 'lines[12].renewals',
    buttons: [['Remove the renewals', [{ term: aYear }]]],
  },
  {
    name: 'the eleventh renewal is removed by its own place',
    scenario: { lines: [{ ...room, renewals: Array.from({ length: 11 }, (_, index) => ({ index })) }] },
    finding: { code: 'field-unknown', place: 'lines[0].renewals[10]' },
    at: 'lines[0].renewals',
    buttons: [['Remove the renewals', Array.from({ length: 10 }, (_, index) => ({ index }))]],
  },
  {
    name: 'a line that is gone already is not removed again',
    scenario: { lines: [room] },
    finding: { code: 'sku-unknown', place: 'lines[1].sku' },
    at: 'lines',
    buttons: [],
  },
  {
    name: 'a field that is gone already is not removed again',
    scenario: { lines: [room] },
    finding: { code: 'field-unknown', place: 'lines[0].term' },
    at: 'lines',
    buttons: [],
  },
  {
    name: 'a whole scenario is not removed',
    scenario: { lines: [room] },
    finding: { code: 'field-unknown', place: '' },
    at: 'lines',
    buttons: [],
  },
  {
    name: 'what holds a field of the scenario itself is the scenario, and stays',
    scenario: { start },
    finding: { code: 'top-up-before-purchase', place: 'start' },
    at: 'start',
    buttons: [],
  },
  {
    name: 'something that only resembles a line is not removed',
    scenario: { lines: [room], quote: { lines: [room] } },
    finding: { code: 'sku-unknown', place: 'quote.lines[0].sku' },
    at: 'lines',
    buttons: [],
  },
  {
    name: 'a field of nothing is not removed',
    scenario: { account: null },
    finding: { code: 'field-unknown', place: 'account.topUps' },
    at: 'account',
    buttons: [],
  },
  {
    name: 'a step by name into a list finds nothing',
    scenario: { lines: [room] },
    finding: { code: 'field-unknown', place: 'lines.length' },
    at: 'lines',
    buttons: [],
  },
  {
    name: 'a taken id gets the next free number',
    scenario: { lines: [{ id: 'a' }, { id: 'a-2' }, { id: 'a' }] },
    finding: { code: 'id-duplicate', place: 'lines[2].id', value: 'a' },
    at: 'lines[2].id',
    buttons: [['Rename the line to a-3', 'a-3']],
  },
  {
    name: 'an id that is not of a line is not renamed',
    scenario: { lines: [{ id: 'a' }], variants: [{ id: 'a' }, { id: 'a' }] },
    finding: { code: 'id-duplicate', place: 'variants[1].id', value: 'a' },
    at: 'variants',
    buttons: [],
  },
  {
    name: 'an id is not renamed where the lines are no list',
    scenario: { lines: { '0': { id: 'a' } } },
    finding: { code: 'id-duplicate', place: 'lines[0].id', value: 'a' },
    at: 'lines',
    buttons: [],
  },
  {
    name: 'an account gets a room for its own time, under a free id (M-CAT-8)',
    scenario: { lines: [{ id: 'room', sku: 'meeting.account.ideahub', term: aYear, start }] },
    finding: { code: 'account-without-place', place: 'lines[0]' },
    at: 'lines[1]',
    buttons: [['Add one cloud room for 50', { ...room, id: 'room-2', term: aYear, start }]],
  },
  ...[{ lines: [] }, { lines: [null] }, { lines: ['account'] }, { lines: { '0': { term: aYear } } }].map(
    (scenario) => ({
      name: `an account that is not there gets no room: ${JSON.stringify(scenario)}`,
      scenario,
      finding: { code: 'account-without-place', place: 'lines[0]' } as const,
      at: 'lines',
      buttons: [],
    }),
  ),
  ...(
    [
      ['white', 'grey'],
      ['grey', 'white'],
    ] as const
  ).map(([from, to]): MendCase => ({
    name: `a ${from} stand becomes a ${to} one (M-CAT-6)`,
    scenario: { lines: [{ sku: `meeting.acc.stand-${from}` }, room] },
    finding: { code: 'accessory-does-not-fit', place: 'lines[0].sku', value: `meeting.acc.stand-${from}` },
    at: 'lines',
    buttons: [
      [`Change to the ${to} stand`, [{ sku: `meeting.acc.stand-${to}` }, room]],
      ['Remove the line', [room]],
    ],
  })),
  {
    name: 'what has no other colour is only removed',
    scenario: { lines: [{ sku: 'meeting.acc.wall-mount' }, room] },
    finding: { code: 'accessory-does-not-fit', place: 'lines[0].sku', value: 'meeting.acc.wall-mount' },
    at: 'lines',
    buttons: [['Remove the line', [room]]],
  },
];

/** Spans and discounts. */
const wholeCases: readonly MendCase[] = [
  ...(
    [
      ['the start of a line', [{ start: '2024-05-20T08:00:00+08:00' }]],
      ['a change of a quantity', [{ changes: [{ at: '2024-05-20T08:00:00+08:00' }] }]],
      ['a call', [{ calls: [{ at: '2024-05-20T08:00:00+08:00' }] }]],
      ['the earliest of several', [{ start: '2024-07-01T00:00:00+08:00' }, { start: '2024-05-31T23:59:59+08:00' }]],
      ['what can be read of several', [{ start: 7 }, { start: 'soon' }, null, { start: '2024-05-01T00:00:00+08:00' }]],
    ] as const
  ).map(([name, lines]): MendCase => ({
    name: `a year is counted from the month of ${name}`,
    scenario: { lines },
    finding: { code: 'horizon-missing', place: 'horizon' },
    at: 'horizon',
    buttons: [
      ['Count 2024-05-01 to 2025-05-01', { from: '2024-05-01T00:00:00+08:00', to: '2025-05-01T00:00:00+08:00' }],
    ],
  })),
  ...[{ lines: [] }, { lines: 'none' }, {}, { lines: [{ start: 'soon' }] }].map((scenario) => ({
    name: `no year is counted where nothing begins: ${JSON.stringify(scenario)}`,
    scenario,
    finding: { code: 'horizon-missing', place: 'horizon' } as const,
    at: 'horizon',
    buttons: [],
  })),
  {
    name: 'a discount by rate and amount keeps either, or goes',
    scenario: { discount: { kind: 'business', rate: '0.1', amount: '5' } },
    finding: { code: 'discount-unclear', place: 'discount' },
    at: 'discount',
    buttons: [
      ['Keep the rate', { kind: 'business', rate: '0.1' }],
      ['Keep the amount', { kind: 'business', amount: '5' }],
      ['Remove the discount', undefined],
    ],
  },
  {
    name: 'a discount by neither can only go',
    scenario: { discount: { kind: 'business' } },
    finding: { code: 'discount-unclear', place: 'discount' },
    at: 'discount',
    buttons: [['Remove the discount', undefined]],
  },
  {
    name: 'a finding without a place offers nothing',
    scenario: { lines: [room] },
    finding: { code: 'quantity-not-whole' },
    at: 'lines',
    buttons: [],
  },
];

const paper = { terms: [{ zh: '甲', en: 'A' }], number: 'Q-7', validUntil: '2026-01-01' };

/** What is stated of the paper that a quote is printed on. */
const paperCases: readonly MendCase[] = [
  {
    name: 'a number that is taken is cleared, so that one is counted',
    scenario: { paper },
    finding: { code: 'number-taken', place: 'paper.number' },
    at: 'paper',
    buttons: [['Clear it', { terms: paper.terms, validUntil: paper.validUntil }]],
  },
  {
    name: 'a validity that is gone already is not cleared again',
    scenario: { paper: { number: 'Q-7' } },
    finding: { code: 'validity-before-date', place: 'paper.validUntil' },
    at: 'paper',
    buttons: [],
  },
  ...(
    [
      ['takes what the others leave', ['30', '40', '20'], ['30', '40', '30']],
      ['takes parts of a per cent', ['33.33', '33.33', '33.33'], ['33.33', '33.33', '33.34']],
      ['alone is everything', ['50'], ['100']],
      ['takes it whatever stands there', ['99.99', 'rest'], ['99.99', '0.01']],
      ['gives back what is too much', ['10', '100'], ['10', '90']],
    ] as const
  ).map(([name, shares, mended]): MendCase => ({
    name: `the last payment ${name} (Q-PAY-1)`,
    scenario: { paper: { payments: shares.map((percent) => ({ percent })) } },
    finding: { code: 'payment-shares-not-whole', place: 'paper.payments' },
    at: 'paper.payments',
    buttons: [[`Make the last payment ${mended.at(-1) ?? ''} %`, mended.map((percent) => ({ percent }))]],
  })),
  ...(
    [
      ['where the others are everything already', [{ percent: '60' }, { percent: '40' }, { percent: '10' }]],
      ['where the others are more than everything', [{ percent: '60' }, { percent: '50' }, { percent: '10' }]],
      ['where another one is nothing', [{ percent: '0' }, { percent: '40' }, { percent: '10' }]],
      ['where another one is no number', [{ percent: 'half' }, { percent: '20' }, { percent: '10' }]],
      ['where another one is a number and no text', [{ percent: 50 }, { percent: '20' }, { percent: '10' }]],
      ['where another one has no share', [{}, { percent: '20' }, { percent: '10' }]],
      ['where there is no payment', []],
      ['where the payments are no list', { '0': { percent: '50' }, length: 1 }],
    ] as const
  ).map(([name, payments]): MendCase => ({
    name: `the last payment takes nothing ${name}`,
    scenario: { paper: { payments } },
    finding: { code: 'payment-shares-not-whole', place: 'paper.payments' },
    at: 'paper.payments',
    buttons: [],
  })),
];

/** Mends one by one: what each button puts where, also for a scenario that has changed since it was judged. */
export const mendCases: readonly MendCase[] = [
  ...valueCases,
  ...termCases,
  ...choiceCases,
  ...lineCases,
  ...wholeCases,
  ...paperCases,
];
