import { expect, test } from 'vitest';

import type { BudgetWay } from '../../shared/budget-fit.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import { groupWays } from '../../src-renderer/areas/scenario/budget-ways.ts';
import { Translator } from '../../src-renderer/messages/translator.svelte.ts';

const start = '2026-12-01T09:00:00+08:00';
const room = { sku: 'meeting.room', spec: '50', mode: 'period', start } as const;
const file: ScenarioFile = {
  format: 'seatwise.scenario/1',
  name: '两处会议室',
  discount: { kind: 'business', rate: '0.05' },
  lines: [
    { ...room, id: 'east', quantity: 1200, term: { unit: 'year', count: 3 } },
    { ...room, id: 'west', quantity: 5, term: { unit: 'year', count: 1 }, discount: { kind: 'partner', rate: '0.1' } },
    { ...room, id: 'monthly', quantity: 5, term: { unit: 'month', count: 1 } },
    { id: 'support', sku: 'service.event', mode: 'once', quantity: 1, start },
  ],
};
const views = file.lines.map((line) => ({ line, item: undefined, quote: undefined }));
const label = { zh: '云会议室 50方', en: 'Cloud room 50 parties' };
const money = { payable: '1.00', left: '0.00' };
const price = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '4273.33' } as const;

const ways: readonly BudgetWay[] = [
  { change: { kind: 'quote-amount', discount: { kind: 'business', amount: '21800.00' } }, label: null },
  { change: { kind: 'quote-rate', discount: { kind: 'business', rate: '0.0543' } }, label: null },
  { change: { kind: 'quantity', line: 'east', quantity: 1100 }, label, before: '1200', after: '1100' },
  { change: { kind: 'term', line: 'east', count: 2 }, label, before: '3', after: '2' },
  { change: { kind: 'unit-price', line: 'east', price }, label, before: '5000', after: '4273.33' },
  { change: { kind: 'line-rate', line: 'west', discount: { kind: 'partner', rate: '0.436' } }, label },
  { change: { kind: 'line-rate', line: 'support', discount: { kind: 'business', rate: '0.7' } }, label },
].map((way) => ({ before: null, after: '', ...money, ...way }) as BudgetWay);

test('ways are read by what they change, as the grid prints it, with what a discount really replaces', () => {
  const groups = groupWays(ways, file, views, new Translator());
  expect(
    groups.map(({ title, aside, ways: own }) => [
      `${title} (${aside})`,
      ...own.map(({ what, alike, before, after }) => `${what} ${alike}: ${before} → ${after}`),
    ]),
  ).toEqual([
    ['整单 ()', '减免金额 : 5% → 21,800.00', '折扣 : 5% → 5.43%'],
    [
      '云会议室 50方 (1,200 × 3 年)',
      '数量 : 1,200 → 1,100',
      '时长 : 3 年 → 2 年',
      '协议单价 同价的 2 行: 5,000 → 4,273.33/年',
    ],
    ['云会议室 50方 (5 × 1 年)', '折扣 : 10% → 43.6%'],
    ['云会议室 50方 (1 × 一次性)', '折扣 : 无 → 70%'],
  ]);
});

test('a way is told in one sentence, which names the line', () => {
  const [, east] = groupWays(ways, file, views, new Translator());
  expect(east?.ways[0]?.sentence).toBe('云会议室 50方 · 数量 1,200 → 1,100');
});
