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

/** Fields that cannot be read, and what is said of the others all the same: everything once, and nothing that is not so. */
export const unreadCases: readonly FindingCase[] = [
  {
    name: 'a term of two thousand million months is told once, as a count',
    scenario: flagship(room({ term: { unit: 'month', count: 2_000_000_000 } })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].term.count', line: 'a' }],
  },
  {
    name: 'a wrong quantity and a wrong term do not hide what is wrong with the renewals',
    scenario: flagship(
      room({
        quantity: 0,
        term: { unit: 'month', count: 0 },
        autoRenew: { daysBefore: 8 },
        renewals: [{ at: '2023-03-18T15:29:59+08:00', term: month, alignDay: 29 }],
      }),
    ),
    findings: [
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].quantity', line: 'a' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].term.count', line: 'a' },
      { code: 'renewal-lead-out-of-range', rule: 'M-REN-2', place: 'lines[0].autoRenew.daysBefore', line: 'a' },
      { code: 'renewal-before-purchase', rule: 'M-REN-1', place: 'lines[0].renewals[0].at', line: 'a' },
      { code: 'align-day-out-of-range', rule: 'M-REN-5', place: 'lines[0].renewals[0].alignDay', line: 'a' },
    ],
  },
  {
    name: 'a renewal of which the time cannot be read is not held against the purchase, and the next one is',
    scenario: flagship(
      room({
        renewals: [
          { at: 'soon', term: month, alignDay: 29 },
          { at: '2023-03-18T15:29:59+08:00', term: month },
        ],
      }),
    ),
    findings: [
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].renewals[0].at', line: 'a' },
      { code: 'renewal-before-purchase', rule: 'M-REN-1', place: 'lines[0].renewals[1].at', line: 'a' },
    ],
  },
  {
    name: 'of an unknown sku nothing is said but that, whatever renewal or activation stands with it',
    scenario: flagship(
      period('meeting.rom', { autoRenew: { daysBefore: 9 }, renewals: [{ at: start, term: month }] }),
      once('meeting.wall', { id: 'b', activatedAt: start }),
      once('meeting.wall', { id: 'c', renewals: [] }),
    ),
    findings: [
      { code: 'sku-unknown', rule: 'M-CAT-1', place: 'lines[0].sku', line: 'a' },
      { code: 'sku-unknown', rule: 'M-CAT-1', place: 'lines[1].sku', line: 'b' },
      { code: 'sku-unknown', rule: 'M-CAT-1', place: 'lines[2].sku', line: 'c' },
      { code: 'field-unknown', rule: 'F-FIELD', place: 'lines[2].renewals', line: 'c' },
    ],
  },
  {
    name: 'a line whose sku is no text has no fields of another mode, and needs no edition',
    scenario: { lines: [{ ...once('meeting.acc.wall-mount', { renewals: [] }), sku: 7 }] },
    findings: [
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'lines[0].sku', line: 'a' },
      { code: 'field-unknown', rule: 'F-FIELD', place: 'lines[0].renewals', line: 'a' },
    ],
  },
  {
    name: 'auto-renewal of seats on demand would change their mode',
    scenario: contactCentre(seats({ autoRenew: {} })),
    findings: [{ code: 'mode-mixed', rule: 'C-MODE-1', place: 'lines[0].autoRenew', line: 'a' }],
  },
  {
    name: 'quantity and start of something bought once are refused at their places',
    scenario: flagship(once('meeting.acc.wall-mount', { quantity: 0, start: 'soon' })),
    findings: [
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].quantity', line: 'a' },
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].start', line: 'a' },
    ],
  },
  {
    name: 'an activation is held against a start that can be read only, whatever the quantity is',
    scenario: flagship(
      once('meeting.webinar', { spec: '3000', start: 'soon', activatedAt: start }),
      once('meeting.webinar', { id: 'b', spec: '3000', quantity: 0, activatedAt: '2023-03-18T15:29:59+08:00' }),
    ),
    findings: [
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].start', line: 'a' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[1].quantity', line: 'b' },
      { code: 'activation-before-purchase', rule: 'M-WEB-1', place: 'lines[1].activatedAt', line: 'b' },
    ],
  },
  {
    name: 'a horizon that cannot be read is not said to be missing too, nor one beside a name that is wrong',
    scenario: { horizon: { from: horizon.from, to: 'then' }, lines: [seats()] },
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'horizon.to' }],
  },
  {
    name: 'a wrong name does not make the horizon missing',
    scenario: { name: 7, horizon, lines: [seats()] },
    findings: [{ code: 'field-wrong-type', rule: 'F-FORMAT', place: 'name' }],
  },
  ...(['free', 'flexus', 'flagship'] as const).map((edition) => ({
    name: `a wrong name does not hide the edition ${edition}: it is not said to be missing, and its lines are held against it`,
    scenario: { edition, name: 7, lines: [period(edition === 'free' ? 'meeting.room-connector' : 'meeting.port')] },
    findings: [
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'name' },
      ...(edition === 'flagship'
        ? []
        : [{ code: 'edition-lacks-item', rule: 'M-ED-1', place: 'lines[0].sku', line: 'a' }]),
    ],
  })),
  {
    name: 'a horizon of 7,320 days is the longest, to the second',
    scenario: { horizon: { from: '2020-01-01T00:00:00+08:00', to: '2040-01-16T00:00:00+08:00' } },
    findings: [],
  },
  {
    name: 'a horizon of 7,320 days and a second is too long',
    scenario: { horizon: { from: '2020-01-01T00:00:00+08:00', to: '2040-01-16T00:00:01+08:00' } },
    findings: [{ code: 'horizon-too-long', rule: 'C-OD-1', place: 'horizon.to' }],
  },
  {
    name: 'a call that cannot be read does not make calls without minutes of the others',
    scenario: contactCentre(
      period('cc.number.inbound', { start: horizon.from }),
      calls({
        id: 'b',
        calls: [
          { at: 'soon', direction: 'outbound', seconds: 60_000 },
          { at: horizon.from, direction: 'outbound', seconds: 60_000 },
        ],
      }),
    ),
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[1].calls[0].at', line: 'b' }],
  },
  {
    name: 'minutes before any number is held are minutes of no inbound-only number',
    scenario: {
      horizon: { from: horizon.from, to: '2020-03-01T00:00:00+08:00' },
      lines: [
        seats({ sku: 'cc.number.inbound', changes: [{ at: '2020-02-01T00:00:00+08:00', quantity: 1 }] }),
        calls({ id: 'b', calls: [{ at: horizon.from, direction: 'outbound', seconds: 60_000 }] }),
      ],
    },
    findings: [],
  },
  {
    name: 'a change at a time that is no text is refused by the shape of the file, not by the rule of changes',
    scenario: contactCentre(seats({ changes: [{ at: 7, quantity: 1 }] })),
    findings: [{ code: 'field-wrong-type', rule: 'F-FORMAT', place: 'lines[0].changes[0].at', line: 'a' }],
  },
  {
    name: 'a top-up where nothing is bought is before no purchase',
    scenario: { account: { balance: '1', topUps: [{ at: start, amount: '1' }] } },
    findings: [],
  },
  {
    name: 'a room can be renewed up to the second of its release, thirty days after its expiry, and not later',
    scenario: flagship(
      room({ renewals: [{ at: '2024-04-17T23:59:59+08:00', term: month }] }),
      room({ id: 'b', renewals: [{ at: '2024-04-18T00:00:00+08:00', term: month }] }),
    ),
    findings: [{ code: 'renewal-after-release', rule: 'M-REN-1', place: 'lines[1].renewals[0].at', line: 'b' }],
  },
  {
    name: 'a top-up at an unreadable time is not before the purchase, and an early one beside it is not told yet',
    scenario: {
      ...flagship(room({ term: year })),
      account: {
        balance: '1',
        topUps: [
          { at: 'soon', amount: '1' },
          { at: '2020-01-01T00:00:00+08:00', amount: '1' },
        ],
      },
    },
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'account.topUps[0].at' }],
  },
];
