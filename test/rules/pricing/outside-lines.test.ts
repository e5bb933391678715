import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../shared/finding.ts';
import type { Quote } from '../../../shared/quote.ts';
import type { Reply } from '../../../shared/reply.ts';
import { quoteScenario } from '../../../src-main/handlers/quote-handlers.ts';
import { timelineScenario } from '../../../src-main/handlers/timeline-handlers.ts';
import { randomScenario } from '../../laws/random-scenario.ts';

const books = [priceBooks.documented, priceBooks.public];
const year = { unit: 'year', count: 1 };
const start = '2023-03-18T15:30:00+08:00';
const rooms = { id: 'rooms', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 30, term: year, start };
const webinar = { id: 'webinar', sku: 'meeting.webinar', spec: '500', mode: 'period', quantity: 1, term: year, start };

function scenario(lines: readonly object[], more: object = {}): object {
  return { format: 'seatwise.scenario/1', name: '方案', edition: 'flagship', lines, ...more };
}

function quoteOf(input: unknown): Quote {
  const reply = quoteScenario(input, books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function errorsOf(reply: Reply<Quote>): readonly Finding[] {
  return reply.ok ? [] : reply.findings.filter(({ severity }) => severity === 'error');
}

describe('a line beside the total', () => {
  it.each(['optional', 'alternative'] as const)(
    'is priced with its own discount and counted nowhere: %s',
    (outsideTotal) => {
      const discount = { kind: 'business', rate: '0.10' };
      const more = { discount: { kind: 'partner', amount: '1000.00' } };
      const quote = quoteOf(scenario([rooms, { ...webinar, outsideTotal, discount }], more));
      const { fingerprint: _, ...alone } = quoteOf(scenario([rooms], more));
      expect(quote).toMatchObject({ totals: alone.totals, taxByRate: alone.taxByRate, lines: alone.lines });
      expect(quote.outsideTotal).toMatchObject([{ id: 'webinar', payable: '45000.00', outsideTotal }]);
      expect(quote.outsideTotal?.[0]?.discounts).toHaveLength(1);
      expect(quote.assumptions.map(({ id }) => id)).toContain('Q-OUT-1');
    },
  );

  it('rests on the rule that keeps it there, beside those of its kind, each with its source', () => {
    const [inside] = quoteOf(scenario([webinar])).lines;
    const [beside] = quoteOf(scenario([{ ...webinar, outsideTotal: 'optional' }])).outsideTotal ?? [];
    expect(beside?.rules).toEqual([...(inside?.rules ?? []), 'Q-OUT-1']);
    expect(beside?.sources.slice(0, -1)).toEqual(inside?.sources);
    expect(beside?.sources.at(-1)).toMatch(/^本产品的约定/u);
  });

  it('is told what forbids a bill for it, and spared the advice for what is bought', () => {
    const monthly = {
      id: 'tts',
      sku: 'cc.tts',
      mode: 'period',
      quantity: 1,
      term: { unit: 'month', count: 1 },
      start,
      outsideTotal: 'optional',
    };
    const prices = [
      { sku: 'cc.tts', mode: 'period', per: 'month', amount: '9' },
      { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
    ];
    expect(quoteOf(scenario([monthly], { prices })).findings).toEqual([]);
    const seats = {
      id: 's',
      sku: 'cc.seat.basic',
      mode: 'on-demand',
      changes: [{ at: '2020-01-01T00:00:00+08:00', quantity: 1 }],
      outsideTotal: 'optional',
    };
    const reply = quoteScenario(scenario([monthly, seats], { prices }), books);
    expect(errorsOf(reply).map(({ code, line }) => [code, line])).toEqual([['horizon-missing', 's']]);
  });

  it('is left out of the timeline, and its missing price is an error all the same', () => {
    const input = scenario([rooms, { ...webinar, outsideTotal: 'optional' }]);
    const timeline = timelineScenario(input, books);
    expect(timeline.ok && timeline.value.events.some(({ line }) => line === 'webinar')).toBe(false);
    const reply = quoteScenario(scenario([rooms, { ...webinar, spec: '200', outsideTotal: 'optional' }]), books);
    expect(errorsOf(reply).map(({ code, line }) => [code, line])).toEqual([['price-missing', 'webinar']]);
  });

  it('changes no total of 300 random scenarios, wherever it stands', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const input = randomScenario(seed);
      const [first] = input.lines;
      if (first === undefined) throw new Error('A scenario has a line.');
      const plain = quoteScenario(input, []);
      const more = { ...first, id: 'beside', outsideTotal: 'optional' as const };
      const lines = seed % 2 === 0 ? [more, ...input.lines] : [...input.lines, more];
      const reply = quoteScenario({ ...input, lines }, []);
      if (!plain.ok || !reply.ok) throw new Error(`Seed ${String(seed)} is refused.`);
      expect(reply.value.totals).toEqual(plain.value.totals);
      expect(reply.value.lines).toEqual(plain.value.lines);
    }
  });
});

describe('what a quote looks like', () => {
  it('is no part of its fingerprint', () => {
    const document = { number: 'A-1', paymentPlan: [{ when: '签订后', percent: '100' }] };
    expect(quoteOf(scenario([rooms], { document }))).toEqual(quoteOf(scenario([rooms])));
  });

  it('is refused where it has fields that nobody knows', () => {
    const reply = quoteScenario(scenario([rooms], { document: { colour: 'red' } }), books);
    expect(errorsOf(reply).map(({ code, place }) => [code, place])).toEqual([['field-unknown', 'document.colour']]);
  });
});

describe('the tax rate of one line', () => {
  it('takes the place of that of its kind, and is then no assumption', () => {
    const { lines, taxByRate } = quoteOf(scenario([rooms, { ...webinar, taxRate: '0.03' }]));
    expect(lines.map(({ taxRate }) => taxRate)).toEqual(['0.06', '0.03']);
    expect(lines[1]?.assumptions).not.toContain('Q-TAX-1b');
    expect(taxByRate.map(({ rate, tax }) => [rate, tax])).toEqual([
      ['0.03', '1456.31'],
      ['0.06', '8490.57'],
    ]);
    const reply = quoteScenario(scenario([{ ...rooms, taxRate: '1' }]), books);
    expect(errorsOf(reply).map(({ place }) => place)).toEqual(['lines[0].taxRate']);
  });
});
