import { describe, expect, it } from 'vitest';

import type { PriceBook } from '../../../shared/price-book.ts';
import { repriceScenario } from '../../../src-main/rules/compare/reprice-scenario.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { fileOf } from '../findings/check-file.ts';

const start = '2026-01-01T00:00:00+08:00';
const ports = { id: 'p', sku: 'meeting.port', mode: 'period', quantity: 10, term: { unit: 'year', count: 1 }, start };
const rooms = { ...ports, id: 'r', sku: 'meeting.room', spec: '50', quantity: 2 };
const roomPrice = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' } as const;
const reading = readScenario(fileOf({ edition: 'flagship', lines: [ports, rooms], prices: [roomPrice] }));

function book(amount: string): PriceBook[] {
  const prices: PriceBook['prices'] = [
    { sku: 'meeting.port', mode: 'period', per: 'year', amount },
    { ...roomPrice, amount },
  ];
  return [{ format: 'seatwise.prices/1', name: '价格本', prices }];
}

describe('one scenario under two price books (Q-WHY-1)', () => {
  it('differs by the prices of the books, and by none that stands in the scenario', () => {
    const reply = repriceScenario(reading, book('600'), book('660.50'));
    if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
    const { from, to, total, causes } = reply.value;
    expect({ from, to, total }).toEqual({ from: '16000.00', to: '16605.00', total: '605.00' });
    expect(causes.map(({ cause, line, amount, text }) => [cause, line, amount, text.zh])).toEqual([
      ['unit-price', 'meeting.port', '605.00', '并发端口：单价 600 元/个/年 → 660.5 元/个/年，+605.00'],
    ]);
  });

  it.each([
    ['first', [], book('600')],
    ['second', book('600'), []],
  ])('is refused where the %s has no price for a line', (_, before, after) => {
    const reply = repriceScenario(reading, before, after);
    expect(reply.ok ? [] : reply.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'price-missing', rule: 'Q-PRICE-1', line: 'p' },
    ]);
  });
});
