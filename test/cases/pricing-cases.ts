import type { PriceBook } from '../../shared/price-book.ts';

/** A scenario with its prices, and what the quote must say of it. */
export interface PricingCase {
  readonly name: string;
  /** All of the scenario file but its format and name. */
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly books?: readonly PriceBook[];
  /** What each line must say, by id; only the fields given here are compared. */
  readonly lines: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly totals?: Readonly<Record<string, string>>;
}

const january = { from: '2020-01-01T00:00:00+08:00', to: '2020-02-01T00:00:00+08:00' };
const basicSeatAt300 = { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' };
const landlineAt15 = { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.15' };
const number95At20 = { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.2' };
const inboundNumberAt10 = { sku: 'cc.number.inbound', mode: 'period', per: 'month', amount: '10' };

const seatChanges = [
  { at: '2020-01-04T09:00:00+08:00', quantity: 10 },
  { at: '2020-01-16T09:00:00+08:00', quantity: 2 },
  { at: '2020-01-28T09:00:00+08:00', quantity: -1 },
];

function rooms(id: string, quantity: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const term = { unit: 'year', count: 1 };
  const start = '2023-03-18T15:30:00+08:00';
  return { id, sku: 'meeting.room', spec: '50', mode: 'period', quantity, term, start, ...more };
}

function roomPrice(amount: string): Record<string, unknown> {
  return { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount };
}

/** One call of so many seconds at 10:00 of a day in January 2020. */
function call(day: number, seconds: number, direction = 'outbound'): Record<string, unknown> {
  return { at: `2020-01-${String(day).padStart(2, '0')}T10:00:00+08:00`, direction, seconds };
}

/** Vectors of domain §7, §9, §10 and the boundaries beside them. */
export const pricingCases: readonly PricingCase[] = [
  {
    name: 'ten seats from the 4th, two from the 16th, one less from the 28th are 308 seat-days of January',
    scenario: {
      horizon: january,
      lines: [{ id: 'agents', sku: 'cc.seat.basic', mode: 'on-demand', changes: seatChanges }],
      prices: [basicSeatAt300],
    },
    lines: {
      agents: {
        quantity: '308',
        list: '2980.65',
        payable: '2980.65',
        formula: { zh: '300 元/个/月 × 308 个·天 ÷ 31 天', en: '300 CNY/seat/month × 308 seat-days ÷ 31 days' },
        period: { start: january.from, end: january.to },
        bills: [
          {
            due: '2020-02-01T00:00:00+08:00',
            for: '2020-01',
            units: '308',
            days: 31,
            list: '2980.65',
            payable: '2980.65',
          },
        ],
      },
    },
  },
  {
    name: 'the same seats cut off to the fen instead of rounded cost a fen less',
    scenario: {
      horizon: january,
      options: { rounding: 'truncate' },
      lines: [{ id: 'agents', sku: 'cc.seat.basic', mode: 'on-demand', changes: seatChanges }],
      prices: [basicSeatAt300],
    },
    lines: { agents: { list: '2980.64' } },
  },
  {
    name: 'the next month runs on with the eleven seats held, and each month is rounded by itself',
    scenario: {
      horizon: { from: january.from, to: '2020-03-01T00:00:00+08:00' },
      lines: [{ id: 'agents', sku: 'cc.seat.basic', mode: 'on-demand', changes: seatChanges }],
      prices: [basicSeatAt300],
    },
    lines: { agents: { list: '6280.65', quantity: '627' } },
  },
  {
    name: 'seats removed on the day they were added are not charged',
    scenario: {
      horizon: january,
      lines: [
        {
          id: 'agents',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [
            { at: '2020-01-04T18:00:00+08:00', quantity: -10 },
            { at: '2020-01-04T09:00:00+08:00', quantity: 10 },
          ],
        },
      ],
      prices: [basicSeatAt300],
    },
    lines: { agents: { list: '0.00', bills: [] } },
  },
  {
    name: 'a day that the horizon only touches counts as a day of use',
    scenario: {
      horizon: { from: '2020-01-10T12:00:00+08:00', to: '2020-01-12T00:00:01+08:00' },
      lines: [
        {
          id: 'agents',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [{ at: '2020-01-01T00:00:00+08:00', quantity: 1 }],
        },
      ],
      prices: [basicSeatAt300],
    },
    lines: { agents: { quantity: '3', list: '29.03' } },
  },
  {
    name: 'on-demand numbers are charged by the day like seats',
    scenario: {
      horizon: january,
      lines: [
        {
          id: 'numbers',
          sku: 'cc.number.standard',
          mode: 'on-demand',
          changes: [{ at: '2020-01-31T23:59:59+08:00', quantity: 2 }],
        },
      ],
      prices: [{ sku: 'cc.number.standard', mode: 'on-demand', per: 'month', amount: '31' }],
    },
    lines: { numbers: { list: '2.00' } },
  },
  {
    name: 'on-demand numbers cost the whole month each where the scenario says full-month',
    scenario: {
      horizon: january,
      options: { numberRent: 'full-month' },
      lines: [
        {
          id: 'numbers',
          sku: 'cc.number.standard',
          mode: 'on-demand',
          changes: [
            { at: '2019-12-05T09:00:00+08:00', quantity: 3 },
            { at: '2020-01-10T09:00:00+08:00', quantity: -2 },
            { at: '2020-01-31T23:59:59+08:00', quantity: 2 },
          ],
        },
      ],
      prices: [{ sku: 'cc.number.standard', mode: 'on-demand', per: 'month', amount: '31' }],
    },
    lines: { numbers: { list: '155.00', quantity: '5' } },
  },
  {
    name: 'a started minute counts whole for each call, a call of zero seconds is free, an inbound landline call is free',
    scenario: {
      horizon: january,
      lines: [
        {
          id: 'calls',
          sku: 'cc.call.landline',
          mode: 'usage',
          calls: [call(4, 61), call(4, 1), call(4, 60), call(4, 0), call(5, 600, 'inbound')],
        },
      ],
      prices: [landlineAt15],
    },
    lines: { calls: { quantity: '4', list: '0.60', bills: [expect4()] } },
  },
  {
    name: 'the same calls added up by the day first are three minutes',
    scenario: {
      horizon: january,
      options: { callRounding: 'per-day' },
      lines: [{ id: 'calls', sku: 'cc.call.landline', mode: 'usage', calls: [call(4, 61), call(4, 1), call(4, 60)] }],
      prices: [landlineAt15],
    },
    lines: { calls: { quantity: '3', list: '0.45' } },
  },
  {
    name: 'a 95 number pays for both directions',
    scenario: {
      horizon: january,
      lines: [{ id: 'calls', sku: 'cc.call.95', mode: 'usage', calls: [call(4, 61), call(4, 61, 'inbound')] }],
      prices: [number95At20],
    },
    lines: { calls: { quantity: '4', list: '0.80' } },
  },
  {
    name: 'a call belongs to the day it starts, and one that starts at the horizon’s end is outside',
    scenario: {
      horizon: january,
      lines: [
        {
          id: 'calls',
          sku: 'cc.call.95',
          mode: 'usage',
          calls: [
            { at: '2020-01-31T23:59:59+08:00', direction: 'outbound', seconds: 600 },
            { at: '2020-02-01T00:00:00+08:00', direction: 'outbound', seconds: 600 },
          ],
        },
      ],
      prices: [number95At20],
    },
    lines: {
      calls: {
        list: '2.00',
        bills: [{ due: '2020-02-01T00:00:00+08:00', for: '2020-01-31', units: '10', list: '2.00', payable: '2.00' }],
      },
    },
  },
  {
    name: 'each day’s calls are rounded by themselves, so two days of 0.005 are 0.02',
    scenario: {
      horizon: january,
      lines: [{ id: 'calls', sku: 'cc.call.95', mode: 'usage', calls: [call(4, 1), call(5, 1)] }],
      prices: [{ sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.005' }],
    },
    lines: { calls: { list: '0.02' } },
  },
  {
    name: 'planned minutes cost exactly minutes times price for each whole month',
    scenario: {
      horizon: { from: '2026-01-01T00:00:00+08:00', to: '2026-04-01T00:00:00+08:00' },
      lines: [{ id: 'plan', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 12_000 }],
      prices: [number95At20],
    },
    lines: { plan: { quantity: '36000', list: '7200.00' } },
  },
  {
    name: 'the 500 free minutes of an inbound-only number come off landline minutes and lapse at the month’s end',
    scenario: {
      horizon: { from: '2020-01-01T00:00:00+08:00', to: '2020-03-01T00:00:00+08:00' },
      lines: [
        {
          id: 'number',
          sku: 'cc.number.inbound',
          mode: 'period',
          quantity: 2,
          term: { unit: 'month', count: 2 },
          start: '2020-01-01T00:00:00+08:00',
        },
        { id: 'plan', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 1_200 },
      ],
      prices: [inboundNumberAt10, landlineAt15],
    },
    lines: {
      number: { list: '40.00' },
      plan: {
        quantity: '400',
        list: '60.00',
        formula: {
          zh: '0.15 元/分钟 × (2400 − 2000 免费) 分钟，2 笔账单逐笔取整后相加',
          en: '0.15 CNY/minute × (2400 − 2000 free) minutes, 2 bills, each rounded by itself and added',
        },
      },
    },
  },
  {
    name: 'free minutes are used day by day in order, so the first calls are free and the later ones are not',
    scenario: {
      horizon: january,
      lines: [
        {
          id: 'number',
          sku: 'cc.number.inbound',
          mode: 'on-demand',
          changes: [{ at: '2020-01-03T00:00:00+08:00', quantity: 1 }],
        },
        {
          id: 'calls',
          sku: 'cc.call.landline',
          mode: 'usage',
          calls: [call(2, 600), call(3, 400 * 60), call(4, 200 * 60)],
        },
      ],
      prices: [{ ...inboundNumberAt10, mode: 'on-demand' }, landlineAt15],
    },
    lines: {
      calls: {
        quantity: '110',
        bills: [
          { for: '2020-01-02', units: '10' },
          { for: '2020-01-03', units: '0' },
          { for: '2020-01-04', units: '100' },
        ],
      },
    },
  },
  {
    name: 'a discount by rate is taken off the exact amount, and the discount is the difference of what is printed',
    scenario: {
      edition: 'flagship',
      lines: [rooms('rooms', 30, { discount: { kind: 'business', rate: '0.10' } })],
      prices: [roomPrice('5000')],
    },
    lines: {
      rooms: {
        list: '150000.00',
        discount: '15000.00',
        payable: '135000.00',
        discounts: [{ kind: 'business', scope: 'line', rate: '0.1', amount: '15000.00' }],
      },
    },
  },
  {
    name: 'list and payable are each rounded once from their exact values',
    scenario: {
      edition: 'flagship',
      lines: [rooms('rooms', 1, { discount: { kind: 'business', rate: '0.5' } })],
      prices: [roomPrice('0.01')],
    },
    lines: { rooms: { list: '0.01', payable: '0.01', discount: '0.00' } },
  },
  {
    name: 'a discount of the whole list price leaves nothing to pay',
    scenario: {
      edition: 'flagship',
      lines: [rooms('rooms', 1, { discount: { kind: 'promotion', amount: '5000.00' } })],
      prices: [roomPrice('5000')],
    },
    lines: { rooms: { payable: '0.00', discount: '5000.00' } },
    totals: { payable: '0.00', tax: '0.00' },
  },
  {
    name: 'a discount on the quote is spread in proportion, the last fen to the largest remainder',
    scenario: {
      edition: 'flagship',
      discount: { kind: 'partner', amount: '100.00' },
      lines: [rooms('a', 1), rooms('b', 1), rooms('c', 1)],
      prices: [roomPrice('1000')],
    },
    lines: { a: { payable: '966.66' }, b: { payable: '966.67' }, c: { payable: '966.67' } },
    totals: { list: '3000.00', discount: '100.00', payable: '2900.00' },
  },
  {
    name: 'a discount by rate on the quote comes off what the lines ask after their own discounts',
    scenario: {
      edition: 'flagship',
      discount: { kind: 'partner', rate: '0.05' },
      lines: [rooms('a', 2, { discount: { kind: 'business', rate: '0.1' } }), rooms('b', 1)],
      prices: [roomPrice('1000')],
    },
    lines: { a: { payable: '1710.00' }, b: { payable: '950.00' } },
    totals: { payable: '2660.00' },
  },
  {
    name: 'an amount off a line of several bills is spread over its bills',
    scenario: {
      horizon: { from: january.from, to: '2020-03-01T00:00:00+08:00' },
      lines: [
        {
          id: 'agents',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [{ at: '2020-01-01T00:00:00+08:00', quantity: 1 }],
          discount: { kind: 'business', amount: '100' },
        },
      ],
      prices: [basicSeatAt300],
    },
    lines: { agents: { payable: '500.00', bills: [{ payable: '250.00' }, { payable: '250.00' }] } },
  },
  {
    name: 'tax rates that the user sets are used, and tax is split off what is paid',
    scenario: {
      edition: 'flagship',
      options: { taxRates: { service: '0.09', hardware: '0.16' } },
      lines: [
        rooms('rooms', 1),
        { id: 'mount', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 1, start: '2023-03-18T15:30:00+08:00' },
      ],
      prices: [roomPrice('109'), { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '116' }],
    },
    lines: {
      rooms: { withoutTax: '100.00', tax: '9.00' },
      mount: { withoutTax: '100.00', tax: '16.00', taxRate: '0.16' },
    },
    totals: { withoutTax: '200.00', tax: '25.00' },
  },
  {
    name: 'a year price is twelve months’ price only where the scenario says so',
    scenario: {
      edition: 'flagship',
      options: { deriveYearFromMonth: true },
      lines: [rooms('rooms', 2)],
      prices: [{ ...roomPrice('33.33'), per: 'month' }],
    },
    lines: { rooms: { list: '799.92', unitPrice: { amount: '399.96', per: 'year' } } },
  },
  {
    name: 'a later book wins over an earlier one, and a price in the scenario wins over all books',
    scenario: {
      edition: 'flagship',
      lines: [rooms('rooms', 1), { ...rooms('big', 1), spec: '100' }, { ...rooms('small', 1), spec: '10' }],
      prices: [roomPrice('1')],
    },
    books: [
      {
        format: 'seatwise.prices/1',
        name: '早',
        prices: [
          { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '2' },
          { sku: 'meeting.room', spec: '100', mode: 'period', per: 'year', amount: '3' },
          { sku: 'meeting.room', spec: '10', mode: 'period', per: 'year', amount: '4' },
        ],
      },
      {
        format: 'seatwise.prices/1',
        name: '晚',
        prices: [{ sku: 'meeting.room', spec: '100', mode: 'period', per: 'year', amount: '5' }],
      },
    ],
    lines: {
      rooms: { list: '1.00' },
      big: { list: '5.00', priceBook: '晚' },
      small: { list: '4.00', priceBook: '早' },
    },
  },
  {
    name: 'contact-centre half-years are priced by the half-year',
    scenario: {
      lines: [
        {
          id: 'ivr',
          sku: 'cc.ivr.smart',
          mode: 'period',
          quantity: 3,
          term: { unit: 'half-year', count: 2 },
          start: '2023-01-31T08:00:00+08:00',
        },
      ],
      prices: [{ sku: 'cc.ivr.smart', mode: 'period', per: 'half-year', amount: '600' }],
    },
    lines: {
      ivr: {
        list: '3600.00',
        period: { start: '2023-01-31T08:00:00+08:00', end: '2024-02-01T00:00:00+08:00' },
        formula: {
          zh: '600 元/路/半年 × 3 路 × 2 个半年',
          en: '600 CNY/channel/half-year × 3 channels × 2 half-years',
        },
      },
    },
  },
  {
    name: 'growth is priced as a new purchase: ten rooms of 300 and one more 50GB for a month',
    scenario: {
      edition: 'flagship',
      lines: [
        { ...rooms('rooms', 10), spec: '300', term: { unit: 'month', count: 1 }, start: '2023-04-18T10:00:00+08:00' },
        {
          id: 'space',
          sku: 'meeting.recording',
          spec: '50GB',
          mode: 'period',
          quantity: 1,
          term: { unit: 'month', count: 1 },
          start: '2023-04-18T10:00:00+08:00',
        },
      ],
      prices: [
        { sku: 'meeting.room', spec: '300', mode: 'period', per: 'month', amount: '2000' },
        { sku: 'meeting.recording', spec: '50GB', mode: 'period', per: 'month', amount: '200' },
      ],
    },
    lines: { rooms: { list: '20000.00' }, space: { list: '200.00' } },
  },
];

function expect4(): Record<string, unknown> {
  return { due: '2020-01-05T00:00:00+08:00', for: '2020-01-04', units: '4', list: '0.60', payable: '0.60' };
}
