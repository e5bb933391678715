import { readFileSync } from 'node:fs';

import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { DiscountRole } from '../../../shared/authority.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Quote } from '../../../shared/quote.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { quoteScenario } from '../../../src-main/handlers/quote-handlers.ts';
import { judgeDiscount } from '../../../src-main/rules/authority/judge-discount.ts';

const sample = JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')) as ScenarioFile;

/** The worked sample, list price 401800.00, with a discount on the whole quote. */
function quoted(amount: string): Quote {
  const discount = { kind: 'business' as const, amount };
  const reply = quoteScenario({ ...sample, discount }, [priceBooks.documented]);
  if (!reply.ok) throw new Error('The sample is refused.');
  return reply.value;
}

const limits: readonly {
  name: string;
  role: Omit<DiscountRole, 'id' | 'name'>;
  given: string;
  most: string | null;
  left: string | null;
  exceeded: boolean;
}[] = [
  {
    name: 'a share of the list price',
    role: { rate: '0.1' },
    given: '40000',
    most: '40180.00',
    left: '180.00',
    exceeded: false,
  },
  {
    name: 'a share that is used up to the fen',
    role: { rate: '0.1' },
    given: '40180',
    most: '40180.00',
    left: '0.00',
    exceeded: false,
  },
  {
    name: 'one fen more than the share',
    role: { rate: '0.1' },
    given: '40180.01',
    most: '40180.00',
    left: '-0.01',
    exceeded: true,
  },
  {
    name: 'a share that is cut off, never rounded up',
    role: { rate: '0.0333333333' },
    given: '0',
    most: '13393.33',
    left: '13393.33',
    exceeded: false,
  },
  { name: 'an amount', role: { amount: '5000' }, given: '6000', most: '5000.00', left: '-1000.00', exceeded: true },
  {
    name: 'the smaller of share and amount',
    role: { rate: '0.5', amount: '5000' },
    given: '4000',
    most: '5000.00',
    left: '1000.00',
    exceeded: false,
  },
  {
    name: 'the smaller of amount and share',
    role: { rate: '0.01', amount: '5000' },
    given: '4019',
    most: '4018.00',
    left: '-1.00',
    exceeded: true,
  },
  { name: 'nothing at all', role: { rate: '0' }, given: '0', most: '0.00', left: '0.00', exceeded: false },
  { name: 'no limit', role: {}, given: '400000', most: null, left: null, exceeded: false },
];

describe('the authority to give discounts', () => {
  it.each(limits)('may be $name', ({ role, given, most, left, exceeded }) => {
    const view = judgeDiscount(quoted(given), { id: 'r', name: '客户经理', ...role }, undefined);
    expect(view).toMatchObject({ role: '客户经理', most, left, exceeded });
    expect(view.findings.map(({ code }) => code)).toEqual(exceeded ? ['authority-exceeded'] : []);
  });

  it('tells who gave how much, how much may be given, and by how much that is exceeded', () => {
    const view = judgeDiscount(quoted('40180.01'), { id: 'r', name: '客户经理', rate: '0.1' }, undefined);
    const [told] = view.findings;
    expect(told?.value).toBe('40180.01');
    for (const words of ['客户经理', '40180.01', '40180.00', '0.01']) expect(told?.message.zh).toContain(words);
  });

  function floor(
    amount: string,
    price: { sku: string; spec?: string } = { sku: 'meeting.room', spec: '50' },
  ): PriceBook {
    const prices = [{ ...price, mode: 'period' as const, per: 'year' as const, amount }];
    return { format: 'seatwise.prices/1', name: '底价', prices };
  }

  it.each([
    ['with its spec', { sku: 'meeting.room', spec: '50' }, '云会议室 50方', 'Cloud room 50 parties'],
    ['by its label alone where it has no spec', { sku: 'meeting.account.ideahub' }, 'IdeaHub接入账号', 'IdeaHub'],
  ])('names what is sold below its floor %s', (_, price, zh, en) => {
    const view = judgeDiscount(quoted('401800'), { id: 'r', name: '总监' }, floor('1', price));
    const [told] = view.findings;
    expect(told).toMatchObject({ code: 'authority-below-floor', value: '0.00' });
    expect(told?.message.zh).toContain(zh);
    expect(told?.message.en).toContain(en);
    expect(`${told?.message.zh ?? ''} ${told?.message.en ?? ''}`).not.toMatch(/undefined| {2}| ”/);
  });

  it('finds what is given away for nothing anyway below no floor', () => {
    const free = { sku: 'meeting.room', spec: '50', mode: 'period' as const, per: 'year' as const, amount: '0' };
    const reply = quoteScenario({ ...sample, prices: [free] }, [priceBooks.documented]);
    const view = reply.ok ? judgeDiscount(reply.value, { id: 'r', name: '总监' }, floor('4500')) : undefined;
    expect(view?.findings).toEqual([]);
  });

  const floors: readonly { name: string; rate: string; floor: string; found: readonly string[] }[] = [
    { name: 'at its floor', rate: '0.1', floor: '4500', found: [] },
    { name: 'a hair above its floor', rate: '0.1', floor: '4499.9999999999', found: [] },
    {
      name: 'a hair below its floor',
      rate: '0.1',
      floor: '4500.0000000001',
      found: ['authority-below-floor rooms 4500.00'],
    },
    { name: 'far below its floor', rate: '0.4', floor: '4500', found: ['authority-below-floor rooms 3000.00'] },
  ];

  it.each(floors)('knows a unit price $name', ({ rate, floor: amount, found }) => {
    const lines = sample.lines.map((line) =>
      line.id === 'rooms' ? { ...line, discount: { kind: 'business' as const, rate } } : line,
    );
    const reply = quoteScenario({ ...sample, lines }, [priceBooks.documented]);
    const view = reply.ok ? judgeDiscount(reply.value, { id: 'r', name: '总监' }, floor(amount)) : undefined;
    expect(view?.findings.map(({ code, line, value }) => `${code} ${line ?? ''} ${value ?? ''}`)).toEqual(found);
    expect(view?.exceeded).toBe(found.length > 0);
  });
});
