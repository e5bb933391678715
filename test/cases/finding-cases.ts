import { boundaryCases } from './finding-boundary-cases.ts';
import {
  calls,
  contactCentre,
  type FindingCase,
  flagship,
  flexus,
  horizon,
  month,
  once,
  period,
  room,
  seats,
  start,
  year,
} from './finding-case.ts';
import { mendedCases } from './finding-mended-cases.ts';
import { unreadCases } from './finding-unread-cases.ts';

/** Editions and catalogue: domain M-ED-1, M-CAT-1…10, C-CAT-1…3. */
const catalogueCases: readonly FindingCase[] = [
  {
    name: 'a sku that is not in the catalogue is refused, and the skus of the edition are told',
    scenario: flagship(period('meeting.rom')),
    findings: [{ code: 'sku-unknown', rule: 'M-CAT-1', place: 'lines[0].sku', line: 'a' }],
  },
  {
    name: 'an unknown contact-centre sku is refused by the contact centre’s rule',
    scenario: contactCentre(period('cc.seat.super')),
    findings: [{ code: 'sku-unknown', rule: 'C-CAT-1', place: 'lines[0].sku' }],
  },
  {
    name: 'meeting lines without an edition are refused',
    scenario: { lines: [room()] },
    findings: [{ code: 'edition-missing', rule: 'M-ED-1', place: 'edition' }],
  },
  {
    name: 'ports are not sold to the flexus edition',
    scenario: flexus(period('meeting.port')),
    findings: [{ code: 'edition-lacks-item', rule: 'M-ED-1', place: 'lines[0].sku' }],
  },
  {
    name: 'nothing is sold to the free edition',
    scenario: { edition: 'free', lines: [room()] },
    findings: [{ code: 'edition-lacks-item', rule: 'M-ED-1', place: 'lines[0].sku' }],
  },
  {
    name: 'a port is not sold once',
    scenario: flagship(once('meeting.port')),
    findings: [{ code: 'mode-not-sold', rule: 'M-CAT-1', place: 'lines[0].mode' }],
  },
  {
    name: 'IVR channels are not sold on demand',
    scenario: contactCentre(seats({ sku: 'cc.ivr.basic' })),
    findings: [{ code: 'mode-not-sold', rule: 'C-CAT-1', place: 'lines[0].mode' }],
  },
  {
    name: 'a mode that does not exist is refused with the four that do',
    scenario: flagship({ ...room(), mode: 'rental' }),
    findings: [{ code: 'value-not-allowed', rule: 'M-CAT-1', place: 'lines[0].mode' }],
  },
  {
    name: 'a room needs a size',
    scenario: flagship(period('meeting.room')),
    findings: [{ code: 'spec-missing', rule: 'M-CAT-1', place: 'lines[0].spec' }],
  },
  {
    name: 'a room of 75 is not sold in any edition',
    scenario: flagship(room({ spec: '75' })),
    findings: [{ code: 'spec-unknown', rule: 'M-CAT-1', place: 'lines[0].spec' }],
  },
  {
    name: 'a room of 1000 is sold to flagship only',
    scenario: flexus(room({ spec: '1000' })),
    findings: [{ code: 'spec-not-in-edition', rule: 'M-CAT-1', place: 'lines[0].spec' }],
  },
  {
    name: 'a webinar of 200 is not sold once',
    scenario: flagship(once('meeting.webinar', { spec: '200' })),
    findings: [{ code: 'spec-unknown', rule: 'M-CAT-1', place: 'lines[0].spec' }],
  },
  {
    name: 'an account has no spec',
    scenario: flagship(room({ id: 'r' }), period('meeting.account.ideahub', { spec: '50' })),
    findings: [{ code: 'spec-superfluous', rule: 'M-CAT-1', place: 'lines[1].spec' }],
  },
  {
    name: 'flexus rooms of 10 are not sold by the month',
    scenario: flexus(room({ spec: '10', term: month })),
    findings: [{ code: 'term-not-sold', rule: 'M-CAT-2', place: 'lines[0].term.unit' }],
  },
  {
    name: 'meeting resources are not sold by the half-year',
    scenario: flagship(room({ term: { unit: 'half-year', count: 1 } })),
    findings: [{ code: 'term-not-sold', rule: 'M-CAT-4', place: 'lines[0].term.unit' }],
  },
  {
    name: 'flexus rooms of 10 sold by the year cannot be renewed by the month',
    scenario: flexus(room({ spec: '10', renewals: [{ at: start, term: month }] })),
    findings: [{ code: 'renewal-term-not-sold', rule: 'M-CAT-2', place: 'lines[0].renewals[0].term.unit' }],
  },
  {
    name: 'contact-centre resources are not renewed by the half-year',
    scenario: contactCentre(period('cc.tts', { autoRenew: { term: { unit: 'half-year', count: 1 } } })),
    findings: [{ code: 'renewal-term-not-sold', rule: 'C-PER-2', place: 'lines[0].autoRenew.term.unit' }],
  },
  {
    name: 'one port in all cannot meet',
    scenario: flagship(period('meeting.port', { quantity: 1 })),
    findings: [{ code: 'port-alone', rule: 'M-CAT-3', place: 'lines[0].quantity', line: 'a' }],
  },
  {
    name: 'one port beside another is a fleet of two',
    scenario: flagship(period('meeting.port', { quantity: 1 }), period('meeting.port', { id: 'b', quantity: 1 })),
    findings: [],
  },
  ...[0, -1, 1.5, 1e21].map((quantity) => ({
    name: `a quantity of ${String(quantity)} is refused`,
    scenario: flagship(room({ quantity })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].quantity', line: 'a' }],
  })),
  {
    name: 'a quantity written as text is refused by the rule of quantities',
    scenario: flagship(room({ quantity: '30' })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].quantity', line: 'a' }],
  },
  {
    name: 'a term of no months is refused',
    scenario: flagship(room({ term: { unit: 'month', count: 0 } })),
    findings: [{ code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].term.count' }],
  },
  {
    name: 'a term of 101 years is refused',
    scenario: flagship(room({ term: { unit: 'year', count: 101 } })),
    findings: [{ code: 'term-too-long', rule: 'M-CAT-4', place: 'lines[0].term.count' }],
  },
  {
    name: 'a grey stand in a scenario with S2 hardware only does not fit',
    scenario: flagship(once('meeting.hw.ideahub-s2', { spec: '65' }), once('meeting.acc.stand-grey', { id: 'b' })),
    findings: [{ code: 'accessory-does-not-fit', rule: 'M-CAT-6', place: 'lines[1].sku', line: 'b' }],
  },
  {
    name: 'a white stand in a scenario with ES2 hardware only does not fit',
    scenario: flagship(once('meeting.hw.ideahub-es2', { spec: '65' }), once('meeting.acc.stand-white', { id: 'b' })),
    findings: [{ code: 'accessory-does-not-fit', rule: 'M-CAT-6', place: 'lines[1].sku', line: 'b' }],
  },
  {
    name: 'a white stand beside both series is no warning',
    scenario: flagship(
      once('meeting.hw.ideahub-es2', { spec: '65' }),
      once('meeting.hw.ideahub-b2', { id: 'c', spec: '65' }),
      once('meeting.acc.stand-white', { id: 'b' }),
    ),
    findings: [],
  },
  {
    name: 'accounts without a room or port have nowhere to meet',
    scenario: flagship(period('meeting.account.ideahub')),
    findings: [{ code: 'account-without-place', rule: 'M-CAT-8', place: 'lines[0]', line: 'a' }],
  },
  {
    name: 'a SmartRooms account that includes a room has somewhere to meet',
    scenario: flexus(period('meeting.account.smartrooms', { spec: 'with-room-100' })),
    findings: [],
  },
];

/** What is bought once: domain M-WEB-1, M-ONCE-1. */
const onceCases: readonly FindingCase[] = [
  {
    name: 'something bought once is not renewed',
    scenario: flagship(once('meeting.acc.wall-mount', { renewals: [] })),
    findings: [{ code: 'once-not-renewable', rule: 'M-ONCE-1', place: 'lines[0].renewals', line: 'a' }],
  },
  {
    name: 'only a one-time webinar is activated',
    scenario: flagship(once('meeting.acc.wall-mount', { activatedAt: start })),
    findings: [{ code: 'activation-not-for-item', rule: 'M-WEB-1', place: 'lines[0].activatedAt' }],
  },
  {
    name: 'a webinar is not activated before it is bought',
    scenario: flagship(once('meeting.webinar', { spec: '3000', activatedAt: '2023-03-18T15:29:59+08:00' })),
    findings: [{ code: 'activation-before-purchase', rule: 'M-WEB-1', place: 'lines[0].activatedAt' }],
  },
  {
    name: 'a webinar can be activated in the last second of its year',
    scenario: flagship(once('meeting.webinar', { spec: '3000', activatedAt: '2024-03-18T23:59:59+08:00' })),
    findings: [],
  },
  {
    name: 'a webinar is not activated after its year',
    scenario: flagship(once('meeting.webinar', { spec: '3000', activatedAt: '2024-03-19T00:00:00+08:00' })),
    findings: [{ code: 'activation-after-lapse', rule: 'M-WEB-1', place: 'lines[0].activatedAt' }],
  },
];

/** Renewal settings: domain M-REN-1, M-REN-2, M-REN-5. */
const renewalCases: readonly FindingCase[] = [
  {
    name: 'the lead of auto-renewal is at most seven days',
    scenario: flagship(room({ autoRenew: { term: year, daysBefore: 8 } })),
    findings: [{ code: 'renewal-lead-out-of-range', rule: 'M-REN-2', place: 'lines[0].autoRenew.daysBefore' }],
  },
  {
    name: 'an expiry cannot be aligned to the 29th',
    scenario: flagship(room({ renewals: [{ at: start, term: month, alignDay: 29 }] })),
    findings: [{ code: 'align-day-out-of-range', rule: 'M-REN-5', place: 'lines[0].renewals[0].alignDay' }],
  },
  {
    name: 'an expiry cannot be aligned to a word other than last',
    scenario: flagship(room({ renewals: [{ at: start, term: month, alignDay: 'first' }] })),
    findings: [{ code: 'align-day-out-of-range', rule: 'M-REN-5', place: 'lines[0].renewals[0].alignDay' }],
  },
  {
    name: 'contact-centre resources have no aligned expiry',
    scenario: contactCentre(period('cc.tts', { renewals: [{ at: start, term: month, alignDay: 1 }] })),
    findings: [{ code: 'align-not-for-item', rule: 'M-REN-5', place: 'lines[0].renewals[0].alignDay' }],
  },
  {
    name: 'a renewal is not before the purchase',
    scenario: flagship(room({ renewals: [{ at: '2023-03-18T15:29:59+08:00', term: month }] })),
    findings: [{ code: 'renewal-before-purchase', rule: 'M-REN-1', place: 'lines[0].renewals[0].at' }],
  },
];

/** Use and calls: domain C-MODE-1, C-OD-1, C-OD-3, C-CALL-1, C-CAT-3. */
const usageCases: readonly FindingCase[] = [
  {
    name: 'on-demand and usage lines need a horizon',
    scenario: { lines: [seats(), calls({ id: 'b' })] },
    findings: [
      { code: 'horizon-missing', rule: 'C-OD-1', place: 'horizon', line: 'a' },
      { code: 'horizon-missing', rule: 'C-CALL-1', place: 'horizon', line: 'b' },
    ],
  },
  {
    name: 'a horizon of 21 years is refused',
    scenario: { horizon: { from: '2020-01-01T00:00:00+08:00', to: '2041-01-02T00:00:00+08:00' } },
    findings: [{ code: 'horizon-too-long', rule: 'C-OD-1', place: 'horizon.to' }],
  },
  {
    name: 'a horizon that ends where it starts is refused',
    scenario: { horizon: { from: horizon.from, to: horizon.from } },
    findings: [{ code: 'horizon-reversed', rule: 'F-INSTANT', place: 'horizon.to' }],
  },
  {
    name: 'no more is removed than is held at that instant',
    scenario: contactCentre(
      seats({
        changes: [
          { at: '2020-01-04T09:00:00+08:00', quantity: 10 },
          { at: '2020-01-04T08:59:59+08:00', quantity: -1 },
          { at: '2020-01-05T00:00:00+08:00', quantity: -11 },
        ],
      }),
    ),
    findings: [
      { code: 'removed-more-than-held', rule: 'C-OD-3', place: 'lines[0].changes[1].quantity', line: 'a' },
      { code: 'removed-more-than-held', rule: 'C-OD-3', place: 'lines[0].changes[2].quantity', line: 'a' },
    ],
  },
  {
    name: 'a change of nothing and a change of half a seat are refused',
    scenario: contactCentre(
      seats({
        changes: [
          { at: horizon.from, quantity: 0 },
          { at: horizon.from, quantity: 0.5 },
        ],
      }),
    ),
    findings: [
      { code: 'change-not-whole', rule: 'C-OD-3', place: 'lines[0].changes[0].quantity' },
      { code: 'change-not-whole', rule: 'C-OD-3', place: 'lines[0].changes[1].quantity' },
    ],
  },
  {
    name: 'usage is either logged or planned',
    scenario: contactCentre(calls({ minutesPerMonth: 5 }), { id: 'b', sku: 'cc.call.95', mode: 'usage' }),
    findings: [
      { code: 'usage-unclear', rule: 'C-CALL-1', place: 'lines[0]', line: 'a' },
      { code: 'usage-unclear', rule: 'C-CALL-1', place: 'lines[1]', line: 'b' },
    ],
  },
  {
    name: 'a call does not last minus one second',
    scenario: contactCentre(calls({ calls: [{ at: horizon.from, direction: 'outbound', seconds: -1 }] })),
    findings: [{ code: 'usage-not-whole', rule: 'C-CALL-1', place: 'lines[0].calls[0].seconds' }],
  },
  {
    name: 'a term on an on-demand line would change its mode',
    scenario: contactCentre(seats({ term: month })),
    findings: [{ code: 'mode-mixed', rule: 'C-MODE-1', place: 'lines[0].term', line: 'a' }],
  },
  {
    name: 'period seats that reach the month of on-demand seats only by a renewal are pointed out too',
    scenario: contactCentre(
      seats({ id: 'b' }),
      period('cc.seat.basic', { start: '2019-11-10T12:00:00+08:00', term: month, autoRenew: { times: 1 } }),
    ),
    findings: [{ code: 'modes-side-by-side', rule: 'C-MODE-1', place: 'lines[0].mode', line: 'b' }],
  },
  {
    name: 'period and on-demand seats of one kind in the same month are pointed out',
    scenario: contactCentre(
      seats({ id: 'b' }),
      period('cc.seat.basic', { start: '2020-01-31T12:00:00+08:00', autoRenew: {} }),
    ),
    findings: [{ code: 'modes-side-by-side', rule: 'C-MODE-1', place: 'lines[0].mode', line: 'b' }],
  },
  {
    name: 'inbound-only numbers planned for 50 outbound minutes each are pointed out',
    scenario: contactCentre(
      period('cc.number.inbound', { start: horizon.from }),
      calls({ id: 'b', calls: undefined, minutesPerMonth: 100 }),
    ),
    findings: [{ code: 'inbound-number-calls-out', rule: 'C-CAT-3', place: 'lines[0]', line: 'a' }],
  },
  {
    name: 'inbound-only numbers planned for 49 outbound minutes each are fine',
    scenario: contactCentre(
      period('cc.number.inbound', { start: horizon.from }),
      calls({ id: 'b', calls: undefined, minutesPerMonth: 99 }),
    ),
    findings: [],
  },
];

/** Discounts, tax, customer, prices in the file: domain Q-*, M-EXP-2. */
const moneyCases: readonly FindingCase[] = [
  {
    name: 'a discount rate of one is refused',
    scenario: flagship(room({ discount: { kind: 'business', rate: '1' } })),
    findings: [{ code: 'discount-rate-out-of-range', rule: 'Q-DISC-1', place: 'lines[0].discount.rate', line: 'a' }],
  },
  {
    name: 'a negative discount is no amount, by the rule of discounts',
    scenario: flagship(room({ discount: { kind: 'business', amount: '-5' } })),
    findings: [{ code: 'amount-malformed', rule: 'Q-DISC-1', place: 'lines[0].discount.amount', line: 'a' }],
  },
  {
    name: 'a discount is a rate or an amount, not both and not none',
    scenario: {
      ...flagship(room({ discount: { kind: 'business' } })),
      discount: { kind: 'partner', rate: '0.1', amount: '1' },
    },
    findings: [
      { code: 'discount-unclear', rule: 'Q-DISC-1', place: 'lines[0].discount', line: 'a' },
      { code: 'discount-unclear', rule: 'Q-DISC-1', place: 'discount' },
    ],
  },
  {
    name: 'a discount of an unknown kind is refused with the kinds there are',
    scenario: flagship(room({ discount: { kind: 'friends', rate: '0.1' } })),
    findings: [{ code: 'value-not-allowed', rule: 'F-FORMAT', place: 'lines[0].discount.kind' }],
  },
  {
    name: 'a tax rate of 100 % is refused',
    scenario: { options: { taxRates: { service: '1' } } },
    findings: [{ code: 'tax-rate-out-of-range', rule: 'Q-TAX-1', place: 'options.taxRates.service' }],
  },
  {
    name: 'a customer level that is not known is refused with those that are',
    scenario: { customer: { level: 'V9' } },
    findings: [{ code: 'level-unknown', rule: 'M-EXP-2', place: 'customer.level' }],
  },
  {
    name: 'grace is a whole number of days',
    scenario: { customer: { graceDays: 1.5, retentionDays: -1 } },
    findings: [
      { code: 'days-not-whole', rule: 'M-EXP-2', place: 'customer.graceDays' },
      { code: 'days-not-whole', rule: 'M-EXP-2', place: 'customer.retentionDays' },
    ],
  },
  {
    name: 'prices of unknown skus, of keys that are not sold, and of one key twice are refused',
    scenario: {
      prices: [
        { sku: 'meeting.rom', mode: 'period', per: 'year', amount: '1' },
        { sku: 'meeting.room', spec: '50', mode: 'period', per: 'half-year', amount: '1' },
        { sku: 'meeting.port', mode: 'period', per: 'year', amount: '1' },
        { sku: 'meeting.port', mode: 'period', per: 'year', amount: '2' },
      ],
    },
    findings: [
      { code: 'sku-unknown', rule: 'M-CAT-1', place: 'prices[0].sku' },
      { code: 'price-key-not-sold', rule: 'Q-PRICE-1', place: 'prices[1]' },
      { code: 'price-duplicate', rule: 'Q-PRICE-1', place: 'prices[3]' },
    ],
  },
  ...['1e3', '1,000', '+5', '.5', '5.', '0.12345678901', '', ' 5', 5.5].map((amount) => ({
    name: `a price of ${JSON.stringify(amount)} is no amount`,
    scenario: { prices: [{ sku: 'meeting.port', mode: 'period', per: 'year', amount }] },
    findings: [{ code: 'amount-malformed', rule: 'F-AMOUNT', place: 'prices[0].amount' }],
  })),
  {
    name: 'a price written as a JSON integer is exact and taken',
    scenario: { prices: [{ sku: 'meeting.port', mode: 'period', per: 'year', amount: 5000 }] },
    findings: [],
  },
];

/** The shape of the file. */
const shapeCases: readonly FindingCase[] = [
  {
    name: 'unknown fields are refused by name, at the top and in a line',
    scenario: { ...flagship(room({ colour: 'red' })), comment: 'x' },
    findings: [
      { code: 'field-unknown', rule: 'F-FIELD', place: 'comment' },
      { code: 'field-unknown', rule: 'F-FIELD', place: 'lines[0].colour', line: 'a' },
    ],
  },
  {
    name: 'a start without an offset is refused',
    scenario: flagship(room({ start: '2023-03-18T15:30:00' })),
    findings: [{ code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].start', line: 'a' }],
  },
  {
    name: 'missing fields are named',
    scenario: flagship({ id: 'a', sku: 'meeting.room', spec: '50', mode: 'period' }),
    findings: [
      { code: 'field-missing', rule: 'F-FORMAT', place: 'lines[0].quantity', line: 'a' },
      { code: 'field-missing', rule: 'F-FORMAT', place: 'lines[0].term', line: 'a' },
      { code: 'field-missing', rule: 'F-FORMAT', place: 'lines[0].start', line: 'a' },
    ],
  },
  {
    name: 'two lines cannot have one id',
    scenario: flagship(room(), room({ spec: '100' })),
    findings: [{ code: 'id-duplicate', rule: 'F-ID', place: 'lines[1].id', line: 'a' }],
  },
  {
    name: 'lines must be a list of objects, and a name a text',
    scenario: { name: 7, lines: {} },
    findings: [
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'name' },
      { code: 'field-wrong-type', rule: 'F-FORMAT', place: 'lines' },
    ],
  },
  {
    name: 'an empty name is refused',
    scenario: { name: '' },
    findings: [{ code: 'value-out-of-range', rule: 'F-FORMAT', place: 'name' }],
  },
  {
    name: 'another version of the format is refused',
    scenario: { format: 'seatwise.scenario/2' },
    findings: [{ code: 'value-not-allowed', rule: 'F-FORMAT', place: 'format' }],
  },
  {
    name: 'everything that is wrong with a scenario is told at once, line by line',
    scenario: {
      edition: 'flexus',
      discount: { kind: 'partner', rate: '2' },
      lines: [
        period('meeting.port', { quantity: 0, start: 'tomorrow' }),
        room({ id: 'b', spec: '10', term: month, discount: { kind: 'business', rate: '1' } }),
        { id: 'c', sku: 'meeting.rom', mode: 'period', quantity: 'many', term: year, start },
      ],
    },
    findings: [
      { code: 'edition-lacks-item', rule: 'M-ED-1', place: 'lines[0].sku', line: 'a' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[0].quantity', line: 'a' },
      { code: 'instant-malformed', rule: 'F-INSTANT', place: 'lines[0].start', line: 'a' },
      { code: 'discount-rate-out-of-range', rule: 'Q-DISC-1', place: 'lines[1].discount.rate', line: 'b' },
      { code: 'term-not-sold', rule: 'M-CAT-2', place: 'lines[1].term.unit', line: 'b' },
      { code: 'sku-unknown', rule: 'M-CAT-1', place: 'lines[2].sku', line: 'c' },
      { code: 'quantity-not-whole', rule: 'M-CAT-4', place: 'lines[2].quantity', line: 'c' },
      { code: 'discount-rate-out-of-range', rule: 'Q-DISC-1', place: 'discount.rate' },
    ],
  },
];

/** Scenarios and what `check` must say of them, notes left out. */
export const findingCases: readonly FindingCase[] = [
  ...catalogueCases,
  ...onceCases,
  ...renewalCases,
  ...usageCases,
  ...moneyCases,
  ...shapeCases,
  ...boundaryCases,
  ...mendedCases,
  ...unreadCases,
];

/** Scenarios that are sound, and what is remarked on them. */
export const noteCases: readonly Pick<FindingCase, 'name' | 'scenario'>[] = [
  { name: 'a room is assigned and not refunded', scenario: flagship(room()) },
  { name: 'hardware is not returned', scenario: flagship(once('meeting.acc.wall-mount')) },
  {
    name: 'a one-time webinar is not assigned, two kinds of live ports are counted together',
    scenario: flagship(
      once('meeting.webinar', { spec: '3000' }),
      period('meeting.live-port', { id: 'l', quantity: 2 }),
      period('meeting.live-port', { id: 'm', quantity: 3 }),
    ),
  },
  { name: 'a period webinar is assigned', scenario: flagship(period('meeting.webinar', { spec: '500' })) },
  {
    name: 'who buys channels by the month is advised to auto-renew, also with a renewal by hand',
    scenario: contactCentre(
      period('cc.tts', { term: month }),
      period('cc.asr', { id: 'b', term: month, renewals: [{ at: start, term: month }] }),
    ),
  },
  {
    name: 'who renews channels by itself gains a day each time; by the year no advice is needed',
    scenario: contactCentre(
      period('cc.tts', { term: month, autoRenew: {} }),
      period('cc.asr', { id: 'b' }),
      period('cc.seat.online', { id: 'c', autoRenew: {} }),
    ),
  },
];
