import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { type SeatSizing, seatSizingSchema, type SeatTexts } from '../../shared/sizing.ts';
import { seatProfile, seatSizing } from '../../src-main/handlers/small-sizings.ts';
import { breakEvenDays } from '../../src-main/planning/break-even-days.ts';
import { seatTypes } from '../../src-main/planning/seat-types.ts';
import { exact } from '../../src-main/rules/money/amount.ts';
import { refusedSeatCases, seatCases } from '../cases/sizing-seat-cases.ts';

const law = { seed: 20_261_122, numRuns: 300 };
const half = { per: '30m', aht: '180s', answer: '80/20' };

function size(texts: SeatTexts, books: readonly PriceBook[] = []): SeatSizing {
  const reply = seatSizing(texts, books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function refusal(texts: SeatTexts): readonly Finding[] {
  const reply = seatSizing(texts, []);
  return reply.ok ? [] : reply.findings;
}

describe('agent seats', () => {
  it.each(seatCases)('$name', ({ texts, figures }) => {
    const sizing = size(texts);
    expect(seatSizingSchema.parse(sizing)).toEqual(sizing);
    expect(sizing).toMatchObject(figures);
  });

  it('give the probabilities of the formulas to twelve digits', () => {
    const sizing = size({ calls: '100', ...half, shrinkage: '0.3' });
    expect(sizing.waitProbability).toBeCloseTo(0.1741319335950498, 13);
    expect(sizing.serviceLevel).toBeCloseTo(0.8883500191794669, 13);
    expect(sizing.occupancy).toBeCloseTo(0.7142857142857143, 13);
    expect(sizing.averageWaitSeconds).toBeCloseTo(7.8, 1);
  });

  it.each(refusedSeatCases)('are refused for $name', ({ texts, found }) => {
    const findings = refusal(texts);
    expect(findings.map(({ code, place }) => [code, place])).toEqual(found);
    for (const { message, mend } of findings) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      for (const text of [message.zh, message.en, mend?.zh ?? '', mend?.en ?? '']) {
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('tell the smallest stable number where the given agents cannot carry the load', () => {
    const [found] = refusal({ calls: '100', ...half, agents: '7' });
    expect(found).toMatchObject({ rule: 'S-ERL-1', value: '7', allowed: ['11'] });
    expect(found?.message.en).toContain('from 11 agents on');
    expect(size({ calls: '100', ...half, agents: '11' }).agents).toBe(11);
  });

  it('are the fewest: one agent less misses the answer target or the occupancy cap', () => {
    const share = fc.integer({ min: 50, max: 95 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 5, max: 900 }), share, share, (n, s, p, o) => {
        const texts = { calls: String(n), per: '30m', aht: `${String(s)}s`, answer: `${String(p)}/20` };
        const cap = { maxOccupancy: `0.${String(o)}` };
        const found = size({ ...texts, ...cap });
        expect(found.meetsTarget).toBe(true);
        expect(found.serviceLevel).toBeGreaterThanOrEqual(p / 100);
        expect(found.agents).toBeGreaterThanOrEqual(found.stableAgents);
        if (found.agents === found.stableAgents) return;
        const fewer = size({ ...texts, ...cap, agents: String(found.agents - 1) });
        expect(fewer.meetsTarget).toBe(false);
      }),
      law,
    );
  });

  it('want never fewer agents for more calls, and are never short of positions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 99 }), (calls, shrinkage) => {
        const texts = { ...half, shrinkage: `0.${String(shrinkage).padStart(2, '0')}` };
        const now = size({ ...texts, calls: String(calls) });
        const more = size({ ...texts, calls: String(calls + 1) });
        expect(more.agents).toBeGreaterThanOrEqual(now.agents);
        // Whole numbers only, so that the check itself cannot be wrong by a binary fraction.
        expect(now.positions * (100 - shrinkage)).toBeGreaterThanOrEqual(now.agents * 100);
        expect((now.positions - 1) * (100 - shrinkage)).toBeLessThan(Math.max(1, now.agents * 100));
      }),
      law,
    );
  });
});

