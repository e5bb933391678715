type Fields = Readonly<Record<string, unknown>>;

/** Two scenarios, and the parts that their difference must be taken apart into. */
export interface DifferenceCase {
  readonly name: string;
  /** All of the scenario files but format and name. */
  readonly from: Fields;
  readonly to: Fields;
  readonly total: string;
  /** `cause`, `line` (`sku spec`), `amount`, in order. */
  readonly causes: readonly (readonly [cause: string, line: string, amount: string])[];
  /** Sentences of the parts, where they are told. */
  readonly zh?: readonly string[];
  readonly en?: readonly string[];
}

const start = '2026-01-01T09:00:00+08:00';
const year = { unit: 'year', count: 1 };
const month = { unit: 'month', count: 1 };
const january = { from: '2026-01-01T00:00:00+08:00', to: '2026-02-01T00:00:00+08:00' };
const february = { from: '2026-02-01T00:00:00+08:00', to: '2026-03-01T00:00:00+08:00' };

const prices = [
  { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' },
  { sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '500' },
  { sku: 'meeting.room', spec: '100', mode: 'period', per: 'year', amount: '8000' },
  { sku: 'meeting.port', mode: 'period', per: 'year', amount: '1000' },
  { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '310' },
  { sku: 'cc.seat.basic', mode: 'period', per: 'month', amount: '280' },
  { sku: 'cc.number.inbound', mode: 'on-demand', per: 'month', amount: '31' },
  { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.10' },
];

/** Lines of the flagship edition with the prices above; prices given here win over them. */
function flagship(
  lines: readonly Fields[],
  { prices: own = [], ...more }: { prices?: readonly Fields[] } & Fields = {},
): Fields {
  const key = ({ sku, spec, mode, per }: Fields): string => JSON.stringify([sku, spec, mode, per]);
  const taken = new Set(own.map(key));
  return { edition: 'flagship', lines, prices: [...prices.filter((price) => !taken.has(key(price))), ...own], ...more };
}

function rooms(quantity: number, more: Fields = {}): Fields {
  return { id: 'rooms', sku: 'meeting.room', spec: '50', mode: 'period', quantity, term: year, start, ...more };
}

const ports = { id: 'ports', sku: 'meeting.port', mode: 'period', quantity: 100, term: year, start };

function seats(count: number): Fields {
  const changes = [{ at: '2026-01-01T09:00:00+08:00', quantity: count }];
  return { id: 'seats', sku: 'cc.seat.basic', mode: 'on-demand', changes };
}

/** An inbound number for January, and a thousand minutes planned for each of three months. */
function numberAndCalls(number: Fields, more: Fields = {}): Fields {
  return {
    horizon: { from: january.from, to: '2026-04-01T00:00:00+08:00' },
    lines: [
      {
        id: 'number',
        sku: 'cc.number.inbound',
        mode: 'period',
        quantity: 1,
        term: month,
        start: january.from,
        ...number,
      },
      { id: 'calls', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 1000 },
    ],
    prices: [...prices, { sku: 'cc.number.inbound', mode: 'period', per: 'month', amount: '31' }],
    ...more,
  };
}

const mounts = { id: 'mounts', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 5, start };
const mountPrice = { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299' };

/** Two calls of half a minute on one day. */
const twoCalls = {
  id: 'calls',
  sku: 'cc.call.landline',
  mode: 'usage',
  calls: [9, 10].map((hour) => ({
    at: `2026-01-05T${String(hour).padStart(2, '0')}:00:00+08:00`,
    direction: 'outbound',
    seconds: 30,
  })),
};

/** Planned minutes of one line: with a discount, it matters which line the free minutes cover. */
function minutes(id: string, minutesPerMonth: number, more: Fields = {}): Fields {
  return { id, sku: 'cc.call.landline', mode: 'usage', minutesPerMonth, ...more };
}

/** A number held from January on, for three months. */
const ownNumber = {
  id: 'number',
  sku: 'cc.number.inbound',
  mode: 'on-demand',
  changes: [{ at: january.from, quantity: 1 }],
};
/** A second one comes with February. */
const twoNumbers = { ...ownNumber, changes: [...ownNumber.changes, { at: february.from, quantity: 1 }] };
const halfOff = { kind: 'business', rate: '0.5' };

/** Numbers on demand for the last ten days of January. */
function numbers(quantity: number): Fields {
  return {
    id: 'numbers',
    sku: 'cc.number.inbound',
    mode: 'on-demand',
    changes: [{ at: '2026-01-22T00:00:00+08:00', quantity }],
  };
}

/** Vectors of rule Q-WHY-1: one change each, then several in their order. */
export const differenceCases: readonly DifferenceCase[] = [
  {
    name: 'five rooms fewer are a difference of quantity alone',
    from: flagship([rooms(30)]),
    to: flagship([rooms(25)]),
    total: '-25000.00',
    causes: [['quantity', 'meeting.room 50', '-25000.00']],
    zh: ['云会议室 50方：数量 30 → 25，−25,000.00'],
    en: ['Cloud room 50 parties: quantity 30 → 25, −25,000.00'],
  },
  {
    name: 'rooms that become ports are a line that goes and a line that comes, the one that goes first',
    from: flagship([rooms(30)]),
    to: flagship([ports]),
    total: '-50000.00',
    causes: [
      ['line-removed', 'meeting.room 50', '-150000.00'],
      ['line-added', 'meeting.port', '100000.00'],
    ],
    zh: ['移除云会议室 50方（30 个 × 1 年），−150,000.00', '新增并发端口（100 个 × 1 年），+100,000.00'],
  },
  {
    name: 'another size is another line, never a quantity',
    from: flagship([rooms(2)]),
    to: flagship([rooms(2, { spec: '100' })]),
    total: '6000.00',
    causes: [
      ['line-removed', 'meeting.room 50', '-10000.00'],
      ['line-added', 'meeting.room 100', '16000.00'],
    ],
  },
  {
    name: 'a year bought by the month is priced by the month price, and all of it is the term',
    from: flagship([rooms(2)]),
    to: flagship([rooms(2, { term: { unit: 'month', count: 12 } })]),
    total: '2000.00',
    causes: [['term', 'meeting.room 50', '2000.00']],
    zh: ['云会议室 50方：购买时长 1 年 → 12 个月，+2,000.00'],
    en: ['Cloud room 50 parties: term 1 year → 12 months, +2,000.00'],
  },
  {
    name: 'another start of the same term changes no money and is no part',
    from: flagship([rooms(2)]),
    to: flagship([rooms(2, { start: '2026-03-01T09:00:00+08:00' })]),
    total: '0.00',
    causes: [],
  },
  {
    name: 'quantity, term, price and discount of one line come in this order, each on top of the one before',
    from: flagship([rooms(10)]),
    to: flagship([rooms(12, { term: { unit: 'year', count: 2 }, discount: { kind: 'business', rate: '0.10' } })], {
      prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '4800.50' }],
    }),
    total: '53690.80',
    causes: [
      ['quantity', 'meeting.room 50', '10000.00'],
      ['term', 'meeting.room 50', '60000.00'],
      ['unit-price', 'meeting.room 50', '-4788.00'],
      ['discount', 'meeting.room 50', '-11521.20'],
    ],
    zh: [
      '云会议室 50方：数量 10 → 12，+10,000.00',
      '云会议室 50方：购买时长 1 年 → 2 年，+60,000.00',
      '云会议室 50方：单价 5000 元/个/年 → 4800.5 元/个/年，−4,788.00',
      '云会议室 50方：优惠 无 → 商务折扣减 10%，−11,521.20',
    ],
  },
  {
    name: 'a quote’s discount by amount is worth as much as the lines can bear',
    from: flagship([rooms(1), { ...ports, quantity: 10 }], { discount: { kind: 'partner', amount: '12000' } }),
    to: flagship([{ ...ports, quantity: 10 }]),
    total: '7000.00',
    causes: [
      ['line-removed', 'meeting.room 50', '-3000.00'],
      ['discount', '', '10000.00'],
    ],
    zh: ['移除云会议室 50方（1 个 × 1 年），−3,000.00', '整单优惠：伙伴授予折扣减 12000 元 → 无，+10,000.00'],
  },
  {
    name: 'a line’s discount by amount larger than the new list takes the whole list, until it changes itself',
    from: flagship([rooms(2, { discount: { kind: 'promotion', amount: '9000' } })]),
    to: flagship([rooms(1, { discount: { kind: 'promotion', amount: '500' } })]),
    total: '3500.00',
    causes: [
      ['quantity', 'meeting.room 50', '-1000.00'],
      ['discount', 'meeting.room 50', '4500.00'],
    ],
  },
  {
    name: 'cutting off instead of rounding is an option’s part, of a fen',
    from: { horizon: january, lines: [seats(1)], prices: [{ ...prices[4], amount: '100.005' }] },
    to: {
      horizon: january,
      lines: [seats(1)],
      prices: [{ ...prices[4], amount: '100.005' }],
      options: { rounding: 'truncate' },
    },
    total: '-0.01',
    causes: [['option', '', '-0.01']],
    zh: ['取整规则：四舍五入 → 抹零，−0.01'],
    en: ['Rounding: half-up → cut off, −0.01'],
  },
  {
    name: 'seats on demand differ by the seat-days of their changes',
    from: { horizon: january, lines: [seats(10)], prices },
    to: { horizon: january, lines: [seats(12)], prices },
    total: '620.00',
    causes: [['quantity', 'cc.seat.basic', '620.00']],
    zh: ['基础型座席：用量 310 个·天 → 372 个·天，+620.00'],
  },
  {
    name: 'a longer horizon is the term of what is billed by use',
    from: { horizon: january, lines: [seats(10)], prices },
    to: { horizon: { from: january.from, to: february.to }, lines: [seats(10)], prices },
    total: '3100.00',
    causes: [['term', 'cc.seat.basic', '3100.00']],
    zh: ['基础型座席：统计范围 2026-01-01 至 2026-02-01 → 2026-01-01 至 2026-03-01，+3,100.00'],
  },
  {
    name: 'seats bought for a term instead of on demand are another line, for two modes cannot be set against each other',
    from: { horizon: january, lines: [seats(10)], prices },
    to: {
      lines: [
        { id: 'seats', sku: 'cc.seat.basic', mode: 'period', quantity: 10, term: { unit: 'month', count: 1 }, start },
      ],
      prices,
    },
    total: '-300.00',
    causes: [
      ['line-removed', 'cc.seat.basic', '-3100.00'],
      ['line-added', 'cc.seat.basic', '2800.00'],
    ],
    zh: ['移除基础型座席（310 个·天），−3,100.00', '新增基础型座席（10 个 × 1 个月），+2,800.00'],
  },
  {
    name: 'a number that comes brings free minutes, and what they save on calls is part of its line',
    from: {
      horizon: january,
      lines: [{ id: 'calls', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 1000 }],
      prices,
    },
    to: {
      horizon: january,
      lines: [
        { id: 'calls', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 1200 },
        { id: 'numbers', sku: 'cc.number.inbound', mode: 'on-demand', changes: [{ at: january.from, quantity: 1 }] },
      ],
      prices,
    },
    total: '1.00',
    causes: [
      ['line-added', 'cc.number.inbound', '-19.00'],
      ['quantity', 'cc.call.landline', '20.00'],
    ],
    zh: ['新增普通固话号码月租(仅呼入)（31 个·天），−19.00', '普通固话号码通话费：用量 500 分钟 → 700 分钟，+20.00'],
  },
  {
    name: 'a number that is renewed brings free minutes in the month after, which is the term of the number',
    from: numberAndCalls({}),
    to: numberAndCalls({ renewals: [{ at: '2026-02-10T00:00:00+08:00', term: month }] }),
    total: '-50.00',
    causes: [['term', 'cc.number.inbound', '-50.00']],
    zh: ['普通固话号码月租(仅呼入)：续费安排不同，−50.00'],
  },
  {
    name: 'a renewal that only longer grace and retention allow is the part of those days',
    from: numberAndCalls({}, { customer: { level: 'V0' } }),
    to: numberAndCalls({ renewals: [{ at: '2026-02-10T00:00:00+08:00', term: month }] }, { customer: { level: 'V5' } }),
    total: '-50.00',
    causes: [['option', '', '-50.00']],
    zh: ['宽限期与保留期：1 + 1 天 → 7 + 15 天，−50.00'],
  },
  {
    name: 'lines of one item are paired by id before they are paired in order',
    from: flagship([rooms(10, { id: 'east' }), rooms(20, { id: 'west' })]),
    to: flagship([rooms(20, { id: 'west' }), rooms(10, { id: 'east' }), rooms(1, { id: 'north' })]),
    total: '5000.00',
    causes: [['line-added', 'meeting.room 50', '5000.00']],
  },
  {
    name: 'calls counted by the day instead of one by one are an option’s part (C-CALL-1)',
    from: { horizon: january, lines: [twoCalls], prices },
    to: { horizon: january, lines: [twoCalls], prices, options: { callRounding: 'per-day' } },
    total: '-0.10',
    causes: [['option', '', '-0.10']],
    zh: ['通话计时：逐通计整分钟 → 按日计整分钟，−0.10'],
    en: ['Calls: whole minutes per call → whole minutes per day, −0.10'],
  },
  {
    name: 'ten days of a number’s rent charged as a month are an option’s part (C-OD-2b)',
    from: { horizon: january, lines: [numbers(1)], prices },
    to: { horizon: january, lines: [numbers(1)], prices, options: { numberRent: 'full-month' } },
    total: '21.00',
    causes: [['option', '', '21.00']],
    zh: ['号码月租：按日 → 按整月，+21.00'],
    en: ['Number rent: by the day → by the whole month, +21.00'],
  },
  {
    name: 'a year that becomes a month is a shorter term at the price of the month',
    from: flagship([rooms(2)]),
    to: flagship([rooms(2, { term: month })]),
    total: '-9000.00',
    causes: [['term', 'meeting.room 50', '-9000.00']],
    zh: ['云会议室 50方：购买时长 1 年 → 1 个月，−9,000.00'],
    en: ['Cloud room 50 parties: term 1 year → 1 month, −9,000.00'],
  },
  {
    name: 'free minutes go to lines in the order of their ids, not of the file (C-CALL-3)',
    from: { horizon: january, lines: [ownNumber, minutes('z', 500, { discount: halfOff }), minutes('a', 500)], prices },
    to: { horizon: january, lines: [ownNumber, minutes('z', 500), minutes('a', 500)], prices },
    total: '25.00',
    causes: [['discount', 'cc.call.landline', '25.00']],
    zh: ['普通固话号码通话费：优惠 商务折扣减 50% → 无，+25.00'],
  },
  {
    name: 'a new line of calls takes free minutes from one that stays, if its id comes first',
    from: { horizon: january, lines: [ownNumber, minutes('m', 500)], prices },
    to: { horizon: january, lines: [ownNumber, minutes('m', 500), minutes('b', 300, { discount: halfOff })], prices },
    total: '30.00',
    causes: [
      ['line-added', 'cc.call.landline', '15.00'],
      ['quantity', 'cc.call.landline', '15.00'],
    ],
    zh: ['新增普通固话号码通话费（300 分钟），+15.00', '普通固话号码通话费：用量 0 分钟 → 300 分钟，+15.00'],
  },
  {
    name: 'lines of calls that change places keep their own minutes on the way',
    from: { horizon: january, lines: [minutes('a', 1000), minutes('b', 100)], prices },
    to: { horizon: january, lines: [minutes('b', 200), minutes('c', 1500)], prices },
    total: '60.00',
    causes: [
      ['quantity', 'cc.call.landline', '10.00'],
      ['quantity', 'cc.call.landline', '50.00'],
    ],
    zh: [
      '普通固话号码通话费：用量 100 分钟 → 200 分钟，+10.00',
      '普通固话号码通话费：用量 1000 分钟 → 1500 分钟，+50.00',
    ],
  },
  {
    name: 'a month more brings the minutes of each line, and from the first on the free ones of a number that comes in it',
    from: { horizon: january, lines: [minutes('a', 1000), twoNumbers, minutes('b', 100)], prices },
    to: {
      horizon: { from: january.from, to: february.to },
      lines: [minutes('a', 1000), twoNumbers, minutes('b', 100)],
      prices,
    },
    total: '72.00',
    causes: [
      ['term', 'cc.number.inbound', '62.00'],
      ['term', 'cc.call.landline', '10.00'],
    ],
  },
  {
    name: 'several options that change come one after the other: rounding, calls, rent',
    from: {
      horizon: january,
      lines: [twoCalls, numbers(1)],
      prices: [...prices.slice(0, 7), { ...prices[7], amount: '0.1075' }],
    },
    to: {
      horizon: january,
      lines: [twoCalls, numbers(1)],
      prices: [...prices.slice(0, 7), { ...prices[7], amount: '0.1075' }],
      options: { rounding: 'truncate', callRounding: 'per-day', numberRent: 'full-month' },
    },
    total: '20.88',
    causes: [
      ['option', '', '-0.01'],
      ['option', '', '-0.11'],
      ['option', '', '21.00'],
    ],
  },
  {
    name: 'numbers whose rent is charged by the month are counted by it',
    from: { horizon: january, lines: [numbers(1)], prices, options: { numberRent: 'full-month' } },
    to: { horizon: january, lines: [numbers(2)], prices, options: { numberRent: 'full-month' } },
    total: '31.00',
    causes: [['quantity', 'cc.number.inbound', '31.00']],
    zh: ['普通固话号码月租(仅呼入)：用量 1 个·月 → 2 个·月，+31.00'],
    en: ['Inbound-only landline number: use 1 number-months → 2 number-months, +31.00'],
  },
  ...(
    [
      ['longer grace alone', { graceDays: 15, retentionDays: 1 }, '15 + 1'],
      ['longer retention alone', { graceDays: 1, retentionDays: 15 }, '1 + 15'],
    ] as const
  ).map(([name, customer, days]): DifferenceCase => ({
    name: `a renewal that only ${name} allows is the part of those days`,
    from: numberAndCalls({}, { customer: { graceDays: 1, retentionDays: 1 } }),
    to: numberAndCalls({ renewals: [{ at: '2026-02-10T00:00:00+08:00', term: month }] }, { customer }),
    total: '-50.00',
    causes: [['option', '', '-50.00']],
    zh: [`宽限期与保留期：1 + 1 天 → ${days} 天，−50.00`],
    en: [`Grace and retention: 1 + 1 days → ${days} days, −50.00`],
  })),
  {
    name: 'a number that starts later brings free minutes in fewer months, which is its start',
    from: numberAndCalls({}),
    to: numberAndCalls({ start: '2026-03-05T08:30:00+08:00' }),
    total: '50.00',
    causes: [['term', 'cc.number.inbound', '50.00']],
    zh: ['普通固话号码月租(仅呼入)：开始时间 2026-01-01 → 2026-03-05 08:30:00，+50.00'],
    en: ['Inbound-only landline number: start 2026-01-01 → 2026-03-05 08:30:00, +50.00'],
  },
  {
    name: 'goods differ by quantity and by a price that has no term',
    from: flagship([mounts], { prices: [mountPrice] }),
    to: flagship([{ ...mounts, quantity: 3 }], { prices: [{ ...mountPrice, amount: '310' }] }),
    total: '-565.00',
    causes: [
      ['quantity', 'meeting.acc.wall-mount', '-598.00'],
      ['unit-price', 'meeting.acc.wall-mount', '33.00'],
    ],
    zh: ['IdeaHub 挂架：数量 5 → 3，−598.00', 'IdeaHub 挂架：单价 299 元/个 → 310 元/个，+33.00'],
  },
  {
    name: 'goods that are bought later cost the same, and goods that go are told by their number',
    from: flagship([mounts, rooms(1)], { prices: [mountPrice] }),
    to: flagship([rooms(1)], { prices: [mountPrice] }),
    total: '-1495.00',
    causes: [['line-removed', 'meeting.acc.wall-mount', '-1495.00']],
    zh: ['移除IdeaHub 挂架（5 个），−1,495.00'],
  },
  {
    name: 'a dearer minute is a price by the minute',
    from: { horizon: january, lines: [{ ...twoCalls, calls: undefined, minutesPerMonth: 1000 }], prices },
    to: {
      horizon: january,
      lines: [{ ...twoCalls, calls: undefined, minutesPerMonth: 1000 }],
      prices: [...prices.slice(0, 7), { ...prices[7], amount: '0.12' }],
    },
    total: '20.00',
    causes: [['unit-price', 'cc.call.landline', '20.00']],
    zh: ['普通固话号码通话费：单价 0.1 元/分钟 → 0.12 元/分钟，+20.00'],
  },
];
