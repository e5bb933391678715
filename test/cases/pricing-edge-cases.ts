import type { PricingCase } from './pricing-cases.ts';

const january = { from: '2020-01-01T00:00:00+08:00', to: '2020-02-01T00:00:00+08:00' };
const winter = { from: january.from, to: '2020-03-01T00:00:00+08:00' };
const seatAt300 = { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' };
const numberAt31 = { sku: 'cc.number.standard', mode: 'on-demand', per: 'month', amount: '31' };
const inboundAt10 = { sku: 'cc.number.inbound', mode: 'on-demand', per: 'month', amount: '10' };
const landlineAt1 = { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '1' };
const room = {
  sku: 'meeting.room',
  spec: '50',
  mode: 'period',
  term: { unit: 'year', count: 1 },
  start: '2023-03-18T15:30:00+08:00',
};
const roomPrice = { sku: 'meeting.room', spec: '50', mode: 'period' };

function held(sku: string, ...changes: readonly (readonly [at: string, quantity: number])[]): Record<string, unknown> {
  return {
    sku,
    mode: 'on-demand',
    changes: changes.map(([at, quantity]) => ({ at: `${at}+08:00`, quantity })),
  };
}

/** Outbound landline calls of so many minutes. */
function landline(id: string, ...calls: readonly (readonly [at: string, minutes: number])[]): Record<string, unknown> {
  return {
    id,
    sku: 'cc.call.landline',
    mode: 'usage',
    calls: calls.map(([at, minutes]) => ({ at: `${at}+08:00`, direction: 'outbound', seconds: minutes * 60 })),
  };
}

const oneNumber = { id: 'number', ...held('cc.number.inbound', ['2020-01-01T00:00:00', 1]) };

/** The instants, the days and the orders at which something else begins to hold. */
export const pricingEdgeCases: readonly PricingCase[] = [
  {
    name: 'a day of calls that were not connected has no bill, and a call in the first second of the horizon has one',
    scenario: {
      horizon: january,
      lines: [landline('calls', ['2020-01-01T00:00:00', 2], ['2020-01-04T10:00:00', 0])],
      prices: [landlineAt1],
    },
    lines: { calls: { list: '2.00', bills: [{ for: '2020-01-01', units: '2' }] } },
  },
  {
    name: 'an amount off one bill comes off its exact amount, before anything is rounded',
    scenario: {
      edition: 'flagship',
      lines: [{ id: 'rooms', ...room, quantity: 3, discount: { kind: 'business', amount: '0.005' } }],
      prices: [{ ...roomPrice, per: 'year', amount: '3.335' }],
    },
    lines: { rooms: { list: '10.01', payable: '10.00', discount: '0.01' } },
  },
  {
    name: 'free minutes go to the earlier day, whatever the lines are called',
    scenario: {
      horizon: january,
      lines: [oneNumber, landline('a', ['2020-01-20T10:00:00', 400]), landline('b', ['2020-01-05T10:00:00', 300])],
      prices: [inboundAt10, landlineAt1],
    },
    lines: { a: { quantity: '200' }, b: { quantity: '0' } },
  },
  {
    name: 'on the last day of the month free minutes go to logged calls before planned minutes',
    scenario: {
      horizon: january,
      lines: [
        oneNumber,
        { id: 'a', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 300 },
        landline('b', ['2020-01-31T10:00:00', 400]),
      ],
      prices: [inboundAt10, landlineAt1],
    },
    lines: { a: { quantity: '200' }, b: { quantity: '0' } },
  },
  {
    name: 'on one day free minutes go to the lines in the order of their ids, wherever they stand',
    scenario: {
      horizon: january,
      lines: [landline('b', ['2020-01-05T10:00:00', 400]), landline('a', ['2020-01-05T11:00:00', 400]), oneNumber],
      prices: [inboundAt10, landlineAt1],
    },
    lines: { a: { quantity: '0' }, b: { quantity: '300' } },
  },
  {
    name: 'a number that is held to the end of January brings no free minutes in February',
    scenario: {
      horizon: winter,
      lines: [
        {
          id: 'number',
          sku: 'cc.number.inbound',
          mode: 'period',
          quantity: 1,
          term: { unit: 'month', count: 1 },
          start: '2019-12-31T09:00:00+08:00',
        },
        landline('calls', ['2020-01-31T10:00:00', 30], ['2020-02-01T10:00:00', 40]),
      ],
      prices: [{ ...inboundAt10, mode: 'period' }, landlineAt1],
    },
    lines: { calls: { quantity: '40', bills: [{ units: '0' }, { units: '40' }] } },
  },
  {
    name: 'seats that are added in the second the horizon ends, or later on that day, are outside it',
    scenario: {
      horizon: { from: '2020-01-10T12:00:00+08:00', to: '2020-01-12T12:00:00+08:00' },
      lines: [
        {
          id: 'agents',
          ...held(
            'cc.seat.basic',
            ['2020-01-01T00:00:00', 1],
            ['2020-01-12T12:00:00', 10],
            ['2020-01-12T13:00:00', 10],
          ),
        },
      ],
      prices: [seatAt300],
    },
    lines: { agents: { quantity: '3', list: '29.03' } },
  },
  {
    name: 'numbers by the full month count once where they come on its first day, and not in the month before',
    scenario: {
      horizon: winter,
      options: { numberRent: 'full-month' },
      lines: [{ id: 'numbers', ...held('cc.number.standard', ['2020-01-01T00:00:00', 2], ['2020-02-01T00:00:00', 3]) }],
      prices: [numberAt31],
    },
    lines: { numbers: { bills: [{ units: '2' }, { units: '5' }] } },
  },
  {
    name: 'seats are charged by the day also where numbers are charged by the full month',
    scenario: {
      horizon: january,
      options: { numberRent: 'full-month' },
      lines: [{ id: 'agents', ...held('cc.seat.basic', ['2020-01-31T00:00:00', 1]) }],
      prices: [seatAt300],
    },
    lines: { agents: { quantity: '1', list: '9.68', bills: [{ days: 31 }] } },
  },
  {
    name: 'a year price that is in the book is taken although twelve month prices would be allowed',
    scenario: {
      edition: 'flagship',
      options: { deriveYearFromMonth: true },
      lines: [{ id: 'rooms', ...room, quantity: 1 }],
      prices: [
        { ...roomPrice, per: 'month', amount: '500' },
        { ...roomPrice, per: 'year', amount: '5000' },
      ],
    },
    lines: { rooms: { list: '5000.00' } },
  },
  {
    name: 'a line tells its note and the heading that it stands under in the document',
    scenario: {
      edition: 'flagship',
      lines: [{ id: 'rooms', ...room, quantity: 1, note: '总部', section: '一期' }],
      prices: [{ ...roomPrice, per: 'year', amount: '5000' }],
    },
    lines: { rooms: { note: '总部', heading: '一期' } },
  },
];