describe('a profile', () => {
  const calls = Array.from({ length: 48 }, (_, at) => (at >= 18 && at < 36 ? 40 + at : 0));
  const profile = calls.map(String);

  it('is sized by half-hours; the figures are those of the busiest, and positions are rounded up once', () => {
    const sizing = size({ profile, aht: '180s', answer: '80/20' });
    const { intervals = [] } = sizing;
    expect(intervals).toHaveLength(48);
    expect(sizing.peak).toBe('17:30');
    expect(sizing.agents).toBe(Math.max(...intervals.map(({ agents }) => agents)));
    expect(sizing.positions).toBe(Math.ceil(sizing.agents / 0.7));
    for (const [at, { from, agents }] of intervals.entries()) {
      expect(from).toBe(`${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`);
      expect(agents).toBe(size({ calls: profile[at] ?? '', ...half }).agents);
    }
  });

  it('is unstable where one half-hour is', () => {
    const found = refusal({ profile, aht: '180s', answer: '80/20', agents: '7' });
    expect(found.map(({ code, allowed }) => [code, allowed])).toEqual([['load-unstable', ['8']]]);
  });

  it.each([
    ['commas', profile.join(',')],
    ['lines with a byte order mark', `\uFEFF${profile.join('\r\n')}\r\n`],
    ['semicolons and blanks', profile.join('; ')],
    ['a JSON list of numbers', JSON.stringify(calls)],
    ['a JSON list of texts', JSON.stringify(profile)],
  ])('is read from %s', (_, text) => {
    expect(seatProfile(new TextEncoder().encode(text))).toEqual({ ok: true, value: profile });
  });

  it.each([
    ['an object', '{"calls": []}', 'field-wrong-type'],
    ['a torn list', '[1, 2', 'json-unreadable'],
    ['a huge file', '1,'.repeat(40_000), 'file-too-large'],
  ])('is refused for %s', (_, text, code) => {
    const reply = seatProfile(new TextEncoder().encode(text));
    expect(!reply.ok && reply.findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe('seat types', () => {
  it.each([
    [['inbound'], ['cc.seat.basic']],
    [['outbound'], ['cc.seat.basic']],
    [['inbound', 'outbound'], ['cc.seat.basic']],
    [['campaigns'], ['cc.seat.telesales']],
    [['outbound', 'campaigns'], ['cc.seat.telesales']],
    [['online'], ['cc.seat.online']],
    [['inbound', 'online'], ['cc.seat.all-round']],
    [['inbound', 'campaigns'], ['cc.seat.all-round']],
    [['predictive'], ['cc.seat.predictive']],
    [['call-back'], ['cc.seat.mobile']],
    [
      ['inbound', 'predictive'],
      ['cc.seat.basic', 'cc.seat.predictive'],
    ],
  ])('for %o are %o', (works, skus) => {
    expect(seatTypes(works).map(({ sku }) => sku)).toEqual(skus);
  });

  it('that are several leave it open how the positions split, and say so', () => {
    const sizing = size({ calls: '100', ...half, work: ['inbound', 'predictive'] });
    expect(sizing.lines).toEqual([]);
    expect(sizing.findings.map(({ code }) => code)).toEqual(['work-needs-several-seats']);
  });
});

describe('IVR channels', () => {
  const many = { calls: '2000', per: '1h', aht: '30s', answer: '80/20', ivrBlocking: '0.01', ivrHold: '3m' };

  it('are bought less the one that each seat brings', () => {
    const { ivr, lines } = size(many);
    expect(ivr).toMatchObject({ erlangs: 100, channels: 117, included: 29, toBuy: 88 });
    expect(lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['cc.seat.basic', 29],
      ['cc.ivr.basic', 88],
    ]);
  });

  it('are not bought where the seats bring enough', () => {
    const { ivr, lines } = size({ calls: '100', ...half, ivrBlocking: '0.01', ivrHold: '60s' });
    expect(ivr).toMatchObject({ channels: 9, included: 20, toBuy: 0 });
    expect(lines).toHaveLength(1);
  });

  it('are all bought where the seats bring none', () => {
    expect(size({ ...many, work: ['campaigns'] }).ivr).toMatchObject({ included: 0, toBuy: 117 });
  });
});

describe('billed minutes', () => {
  it('take the handling time where no talk time is given, and round a month up', () => {
    const { minutes } = size({ calls: '100', ...half, callsPerMonth: '10000' });
    expect(minutes).toMatchObject({ meanSeconds: '180', callsPerMonth: '10000', billedPerMonth: 35_278 });
    expect(size({ calls: '100', ...half, talk: '90s' }).minutes.meanSeconds).toBe('90');
  });
});

describe('break-even of on-demand and period', () => {
  it.each([
    ['300', '250', 'month', 30, 30, 25],
    ['300', '250', 'month', 31, 31, 26],
    ['300', '250', 'month', 28, 28, 24],
    ['300', '300', 'month', 30, 30, 30],
    ['300', '300.01', 'month', 30, 30, null],
    ['300', '0', 'month', 30, 30, 0],
    ['0', '10', 'month', 30, 30, null],
    ['300', '1500', 'half-year', undefined, 182.5, 153],
    ['300', '2700', 'year', undefined, 365, 274],
    ['300', '3600', 'year', undefined, 365, 365],
    ['300', '3601', 'year', undefined, 365, null],
  ] as const)(
    'at %s a month on demand and %s a %s of %s days (%s): from day %s',
    (monthly, price, per, length, of, days) => {
      expect(breakEvenDays(exact(monthly), exact(price), per, length)).toEqual({ of, days });
    },
  );

  it('is told for each period that has a price, and what has none is named', () => {
    const book: PriceBook = {
      format: 'seatwise.prices/1',
      name: '座席价',
      prices: [
        { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
        { sku: 'cc.seat.basic', mode: 'period', per: 'month', amount: '250' },
        { sku: 'cc.seat.basic', mode: 'period', per: 'year', amount: '2700' },
      ],
    };
    const { breakEven = [], findings } = size({ calls: '100', ...half }, [book]);
    expect(breakEven.map(({ sku, onDemandMonth }) => [sku, onDemandMonth])).toEqual([['cc.seat.basic', '300']]);
    expect(breakEven[0]?.periods.map(({ per, of, days }) => [per, of, days])).toEqual([
      ['month', 28, 24],
      ['month', 29, 25],
      ['month', 30, 25],
      ['month', 31, 26],
      ['year', 365, 274],
    ]);
    expect(findings.map(({ code, value }) => [code, value])).toEqual([
      ['seat-without-price', 'cc.seat.basic - period half-year'],
    ]);
  });
});
