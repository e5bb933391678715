import type { PriceBook } from '../../shared/price-book.ts';

/** A scenario whose quote must explain something that the others do not. */
export interface ExplainedCase {
  readonly name: string;
  /** All of the scenario file but its format and name. */
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly books: readonly PriceBook[];
}

const start = '2023-03-18T15:30:00+08:00';
const year = { unit: 'year', count: 1 };
const spring = { from: '2020-01-01T00:00:00+08:00', to: '2020-03-01T00:00:00+08:00' };

function book(prices: PriceBook['prices'], more: Partial<PriceBook> = {}): PriceBook {
  return { format: 'seatwise.prices/1', name: '价格本', prices, ...more };
}

const portPrice: PriceBook['prices'] = [{ sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' }];

function ports(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'p', sku: 'meeting.port', mode: 'period', quantity: 2, term: year, start, ...more };
}

/** A quote of one price book that is valid from and to, for ports that start on 2023-03-18. */
function validity(name: string, more: Partial<PriceBook>): ExplainedCase {
  return { name, scenario: { edition: 'flagship', lines: [ports()] }, books: [book(portPrice, more)] };
}

/** What a quote says beside its amounts: its customer, its rules, its assumptions and its warnings. */
export const explainedCases: readonly ExplainedCase[] = [
  {
    name: 'all fields of a customer stand on the quote; two tax rates are summed apart, the lower first',
    scenario: {
      edition: 'flagship',
      customer: { name: '华星', contact: '李工', phone: '010-1', taxId: '9111' },
      discount: { kind: 'promotion', rate: '0.10' },
      lines: [
        { id: 'w', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 5, start, note: '一层' },
        ports({ discount: { kind: 'business', amount: '100.00' } }),
        { id: 's', sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', quantity: 1, start },
      ],
    },
    books: [
      book([
        ...portPrice,
        { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299' },
        { sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', per: 'once', amount: '27999' },
      ]),
    ],
  },
  {
    name: 'a customer of whom only empty fields are given is not on the quote',
    scenario: { edition: 'flagship', customer: { name: '', phone: '' }, lines: [ports({ quantity: 3 })] },
    books: [book(portPrice)],
  },
  {
    name: 'a customer of whom only the tax number is known stands there with it',
    scenario: {
      edition: 'flagship',
      customer: { taxId: '9111' },
      discount: { kind: 'partner', amount: '1' },
      lines: [ports()],
    },
    books: [book(portPrice, { source: 'illustrative' } as Partial<PriceBook>)],
  },
  {
    name: 'a one-time webinar is told with its rules, a period one and a clamped month with theirs',
    scenario: {
      edition: 'flagship',
      options: { rounding: 'truncate' },
      lines: [
        { id: 'once', sku: 'meeting.webinar', spec: '1000', mode: 'once', quantity: 1, start },
        { id: 'term', sku: 'meeting.webinar', spec: '500', mode: 'period', quantity: 1, term: year, start },
        {
          id: 'clamped',
          sku: 'meeting.room',
          spec: '50',
          mode: 'period',
          quantity: 1,
          term: { unit: 'month', count: 1 },
          start: '2023-01-31T09:00:00+08:00',
        },
        {
          id: 'smart',
          sku: 'meeting.account.smartrooms',
          spec: 'plain',
          mode: 'period',
          quantity: 1,
          term: { unit: 'month', count: 2 },
          start,
        },
      ],
    },
    books: [
      book([
        { sku: 'meeting.webinar', spec: '1000', mode: 'once', per: 'once', amount: '8000' },
        { sku: 'meeting.webinar', spec: '500', mode: 'period', per: 'year', amount: '50000' },
        { sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '500' },
        { sku: 'meeting.account.smartrooms', spec: 'plain', mode: 'period', per: 'month', amount: '200.50' },
      ]),
    ],
  },
  {
    name: 'seats, numbers and calls over two months, with free minutes and a clamped contact-centre month',
    scenario: {
      horizon: spring,
      lines: [
        {
          id: 'seats',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [{ at: '2020-01-20T09:00:00+08:00', quantity: 2 }],
        },
        {
          id: 'none',
          sku: 'cc.seat.online',
          mode: 'on-demand',
          changes: [{ at: '2020-05-20T09:00:00+08:00', quantity: 2 }],
        },
        {
          id: 'numbers',
          sku: 'cc.number.inbound',
          mode: 'period',
          quantity: 1,
          term: { unit: 'month', count: 1 },
          start: '2020-01-31T09:00:00+08:00',
        },
        {
          id: 'rent',
          sku: 'cc.number.standard',
          mode: 'on-demand',
          changes: [{ at: '2020-02-01T00:00:00+08:00', quantity: 1 }],
        },
        {
          id: 'b',
          sku: 'cc.call.landline',
          mode: 'usage',
          calls: [{ at: '2020-01-31T10:00:00+08:00', direction: 'outbound', seconds: 24_000 }],
        },
        {
          id: 'a',
          sku: 'cc.call.landline',
          mode: 'usage',
          calls: [{ at: '2020-01-31T11:00:00+08:00', direction: 'outbound', seconds: 12_000 }],
        },
        { id: 'planned', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 600 },
        { id: 'ninety-five', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 10 },
      ],
    },
    books: [
      book([
        { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
        { sku: 'cc.seat.online', mode: 'on-demand', per: 'month', amount: '200' },
        { sku: 'cc.number.inbound', mode: 'period', per: 'month', amount: '10' },
        { sku: 'cc.number.standard', mode: 'on-demand', per: 'month', amount: '20' },
        { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.15' },
        { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.2' },
      ]),
    ],
  },
  {
    name: 'numbers by the full month and calls added up by the day are no longer assumptions',
    scenario: {
      horizon: spring,
      options: { numberRent: 'full-month', callRounding: 'per-day' },
      lines: [
        {
          id: 'rent',
          sku: 'cc.number.standard',
          mode: 'on-demand',
          changes: [{ at: '2020-01-20T00:00:00+08:00', quantity: 3 }],
        },
        {
          id: 'calls',
          sku: 'cc.call.95',
          mode: 'usage',
          calls: [
            { at: '2020-02-02T10:00:00+08:00', direction: 'inbound', seconds: 61 },
            { at: '2020-01-02T10:00:00+08:00', direction: 'outbound', seconds: 30 },
            { at: '2020-01-02T11:00:00+08:00', direction: 'outbound', seconds: 31 },
            { at: '2019-12-31T23:59:59+08:00', direction: 'outbound', seconds: 60 },
          ],
        },
      ],
    },
    books: [
      book([
        { sku: 'cc.number.standard', mode: 'on-demand', per: 'month', amount: '20' },
        { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.2' },
      ]),
    ],
  },
  validity('a price on the first day of its book is valid', { validFrom: '2023-03-18' }),
  validity('a price on the last day of its book is valid', { validTo: '2023-03-18' }),
  validity('a price a day before its book begins is remarked', { validFrom: '2023-03-19' }),
  validity('a price a day after its book ended is remarked', { validTo: '2023-03-17' }),
];
