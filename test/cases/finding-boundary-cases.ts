import {
  calls,
  contactCentre,
  type FindingCase,
  flagship,
  horizon,
  month,
  once,
  period,
  room,
  seats,
  start,
  year,
} from './finding-case.ts';

/** Nine more inbound numbers from a day on. */
function added(day: string): Record<string, unknown> {
  const changes = [{ at: `${day}T00:00:00+08:00`, quantity: 9 }];
  return seats({ id: 'more', sku: 'cc.number.inbound', changes });
}

/** The values on both sides of each bound. */
export const boundaryCases: readonly FindingCase[] = [
  {
    name: 'a lead of no days and one of seven are the ends of what may be chosen',
    scenario: flagship(room({ autoRenew: { daysBefore: 0 } }), room({ id: 'b', autoRenew: { daysBefore: 7 } })),
    findings: [],
  },
  {
    name: 'a lead of minus one day and one of half a day are refused',
    scenario: flagship(room({ autoRenew: { daysBefore: -1 } }), room({ id: 'b', autoRenew: { daysBefore: 0.5 } })),
    findings: [
      { code: 'renewal-lead-out-of-range', rule: 'M-REN-2', place: 'lines[0].autoRenew.daysBefore', line: 'a' },
      { code: 'renewal-lead-out-of-range', rule: 'M-REN-2', place: 'lines[1].autoRenew.daysBefore', line: 'b' },
    ],
  },
  {
    name: 'an expiry can be aligned to the 1st, the 28th and the last day',
    scenario: flagship(room({ renewals: [1, 28, 'last'].map((alignDay) => ({ at: start, term: month, alignDay })) })),
    findings: [],
  },
  {
    name: 'an expiry cannot be aligned to day 0 or to day 1.5',
    scenario: flagship(room({ renewals: [0, 1.5].map((alignDay) => ({ at: start, term: month, alignDay })) })),
    findings: [
      { code: 'align-day-out-of-range', rule: 'M-REN-5', place: 'lines[0].renewals[0].alignDay', line: 'a' },
      { code: 'align-day-out-of-range', rule: 'M-REN-5', place: 'lines[0].renewals[1].alignDay', line: 'a' },
    ],
  },
  {
    name: 'a renewal in the second of the purchase is possible',
    scenario: flagship(room({ renewals: [{ at: start, term: month }] })),
    findings: [],
  },
  {
    name: 'a webinar can be activated in the second of its purchase',
    scenario: flagship(once('meeting.webinar', { spec: '3000', activatedAt: start })),
    findings: [],
  },
  {
    name: 'the largest quantity is a thousand million',
    scenario: flagship(room({ quantity: 1_000_000_000 }), room({ id: 'b', quantity: 1_000_000_001 })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[1].quantity', line: 'b' }],
  },
  {
    name: 'a hundred years is the longest term, by the year and by the month',
    scenario: flagship(
      room({ term: { unit: 'year', count: 100 } }),
      room({ id: 'b', term: { unit: 'month', count: 1201 } }),
    ),
    findings: [{ code: 'term-too-long', rule: 'M-CAT-4', place: 'lines[1].term.count', line: 'b' }],
  },
  {
    name: 'a renewal term of no months and one of 101 years are refused at their own places',
    scenario: flagship(
      room({
        autoRenew: { term: { unit: 'year', count: 101 }, times: 0 },
        renewals: [{ at: 'soon', term: { unit: 'month', count: 0 } }],
      }),
    ),
    findings: [
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].renewals[0].at', line: 'a' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].renewals[0].term.count', line: 'a' },
      { code: 'term-too-long', rule: 'M-CAT-4', place: 'lines[0].autoRenew.term.count', line: 'a' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].autoRenew.times', line: 'a' },
    ],
  },
  {
    name: 'no days of grace and ten years of retention are possible, a day more is not',
    scenario: { customer: { graceDays: 0, retentionDays: 3650 } },
    findings: [],
  },
  {
    name: 'a retention of more than ten years is refused',
    scenario: { customer: { graceDays: 3651 } },
    findings: [{ code: 'days-not-whole', rule: 'M-EXP-2', place: 'customer.graceDays' }],
  },
  {
    name: 'a customer without a level has none that could be unknown',
    scenario: { customer: { level: '' } },
    findings: [],
  },
  {
    name: 'a horizon of twenty years is counted',
    scenario: { horizon: { from: '2020-01-01T00:00:00+08:00', to: '2040-01-01T00:00:00+08:00' } },
    findings: [],
  },
  {
    name: 'a horizon of which neither end can be read is told at both ends',
    scenario: { horizon: { from: '2020-01-01', to: 'then' } },
    findings: [
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'horizon.from' },
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'horizon.to' },
    ],
  },
  {
    name: 'all that is held can be removed, and a call can last no second',
    scenario: contactCentre(
      seats({
        changes: [
          { at: '2020-01-05T00:00:00+08:00', quantity: -1 },
          { at: horizon.from, quantity: 1 },
        ],
      }),
      calls({ id: 'b', calls: [{ at: horizon.from, direction: 'inbound', seconds: 0 }] }),
    ),
    findings: [],
  },
  {
    name: 'changes are not followed while one of them cannot be read',
    scenario: contactCentre(
      seats({
        changes: [
          { at: 'soon', quantity: 5 },
          { at: horizon.from, quantity: -1 },
        ],
      }),
    ),
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].changes[0].at', line: 'a' }],
  },
  {
    name: 'half a planned minute and half a second are no usage',
    scenario: contactCentre(
      calls({ calls: undefined, minutesPerMonth: 0.5 }),
      calls({ id: 'b', calls: [{ at: 'soon', direction: 'outbound', seconds: 0.5 }] }),
    ),
    findings: [
      { code: 'usage-not-whole', rule: 'C-CALL-1', place: 'lines[0].minutesPerMonth', line: 'a' },
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[1].calls[0].at', line: 'b' },
      { code: 'usage-not-whole', rule: 'C-CALL-1', place: 'lines[1].calls[0].seconds', line: 'b' },
    ],
  },
  {
    name: 'a top-up at an unreadable time is refused at its place',
    scenario: { account: { balance: '1', topUps: [{ at: 'soon', amount: '1' }] } },
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'account.topUps[0].at' }],
  },
  {
    name: 'an unreadable activation is refused at its place',
    scenario: flagship(once('meeting.webinar', { spec: '3000', activatedAt: 'soon' })),
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].activatedAt', line: 'a' }],
  },
  {
    name: 'discount rates of none and of almost all are rates',
    scenario: flagship(
      room({ discount: { kind: 'business', rate: '0' } }),
      room({ id: 'b', discount: { kind: 'promotion', rate: '0.9999' } }),
    ),
    findings: [],
  },
  {
    name: 'an edition that cannot be read is refused once, and does not hide what its lines have',
    scenario: { edition: 'gold', lines: [room({ quantity: 0 })] },
    findings: [
      { code: 'value-not-allowed', rule: 'F-FORMAT', place: 'edition' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].quantity', line: 'a' },
    ],
  },
  {
    name: 'a wrong name does not hide the edition: its lines are held against it',
    scenario: { edition: 'flexus', name: 7, lines: [period('meeting.port')] },
    findings: [
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'name' },
      { code: 'edition-lacks-item', rule: 'M-ED-1', place: 'lines[0].sku', line: 'a' },
    ],
  },
  {
    name: 'a list of prices that is no list, and no list of lines at all',
    scenario: { lines: null, prices: {} },
    findings: [
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'lines' },
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'prices' },
    ],
  },
  {
    name: 'lines that are no objects are refused one by one',
    scenario: { lines: [null, 'meeting.room', 7] },
    findings: [0, 1, 2].map((index) => ({
      code: 'field-wrong-type',
      rule: 'F-FORMAT',
      place: `lines[${String(index)}]`,
    })),
  },
  {
    name: 'options are what they may be, and true is no text',
    scenario: { options: { rounding: 'up', roomPerHost: 'yes', taxRates: { service: '6%', hardware: '0.999' } } },
    findings: [
      { code: 'value-not-allowed', rule: 'F-FORMAT', place: 'options.rounding' },
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'options.roomPerHost' },
      { code: 'amount-malformed', rule: 'F-AMOUNT', place: 'options.taxRates.service' },
    ],
  },
  {
    name: 'a seat bought once, an IVR by usage and calls by the month are no offers',
    scenario: contactCentre(
      once('cc.seat.basic'),
      calls({ id: 'b', sku: 'cc.ivr.smart' }),
      period('cc.call.95', { id: 'c' }),
    ),
    findings: [
      { code: 'mode-not-sold', rule: 'C-CAT-1', place: 'lines[0].mode', line: 'a' },
      { code: 'mode-not-sold', rule: 'C-CAT-1', place: 'lines[1].mode', line: 'b' },
      { code: 'mode-not-sold', rule: 'C-CAT-1', place: 'lines[2].mode', line: 'c' },
    ],
  },
  {
    name: 'auto-renewal of something bought once is refused like any renewal of it',
    scenario: flagship(once('meeting.acc.wall-mount', { autoRenew: {} })),
    findings: [{ code: 'once-not-renewable', rule: 'M-ONCE-1', place: 'lines[0].autoRenew', line: 'a' }],
  },
  {
    name: 'a start on a line by usage and changes on a line by period mix modes; on a meeting line they are unknown',
    scenario: {
      ...contactCentre(
        calls({ start }),
        period('cc.tts', { id: 'b', changes: [] }),
        room({ id: 'c', changes: [] }),
        once('meeting.acc.wall-mount', { id: 'd', term: year }),
      ),
      edition: 'flagship',
    },
    findings: [
      { code: 'mode-mixed', rule: 'C-MODE-1', place: 'lines[0].start', line: 'a' },
      { code: 'mode-mixed', rule: 'C-MODE-1', place: 'lines[1].changes', line: 'b' },
      { code: 'field-unknown', rule: 'F-FIELD', place: 'lines[2].changes', line: 'c' },
      { code: 'field-unknown', rule: 'F-FIELD', place: 'lines[3].term', line: 'd' },
    ],
  },
  {
    name: 'a port that cannot be read may be the second one, so that none is said to be alone',
    scenario: flagship(period('meeting.port', { quantity: 1 }), period('meeting.port', { id: 'b', quantity: 0 })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[1].quantity', line: 'b' }],
  },
  {
    name: 'a line without a sku may be the second port and the room',
    scenario: flagship(period('meeting.port', { quantity: 1 }), period('meeting.account.ideahub', { id: 'b' }), {
      id: 'c',
      mode: 'period',
      quantity: 1,
      term: year,
      start,
    }),
    findings: [{ code: 'field-missing', rule: 'F-FORMAT', place: 'lines[2].sku', line: 'c' }],
  },
  {
    name: 'another line that cannot be read is no port',
    scenario: flagship(period('meeting.port', { quantity: 1 }), room({ id: 'b', quantity: 0 })),
    findings: [
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[1].quantity', line: 'b' },
      { code: 'port-alone', rule: 'M-CAT-3', place: 'lines[0].quantity', line: 'a' },
    ],
  },
  {
    name: 'accounts beside ports, and accounts in a hardware bundle with its room, have somewhere to meet',
    scenario: flagship(
      period('meeting.account.ideahub'),
      once('meeting.hw.ideahub-s2', { id: 'b', spec: '65' }),
      period('meeting.port', { id: 'c' }),
    ),
    findings: [],
  },
  {
    name: 'an account beside ports alone has somewhere to meet',
    scenario: flagship(period('meeting.account.ideahub'), period('meeting.port', { id: 'b' })),
    findings: [],
  },
  {
    name: 'an account beside a room that cannot be read may have somewhere to meet',
    scenario: flagship(period('meeting.account.ideahub'), room({ id: 'b', quantity: 0 })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[1].quantity', line: 'b' }],
  },
  {
    name: 'an account beside the room that a bundle includes has somewhere to meet',
    scenario: flagship(period('meeting.account.ideahub'), once('meeting.hw.ideahub-s2', { id: 'b', spec: '65' })),
    findings: [],
  },
  {
    name: 'a stand without any hardware in the scenario is for hardware that is there already',
    scenario: flagship(once('meeting.acc.stand-grey')),
    findings: [],
  },
  {
    name: 'a wall mount fits every series',
    scenario: flagship(
      once('meeting.hw.ideahub-es2', { spec: '65' }),
      once('meeting.acc.wall-mount', { id: 'b' }),
      once('meeting.acc.mic-500', { id: 'c' }),
    ),
    findings: [],
  },
  {
    name: 'planned minutes are held against all numbers, the ordinary ones too, and other calls do not count',
    scenario: contactCentre(
      period('cc.number.inbound', { quantity: 1, start: horizon.from }),
      period('cc.number.standard', { id: 'b', quantity: 3, start: horizon.from }),
      calls({ id: 'c', calls: undefined, minutesPerMonth: 199 }),
      { id: 'd', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 5000 },
    ),
    findings: [],
  },
  {
    name: 'ordinary numbers may call out as much as they like',
    scenario: contactCentre(
      period('cc.number.standard', { start: horizon.from }),
      calls({ id: 'b', calls: undefined, minutesPerMonth: 5000 }),
    ),
    findings: [],
  },
  {
    name: 'seats by the period that ended before the month of those on demand, or begin after it, are another period',
    scenario: {
      horizon: { from: '2020-01-01T00:00:00+08:00', to: '2020-03-01T00:00:00+08:00' },
      lines: [
        period('cc.seat.basic', { id: 'before', start: '2019-12-01T12:00:00+08:00', term: year, quantity: 1 }),
        seats({ id: 'other', sku: 'cc.seat.online' }),
        seats({ id: 'same' }),
      ],
    },
    findings: [{ code: 'modes-side-by-side', rule: 'C-MODE-1', place: 'lines[2].mode', line: 'same' }],
  },
  {
    name: 'a price of a spec that is needed and one of a spec that is not there are prices of nothing',
    scenario: {
      prices: [
        { sku: 'meeting.room', mode: 'period', per: 'year', amount: '1' },
        { sku: 'meeting.port', spec: '50', mode: 'period', per: 'year', amount: '1' },
        { sku: 'cc.seat.basic', mode: 'on-demand', per: 'year', amount: '1' },
        { sku: 'cc.call.95', mode: 'usage', per: 'month', amount: '1' },
        { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'year', amount: '1' },
        { sku: 'cc.seat.super', mode: 'period', per: 'year', amount: '1' },
        { sku: 'meeting.room', spec: '50', mode: 'period', amount: '1' },
      ],
    },
    findings: [
      { code: 'price-key-not-sold', rule: 'Q-PRICE-1', place: 'prices[0]' },
      { code: 'price-key-not-sold', rule: 'Q-PRICE-1', place: 'prices[1]' },
      { code: 'price-key-not-sold', rule: 'Q-PRICE-1', place: 'prices[2]' },
      { code: 'price-key-not-sold', rule: 'Q-PRICE-1', place: 'prices[3]' },
      { code: 'price-key-not-sold', rule: 'Q-PRICE-1', place: 'prices[4]' },
      { code: 'sku-unknown', rule: 'C-CAT-1', place: 'prices[5].sku' },
      { code: 'field-missing', rule: 'F-FORMAT', place: 'prices[6].per' },
    ],
  },
  {
    name: 'each kind of price is taken in its own unit',
    scenario: {
      prices: [
        { sku: 'cc.seat.basic', mode: 'period', per: 'half-year', amount: '1' },
        { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '1' },
        { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '1' },
        { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '1' },
      ],
    },
    findings: [],
  },
  ...(
    [
      [
        'a lead written as text',
        room({ autoRenew: { daysBefore: 'a week' } }),
        'renewal-lead-out-of-range',
        'M-REN-2',
        'autoRenew.daysBefore',
      ],
      ['renewals that are no list', room({ renewals: {} }), 'field-wrong-type', 'F-FORMAT', 'renewals'],
      [
        'a line kept out of the total by a text',
        room({ outsideTotal: 'yes' }),
        'value-not-allowed',
        'F-FORMAT',
        'outsideTotal',
      ],
      ['a term that is a text', room({ term: 'a year' }), 'field-wrong-type', 'F-FORMAT', 'term'],
      ['a note of 2001 characters', room({ note: 'a'.repeat(2001) }), 'value-out-of-range', 'F-FORMAT', 'note'],
      ['a discount that is nothing', room({ discount: null }), 'field-wrong-type', 'F-FORMAT', 'discount'],
    ] as const
  ).map(([name, line, code, rule, field]): FindingCase => ({
    name: `${name}: refused at its place`,
    scenario: flagship(line),
    findings: [{ code, rule, place: `lines[0].${field}`, line: 'a' }],
  })),
  {
    name: 'a change of a quantity written as text is refused by the rule of changes',
    scenario: contactCentre(seats({ changes: [{ at: horizon.from, quantity: '5' }] })),
    findings: [{ code: 'change-not-whole', rule: 'C-OD-3', place: 'lines[0].changes[0].quantity', line: 'a' }],
  },
  ...(
    [
      [
        'end on the 5th, before the month of the on-demand ones',
        '2020-01-04T13:23:56+08:00',
        [['2020-03-01', 1]],
        false,
      ],
      ['end as the month of the on-demand ones begins', '2019-12-31T13:00:00+08:00', [['2020-02-01', 1]], false],
      ['end in the month of the on-demand ones', '2020-01-04T13:23:56+08:00', [['2020-02-20', 1]], true],
      [
        'begin in the month after the on-demand ones went',
        '2020-02-01T00:00:00+08:00',
        [
          ['2020-01-02', 1],
          ['2020-01-20', -1],
        ],
        false,
      ],
      [
        'begin in the last second of their month',
        '2020-01-31T23:59:59+08:00',
        [
          ['2020-01-02', 1],
          ['2020-01-20', -1],
        ],
        true,
      ],
      [
        'lie between two stretches of on-demand ones',
        '2020-02-03T00:00:00+08:00',
        [
          ['2020-01-02', 1],
          ['2020-01-20', -1],
          ['2020-04-01', 1],
        ],
        false,
      ],
    ] as const
  ).map(([name, from, changes, warned]): FindingCase => ({
    name: `period seats that ${name} are ${warned ? '' : 'not '}beside them (C-MODE-1)`,
    scenario: {
      horizon: { from: '2020-01-01T00:00:00+08:00', to: '2020-05-01T00:00:00+08:00' },
      lines: [
        period('cc.seat.basic', { id: 'p', term: month, start: from, autoRenew: undefined }),
        seats({ changes: changes.map(([day, quantity]) => ({ at: `${day}T00:00:00+08:00`, quantity })) }),
      ],
    },
    findings: warned ? [{ code: 'modes-side-by-side', rule: 'C-MODE-1', place: 'lines[1].mode', line: 'a' }] : [],
  })),
  ...(
    [
      ['50 minutes in one of two months', [['2020-01-31T23:59:59', 50]], [], true],
      [
        '50 minutes over two months',
        [
          ['2020-01-31T23:00:00', 25],
          ['2020-02-01T00:00:00', 25],
        ],
        [],
        false,
      ],
      ['50 minutes before the horizon', [['2019-12-31T00:00:00', 50]], [], false],
      [
        '50 minutes in a month before nine more numbers come',
        [['2020-01-31T00:00:00', 50]],
        [added('2020-02-01')],
        true,
      ],
      [
        '50 minutes beside ten seats, which are no numbers',
        [['2020-01-05T00:00:00', 50]],
        [seats({ id: 's', changes: [{ at: horizon.from, quantity: 10 }] })],
        true,
      ],
      [
        '98 minutes over an inbound and a standard number',
        [['2020-01-05T00:00:00', 98]],
        [seats({ id: 's', sku: 'cc.number.standard' })],
        false,
      ],
      [
        '100 minutes over an inbound and a standard number',
        [['2020-01-05T00:00:00', 100]],
        [seats({ id: 's', sku: 'cc.number.standard' })],
        true,
      ],
    ] as const
  ).map(([name, logged, more, warned]): FindingCase => ({
    name: `an inbound-only number that calls out: ${name}, ${warned ? 'is pointed out' : 'is fine'} (C-CAT-3)`,
    scenario: {
      horizon: { from: horizon.from, to: '2020-03-01T00:00:00+08:00' },
      lines: [
        seats({ sku: 'cc.number.inbound' }),
        calls({
          id: 'c',
          calls: logged.map(([at, minutes]) => ({ at: `${at}+08:00`, direction: 'outbound', seconds: minutes * 60 })),
        }),
        ...more,
      ],
    },
    findings: warned ? [{ code: 'inbound-number-calls-out', rule: 'C-CAT-3', place: 'lines[0]', line: 'a' }] : [],
  })),
];
